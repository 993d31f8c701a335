"""Columns and lines of a newsroom stand in an embed as they stand when they come alive, their text in its own size."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import watched
from tests.browser.surface import FRAME, PageObject

QUERY = "panels=timeline~months~rate~whole&event=2019-08-29-hydrogen-fluoride-first-approval"
HAIR = 1.3
"""Pixels: the outline of a still column has the hair at its end that a live one leaves free."""
WIDTHS = (300, 340, 480, 520, 700, 1000)
PLACES = """() => {
  const found = {};
  for (const panel of document.querySelectorAll("[data-given]")) {
    const seen = (selector) => [...panel.querySelectorAll(selector)].filter((node) => node.checkVisibility() && node.textContent);
    const [grid, text] = [".grid-value span, .grid-day span", ".columns-most, .line-label"];
    for (const node of seen(`${grid}, ${text}`)) {
      const {left, top, height} = node.getBoundingClientRect();
      found[`${panel.dataset.panel} ${node.textContent.trim()}`] = [left, top + scrollY, height, parseFloat(getComputedStyle(node).fontSize)];
    }
    for (const node of panel.querySelectorAll(".given-focus")) {
      if (node.checkVisibility()) found[`${panel.dataset.panel} focus`] = [node.getBoundingClientRect().left];
    }
    for (const path of panel.querySelectorAll(".given-still--columns .still-lines path, .columns-bars path")) {
      const {left, top, width, height} = path.getBoundingClientRect();
      (found[`${panel.dataset.panel} drawn`] ||= []).push(left, top + scrollY, width, height);
    }
  }
  return found;
}"""


@pytest.fixture
def frame(readers: BrowserContext, newsroom: str) -> Iterator[PageObject]:
    """Give a test a page of the newsroom."""
    yield from watched(readers, newsroom)


def opened(surface: PageObject, width: int) -> Page:
    page = surface.embed(QUERY, width)
    page.evaluate("() => document.fonts.ready")
    page.evaluate(FRAME)
    return page


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_of_a_newsrooms_panels_moves_by_a_pixel_when_they_come_alive(frame: PageObject, width: int) -> None:
    page = opened(frame, width)
    still = page.evaluate(PLACES)
    frame.panel("months").hover()
    expect(frame.panel("months").get_by_role("slider")).to_be_attached()
    expect(frame.panel("whole").locator(".given-line")).to_have_count(2)
    page.mouse.move(0, 0)
    page.evaluate(FRAME)
    alive = page.evaluate(PLACES)

    assert {"months focus", "rate focus", "months drawn"} <= set(still)
    assert sorted(still) == sorted(alive)
    for name, where in still.items():
        assert where == pytest.approx(alive[name], abs=HAIR if name.endswith("drawn") else 1), name


def test_text_of_a_newsrooms_panels_has_one_size_at_every_width_of_a_class(frame: PageObject) -> None:
    sizes = {}
    for width in (300, 480, 520, 700, 1000):
        places = opened(frame, width).evaluate(PLACES)
        sizes[width] = {where[3] for name, where in places.items() if name.startswith("months ") and len(where) == 4}
    assert sizes[300] == sizes[480]
    assert sizes[520] == sizes[700] == sizes[1000]
