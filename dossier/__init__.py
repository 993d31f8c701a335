"""The dossier: a briefing exported as PDF or PPTX, with figures, events, footnoted sources and a QR code."""
