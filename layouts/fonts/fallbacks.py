"""Faces of the reader's machine that stand in until ours have come: sized so that the same text takes the same room.

What differs between two faces is mostly how wide a text is and how much room a line takes. CSS can change both for a
local face: its size by the ratio of the widths, its ascent and descent to be ours.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from layouts.fonts import keeping
from layouts.fonts.subsets import file
from layouts.fonts.typefaces import BOLD, REGULAR, SEMIBOLD, TEXT, TITLE, Typeface

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

SAMPLE = (
    "After one capital tightened its export rules in July 2019, shipments of one material stopped; others kept coming. "
    "The other complained to the World Trade Organization, and prices of shares in both moved by 3.5% within days. "
    "Ministers met five times before talks resumed."
)
"""A text with the letters, figures and stops of ordinary prose. All widths are its mean width of a character, in em."""


@dataclass(frozen=True, slots=True)
class Local:
    """A face as it is named on readers' machines, how wide it is, and the weights it stands in for."""

    names: tuple[str, ...]
    width: float
    weights: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Fallback:
    """A family of local faces that stands in for a typeface."""

    family: str
    typeface: Typeface
    faces: tuple[Local, ...]


@dataclass(frozen=True, slots=True)
class Metrics:
    """The parts of a font's em that a line takes above and below its baseline."""

    ascent: float
    descent: float


LIGHT, HEAVY = (REGULAR, REGULAR), (SEMIBOLD, BOLD)

RECIPE = 1
"""Version of this module's output, part of the file name: to be raised when it changes."""

FALLBACKS = (
    Fallback(
        "Entente Sans Arial",
        TEXT,
        (
            Local(("Arial", "ArialMT", "Liberation Sans", "LiberationSans", "Arimo", "Helvetica"), 0.4434, LIGHT),
            Local(
                ("Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "LiberationSans-Bold", "Helvetica-Bold"),
                0.4779,
                HEAVY,
            ),
        ),
    ),
    Fallback(
        "Entente Sans Roboto",
        TEXT,
        (
            Local(("Roboto", "Roboto-Regular"), 0.4442, LIGHT),
            Local(("Roboto Bold", "Roboto-Bold"), 0.4516, HEAVY),
        ),
    ),
    Fallback(
        "Entente Sans DejaVu",
        TEXT,
        (
            Local(("DejaVu Sans", "DejaVuSans"), 0.507, LIGHT),
            Local(("DejaVu Sans Bold", "DejaVuSans-Bold"), 0.5729, HEAVY),
        ),
    ),
    Fallback(
        "Entente Serif Times",
        TITLE,
        (
            Local(
                ("Times New Roman Bold", "TimesNewRomanPS-BoldMT", "Liberation Serif Bold", "LiberationSerif-Bold"),
                0.4303,
                HEAVY,
            ),
        ),
    ),
    Fallback("Entente Serif Noto", TITLE, (Local(("Noto Serif Bold", "NotoSerif-Bold"), 0.5084, HEAVY),)),
    Fallback("Entente Serif DejaVu", TITLE, (Local(("DejaVu Serif Bold", "DejaVuSerif-Bold"), 0.5678, HEAVY),)),
)
"""The faces of Windows, macOS and most of Linux; of Android; of Linux without the first."""


@cache
def style_sheet_file() -> Path:
    """Return where the @font-face rules of the local faces are kept."""
    recipe = (RECIPE, SAMPLE, FALLBACKS, [file(typeface, "main").name for typeface in (TEXT, TITLE)])
    digest = hashlib.sha256(repr(recipe).encode()).hexdigest()[:12]
    return keeping.kept(f"fallbacks-{digest}.css", lambda: "\n".join(_rules()).encode())


def _rules() -> Iterator[str]:
    for fallback in FALLBACKS:
        metrics = _metrics(fallback.typeface)
        for face in fallback.faces:
            size = width(fallback.typeface, face.weights[0]) / face.width
            sources = ",".join(f'local("{name}")' for name in face.names)
            yield (
                f'@font-face{{font-family:"{fallback.family}";src:{sources};'
                f"font-weight:{span(*face.weights)};size-adjust:{size:.2%};"
                f"ascent-override:{metrics.ascent / size:.2%};descent-override:{metrics.descent / size:.2%};"
                "line-gap-override:0%}"
            )


def span(least: float, greatest: float) -> str:
    """Return weights as a rule names them."""
    return f"{least:g}" if least == greatest else f"{least:g} {greatest:g}"


@cache
def width(typeface: Typeface, weight: float) -> float:
    """Return how wide a character of the sample is in a typeface, in em."""
    from fontTools.ttLib import TTFont

    with TTFont(file(typeface, "main"), lazy=True) as font:
        return sample_width(font, weight)


def sample_width(font: TTFont, weight: float) -> float:
    """Return how wide a character of the sample is in a font, in em."""
    names, glyphs = font.getBestCmap(), font.getGlyphSet(location={"wght": weight})
    tables: Any = font
    return float(
        sum(glyphs[names[ord(character)]].width for character in SAMPLE) / tables["head"].unitsPerEm / len(SAMPLE)
    )


@cache
def _metrics(typeface: Typeface) -> Metrics:
    from fontTools.ttLib import TTFont

    with TTFont(file(typeface, "main"), lazy=True) as font:
        tables: Any = font
        units = tables["head"].unitsPerEm
        return Metrics(tables["hhea"].ascent / units, -tables["hhea"].descent / units)
