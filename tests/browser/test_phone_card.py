"""The card on a phone: a sheet that a link opens at once, that peeks and fills the page, and that walks through events."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import in_both_schemes
from tests.browser.sight import faults
from tests.browser.surface import FRAME, PageObject
from tests.browser.watching import LIMIT, SHIFTS

EVENT = "2019-07-01-export-controls-announced"
APPROVAL = "2019-08-19-photoresist-second-approval"
PHONES = [(320, 568), (390, 844), (667, 331), (844, 390)]
FOOT = 56
ABOVE = """() => document.querySelector(".mark--focus").getBoundingClientRect().bottom
  <= document.querySelector('[data-panel="event"]').getBoundingClientRect().top"""
"""Whether the mark in focus is in sight; the page scrolls there smoothly."""


def swipe(page: Page, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Draw a finger over the page."""
    session = page.context.new_cdp_session(page)
    steps = 6
    for at in range(steps + 1):
        x, y = (one + (other - one) * at / steps for one, other in zip(start, end, strict=True))
        kind = "touchMove" if at else "touchStart"
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.evaluate(FRAME)
    session.detach()


def shown(phone: PageObject) -> str:
    """Return the event of the card."""
    return phone.panel("event").get_attribute("data-event") or ""


def neighbours(phone: PageObject, event_id: str) -> tuple[str, str]:
    """Return the events before and after one in the list."""
    listed = phone.listed()
    at = listed.index(event_id)
    return listed[at - 1], listed[at + 1]


@pytest.mark.parametrize(("width", "height"), PHONES)
def test_a_link_to_an_event_opens_its_card_with_the_chart_above(phone: PageObject, width: int, height: int) -> None:
    phone.page.set_viewport_size({"width": width, "height": height})
    page = phone.open(f"event={EVENT}", drawn=True)
    [card] = phone.boxes('[data-panel="event"]')
    [name, *_] = [*phone.boxes(f'.moment[data-moment="{EVENT}"] .moment-text'), *phone.boxes(".mark--focus")]

    assert card["bottom"] == height - FOOT
    assert height / 4 < card["top"] < height
    assert 0 <= name["top"] < name["bottom"] <= card["top"]
    for text in ("Export curb", "Japan announces tighter controls"):
        expect(phone.panel("event").get_by_text(text).first).to_be_in_viewport()
    assert faults(page) == []


def test_nothing_moves_while_a_card_opens_by_its_link(chromium: Browser, site: str) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 844}, locale="en-GB", has_touch=True)
    page = context.new_page()
    page.add_init_script(SHIFTS)
    surface = PageObject(page, site)
    surface.open(f"event={EVENT}", drawn=True)
    expect(page.locator('[data-panel="event"] [data-part="lead"]')).not_to_be_empty()
    page.evaluate(FRAME)

    assert page.evaluate("() => window.shifts") < LIMIT
    context.close()


def test_the_card_fills_the_page_and_peeks_again_by_a_button(phone: PageObject) -> None:
    phone.page.emulate_media(reduced_motion="reduce")
    page = phone.open(f"event={EVENT}", drawn=True)
    card = phone.panel("event")

    card.get_by_role("button", name="Show all of this event").click()
    [box] = phone.boxes('[data-panel="event"]')
    assert box["top"] < 40
    assert page.evaluate("() => getComputedStyle(document.documentElement).overflowY") == "hidden"
    card.get_by_role("button", name="Copy link").scroll_into_view_if_needed()
    expect(card.get_by_role("button", name="Copy link")).to_be_in_viewport()

    card.get_by_role("button", name="Show less of this event").click()
    [box] = phone.boxes('[data-panel="event"]')
    assert box["top"] > 400


def test_a_swipe_up_shows_all_of_the_card_and_swipes_down_put_it_away(phone: PageObject) -> None:
    phone.page.emulate_media(reduced_motion="reduce")
    page = phone.open(f"event={EVENT}", drawn=True)
    card = phone.panel("event")

    swipe(page, (200, 560), (200, 300))
    expect(card).to_have_attribute("data-height", "full")
    swipe(page, (100, 50), (100, 300))
    expect(card).to_have_attribute("data-height", "peek")
    swipe(page, (200, 560), (200, 760))

    expect(card).to_be_hidden()
    assert "event" not in phone.query()


def test_a_second_finger_on_the_card_ends_its_swipe_and_the_card_is_back_in_its_place(phone: PageObject) -> None:
    phone.page.emulate_media(reduced_motion="reduce")
    page = phone.open(f"event={EVENT}", drawn=True)
    [before] = phone.boxes('[data-panel="event"]')
    session = page.context.new_cdp_session(page)
    first, second = {"x": 200, "y": 620, "id": 1}, {"x": 260, "y": 620, "id": 2}
    for kind, points in [
        ("touchStart", [first | {"y": 580}]),
        ("touchMove", [first]),
        ("touchStart", [first, second]),
        ("touchEnd", []),
    ]:
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    page.evaluate(FRAME)
    session.detach()

    [after] = phone.boxes('[data-panel="event"]')
    assert after == before


def test_swipes_and_buttons_walk_through_the_events_of_the_view(phone: PageObject) -> None:
    phone.page.emulate_media(reduced_motion="reduce")
    page = phone.open(f"event={APPROVAL}&category=export-approval", drawn=True)
    before, after = neighbours(phone, APPROVAL)
    walk = page.get_by_role("group", name="Walk through the events")

    swipe(page, (320, 600), (100, 610))
    assert shown(phone) == after
    swipe(page, (100, 600), (320, 610))
    assert shown(phone) == APPROVAL
    walk.get_by_role("button", name="Earlier").click()
    assert shown(phone) == before
    walk.get_by_role("button", name="Later").click()
    assert shown(phone) == APPROVAL
    expect(walk.get_by_role("button", name="Later")).to_be_focused()

    swipe(page, (200, 600), (190, 300))
    swipe(page, (320, 400), (100, 410))
    assert shown(phone) == after
    expect(phone.panel("event")).to_have_attribute("data-height", "full")


def test_a_card_in_its_column_is_no_sheet_and_answers_no_swipe(phone: PageObject) -> None:
    phone.page.set_viewport_size({"width": 1024, "height": 768})
    page = phone.open(f"event={APPROVAL}&category=export-approval", drawn=True)
    [box] = phone.boxes('[data-panel="event"]')
    x, y = round(box["left"]), round(box["top"]) + 60

    swipe(page, (x + 200, y), (x + 20, y + 4))

    assert shown(phone) == APPROVAL
    expect(phone.panel("event")).not_to_have_attribute("data-height", re.compile(""))
    phone.page.set_viewport_size({"width": 390, "height": 844})
    expect(phone.panel("event")).to_have_attribute("data-height", "peek")


def test_the_walk_ends_with_the_events_of_the_view(phone: PageObject) -> None:
    page = phone.open("category=export-approval", drawn=True)
    last = phone.listed()[-1]
    phone.open(f"category=export-approval&event={last}", drawn=True)
    walk = page.get_by_role("group", name="Walk through the events")

    expect(walk).to_contain_text(f"{len(phone.listed())} of {len(phone.listed())}")
    expect(walk.get_by_role("button", name="Later")).to_be_disabled()


def test_the_card_closes_and_the_focus_is_on_the_mark_it_came_from(phone: PageObject) -> None:
    page = phone.open("category=export-approval&from=2019-08-01&to=2019-09-30", drawn=True)
    mark, card = page.locator(f'.mark[data-events="{APPROVAL}"]'), phone.panel("event")
    for way in ("button", "Escape", "back"):
        mark.focus()
        page.keyboard.press("Enter")
        expect(card).to_be_focused()

        if way == "button":
            card.get_by_role("button", name="Close this event").click()
        elif way == "Escape":
            page.keyboard.press("Escape")
        else:
            page.go_back()

        expect(card).to_be_hidden()
        expect(page.get_by_role("group", name="Walk through the events")).to_have_count(0)
        if way != "back":
            expect(mark).to_be_focused()


def test_a_card_that_a_link_opened_closes_by_escape_before_anything_is_touched(phone: PageObject) -> None:
    page = phone.open(f"event={EVENT}", drawn=True)
    page.keyboard.press("Escape")

    expect(phone.panel("event")).to_be_hidden()


def test_a_mark_that_is_tapped_stays_in_sight_above_its_card(phone: PageObject) -> None:
    page = phone.open("category=industry", drawn=True)
    mark = page.locator(".mark:not(.mark--cluster)").last
    mark.scroll_into_view_if_needed()
    mark.click()
    expect(phone.panel("event")).to_be_visible()

    page.wait_for_function(ABOVE)


def test_whoever_tabs_out_of_a_full_card_sees_where_they_are(phone: PageObject) -> None:
    page = phone.open(f"event={EVENT}", drawn=True)
    card = phone.panel("event")
    card.get_by_role("button", name="Show all of this event").click()
    page.locator('#events [data-control="order"]').focus()

    expect(card).to_have_attribute("data-height", "peek")


def test_an_open_card_has_nothing_to_mend(phone: PageObject) -> None:
    page = phone.open(f"event={EVENT}", drawn=True)
    for size in (PHONES[0], PHONES[-1]):
        assert in_both_schemes(page, size) == []
    phone.page.set_viewport_size({"width": 390, "height": 844})
    phone.panel("event").get_by_role("button", name="Show all of this event").click()
    assert in_both_schemes(page, (390, 844)) == []
