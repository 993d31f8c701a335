"""What comes after the first paint and does not: the share dialog, reactions, a newsroom's lines say so and come later."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.surface import PageObject
from tests.browser.test_trying_again import Network, csv_is_written_at_the_second_try, says_so


@pytest.mark.parametrize(
    ("query", "part", "file", "come"),
    [
        ("", '[data-part="share"]', "**/share*.js", '[role="tab"]'),
        ("", '[data-part="share"]', "**/share*.css", '[role="tab"]'),
        ("panels=reactions", '[data-panel="reactions"]', "**/reactions*.css", ".reaction"),
    ],
)
def test_a_part_that_comes_later_says_that_it_did_not_and_has_its_look_at_the_second_try(
    surface: PageObject, query: str, part: str, file: str, come: str
) -> None:
    network = Network(surface.page, file)
    surface.open(query)
    if "share" in part:
        surface.find('[data-part="share-open"]').click()
    button = says_so(surface.find(part))
    network.comes_back()
    button.click()
    expect(surface.find(part).locator(come).first).to_be_visible()
    sheet = "share" if "share" in part else "reactions"
    assert surface.page.evaluate(
        "(name) => [...document.styleSheets].some(({href}) => href?.includes(`/${name}.`))", sheet
    )
    surface.problems.clear()


def test_lines_of_a_newsroom_say_what_did_not_come_and_draw_it_later(board: PageObject) -> None:
    network = Network(board.page, "**/series.json")
    board.open()
    notes = [board.panel(panel).locator('[data-part="note"]') for panel in ("rate", "whole")]
    for note in notes:
        says_so(note)
    with board.page.expect_event("requestfailed"):
        says_so(notes[0]).click()
    expect(says_so(notes[0])).to_be_focused()
    network.comes_back()
    says_so(notes[0]).click()
    for panel, note in zip(("rate", "whole"), notes, strict=True):
        expect(board.panel(panel).locator(".given-line").first).to_have_attribute("d", re.compile("^M"))
        expect(note.locator(".again")).to_have_count(0)
    board.problems.clear()


def test_a_csv_of_events_whose_script_did_not_come_says_so_and_is_written_at_the_second_try(
    surface: PageObject,
) -> None:
    network = Network(surface.page, "**/share*.js")
    surface.open()
    csv_is_written_at_the_second_try(surface, network)
    surface.problems.clear()
