"""Text at 200 per cent, by zoom or by the size of letters a reader has set: all is there, apart, without scrolling sideways."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.letters import BEYOND, LARGE, PATHS, launched, opened
from tests.browser.sight import at_rest, faults


@pytest.fixture
def zoomed(chromium: Browser) -> Iterator[Page]:
    """Open a window of 1280 by 800 that is zoomed to 200 per cent."""
    context = chromium.new_context(viewport={"width": 640, "height": 400}, device_scale_factor=2)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def large_letters(chromium: Browser) -> Iterator[Browser]:
    """Launch a browser whose reader has set letters of 32 pixels instead of 16."""
    with launched(chromium, LARGE) as browser:
        yield browser


@pytest.fixture(scope="module")
def large(large_letters: Browser) -> Iterator[Page]:
    """Open the page that the tests use one after the other, so that scripts are compiled once."""
    context = large_letters.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PATHS)
def test_a_zoomed_page_shows_everything_apart(zoomed: Page, site: str, path: str) -> None:
    assert faults(opened(zoomed, f"{site}/{path}")) == []


@pytest.mark.parametrize("path", PATHS)
def test_larger_letters_are_laid_out_as_a_smaller_window_is_and_nothing_scrolls_sideways(
    large: Page, site: str, path: str
) -> None:
    large.set_viewport_size({"width": 1280, "height": 800})
    opened(large, f"{site}/{path}")

    for width in (1280, 640, 390, 320, 2560):
        large.set_viewport_size({"width": width, "height": 800})
        at_rest(large)
        assert large.evaluate(BEYOND) <= 0, width
    for width in (2560, 780):
        large.set_viewport_size({"width": width, "height": 1600})
        assert faults(large) == [], width


def test_the_way_past_the_filters_is_out_of_sight_until_it_has_focus(large: Page, site: str) -> None:
    large.set_viewport_size({"width": 1280, "height": 800})
    page = opened(large, f"{site}/")
    skip = page.locator(".skip")
    box = skip.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 0
    skip.focus()
    expect(skip).to_be_in_viewport(ratio=1)
