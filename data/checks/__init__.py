"""The rules that need more than one entry or file: each a small function from a draft to problems."""
