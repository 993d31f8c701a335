"""Fonts and text measurement for static SVGs: the bundled fonts, widths, line breaking.

Kerning is not measured: it hardly ever makes a text wider than it is taken for.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from layouts.fonts.subsets import file, known
from layouts.fonts.typefaces import REGULAR, TEXT, TITLE, TYPEFACES, Typeface

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

FAMILIES = {
    "text": f"'{TEXT.family}','{TEXT.original}','Segoe UI','Helvetica Neue',Arial,'Noto Sans CJK KR',"
    "'Apple SD Gothic Neo','Malgun Gothic','Noto Sans CJK JP','Hiragino Sans','Yu Gothic',sans-serif",
    "title": f"'{TITLE.family}','{TITLE.original}',Georgia,'Noto Serif CJK KR','Noto Serif CJK JP',serif",
}
AXES = {b"Weight": "wght", b"Optical Size": "opsz"}
MEASURED_AT = 200
BEYOND = 0x2E80
"""First code point beyond our fonts: Chinese, Japanese and Korean characters, as wide as high."""
ELLIPSIS = "…"
STEPS = 25
"""Widths that are tried, down to half of the room, until the last line of a text is no single word."""
DIRECTIONS = frozenset("\u200e\u200f\u2066\u2067\u2068\u2069")
"""Marks of a direction, which take no room."""


def files() -> list[str]:
    """Return the paths of the font files."""
    return [str(file(typeface, "whole")) for typeface in TYPEFACES.values()]


@lru_cache(maxsize=4096)
def width(text: str, size: float, weight: int = REGULAR, face: str = "text") -> float:
    """Return the width of a text in a font, in pixels."""
    own = "".join(sign for sign in text if ord(sign) < BEYOND and sign not in DIRECTIONS)
    wide = sum(unicodedata.east_asian_width(sign) != "H" for sign in text if ord(sign) >= BEYOND)
    measured = _font(face, weight).getlength(own) / MEASURED_AT if own else 0.0
    return (measured + wide) * size


def needs_other_fonts(text: str) -> bool:
    """Return whether a text has characters that our fonts lack."""
    return any(ord(sign) not in _drawn() for sign in text if sign != "\n")


def lines(text: str, room: float, size: float, *, most: int = 99, weight: int = 400, face: str = "text") -> list[str]:
    """Return a text broken into lines no wider than `room`; beyond `most` lines it ends in an ellipsis."""
    found: list[str] = []
    rest = _pieces(text)
    while rest and len(found) < most:
        line, rest = _line(rest, room, size, weight, face)
        found.append(line)
    if rest:
        found[-1] = cut(found[-1] + " " + "".join(rest), room, size, weight=weight, face=face)
    return found


def settled(
    text: str, room: float, size: float, *, last: float, weight: int = 400, face: str = "text"
) -> list[str]:  # fmt: skip
    """Return a text in as few lines as `lines`, whose last is at least the part `last` of the widest if possible."""
    found = lines(text, room, size, weight=weight, face=face)
    if len(found) < 2:  # noqa: PLR2004 - a single line is its own last
        return found

    def ends_well(broken: Sequence[str]) -> bool:
        widths = [width(line, size, weight, face) for line in broken]
        return widths[-1] >= last * max(widths)

    for step in range(STEPS):
        narrower = lines(text, room * (1 - step / 2 / STEPS), size, weight=weight, face=face)
        if len(narrower) > len(found):
            break
        if ends_well(narrower):
            return narrower
    return found


def cut(text: str, room: float, size: float, *, weight: int = 400, face: str = "text") -> str:
    """Return a text no wider than `room`, cut at a word if possible and ended by an ellipsis."""
    if width(text, size, weight, face) <= room:
        return text
    kept = text
    while kept and width(kept.rstrip() + ELLIPSIS, size, weight, face) > room:
        kept = kept[:-1]
    at_word = kept.rpartition(" ")[0]
    if len(at_word) > len(kept) * 0.6 and not text[len(kept) :].startswith(" "):
        kept = at_word
    return kept.rstrip(" ,;:·") + ELLIPSIS


def _pieces(text: str) -> list[str]:
    """Return the unbreakable parts of a text: words, and single characters of scripts without spaces."""
    found: list[str] = []
    for word in filter(None, text.split(" ")):
        glued = ""
        for sign in word:
            if ord(sign) >= BEYOND and glued:
                found.append(glued)
                glued = ""
            glued += sign
        found.append(f"{glued} ")
    return found


def _line(pieces: Sequence[str], room: float, size: float, weight: int, face: str) -> tuple[str, list[str]]:
    line = ""
    for place, piece in enumerate(pieces):
        if line and width((line + piece).rstrip(), size, weight, face) > room:
            return line.rstrip(), list(pieces[place:])
        line += piece
    return (
        line if width(line.rstrip(), size, weight, face) <= room else cut(line, room, size, weight=weight, face=face)
    ).rstrip(), []


@cache
def _drawn() -> frozenset[int]:
    """Return the code points that one of our fonts has."""
    return frozenset().union(*map(known, TYPEFACES.values()))


def _font(face: str, weight: int) -> FreeTypeFont:
    typeface = TYPEFACES[face]
    return _instance(typeface, typeface.at(weight)["wght"])


@cache
def _instance(typeface: Typeface, weight: float) -> FreeTypeFont:
    from PIL import ImageFont

    font = ImageFont.truetype(str(typeface.path), MEASURED_AT, layout_engine=ImageFont.Layout.BASIC)
    values = typeface.at(weight)
    font.set_variation_by_axes([values[AXES[axis["name"]]] for axis in font.get_variation_axes()])
    return font
