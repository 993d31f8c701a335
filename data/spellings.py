"""Other spellings of the words of a text, for the search: American for British ones, and compounds without a hyphen.

A reader who types "forced labor", "defense" or "kyungwha" finds "forced labour", "defence" and "Kyung-wha".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_AMERICAN = (
    (re.compile(r"(?<=[a-z]{2})our(?=s?\b|ed\b|er|ing\b|able|ite|hood)"), "or"),
    (re.compile(r"\b(def|off|lic|pret)ence(?=s?\b|less)"), r"\1ense"),
    (re.compile(r"(?<=[a-z]{2}[bcdghlnrt])is(?=e[sd]?\b|ing\b|ations?\b)"), "iz"),
    (re.compile(r"\b(cen|thea|fib|me)(t?)re(?=s?\b)"), r"\1\2er"),
    (re.compile(r"\b(program|gram)me(?=s?\b)"), r"\1"),
    (re.compile(r"\b(cance|labe|mode|signa|trave)ll(?=ed\b|ing\b)"), r"\1l"),
)
"""British spellings and their American ones."""


def other_spellings(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the other spellings of the words of some texts, each once, in lower case."""
    pieces = set("\n".join(texts).lower().split())
    return tuple(sorted({found for piece in pieces for found in _others(piece)}))


@lru_cache(maxsize=50_000)
def _others(piece: str) -> tuple[str, ...]:
    """Return the other spellings of what stands between two blanks, cached: texts share most of their words."""
    return tuple(
        found for word in _WORD.findall(piece) for found in (_american(word), word.replace("-", "")) if found != word
    )


def _american(word: str) -> str:
    for british, spelt in _AMERICAN:
        word = british.sub(spelt, word)
    return word
