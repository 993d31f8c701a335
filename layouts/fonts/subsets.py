"""Subsets of the typefaces: for pages the characters of most texts and apart the others, for pictures all of them.

Making one takes seconds, so each is kept. The same packages always give the same bytes.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from layouts.fonts import keeping
from layouts.fonts.typefaces import TYPEFACES, Typeface

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

RECIPE = 1
"""Version of this module's output, part of the file names: to be raised when it changes."""

Part = Literal["main", "more", "whole"]
PARTS: tuple[Part, ...] = ("main", "more")
"""The parts that pages load."""

Ranges = tuple[tuple[int, int], ...]
MAIN: Ranges = ((0x20, 0x7E), (0xA0, 0xFF), (0x2010, 0x2027), (0x202F, 0x2033), (0x2039, 0x203A), (0x2190, 0x2193))
"""Basic Latin, Latin-1, punctuation and arrows."""
SINGLE = "αβΔμπσ\u2009⁄€₩−≈≤≥▲▼"
"""Further characters of texts and figures."""
MORE: Ranges = ((0x100, 0x24F), (0x2BB, 0x2BF), (0x370, 0x52F), (0x1E00, 0x1EFF), (0x2000, 0x25FF))
"""Other Latin letters, Greek, Cyrillic, Vietnamese and symbols."""
FEATURES: Mapping[Part, list[str]] = {
    "main": ["kern", "tnum", "lnum", "liga", "ccmp"],
    "more": ["ccmp"],
    "whole": ["kern"],
}
"""The OpenType features kept. Pictures have no ligatures: with one in a text, resvg finds no fallback for the rest."""
NAMES = [0, 1, 2, 3, 4, 6, 13, 14]
"""Name records kept: copyright, names, licence and its address."""
LEFT_OUT = ["BASE", "DSIG", "STAT", "gasp", "meta", "prep"]


@cache
def file(typeface: Typeface, part: Part) -> Path:
    """Return where a part of a typeface is kept; it is made if it is not there yet."""
    recipe = (RECIPE, typeface.family, sorted(typeface.axes.items()), characters(part), FEATURES[part], NAMES, LEFT_OUT)
    digest = hashlib.sha256(keeping.content(typeface.path) + repr(recipe).encode()).hexdigest()[:12]
    kind = "ttf" if part == "whole" else "woff2"
    return keeping.kept(f"{typeface.slug}-{part}-{digest}.{kind}", lambda: _made(typeface, part))


def every() -> Iterator[Path]:
    """Yield where each part of each typeface is kept."""
    return (file(typeface, part) for typeface in TYPEFACES.values() for part in (*PARTS, "whole"))


def code_points(typeface: Typeface, part: Part) -> frozenset[int]:
    """Return the code points of the characters that a part of a typeface holds."""
    main = set(_spread(characters("main")))
    wanted = {"main": main, "more": set(_spread(characters("more"))) - main, "whole": known(typeface)}
    return frozenset(wanted[part] & known(typeface))


def characters(part: Part) -> Ranges:
    """Return the code points a part is made for, as ranges with their first and last; none where it is for all."""
    main = MAIN + tuple((ord(character), ord(character)) for character in SINGLE)
    return {"main": main, "more": MORE, "whole": ()}[part]


@cache
def known(typeface: Typeface) -> frozenset[int]:
    """Return the code points of all characters that the original has."""
    from fontTools.ttLib import TTFont

    with TTFont(typeface.path, lazy=True) as font:
        return frozenset(font.getBestCmap())


def _made(typeface: Typeface, part: Part) -> bytes:
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    made = BytesIO()
    if part != "whole":
        font = _cut(typeface, code_points(typeface, part), FEATURES[part])
        font.flavor = "woff2"
    elif "opsz" in typeface.axes:
        # To fix the axes of all kerning pairs takes longest by far: those of the main part suffice.
        font = _cut(typeface, code_points(typeface, part), [])
        font["GPOS"] = _cut(typeface, code_points(typeface, "main"), FEATURES[part])["GPOS"]
    else:
        font = _cut(typeface, code_points(typeface, part), FEATURES[part], fixed=False)
    _rename(font, typeface, part)
    font.save(made)
    return made.getvalue()


def _cut(typeface: Typeface, points: Collection[int], features: list[str], *, fixed: bool = True) -> TTFont:
    """Return a font with some characters alone, its axes fixed or within their limits."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    subsetter = Subsetter(
        Options(layout_features=features, hinting=False, notdef_outline=True, name_IDs=NAMES, drop_tables=LEFT_OUT)
    )
    subsetter.populate(unicodes=points)
    font = TTFont(typeface.path, recalcTimestamp=False)
    subsetter.subset(font)
    if fixed:
        limits: Any = dict(typeface.axes)
        instancer.instantiateVariableFont(font, limits, inplace=True)
    return font


def _rename(font: TTFont, typeface: Typeface, part: Part) -> None:
    family = typeface.family
    postscript = family.replace(" ", "")
    given = {1: family, 2: "Regular", 3: f"{postscript}-{part}", 4: family, 6: f"{postscript}-Regular"}
    table: Any = font["name"]
    for number, text in given.items():
        table.removeNames(nameID=number)
        table.setName(text, number, 3, 1, 0x409)


def _spread(given: Ranges) -> Iterator[int]:
    return chain.from_iterable(range(first, last + 1) for first, last in given)
