"""Validation rules that need more than one entry or file. Each is a small function from a draft to problems."""
