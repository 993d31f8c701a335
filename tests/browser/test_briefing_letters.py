"""The briefing with letters as a reader has set them: twice as large, never below 20 pixels, or spaced wider."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.briefed import Screen
from tests.browser.conftest import ARGUMENTS, PATIENCE
from tests.browser.sight import faults
from tests.browser.surface import FRAME, PageObject

STEPS = (1, 4, 5, 7, 9)
"""Steps of the bundled briefing with and without a chart, with few words and many."""
SIZES = ((1280, 720), (390, 844))
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""
"""WCAG 2.2, 1.4.12."""
SMALLEST = """() => Math.min(...[...document.querySelectorAll(".screen *")]
  .filter((node) => node.checkVisibility({visibilityProperty: true}) && [...node.childNodes].some(({nodeType, data}) => nodeType === 3 && data.trim()))
  .map((node) => parseFloat(getComputedStyle(node).fontSize)))"""


@pytest.fixture
def launched(chromium: Browser) -> Callable[[str], AbstractContextManager[Page]]:
    """Return what opens a page of a browser with a setting of its reader's."""

    @contextmanager
    def launch(setting: str) -> Iterator[Page]:
        path = os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell") or "/usr/bin/chromium"
        arguments = [*ARGUMENTS, f"--blink-settings={setting}"]
        browser = chromium.browser_type.launch(executable_path=path, args=arguments, timeout=PATIENCE)
        yield browser.new_page(reduced_motion="reduce")
        browser.close()

    return launch


def looked_through(screen: Screen, size: tuple[int, int]) -> dict[int, list[str]]:
    """Return what a graphics desk would send back, by step."""
    screen.page.set_viewport_size({"width": size[0], "height": size[1]})
    screen.page.evaluate(FRAME)
    found = {}
    for step in STEPS:
        screen.page.locator(f'[data-part="jump-list"] [data-go="{step - 1}"]').evaluate("(node) => node.click()")
        screen.settled()
        screen.page.evaluate(FRAME)
        found[step] = faults(screen.page)
    return {step: said for step, said in found.items() if said}


@pytest.mark.parametrize("setting", ["defaultFontSize=32", "minimumFontSize=20"])
def test_larger_letters_leave_a_step_whole(
    launched: Callable[[str], AbstractContextManager[Page]], site: str, setting: str
) -> None:
    with launched(setting) as page:
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
