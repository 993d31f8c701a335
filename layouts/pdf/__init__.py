"""PDF: fonts, texts and vector figures, for the dossier and for the picture of a view."""
