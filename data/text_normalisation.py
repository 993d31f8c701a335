"""Text normalisation: makes text comparable, so that a search finds it whatever its case, width, accents or quotes.

Twin of assets/state/text-normalisation.js; both use fixed tables, since the Unicode tables of Python and of browsers
differ in age.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

SPACE = (
    "".join(map(chr, (*range(0x09, 0x0E), *range(0x1C, 0x21), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B))))
    + "\u2028\u2029\u202f\u205f\u3000\ufeff"
)
"""What separates words: a table, since `str.split` and a browser's `\\s` do not agree."""

_SPACES = re.compile(f"[{re.escape(SPACE)}]+")
_MARKS = re.compile("[\u0300-\u036f]")
_ALIKE = str.maketrans("‘’ʼ“”‐‒–—−", "'''\"\"-----")


def normalise(text: str) -> str:
    """Return the text with one form for each letter: compatible, lower case, without accents, plain quotes and dashes.

    Only the accents of alphabets are removed; the voicing marks of kana make other letters and stay.
    """
    if text.isascii():
        return text.lower()
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text)).lower()
    return unicodedata.normalize("NFKC", _MARKS.sub("", bare)).translate(_ALIKE)


def search_terms(text: str) -> tuple[str, ...]:
    """Return the normalised words of a search, each once; an event must hold every one."""
    return tuple(dict.fromkeys(word for word in _SPACES.split(normalise(text)) if word))


def join(texts: Iterable[str]) -> str:
    """Return the normalised text of several fields, kept apart so that no word runs across two of them."""
    return "\n".join(map(normalise, texts))
