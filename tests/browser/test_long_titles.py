"""Titles of 80 letters that begin with a word of 40 wrap everywhere: nothing is cut, nothing scrolls sideways."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from tests.browser.sight import faults
from tests.browser.surface import PageObject
from tests.rewritten import LONG, LONG_WORD, rewritten
from tests.serving import serving

EVENT = "2021-06-15-harbours-closed"
PATHS = ("", f"?event={EVENT}", "embed", f"embed?event={EVENT}", f"event/{EVENT}", "about", "briefing")
CUT = """() => [...document.querySelectorAll("h1, h2, .nameplate, .event-title, .card-relation span, .page-steps a, .deck p")]
  .filter((node) => node.getClientRects().length && getComputedStyle(node).display !== "inline")
  .filter((node) => node.scrollWidth > node.clientWidth + 1)
  .map((node) => `${node.className || node.tagName}: ${node.textContent}`)"""


@pytest.fixture(scope="module")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the small dataset with long titles."""
    folder = rewritten(tmp_path_factory.mktemp("long") / "small", LONG)
    with serving("--data", str(folder)) as address:
        yield address


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_long_titles_wrap(chromium: Browser, long_site: str, path: str, width: int) -> None:
    narrow = width < 500
    context = chromium.new_context(viewport={"width": width, "height": 800}, has_touch=narrow, is_mobile=narrow)
    page = context.new_page()
    page.goto(f"{long_site}/{path}")
    if page.locator("main[data-surface]").count():
        PageObject(page, long_site).ready()
    if path.startswith("?event"):
        expect(page.locator(".card-summary")).to_be_visible()

    assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0
    assert page.evaluate(CUT) == []
    assert [one for one in faults(page) if LONG_WORD[:20] in one] == []
    context.close()


def test_a_pdf_has_the_whole_title(long_site: str, tmp_path: Path) -> None:
    path = tmp_path / "card.pdf"
    path.write_bytes(urlopen(f"{long_site}/card/{EVENT}.pdf").read())
    text = "".join(PdfReader(path).pages[0].extract_text().split())

    assert f"{LONG_WORD[:40]}closesharbour" in text
    assert "toeveryboatthere" in text
