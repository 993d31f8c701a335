"""Text on one line, for slides and PDF, which have no place for control characters."""

from __future__ import annotations

import unicodedata

WITHOUT_SHAPE = {"Cc", "Cf", "Cs", "Co", "Cn"}
"""Unicode categories of control, formatting and unassigned characters."""


def clean(text: str) -> str:
    """Return a text on one line, without control and formatting characters."""
    plain = "".join(" " if character in "\n\t\r" else character for character in text)
    return "".join(character for character in plain if unicodedata.category(character) not in WITHOUT_SHAPE)
