"""A subset of the East Asian font with TrueType outlines, since PDF readers extract text reliably from those only."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from layouts.fonts.typefaces import EAST_ASIAN, east_asian_file

ERROR = 1.0
"""Largest deviation of a converted outline, in font units (1000 per em)."""
MISSING = ".notdef"


def write(path: Path, characters: Iterable[str]) -> set[str]:
    """Write a font file with only these characters; return those that the font has."""
    from fontTools.fontBuilder import FontBuilder
    from fontTools.ttLib import TTFont

    with TTFont(east_asian_file(), lazy=True) as font:
        known = font.getBestCmap()
        mapped = {ord(character): known[ord(character)] for character in sorted(characters) if ord(character) in known}
        order = [MISSING, *dict.fromkeys(mapped.values())]
        outlines, metrics = font.getGlyphSet(), font["hmtx"]
        made = FontBuilder(font["head"].unitsPerEm, isTTF=True)
        made.setupGlyphOrder(order)
        made.setupCharacterMap(mapped)
        made.setupGlyf({name: _outline(outlines[name]) for name in order})
        glyphs = made.font["glyf"]
        made.setupHorizontalMetrics({name: (metrics[name][0], getattr(glyphs[name], "xMin", 0)) for name in order})
        made.setupHorizontalHeader(ascent=font["hhea"].ascent, descent=font["hhea"].descent)
        made.setupNameTable({"familyName": EAST_ASIAN, "styleName": "Regular", "psName": "NotoSansCJKjp"})
        made.setupOS2(sTypoAscender=font["OS/2"].sTypoAscender, sTypoDescender=font["OS/2"].sTypoDescender)
        made.setupPost(keepGlyphNames=False)
        made.save(path)
        return {chr(point) for point in mapped}


def _outline(glyph: Any) -> Any:
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    pen = TTGlyphPen(None)
    glyph.draw(Cu2QuPen(pen, ERROR, reverse_direction=True))
    return pen.glyph()
