"""Text normalisation for search: one form for any case, width, accents and quotation marks.

Twin of assets/state/text-normalisation.js; both use fixed tables, since Python and browsers have different Unicode
versions.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

SPACE = (
    "".join(map(chr, (*range(0x09, 0x0E), *range(0x1C, 0x21), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B))))
    + "\u2028\u2029\u202f\u205f\u3000\ufeff"
)
"""Word separators, as a table, since `str.split` and JavaScript's `\\s` differ."""

_SPACES = re.compile(f"[{re.escape(SPACE)}]+")
_UNSEEN = re.compile(f"[{re.escape(SPACE)}\x00-\x08\x0e-\x1b\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]+")
"""Word separators, control characters, and bidirectional controls, which can make a text read as another."""

_MARKS = re.compile("[\u0300-\u036f]")
_ALIKE = str.maketrans("‘’ʼ“”‐‒–—−", "'''\"\"-----")


def normalise(text: str) -> str:
    """Return the text in compatibility form and lower case, without accents, with plain quotes and dashes.

    Only combining accents of alphabets are removed; the voicing marks of kana form other letters and stay.
    """
    if text.isascii():
        return text.lower()
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text)).lower()
    return unicodedata.normalize("NFKC", _MARKS.sub("", bare)).translate(_ALIKE)


def search_terms(text: str) -> tuple[str, ...]:
    """Return the distinct normalised words of a search; an event must contain every one."""
    return tuple(dict.fromkeys(word for word in _SPACES.split(normalise(text)) if word))


def one_line(text: str) -> str:
    """Return a text with one blank in place of each run of word separators and invisible signs."""
    return _UNSEEN.sub(" ", text).strip(" ")


def join(texts: Iterable[str]) -> str:
    """Return the normalised text of several fields, separated so that no match spans two of them."""
    return "\n".join(map(normalise, texts))
