"""The scripts of a text: Korean and Japanese parts with their language and the face an office program has for them."""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import NamedTuple

from layouts.static_svg.type import BEYOND

KOREAN, JAPANESE = ("ko-KR", "Malgun Gothic"), ("ja-JP", "Yu Gothic")
TERRITORIES = {"en": "en-GB", "ko": "ko-KR", "ja": "ja-JP"}


class Run(NamedTuple):
    """A part of a text in one script, its language, and the face for its East Asian signs."""

    text: str
    language: str
    face: str


def runs(text: str, language: str) -> list[Run]:
    """Return a text in parts by script. Chinese signs are those of the Korean or Japanese text they stand in."""
    said, face = KOREAN if any(_is_korean(sign) for sign in text) else JAPANESE
    found = []
    for east, signs in groupby(text, key=lambda sign: ord(sign) >= BEYOND):
        found.append(Run("".join(signs), said if east else TERRITORIES.get(language, language), face))
    return found


def _is_korean(sign: str) -> bool:
    return unicodedata.name(sign, "").startswith("HANGUL")
