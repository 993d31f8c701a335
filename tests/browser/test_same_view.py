"""A View looks the same whichever way it was reached: by its link, by keys, by filter and back, after a resize."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as LateError

from tests.browser.briefed import Screen
from tests.browser.surface import PageObject

SEEN = """() => [...document.querySelectorAll(
    ".mark, .moment, .phase, .phase span, .tick, .grid-day, .grid-value, .line-label, .event-tick, .pane-base, .focus-line, .highlighted-events > *, .pane-leaders path, .zero-note, .arcs path, .caption h1, .figure:not([hidden]), .lines p, .more-events")]
  .filter((node) => node.checkVisibility({visibilityProperty: true}))
  .map((node) => {
    const {left, top, width, height} = node.getBoundingClientRect();
    const where = [left, top, width, height].map((size) => Math.round(size * 2) / 2);
    return [node.className.baseVal ?? node.className, node.dataset.events ?? node.textContent, node.dataset.side, node.getAttribute("d"), ...where].join(" ");
  })
  .sort()"""
"""Everything that a View places, with its place to half a pixel."""
SAME = f"(wanted) => JSON.stringify(({SEEN})()) === JSON.stringify(wanted)"
SMALL, USUAL = {"width": 1024, "height": 768}, {"width": 1280, "height": 800}
Way = Callable[[PageObject], object]


def filtered(surface: PageObject) -> None:
    """Leave one category, and take it back."""
    for _ in range(2):
        surface.choose("category", "ministerial-meeting")


def resized(surface: PageObject) -> None:
    """Make the window smaller and as large as before."""
    for size in (SMALL, USUAL):
        surface.page.set_viewport_size(size)  # type: ignore[arg-type]


def by_preset(surface: PageObject) -> None:
    """Come from another span by a preset and the Back button."""
    surface.find('[data-preset="2023-01-01/2023-12-31"]').click()
    surface.page.go_back()


def looks_as(page: Page, wanted: list[str]) -> None:
    """Wait until the page has come to rest as another did."""
    try:
        page.wait_for_function(SAME, arg=wanted, timeout=20_000)
    except LateError:
        assert page.evaluate(SEEN) == wanted


@pytest.mark.parametrize("way", [filtered, resized, by_preset], ids=lambda way: way.__name__)
@pytest.mark.parametrize(
    "query", ["from=2018-10-01&to=2019-12-31", "from=2018-10-01&to=2019-12-31&measure=value&scale=change"]
)
def test_a_view_of_the_dashboard_looks_as_it_did_when_opened(surface: PageObject, query: str, way: Way) -> None:
    page = surface.open(query, drawn=True)
    wanted = page.evaluate(SEEN)
    assert len(wanted) > 100

    way(surface)

    looks_as(page, wanted)


SCREENS = ((1280, 720), (1920, 1080), (1024, 768), (667, 331), (390, 844), (320, 256))
STEPS = [*((SCREENS[0], step) for step in (3, 4, 8, 9)), *((size, step) for size in SCREENS[1:] for step in (7, 9))]


@pytest.mark.parametrize(("size", "step"), STEPS, ids=str)
def test_a_step_of_a_briefing_reached_by_keys_looks_as_opened_by_its_link(
    surface: PageObject, size: tuple[int, int], step: int
) -> None:
    screen = Screen(surface)
    surface.page.set_viewport_size({"width": size[0], "height": size[1]})
    screen.open(f"briefing?step={step}").settled()
    wanted = surface.page.evaluate(SEEN)

    screen.open(f"briefing?step={step - 2}").settled()
    for _ in range(2):
        surface.page.keyboard.press("ArrowRight")
    screen.is_at(step, 10)

    looks_as(surface.page, wanted)


@pytest.mark.parametrize("size", SCREENS, ids=str)
def test_a_step_of_a_briefing_looks_in_a_resized_window_as_opened_in_it(
    surface: PageObject, size: tuple[int, int]
) -> None:
    screen = Screen(surface)
    surface.page.set_viewport_size({"width": size[0], "height": size[1]})
    screen.open("briefing?step=7").settled()
    wanted = surface.page.evaluate(SEEN)

    surface.page.set_viewport_size({"width": 900, "height": 900})
    screen.open("briefing?step=7").settled()
    surface.page.set_viewport_size({"width": size[0], "height": size[1]})

    looks_as(surface.page, wanted)


def test_words_that_something_is_on_its_way_move_nothing(surface: PageObject) -> None:
    page = surface.page
    page.add_init_script(
        """window.tops = new Set();
        const look = () => {
          for (const pane of document.querySelectorAll("[data-ready] .pane")) tops.add(`${pane.dataset.pane} ${Math.round(pane.getBoundingClientRect().top)}`);
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);"""
    )
    surface.open(drawn=True)

    assert len(page.evaluate("() => [...tops]")) == 2
