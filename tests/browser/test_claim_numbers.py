"""The numbers in an event's texts: they name their source, lead to it, and leave the view as it is."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.surface import PageObject

ANNOUNCED = "2019-07-01-export-controls-announced"
TIP = "(node) => getComputedStyle(node, '::after').content"


@pytest.mark.parametrize("press", ["click", "Enter"])
def test_a_number_names_its_source_and_shows_it_in_the_card(surface: PageObject, press: str) -> None:
    page = surface.open(f"event={ANNOUNCED}")
    card = surface.panel("event")
    number = card.locator(".card-summary .cited a").first
    before = page.url
    number.focus()
    source = card.locator(".card-source").nth(int(number.inner_text()) - 1)
    publisher = source.locator("strong").inner_text()
    expect(number).to_have_attribute("aria-label", f"source {number.inner_text()}, {publisher}")
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    assert publisher in number.evaluate(TIP)
    if press == "click":
        number.click()
    else:
        page.keyboard.press(press)
    expect(source).to_be_focused()
    expect(source).to_be_in_viewport()
    assert page.url == before
    assert surface.problems == []


def test_a_number_on_the_page_of_an_event_leads_to_its_source(surface: PageObject) -> None:
    page = surface.page
    page.goto(f"{surface.site}/event/{ANNOUNCED}")
    number = page.locator(".card-summary .cited a").last
    number.click()
    expect(page.locator(f"#source-{number.inner_text()}")).to_be_in_viewport()
    assert page.url.endswith(f"/event/{ANNOUNCED}#source-{number.inner_text()}")


def test_the_name_of_a_source_stays_within_a_narrow_card(surface: PageObject) -> None:
    surface.page.set_viewport_size({"width": 320, "height": 700})
    surface.page.goto(f"{surface.site}/event/{ANNOUNCED}")
    for number in surface.page.locator(".card-summary .cited a").all():
        number.focus()
        assert surface.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_tooltips_lists_and_frames_say_the_text_without_numbers(surface: PageObject) -> None:
    html = surface.page.request.get(f"{surface.site}/embed?event={ANNOUNCED}").text()
    feed = surface.page.request.get(f"{surface.site}/feed.atom?event={ANNOUNCED}").text()
    for text in (html, feed):
        assert "[1]" not in text
