"""Foreign files and addresses, opened safely: bytes to text, rows and records.

Nothing in a file is run, nothing beside it is read, and size, memory and time are bounded (docs/decisions/0035).
"""
