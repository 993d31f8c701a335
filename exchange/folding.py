"""Texts compared as people read them: without case, accents and the widths of letters."""

from __future__ import annotations

import re
import unicodedata

_ACCENTS = re.compile("[\u0300-\u036f]")


def fold(text: str) -> str:
    """Return a text in small letters without accents; full-width letters and digits become plain ones."""
    if text.isascii():
        return text.lower()
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", text))
    return unicodedata.normalize("NFC", bare).casefold()
