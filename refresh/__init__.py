"""Refresh: new observations of series from public APIs, validated, compared with the files, and written.

A module per API. Nothing here reads the environment or prints; keys and the HTTP client are passed in.
"""
