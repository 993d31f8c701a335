"""How a message is marked for Babel, which collects the marked texts into translations/entente.pot."""

from __future__ import annotations

Message = str | tuple[str, str]
"""A text, or (one, many) where a number decides."""


def _(text: str) -> str:
    """Mark a text."""
    return text


def _n(one: str, many: str) -> tuple[str, str]:
    """Mark a text with a plural."""
    return (one, many)
