"""Nothing touches, is cut or stands off its scale, on every surface and at every width from a phone to a wall."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as LateError

from tests.browser.sight import PANES, faults, small_targets
from tests.browser.surface import FRAME, PageObject

EVENT = "2019-08-20-samsung-shares-rise"
EXPLORE = (320, 360, 390, 412, 480, 540, 600, 680, 768, 834, 900, 1000, 1024, 1100, 1280, 1366, 1440, 1680, 1920, 2560)
PAGES = (320, 390, 600, 834, 1024, 1366, 1920)
"""Widths of pages that are texts, where a look takes seconds."""
VIEWS = (
    "",
    "from=2018-01-01&to=2026-12-31",
    "from=2023-01-01&to=2023-12-31",
    "from=2019-08-12&to=2019-08-26",
    "measure=quantity&scale=price",
    "category=",
    f"event={EVENT}",
    f"thread={EVENT}",
)
RIGHT = f"""() => ({PANES})().every(({{top, height, drawn, tall}}) => Math.abs(top - drawn) <= 1 && Math.abs(height - tall) <= 1)"""
EDGES = """() => {
  const stack = document.querySelector(".stack").getBoundingClientRect(), left = (node) => node.getBoundingClientRect().left - stack.left;
  const found = {};
  for (const mark of document.querySelectorAll(".mark:not(.mark--cluster):not(.mark--span)")) {
    const tick = document.querySelector(`.event-tick[data-events="${mark.dataset.events}"]`);
    if (tick) found[mark.dataset.events] = [left(mark) + mark.offsetWidth / 2, left(tick) + tick.offsetWidth / 2];
  }
  return found;
}"""


def resized(page: Page, width: int) -> None:
    """Give the window another width, and wait until the lines stand there."""
    page.set_viewport_size({"width": width, "height": 800 if width > 700 else 740})
    page.evaluate(FRAME)
    try:
        page.wait_for_function(RIGHT, timeout=20_000)
    except LateError:
        assert page.evaluate(PANES) == [], width


@pytest.mark.parametrize("query", VIEWS)
def test_nothing_touches_or_is_cut_on_the_dashboard_at_any_width(surface: PageObject, query: str) -> None:
    page = surface.open(query, drawn=True)
    found = {}
    for width in EXPLORE:
        resized(page, width)
        found[width] = faults(page)

    assert {width: said for width, said in found.items() if said} == {}


def test_marks_and_the_ticks_under_the_charts_stand_at_one_place_at_any_width(surface: PageObject) -> None:
    page = surface.open(drawn=True)
    for width in EXPLORE:
        resized(page, width)
        places = page.evaluate(EDGES)
        assert places, width
        for event, (mark, tick) in places.items():
            assert mark == pytest.approx(tick, abs=0.6), (width, event)


@pytest.mark.parametrize("query", ["", f"event={EVENT}"])
def test_every_control_of_a_phone_is_large_enough(surface: PageObject, query: str) -> None:
    surface.page.set_viewport_size({"width": 320, "height": 640})
    page = surface.open(query, drawn=True)

    assert small_targets(page) == []


def test_every_control_of_the_page_of_an_event_is_large_enough_on_a_phone(surface: PageObject) -> None:
    page = surface.page
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{surface.site}/event/{EVENT}")

    assert small_targets(page) == []


def test_nothing_shows_from_under_the_date_at_the_crosshair(surface: PageObject) -> None:
    page = surface.open(drawn=True)
    box = surface.find('[data-pane="prices"]').bounding_box()
    assert box
    for part in (0.2, 0.35, 0.5, 0.6, 0.7):
        page.mouse.move(box["x"] + part * box["width"], box["y"] + box["height"] / 2)
        page.evaluate(FRAME)
        expect(surface.find(".crosshair-day")).to_be_visible()
        assert faults(page) == []


@pytest.mark.parametrize("alive", [False, True], ids=["still", "alive"])
@pytest.mark.parametrize(
    "query", ["", "panels=timeline", "panels=prices&from=2019-08-12&to=2019-09-06", "from=2023-01-01&to=2023-12-31"]
)
def test_nothing_touches_or_is_cut_in_an_embed_at_any_width(surface: PageObject, query: str, *, alive: bool) -> None:
    page = surface.embed(query)
    if alive and "panels=timeline" not in query:
        page.locator(".charts").dispatch_event("pointerenter")
        expect(page.locator(".charts--still")).to_have_count(0)
    found = {}
    for width in (300, 320, 375, 480, 520, 640, 768, 900, 1200):
        resized(page, width)
        found[width] = faults(page)

    assert {width: said for width, said in found.items() if said} == {}


@pytest.mark.parametrize("path", ["", "embed", f"event/{EVENT}", "about"])
def test_nothing_touches_or_is_cut_on_paper(surface: PageObject, path: str) -> None:
    page = surface.page
    page.set_viewport_size({"width": 794, "height": 1123})
    page.goto(f"{surface.site}/{path}")
    if path == "":
        surface.drawn()
    page.emulate_media(media="print")
    page.evaluate(FRAME)

    assert faults(page) == []


@pytest.mark.parametrize("path", ["about", f"event/{EVENT}"])
def test_nothing_touches_or_is_cut_on_the_other_pages_at_any_width(surface: PageObject, path: str) -> None:
    page = surface.page
    page.goto(f"{surface.site}/{path}")
    found = {}
    for width in PAGES:
        page.set_viewport_size({"width": width, "height": 800})
        found[width] = faults(page)

    assert {width: said for width, said in found.items() if said} == {}
