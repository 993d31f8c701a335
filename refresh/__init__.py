"""Bringing series up to date: what sources give, what is doubtful in it, what would change, and the writing of it.

A file for each source. Nothing here reads the environment or prints; keys and the reader of the web are handed in.
"""
