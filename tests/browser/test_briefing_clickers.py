"""A briefing moved by a presenter's clicker, whatever else its keyboard and mouse did before."""

from __future__ import annotations

from data.dataset import Dataset
from tests.browser.briefed import Screen


def test_enter_is_next_for_clickers_and_presses_a_button_that_has_the_focus(screen: Screen, dataset: Dataset) -> None:
    total = len(dataset.briefings[0].steps)
    screen.open(drawn=False)
    screen.page.keyboard.press("Enter")
    screen.is_at(2, total)
    screen.page.locator('.bar [data-do="previous"]').focus()
    screen.page.keyboard.press("Enter")
    screen.is_at(1, total)
    screen.page.mouse.move(300, 300)
    screen.page.mouse.move(320, 320)
    screen.page.locator('.bar [data-do="full"]').click()
    screen.page.wait_for_function("() => document.fullscreenElement !== null")
    screen.page.keyboard.press("Enter")
    screen.is_at(2, total)
    assert screen.page.evaluate("() => document.fullscreenElement !== null"), (
        "a button that a mouse pressed has no focus"
    )
    screen.page.evaluate("() => document.exitFullscreen()")
