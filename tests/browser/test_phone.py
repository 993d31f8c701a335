"""Explore on a phone: the story in two screens, filters and dates in sheets, and a header of one row."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import truth
from tests.browser.axe import in_both_schemes
from tests.browser.printed import Printed
from tests.browser.sight import at_rest, faults
from tests.browser.surface import FRAME, PageObject

PHONES = [(320, 568), (360, 640), (390, 844), (414, 896), (667, 331), (844, 390)]
EVENT = "2019-07-01-export-controls-announced"
FOOT = 56
SMALL = """() => [...document.querySelectorAll("button, a[href], input, select, summary")]
  .filter((node) => node.checkVisibility({visibilityProperty: true}) && !node.closest("[data-events], .visually-hidden, .skip, .overview") && getComputedStyle(node).opacity !== "0" && getComputedStyle(node).display !== "inline")
  .map((node) => [node, (node.closest("label") || node).getBoundingClientRect()])
  .filter(([, {width, height}]) => width > 1 && height > 1 && height < 44)
  .map(([node, {height}]) => `${node.getAttribute("aria-label") || node.textContent.trim()} ${Math.round(height)}`)"""
FOCUSED = "() => document.activeElement.dataset.opens || document.activeElement.dataset.unfolds || document.activeElement.name || document.activeElement.tagName"


def resize(page: Page, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate(FRAME)


def opener(page: Page, name: str) -> Locator:
    """Return the button at the foot that opens a sheet."""
    return page.get_by_role("navigation", name="Filters, dates and list").get_by_role("button", name=name)


def test_headline_and_key_moments_stand_in_the_first_screen_and_a_chart_in_the_second_or_near_it(
    phone: PageObject,
) -> None:
    page = phone.open(drawn=True)
    for width, height in PHONES[:4]:
        page.set_viewport_size({"width": width, "height": height})
        at_rest(page)
        seen = 2 * (height - FOOT)

        assert phone.boxes("h1.headline")[0]["bottom"] <= height - FOOT, width
        assert max(box["bottom"] for box in phone.boxes(".moment-text")) <= height - FOOT, width
        least = max(seen, 1160)
        assert phone.boxes('[data-pane="shipments"]')[0]["bottom"] <= least, "the smallest phone is the exception"
        for pane in ("shipments", "prices"):
            part = f'[data-panel="{pane}"] > '
            [plot], [note] = phone.boxes(f"{part}.pane"), phone.boxes(f"{part}.pane-note:not(.visually-hidden)")
            measures, files = phone.boxes(f"{part}.pane-header > .pane-tools")
            assert measures["bottom"] <= plot["top"] <= measures["bottom"] + 24, width
            assert plot["bottom"] <= note["top"], width
            assert note["bottom"] - 2 <= files["top"] <= note["bottom"] + 24, width


def test_the_header_is_one_row_whose_buttons_unfold_search_and_menu(phone: PageObject) -> None:
    page = phone.open(drawn=True)
    for width, height in PHONES:
        resize(page, width, height)
        [header] = phone.boxes(".masthead")
        assert header["bottom"] <= 60, width

        page.get_by_role("button", name="Menu").click()
        links = page.get_by_role("navigation", name="This page")
        for name in ("Share", "Theme", "Keys"):
            expect(links.get_by_role("button", name=name)).to_be_in_viewport(ratio=0.9 if height > 400 else 0)
        page.keyboard.press("Escape")
        expect(links).to_have_count(0)
        assert page.evaluate(FOCUSED) == "menu"

        page.get_by_role("button", name="Search").click()
        assert page.evaluate(FOCUSED) == "q"
        assert phone.boxes(".masthead") == [header]
        page.keyboard.press("Escape")
        assert page.evaluate(FOCUSED) == "search"


def test_what_the_menu_opens_gives_the_focus_back_to_the_menu(phone: PageObject) -> None:
    page = phone.open(drawn=True)
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("button", name="Share", exact=True).click()
    expect(page.get_by_role("dialog")).to_be_visible()

    page.keyboard.press("Escape")

    expect(page.get_by_role("dialog")).to_have_count(0)
    assert page.evaluate(FOCUSED) == "menu"


def test_an_event_found_by_search_opens_its_card_in_the_place_of_the_search(phone: PageObject) -> None:
    page = phone.open(drawn=True)
    page.get_by_role("button", name="Search").click()
    page.keyboard.type("second photoresist")
    page.get_by_role("option", name="second photoresist").first.click()

    expect(phone.panel("event")).to_be_focused()
    expect(page.get_by_role("combobox", name="Search events")).to_have_count(0)


def test_the_bar_at_the_foot_counts_filters_and_events_and_names_the_days(phone: PageObject) -> None:
    page = phone.open("category=export-approval&material=photoresist", drawn=True)
    bar = page.get_by_role("navigation", name="Filters, dates and list")
    count = len(truth.matching(category="export-approval", material="photoresist"))

    expect(bar.get_by_role("button", name="Filters")).to_have_text("Filters · 2")
    expect(bar.get_by_role("button", name="Dates")).to_have_text("Dates 2018–2019")
    expect(bar.get_by_role("button", name="Events")).to_have_text(f"Events {count}")
    for at in (0, 1000, 100_000):
        page.evaluate(f"() => scrollTo(0, {at})")
        [box] = phone.boxes(".foot-bar")
        assert (box["top"], box["bottom"]) == (844 - FOOT, 844)

    bar.get_by_role("button", name="Events").click()
    expect(phone.panel("events")).to_be_in_viewport()
    expect(phone.panel("events")).to_be_focused()


def test_filters_are_chosen_in_a_sheet_that_counts_what_is_left(phone: PageObject) -> None:
    page = phone.open(drawn=True)
    opener(page, "Filters").click()
    sheet = page.get_by_role("dialog", name="Filters")
    expect(sheet).to_be_visible()
    assert page.evaluate("() => document.activeElement.closest('dialog') !== null")

    sheet.get_by_role("checkbox", name="Export approvals").check()
    sheet.locator('[data-facet="material"] > summary').click()
    sheet.get_by_role("checkbox", name="Photoresist").check()
    count = len(truth.matching(category="export-approval", material="photoresist"))
    done = sheet.get_by_role("button", name=f"Show {count} event")
    expect(done).to_be_visible()
    assert phone.query() == {"category": "export-approval", "material": "photoresist"}

    done.click()

    expect(sheet).to_have_count(0)
    assert page.evaluate(FOCUSED) == "filters"
    opener(page, "Filters").click()
    sheet.get_by_role("button", name="Reset all").click()
    assert phone.query() == {}
    expect(sheet.get_by_role("button", name=f"Show {len(truth.matching())} events")).to_be_focused()


@pytest.mark.parametrize("name", ["Filters", "Dates"])
def test_a_sheet_gives_the_focus_back_and_the_page_stays_where_it_was(phone: PageObject, name: str) -> None:
    page = phone.open(drawn=True)
    page.evaluate("() => scrollTo(0, 400)")
    opener(page, name).click()
    sheet = page.get_by_role("dialog", name=name)
    expect(sheet).to_be_visible()
    page.mouse.move(200, 100)
    page.mouse.wheel(0, 600)
    page.evaluate(FRAME)

    page.keyboard.press("Escape")

    expect(sheet).to_have_count(0)
    assert page.evaluate("() => scrollY") == 400
    assert page.evaluate(FOCUSED) == name.lower()


def test_ranges_and_days_are_chosen_in_a_sheet(phone: PageObject) -> None:
    page = phone.open(drawn=True)
    opener(page, "Dates").click()
    sheet = page.get_by_role("dialog", name="Dates")
    sheet.get_by_label("From").fill("2019-08-01")
    expect(sheet.get_by_role("button", name="Show")).to_have_text(
        f"Show {len(truth.matching(first='2019-08-01'))} events"
    )
    sheet.get_by_role("button", name="The settlement").click()

    expect(sheet).to_have_count(0)
    expect(page.locator('[data-opens="dates"]')).to_have_text("Dates The settlement")
    assert page.evaluate(FOCUSED) == "dates"


def test_the_range_that_is_chosen_has_a_tick_in_a_sheet_and_no_line_under_it(phone: PageObject) -> None:
    page = phone.open(drawn=True)
    opener(page, "Dates").click()
    chosen = page.get_by_role("dialog", name="Dates").locator('[data-preset][aria-pressed="true"]')
    content = "(node, part) => getComputedStyle(node, part).content"

    assert chosen.evaluate(content, "::before") == '"✓"'
    assert chosen.evaluate(content, "::after") == "none"


def test_filters_and_dates_are_back_in_the_page_where_the_window_is_wide(phone: PageObject) -> None:
    page = phone.open(drawn=True)
    opener(page, "Filters").click()

    resize(page, 1024, 768)

    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator("main > .filters")).to_be_visible()
    expect(page.locator(".timeline > .toolbar [data-preset]").first).to_be_visible()
    places = page.locator(".timeline > *").evaluate_all(
        "(nodes) => nodes.map((node) => node.className.split(' ').pop())"
    )
    assert places == ["toolbar", "overview", "balance-toggle", "field"]


def test_kinds_that_are_filtered_away_have_no_lanes_on_a_phone_but_on_its_paper(phone: PageObject) -> None:
    page = phone.open("category=export-approval", drawn=True)
    lanes = page.locator("[data-lane]:visible")
    expect(lanes).to_have_count(1)

    assert Printed(page).says("Court rulings", "Export approvals", "Meetings") == []

    expect(lanes).to_have_count(1)
    resize(page, 1280, 800)
    expect(lanes).to_have_count(len(truth.info()["categories"]))


@pytest.mark.parametrize("query", ["", f"event={EVENT}", "category=export-approval&direction=de-escalation&q=licence"])
def test_every_control_of_a_phone_is_44_pixels_high(phone: PageObject, query: str) -> None:
    assert phone.open(query, drawn=True).evaluate(SMALL) == []


def test_so_is_every_control_of_a_sheet(phone: PageObject) -> None:
    page = phone.open(drawn=True)
    for name in ("Filters", "Dates"):
        opener(page, name).click()
        assert page.evaluate(SMALL) == []
        page.keyboard.press("Escape")


@pytest.mark.parametrize("name", ["Filters", "Dates"])
def test_an_open_sheet_has_nothing_to_mend(phone: PageObject, name: str) -> None:
    page = phone.open("category=export-approval", drawn=True)
    for width, height in PHONES:
        resize(page, width, height)
        opener(page, name).click()
        assert faults(page) == [], (width, height)
        if (width, height) in (PHONES[0], PHONES[-1]):
            assert in_both_schemes(page, (width, height)) == []
        page.keyboard.press("Escape")
