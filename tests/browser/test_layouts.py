"""At every width the page fits: nothing to scroll sideways, no part upon another, and the first view on one screen."""

from __future__ import annotations

import pytest

from tests.browser import truth
from tests.browser.sight import at_rest
from tests.browser.surface import PageObject, overlapping

EVENT = "2019-08-19-photoresist-second-approval"
SIZES = [(320, 700), (390, 844), (1000, 720), (1280, 800), (1920, 1080)]
PARTS = ".masthead, .filters, [data-panel='timeline'], [data-panel='shipments'], [data-panel='prices'], .side"
WIDE = """() => [...document.querySelectorAll("body *")].filter((node) => node.checkVisibility() && !node.closest(".presets, .chips, .visually-hidden, svg"))
  .filter((node) => node.getBoundingClientRect().right > innerWidth + 1).map((node) => node.className).slice(0, 5)"""
SCROLLS = """() => { const page = document.scrollingElement;
  return [page.scrollWidth - page.clientWidth, page.scrollHeight - page.clientHeight]; }"""


def resize(surface: PageObject, width: int, height: int) -> None:
    surface.page.set_viewport_size({"width": width, "height": height})
    at_rest(surface.page)


@pytest.mark.parametrize("query", ["", f"event={EVENT}&category=export-approval~export-curb&actor=japan&colour=blue"])
def test_no_width_scrolls_sideways_or_lays_a_part_upon_another(surface: PageObject, query: str) -> None:
    page = surface.open(query, drawn=True)
    for width, height in SIZES:
        resize(surface, width, height)
        assert page.evaluate(SCROLLS)[0] <= 0, (width, page.evaluate(WIDE))
        pairs = overlapping(surface.boxes(PARTS), slack=1)
        assert [(str(one["name"])[:40], str(other["name"])[:40]) for one, other in pairs] == [], width


@pytest.mark.parametrize("path", ["about", f"event/{EVENT}"])
def test_no_page_beside_the_dashboard_scrolls_sideways(surface: PageObject, path: str) -> None:
    page = surface.page
    page.goto(f"{surface.site}/{path}")
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate(SCROLLS)[0] <= 0, (width, page.evaluate(WIDE))


@pytest.mark.parametrize(
    "query", ["", f"event={EVENT}", "category=export-approval&material=photoresist&actor=japan&q=samsung"]
)
def test_the_story_is_on_one_screen(surface: PageObject, query: str) -> None:
    page = surface.open(query, drawn=True)
    for width, height in ((1280, 800), (1920, 1080)):
        resize(surface, width, height)
        assert page.evaluate(SCROLLS) == [0, 0]
        boxes = surface.boxes("[data-panel='timeline'], [data-panel='shipments'], [data-panel='prices']")
        assert len(boxes) == 3
        assert all(box["bottom"] <= height for box in boxes)
        panes = surface.boxes("[data-pane]")
        assert [pane["bottom"] - pane["top"] >= 60 for pane in panes] == [True, True], (query, width, panes)


def test_what_a_reader_must_see_is_not_cut(surface: PageObject) -> None:
    surface.open(drawn=True)
    clipped = """(nodes) => nodes.filter((node) => node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 2)
      .map((node) => node.textContent)"""
    for width in (390, 1280, 1920):
        resize(surface, width, 844)
        for selector in (".nameplate", "h1", ".deck", ".chips .option", ".lane-name", ".pane-title", ".preset"):
            assert surface.find(selector).evaluate_all(clipped) == [], (selector, width)


def test_the_tools_of_each_chart_are_targets_of_24_pixels(surface: PageObject) -> None:
    surface.open(drawn=True)
    for width, height in SIZES:
        resize(surface, width, height)
        boxes = surface.boxes(".pane-tools .link:not([data-control] *)")
        assert len(boxes) == 10
        small = [box for box in boxes if min(box["right"] - box["left"], box["bottom"] - box["top"]) < 24]
        assert small == [], width


def test_a_phone_shows_all_panels_one_under_the_other(surface: PageObject) -> None:
    surface.page.set_viewport_size({"width": 390, "height": 844})
    surface.open("category=export-approval", drawn=True)
    tops = [surface.boxes(f"[data-panel='{name}']")[0]["top"] for name in ("timeline", "shipments", "prices", "events")]
    assert tops == sorted(tops)
    assert surface.marks() == sorted(truth.matching(category="export-approval"))
