"""The one exception of refreshing, so that every module here can raise it without importing another."""

from __future__ import annotations


class RefreshError(Exception):
    """A source could not be asked or its answer not be used; the message says it to the person who asked."""
