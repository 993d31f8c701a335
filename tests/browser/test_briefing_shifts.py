"""Nothing shifts on a briefing screen: not while it opens, nor when a touch of the mouse brings the bar of controls."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.briefed import Screen
from tests.browser.watching import LIMIT, SHIFTS


@pytest.mark.parametrize(("step", "size"), [(4, (1366, 768)), (2, (1280, 720)), (7, (1920, 1080))], ids=str)
def test_nothing_shifts_while_it_opens_nor_when_the_bar_comes(screen: Screen, step: int, size: tuple[int, int]) -> None:
    width, height = size
    screen.page.set_viewport_size({"width": width, "height": height})
    screen.page.add_init_script(SHIFTS)
    screen.open(f"briefing?step={step}")
    screen.settled()
    opened = screen.page.evaluate("() => window.shifts")
    for place in (2, 3):
        screen.page.mouse.move(width / place, height / place)
    expect(screen.page.locator(".screen--active .bar")).to_have_css("opacity", "1")
    screen.settled()

    assert opened < LIMIT
    assert screen.page.evaluate("() => window.shifts") < LIMIT


def test_the_bar_is_out_of_the_way_until_it_is_asked_for(screen: Screen) -> None:
    screen.open()
    bar = screen.page.locator(".bar")
    expect(bar).to_have_css("opacity", "0")
    expect(bar).to_have_css("pointer-events", "none")

    bar.locator('[data-do="previous"]').focus()
    screen.page.keyboard.press("Tab")

    expect(bar).to_have_css("opacity", "1")
