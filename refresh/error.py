"""The exception of this package, in its own module to avoid import cycles."""

from __future__ import annotations


class RefreshError(Exception):
    """A source failed or its answer is unusable; the message is for the person who ran the command."""
