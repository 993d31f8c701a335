"""A kiosk that a passer-by has touched goes on by itself, and says so until then."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from data.dataset import Dataset
from tests.browser.briefed import Screen, freeze, play


@pytest.mark.parametrize(("link", "seconds"), [("autoplay=40", 30), ("autoplay=40&resume=5", 5)])
def test_touched_by_a_passer_by_it_says_when_it_goes_on_and_does(
    kiosk: Screen, dataset: Dataset, link: str, seconds: int
) -> None:
    total = len(dataset.briefings[0].steps)
    kiosk.open(f"briefing?{link}")
    freeze(kiosk.page)
    clock = kiosk.page.locator('[data-part="clock"]')
    kiosk.page.mouse.click(640, 300)
    kiosk.page.keyboard.press("?")
    expect(clock).to_have_text(f"Resume; goes on by itself in {seconds} s")
    expect(kiosk.page).to_have_url(re.compile(rf"\?{link}$"))
    play(kiosk.page, seconds - 1)
    expect(clock).to_have_text("Resume; goes on by itself in 1 s")
    kiosk.page.mouse.move(600, 320)
    play(kiosk.page, seconds - 1)
    expect(clock).to_have_text("Resume; goes on by itself in 1 s")
    play(kiosk.page, 2)
    expect(clock).to_have_text(re.compile("^Pause"))
    expect(kiosk.page.get_by_role("dialog")).to_have_count(0)
    play(kiosk.page, 41)
    kiosk.is_at(2, total)


def test_whoever_reads_on_by_keys_is_not_taken_for_gone(kiosk: Screen) -> None:
    kiosk.open("briefing?autoplay=40&resume=5")
    freeze(kiosk.page)
    clock = kiosk.page.locator('[data-part="clock"]')
    kiosk.page.keyboard.press("?")
    for key in ("Tab", "Control", "Shift"):
        play(kiosk.page, 4)
        expect(clock).to_have_text("Resume; goes on by itself in 1 s")
        kiosk.page.keyboard.press(key)
    play(kiosk.page, 6)
    expect(clock).to_have_text(re.compile("^Pause"))


def test_a_screen_made_blank_waits_for_whoever_did_it(kiosk: Screen) -> None:
    kiosk.open("briefing?autoplay=40&resume=5")
    freeze(kiosk.page)
    kiosk.page.keyboard.press("b")
    play(kiosk.page, 60)
    expect(kiosk.page.locator(".blank")).to_be_visible()
    kiosk.page.keyboard.press("b")
    play(kiosk.page, 6)
    expect(kiosk.page.locator('[data-part="clock"]')).to_have_text(re.compile("^Pause"))
