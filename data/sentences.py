"""Sentence splitting, and the first sentences within a number of words.

Twin of assets/surfaces/briefing/sentences.js.
"""

from __future__ import annotations

import re

_SPACES = re.compile(r"[ \t\r\n\u00a0\u3000]+")
_ENDS = re.compile(r"[.!?…][\"'”’)\]]*$")
_BEGINS = re.compile(r"^[\"'“‘(\[]*[A-Z0-9À-ÖØ-Þ\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_TITLES = (
    "Mr|Mrs|Ms|Dr|St|No|Nos|vs|Co|Ltd|Inc|Corp|Jr|Sr|Gen|Col|Lt|Prof|Rep|Sen|Gov|approx"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec"
)
_ABBREVIATED = re.compile(rf"^[\"'“‘(\[]*(?:[A-Za-z]|.*\.[^.]*[A-Za-z]|{_TITLES})\.[\"'”’)\]]*$")
_WIDE_ENDS = re.compile(r"([。！？])(?![」』）”’])")
WIDE = ("。", "！", "？")


def first_sentences(text: str, *, words: int, lines: int) -> tuple[str, ...]:
    """Return the first whole sentences within `words` and `lines`; the first sentence at any length."""
    kept: list[str] = []
    count = 0
    for sentence in sentences(text)[:lines]:
        count += len(_SPACES.split(sentence))
        if kept and count > words:
            break
        kept.append(sentence)
    return tuple(kept)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text. Where a sentence end is ambiguous, both stay together."""
    found: list[str] = []
    begun: list[str] = []
    tokens = [token for token in _SPACES.split(_WIDE_ENDS.sub(r"\1 ", text)) if token]
    for place, token in enumerate(tokens):
        begun.append(token)
        following = tokens[place + 1] if place + 1 < len(tokens) else "A"
        ends = _ENDS.search(token) and not _ABBREVIATED.match(token) and _BEGINS.match(following)
        if ends or token.endswith(WIDE):
            found.append(" ".join(begun))
            begun = []
    return [*found, " ".join(begun)] if begun else found
