"""Pydantic models of the dataset's files, their field types, and parsing with line numbers."""
