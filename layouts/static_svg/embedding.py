"""The fonts of a standalone SVG, as data in it: only the characters of its texts, so that it looks alike anywhere.

Characters that our fonts lack are drawn in the reader's own.
"""

from __future__ import annotations

import base64
import html
import logging
import re
from collections import defaultdict
from functools import lru_cache
from io import BytesIO
from typing import Any

from layouts.fonts.subsets import FEATURES, LEFT_OUT, NAMES, file
from layouts.fonts.typefaces import TEXT, TITLE, TYPEFACES, Typeface

_TEXT = re.compile(r"<text\b(?P<attributes>[^>]*)>(?P<content>.*?)</text>", re.DOTALL)
_TAG = re.compile("<[^>]*>")
_ROOT = re.compile(r"<svg\b[^>]*>")


def with_fonts(svg: str) -> str:
    """Return the SVG with a style sheet that holds its fonts."""
    used: dict[Typeface, set[str]] = defaultdict(set)
    for text in _TEXT.finditer(svg):
        typeface = TITLE if TITLE.family in text["attributes"] else TEXT
        used[typeface] |= set(html.unescape(_TAG.sub("", text["content"])))
    rules = "".join(_rule(one, "".join(sorted(used[one]))) for one in TYPEFACES.values() if used[one])
    return _ROOT.sub(lambda root: f"{root[0]}<style>{rules}</style>", svg, count=1)


@lru_cache(maxsize=64)
def _rule(typeface: Typeface, characters: str) -> str:
    data = base64.b64encode(_subset(typeface, characters)).decode()
    least, greatest = typeface.weights
    return (
        f"@font-face{{font-family:'{typeface.family}';font-weight:{least:g} {greatest:g};"
        f"src:url(data:font/woff2;base64,{data})}}"
    )


def _subset(typeface: Typeface, characters: str) -> bytes:
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    logging.getLogger("fontTools").setLevel(logging.ERROR)
    options = Options(
        layout_features=FEATURES["whole"], hinting=False, notdef_outline=True, name_IDs=NAMES, drop_tables=LEFT_OUT
    )
    subsetter = Subsetter(options)
    subsetter.populate(text=characters)
    made = BytesIO()
    with TTFont(file(typeface, "whole"), recalcTimestamp=False) as font:
        if "fvar" in font:
            # Texts are measured without kerning, and to read that of a variable font takes a second.
            for table in ("GPOS", "GSUB", "GDEF"):
                del font[table]
        subsetter.subset(font)
        if "fvar" in font:
            limits: Any = {"wght": typeface.weights}
            instancer.instantiateVariableFont(font, limits, inplace=True)
        font.flavor = "woff2"
        font.save(made)
    return made.getvalue()
