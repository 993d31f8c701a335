"""What a curator is told about the files: a word on every field, JSON Schemas for editors, tables for docs/data.md."""
