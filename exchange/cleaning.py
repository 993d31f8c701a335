"""Sanitisation of texts: no invisible characters or direction marks, and line breaks only where allowed."""

from __future__ import annotations

import re
from functools import lru_cache

LONGEST_LINE = 300
"""Longest label of an imported phase."""
TITLE_OF_TEXT = 90
"""Letters of a text that stand for a missing title."""
SHORTEST_SENTENCE = 20
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{4})[.!?…]+[”»\")]?(?=\s|$)")
"""After a word of four letters at least, so that most abbreviations and numbers end no sentence."""

_EAST_ASIAN_END = re.compile("[。！？]")

_JOINED = re.compile("[\u0300-\u036f\u200c\u200d\u3099\u309a\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]")
"""Characters that belong to the one before them."""

_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\ufffe\uffff\ud800-\udfff]"
)
"""Control characters, direction marks, zero-width spaces (except joiners of scripts and emoji), lone surrogates."""


@lru_cache(4096)
def line(text: str) -> str:
    """Return a text as one line, without invisible characters; the same object for what a table repeats."""
    return " ".join(_UNSEEN.sub("", text).split())


def prose(text: str) -> str:
    """Return a text as paragraphs separated by empty lines, without invisible characters."""
    plain = _UNSEEN.sub(
        "", text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    )
    lines = [" ".join(one.split()) for one in plain.replace("\x85", "\n").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def has_invisible(text: str) -> bool:
    """Return whether a text contains invisible characters that `line` and `prose` remove."""
    return _UNSEEN.search(text.removeprefix("\ufeff")) is not None


def cut(text: str, most: int) -> str:
    """Return a text cut to `most` characters, at a space if possible; a shorter text is unchanged."""
    if len(text) <= most:
        return text
    end = most - 1
    while end > 1 and (_JOINED.match(text[end]) or text[end - 1] == "\u200d"):
        end -= 1
    start = text[:end]
    head, blank, _ = start.rpartition(" ")
    return (head if blank and len(head) > most // 2 else start).rstrip(" ,;:") + "…"


def first_sentence(text: str) -> str:
    """Return the first sentence of a text as one line; a short beginning such as 'Dr.' or '6.' ends none."""
    lines = line(text.partition("\n\n")[0])
    end = _EAST_ASIAN_END.search(lines) or _SENTENCE_END.search(lines, SHORTEST_SENTENCE)
    return lines[: end.end()].strip() if end else lines
