"""The list on a phone: short until all of it is asked for, found in the page as ever, and printed whole."""

from __future__ import annotations

import re
from urllib.parse import quote

from playwright.sync_api import expect

from tests.browser import truth
from tests.browser.printed import Printed
from tests.browser.surface import PageObject

LATER = "2019-08-19-photoresist-second-approval"
LINK = """(words) => {
  const link = document.createElement("a");
  link.href = `#:~:text=${words}`;
  link.textContent = "To the words";
  document.querySelector("h1").append(link);
}"""
"""Adds a link to words of the page, which the browser finds as a reader's search does."""


def test_the_page_is_a_few_screens_long_until_all_events_are_asked_for(phone: PageObject) -> None:
    page = phone.open(drawn=True)
    count = len(truth.matching())
    rows = page.locator('[data-panel="events"] [data-event] > button:visible')

    assert page.evaluate("() => document.scrollingElement.scrollHeight") < 4 * 844
    assert 5 <= rows.count() <= 12

    page.get_by_role("button", name=f"Show all {count} events").click()

    expect(rows).to_have_count(count)
    expect(page.get_by_role("button", name=f"Show all {count} events")).to_have_count(0)
    assert page.evaluate("() => document.activeElement.closest('[data-event]') !== null")


def test_what_of_the_list_is_not_shown_yet_can_be_found_in_the_page(phone: PageObject) -> None:
    page = phone.open(drawn=True)
    later = page.locator(f'[data-event="{LATER}"] > button')
    expect(later).to_have_attribute("hidden", "until-found")

    page.evaluate(LINK, quote(truth.event(LATER)["title"]))
    page.get_by_role("link", name="To the words").click()

    expect(later).to_be_visible()


def test_what_of_the_list_is_not_shown_yet_is_not_reached_by_keys(phone: PageObject) -> None:
    page = phone.open(drawn=True)
    shown = page.locator('[data-panel="events"] [data-event] > button:visible')
    page.locator('[data-panel="events"] [data-event] > button:visible').last.focus()

    page.keyboard.press("Tab")

    expect(page.get_by_role("button", name=re.compile("^Show all"))).to_be_focused()
    page.keyboard.press("Enter")
    expect(shown).to_have_count(len(truth.matching()))
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.closest('[data-event]') !== null")


def test_a_card_of_an_event_that_the_list_does_not_show_yet_closes_to_what_is_seen(phone: PageObject) -> None:
    page = phone.open(f"event={LATER}", drawn=True)
    phone.panel("event").get_by_role("button", name="Close this event").click()

    assert page.evaluate("() => document.activeElement.getBoundingClientRect().height > 0")


def test_a_filter_shortens_the_list_anew_and_few_events_need_no_button(phone: PageObject) -> None:
    page = phone.open("category=export-approval", drawn=True)
    few = truth.matching(category="export-approval")
    assert len(few) < 12

    expect(page.locator('[data-panel="events"] [data-event] > button:visible')).to_have_count(len(few))
    expect(page.locator('[data-part="all"]')).to_be_hidden()


def test_all_events_are_printed_from_a_phone(phone: PageObject) -> None:
    page = phone.open(drawn=True)
    paper = Printed(page)

    assert paper.says(*(truth.event(one)["title"] for one in truth.matching()[-20:])) == []
    assert len(paper.says("Show all", "Filters")) == 2
