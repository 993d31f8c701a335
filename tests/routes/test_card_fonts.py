"""A picture as SVG brings its fonts, so that it looks alike where they are not installed."""

from __future__ import annotations

import base64
import re
from html import unescape
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest
from flask.testing import FlaskClient
from fontTools.ttLib import TTFont

FONT = re.compile(r"font-family:'(?P<family>[^']+)'[^}]*base64,(?P<data>[^)]+)\)")
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("query", ["", "panels=events", "theme=dark&width=600"])
def test_an_svg_has_the_characters_of_its_texts_in_its_fonts(client: FlaskClient, query: str) -> None:
    svg = client.get(f"/card.svg?{query}").text
    fonts = {match["family"]: TTFont(BytesIO(base64.b64decode(match["data"]))) for match in FONT.finditer(svg)}
    said = {sign for text in ET.fromstring(svg).iter(f"{SVG}text") for sign in "".join(text.itertext())}

    assert set(fonts) == {"Entente Sans", "Entente Serif"}
    known = set().union(*(font.getBestCmap() for font in fonts.values()))
    assert {unescape(sign) for sign in said if ord(sign) not in known} == set()
    assert len(svg) - len(FONT.sub("", svg)) < 40_000
