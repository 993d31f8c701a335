"""Documentation of the dataset's files: a description of every field, JSON Schemas, and the tables of docs/data.md."""
