"""The fonts of a PDF, subset to its characters, at the weights it uses. What ours lack comes from a CJK font."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from data.languages import script
from layouts.fonts import east_asian
from layouts.fonts.subsets import known
from layouts.fonts.typefaces import REGULAR, TYPEFACES, east_asian_file

REPLACEMENT = "□"
"""Stands for a character that no font here has; the East Asian one has it."""
FAMILY_NAMES, WINDOWS = (1, 4, 6), (3, 1, 0x409)
"""Name records by which a PDF names a font, and the platform, encoding and language they are for."""


class Face(NamedTuple):
    """A font, a typeface ("text" or "title") at a weight, or "cjk"."""

    name: str
    weight: int


class Faces:
    """The fonts of one document, subset to the characters of its texts."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.characters = {character for text in texts for character in text} | {" ", "…", REPLACEMENT}

    def runs(self, text: str, name: str, weight: int) -> list[tuple[Face, str]]:
        """Return a text split by font; a character that no font has becomes the replacement character."""
        own = Face(name, round(TYPEFACES[name].at(weight)["wght"]))
        found: list[tuple[Face, str]] = []
        for character in text:
            known = character if ord(character) in _known(name) or ord(character) in _known("cjk") else REPLACEMENT
            face = own if ord(known) in _known(name) else Face("cjk", REGULAR)
            if found and found[-1][0] == face:
                found[-1] = (face, found[-1][1] + known)
            else:
                found.append((face, known))
        return found

    def file(self, face: Face, folder: Path) -> Path:
        """Write a font file with only the characters of the document."""
        from fontTools import subset
        from fontTools.ttLib import TTFont
        from fontTools.varLib import instancer

        logging.getLogger("fontTools").setLevel(logging.ERROR)
        cutter = subset.Subsetter(subset.Options(layout_features=[], notdef_outline=True, name_IDs=[1, 2, 3, 4, 6]))
        cutter.populate(unicodes=[ord(character) for character in self.characters])
        path = folder / f"{face.name}{face.weight}.ttf"
        if face.name == "cjk":
            east_asian.write(path, self.characters)
            return path
        typeface = TYPEFACES[face.name]
        with TTFont(typeface.path, lazy=True, recalcTimestamp=False) as font:
            cutter.subset(font)
            instancer.instantiateVariableFont(font, typeface.at(face.weight), inplace=True)
            for number in FAMILY_NAMES:
                font["name"].setName(f"{typeface.original}-{face.weight}", number, *WINDOWS)
            font.save(path)
        return path


def lacking(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the scripts of the letters that no font of a PDF has, the most frequent first."""
    known = _known("text") | _known("cjk")
    letters = (letter for text in texts for letter in text if ord(letter) not in known and letter.isalpha())
    return tuple(name for name, _ in Counter(script(letter) or "others" for letter in letters).most_common())


def east_asian_known() -> frozenset[int]:
    """Return the code points of the East Asian font, from which comes what ours lack."""
    return _known("cjk")


@cache
def _known(name: str) -> frozenset[int]:
    """Return the code points in a font."""
    from fontTools.ttLib import TTFont

    if name != "cjk":
        return known(TYPEFACES[name])
    with TTFont(east_asian_file(), lazy=True) as font:
        return frozenset(font.getBestCmap())
