"""A published site holds every font that its style sheets name, and its headers let a sandboxed frame use them."""

from __future__ import annotations

import re
from pathlib import Path

from tests.publish.test_published_headers import rules_of


def test_the_fonts_that_a_style_sheet_names_are_there(published: Path) -> None:
    sheets = [path for path in published.glob("assets/*.css") if "@font-face" in path.read_text(encoding="utf-8")]

    assert len(sheets) >= 3
    for sheet in sheets:
        named = re.findall(r"url\(([^)]+)\)", sheet.read_text(encoding="utf-8"))
        assert len(named) == 4
        assert [font for font in named if not (sheet.parent / font).is_file()] == []


def test_the_fonts_are_kept_for_ever_and_open_to_other_origins(published: Path) -> None:
    rules = dict(rules_of(published))["/fonts/*"]

    assert "Access-Control-Allow-Origin: *" in rules
    assert "immutable" in rules


def test_a_page_preloads_fonts_that_are_there(published: Path) -> None:
    page = published / "about" / "index.html"
    found = re.findall(r'<link rel="preload" href="([^"]+)"', page.read_text(encoding="utf-8"))

    assert len(found) == 2
    assert [font for font in found if not (page.parent / font).resolve().is_file()] == []
