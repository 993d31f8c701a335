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
    said, face = KOREAN if any(_is_korean(sign) for sign in text) else JAPANESE
    found = []
    for east, signs in groupby(text, key=lambda sign: ord(sign) >= BEYOND):
        found.append(Run("".join(signs), said if east else TERRITORIES.get(language, language), face))
    return found


def _is_korean(sign: str) -> bool:
    return unicodedata.name(sign, "").startswith("HANGUL")
