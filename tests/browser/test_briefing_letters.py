"""The briefing with letters as a reader has set them: twice as large, never below 20 pixels, or spaced wider."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.briefed import Screen
from tests.browser.letters import LARGE, LEAST, SPACED, launched
from tests.browser.sight import faults
from tests.browser.surface import FRAME, PageObject

STEPS = (1, 4, 5, 7, 9)
"""Steps of the bundled briefing with and without a chart, with few words and many."""
SIZES = ((1280, 720), (390, 844))
SMALLEST = """() => Math.min(...[...document.querySelectorAll(".screen *")]
  .filter((node) => node.checkVisibility({visibilityProperty: true}) && [...node.childNodes].some(({nodeType, data}) => nodeType === 3 && data.trim()))
  .map((node) => parseFloat(getComputedStyle(node).fontSize)))"""


def looked_through(screen: Screen, size: tuple[int, int]) -> dict[int, list[str]]:
    """Return what a graphics desk would send back, by step."""
    screen.page.set_viewport_size({"width": size[0], "height": size[1]})
    screen.page.evaluate(FRAME)
    found = {}
    for step in STEPS:
        screen.page.locator(f'[data-part="jump-list"] [data-go="{step - 1}"]').evaluate("(node) => node.click()")
        screen.settled()
        found[step] = faults(screen.page, resting=True)
    return {step: said for step, said in found.items() if said}


@pytest.mark.parametrize("setting", [LARGE, LEAST])
def test_larger_letters_leave_a_step_whole(chromium: Browser, site: str, setting: str) -> None:
    with launched(chromium, setting) as browser:
        page = browser.new_page(reduced_motion="reduce")
        screen = Screen(PageObject(page, site)).open()
        for size in SIZES:
            assert looked_through(screen, size) == {}, size
            assert page.evaluate(SMALLEST) >= 20


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_letters_spaced_wider_leave_a_step_whole(screen: Screen, size: tuple[int, int]) -> None:
    screen.page.emulate_media(reduced_motion="reduce")
    screen.open()
    screen.page.add_style_tag(content=SPACED)

    assert looked_through(screen, size) == {}
