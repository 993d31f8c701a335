"""Still pictures of a view as SVG, drawn without a browser: whole cards, and fragments for pages."""
