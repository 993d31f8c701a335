"""The notes window: tied to the screen that opened it and to no other, with the next step as a picture."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from data.dataset import Dataset
from tests.browser import hosts
from tests.browser.briefed import Screen
from tests.browser.sight import faults
from tests.serving import serving


@pytest.fixture
def notes(screen: Screen) -> Iterator[Page]:
    """Open the notes window of a screen at its first step; close it afterwards."""
    screen.open(drawn=False)
    opened = screen.opens_notes()
    yield opened
    opened.close()


def test_the_notes_window_drives_and_is_driven_and_closing_it_harms_nothing(screen: Screen, dataset: Dataset) -> None:
    steps = dataset.briefings[0].steps
    screen.open(drawn=False)
    screen.page.keyboard.press("ArrowRight")
    notes = screen.opens_notes()
    place = notes.locator(".presenter-place")
    expect(place).to_have_text(f"2 of {len(steps)}")
    expect(notes.locator(".presenter-headline")).to_have_text(steps[2].headline)
    notes.keyboard.press("ArrowRight")
    screen.is_at(3, len(steps))
    screen.page.keyboard.press("PageDown")
    expect(place).to_have_text(f"4 of {len(steps)}")
    notes.keyboard.press("b")
    expect(screen.page.locator(".blank")).to_be_visible()
    screen.page.keyboard.press("b")
    expect(notes.locator(".presenter-blank")).to_be_hidden()
    notes.close()
    screen.page.keyboard.press("ArrowRight")
    screen.is_at(5, len(steps))


def test_a_second_screen_of_the_same_briefing_is_alone(screen: Screen, notes: Page, dataset: Dataset) -> None:
    total = len(dataset.briefings[0].steps)
    expect(notes.locator(".presenter-place")).to_have_text(f"1 of {total}")
    second = screen.page.context.new_page()
    second.goto(screen.page.url)
    expect(second.locator("html[data-ready='true']")).to_be_attached()
    stray = screen.page.context.new_page()
    stray.goto(f"{screen.page.url}?notes=1")
    second.keyboard.press("End")
    expect(second.locator('[data-part="place"]')).to_have_text(f"{total} of {total}")
    notes.keyboard.press("ArrowRight")
    screen.is_at(2, total)
    stray.keyboard.press("End")
    expect(stray.locator(".presenter-place")).to_have_text(f"{total} of {total}")
    notes.keyboard.press("ArrowRight")
    screen.is_at(3, total)
    expect(second.locator('[data-part="place"]')).to_have_text(f"{total} of {total}")
    second.close()
    stray.close()


def test_a_screen_that_is_loaded_again_keeps_its_notes_window(screen: Screen, notes: Page, dataset: Dataset) -> None:
    total = len(dataset.briefings[0].steps)
    expect(notes.locator(".presenter-place")).to_have_text(f"1 of {total}")
    notes.keyboard.press("ArrowRight")
    screen.is_at(2, total)
    screen.page.reload()
    screen.surface.ready()
    notes.keyboard.press("ArrowRight")
    screen.is_at(3, total)


def test_the_notes_window_shows_the_next_step_as_a_picture(notes: Page, dataset: Dataset) -> None:
    steps = dataset.briefings[0].steps
    picture = notes.frame_locator(".presenter-picture iframe")
    expect(picture.locator("h1")).to_have_text(steps[1].headline)
    expect(picture.locator('[data-panel="timeline"] [data-events]').first).to_be_visible()
    expect(picture.locator(".bar")).to_be_hidden()
    notes.keyboard.press("ArrowRight")
    expect(picture.locator("h1")).to_have_text(steps[2].headline)
    notes.keyboard.press("End")
    expect(notes.locator(".presenter-picture")).to_be_hidden()


def test_a_notes_window_in_a_sandbox_shows_the_next_step_too(page: Page, dataset: Dataset) -> None:
    with serving("--briefing-ancestors", "*") as site:
        body = hosts.bare(f"{site}/briefing?notes=1", height=700, attributes='sandbox="allow-scripts"')
        with hosts.hosting(body) as address:
            page.goto(address)
            picture = page.frame_locator("iframe").frame_locator(".presenter-picture iframe")
            expect(picture.locator("h1")).to_have_text(dataset.briefings[0].steps[1].headline)


def test_in_a_small_notes_window_nothing_is_cut_and_the_picture_is_reached(notes: Page, dataset: Dataset) -> None:
    expect(notes.locator(".presenter-place")).to_have_text(f"1 of {len(dataset.briefings[0].steps)}")
    for width, height in ((1280, 720), (800, 500), (640, 400), (390, 844), (320, 256)):
        notes.set_viewport_size({"width": width, "height": height})
        notes.evaluate("() => scrollTo(0, 0)")
        assert faults(notes) == [], width
        notes.locator(".presenter-picture").scroll_into_view_if_needed()
        expect(notes.locator(".presenter-picture")).to_be_in_viewport(ratio=0.9)
