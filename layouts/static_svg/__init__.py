"""Static SVGs of a view, drawn without a browser: whole pictures, and fragments for pages."""
