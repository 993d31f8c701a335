"""Splitting of a text by script: Korean and Japanese parts with their language and office font."""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import NamedTuple

from layouts.static_svg.type import BEYOND

KOREAN, JAPANESE = ("ko-KR", "Malgun Gothic"), ("ja-JP", "Yu Gothic")
TERRITORIES = {"en": "en-GB", "ko": "ko-KR", "ja": "ja-JP"}


class Run(NamedTuple):
    """A part of a text in one script, its language, and its East Asian font."""

    text: str
    language: str
    face: str


def runs(text: str, language: str) -> list[Run]:
    """Return a text split by script. Chinese characters count as Korean in a text with Hangul, else as Japanese."""
    east_asian, face = KOREAN if any(_is_korean(character) for character in text) else JAPANESE
    found = []
    for east, characters in groupby(text, key=lambda character: ord(character) >= BEYOND):
        found.append(Run("".join(characters), east_asian if east else TERRITORIES.get(language, language), face))
    return found


def _is_korean(character: str) -> bool:
    return unicodedata.name(character, "").startswith("HANGUL")
