"""The address bar says what is shown, and Back and Forward walk through what a reader did."""

from __future__ import annotations

import re
from urllib.parse import parse_qs

from playwright.sync_api import expect

from data import days
from tests.browser import truth
from tests.browser.modules import AXIS, Modules
from tests.browser.surface import PageObject, drag

APPROVAL = "2019-08-19-photoresist-second-approval"
FORGET = "() => { window.steps = history.length; }"
STEPS = "() => history.length - window.steps"
QUICK_STEPS = """(values) => {
  for (const value of values) document.querySelector(`[data-control="category"] input[value="${value}"]`).click();
}"""
QUICK_DRAG = """(ways) => {
  const lanes = document.querySelector('[data-part="lanes"]');
  const {left, top} = lanes.getBoundingClientRect();
  const fire = (type, x) => lanes.dispatchEvent(new PointerEvent(type, {
    pointerId: 1, button: 0, buttons: 1, bubbles: true, clientX: left + 400 + x, clientY: top + 5}));
  lanes.setPointerCapture = () => {};
  fire("pointerdown", 0);
  for (const way of ways) fire("pointermove", way);
  fire("pointerup", ways.at(-1));
}"""
"""A drag by these ways, over before the first frame."""


def test_back_and_forward_walk_through_filters_zooms_and_events(surface: PageObject) -> None:
    page = surface.open()
    surface.choose("category", "export-approval")
    surface.waits_for(category="export-approval")
    page.get_by_role("button", name="The curbs", exact=True).click()
    surface.waits_for(**{"from": "2019-06-15"})
    surface.find(f'[data-panel="events"] [data-event="{APPROVAL}"] button').click()
    surface.waits_for(event=APPROVAL)
    expect(surface.panel("event")).to_be_visible()
    filtered, zoomed = (
        truth.matching(category="export-approval"),
        truth.matching("2019-06-15", category="export-approval"),
    )

    page.go_back()
    surface.waits_for(event="")
    expect(surface.panel("event")).to_be_hidden()
    assert surface.listed() == zoomed
    page.go_back()
    surface.waits_for(**{"from": ""})
    assert surface.listed() == filtered
    page.go_back()
    surface.waits_for(category="")
    assert surface.listed() == truth.matching()
    expect(surface.box("category", "export-approval")).not_to_be_checked()
    assert surface.query() == {}

    for _ in range(3):
        page.go_forward()
    surface.waits_for(event=APPROVAL)
    expect(surface.box("category", "export-approval")).to_be_checked()
    expect(surface.find(f'[data-panel="event"][data-event="{APPROVAL}"]')).to_be_visible()
    assert surface.listed() == zoomed
    assert surface.marks() == sorted(zoomed)


def test_the_address_alone_brings_the_same_page_back(surface: PageObject) -> None:
    page = surface.open()
    surface.choose("category", "court-ruling")
    surface.choose("actor", "japan")
    page.get_by_role("button", name="The rulings", exact=True).click()
    surface.waits_for(to="2019-06-30", category="court-ruling", actor="japan")
    seen, address = surface.listed(), page.url
    assert address.removeprefix(f"{surface.site}/?").split("&") == [
        "to=2019-06-30",
        "category=court-ruling",
        "actor=japan",
    ]
    page.reload()
    surface.ready()
    assert page.url == address
    assert surface.listed() == seen


def test_a_drag_makes_one_step(surface: PageObject) -> None:
    page = surface.open(drawn=True)
    page.evaluate(FORGET)
    drag(page, '[data-part="lanes"]', -160)
    page.wait_for_function("() => location.search.includes('from=2019-0')")
    assert page.evaluate(STEPS) == 1
    first, last = surface.query()["from"], surface.query()["to"]
    assert first > truth.FROM
    assert surface.listed() == truth.matching(first, last)
    page.go_back()
    surface.waits_for(**{"from": "", "to": ""})
    assert surface.listed() == truth.matching()


def test_two_drags_make_two_steps(surface: PageObject) -> None:
    page = surface.open(drawn=True)
    page.evaluate(FORGET)
    drag(page, '[data-part="lanes"]', -60)
    drag(page, '[data-part="lanes"]', -60)
    assert page.evaluate(STEPS) == 2


def test_typing_makes_one_step(surface: PageObject) -> None:
    page = surface.open(drawn=True)
    page.evaluate(FORGET)
    page.get_by_role("combobox", name="Search events").press_sequentially("samsung")
    surface.waits_for(q="samsung")
    assert page.evaluate(STEPS) == 1
    page.go_back()
    surface.waits_for(q="")
    surface.says(len(truth.matching()))


def test_choosing_the_same_again_makes_no_step(surface: PageObject) -> None:
    page = surface.open("from=2019-06-15")
    page.evaluate(FORGET)
    page.get_by_role("button", name="The curbs", exact=True).click()
    page.get_by_role("button", name="The curbs", exact=True).click()
    expect(page.get_by_role("button", name="The curbs", exact=True)).to_have_attribute("aria-pressed", "true")
    assert page.evaluate(STEPS) == 0


def test_a_gesture_that_ends_before_its_last_frame_is_one_step(surface: PageObject) -> None:
    page = surface.open(drawn=True)
    page.evaluate(FORGET)
    first, a_day = Modules(page).call(f"() => {{ const {{first, perDay}} = ({AXIS})(); return [first, perDay]; }}")

    page.evaluate(QUICK_DRAG, [-20 * a_day, -30 * a_day])

    surface.waits_for(**{"from": days.iso(first + 30)})
    assert page.evaluate(STEPS) == 1


def test_steps_faster_than_frames_end_in_one_view_for_page_address_and_dash(surface: PageObject) -> None:
    page = surface.open(drawn=True)
    chosen = ["court-ruling", "export-approval", "ministerial-meeting"]
    page.evaluate(FORGET)

    page.evaluate(QUICK_STEPS, chosen)

    expect(page).to_have_url(re.compile("category="))
    expect(surface.find("#view")).to_have_attribute("data-query", re.compile("category="))
    held = surface.find("#view").get_attribute("data-query")
    assert surface.query() == {key: values[-1] for key, values in parse_qs(held or "").items()}
    assert set(surface.query()["category"].split("~")) == set(chosen)
    assert page.evaluate(STEPS) == 2  # what came during the first one's frame joined into the second
    assert surface.marks() == sorted(surface.listed())
    page.go_back()
    surface.waits_for(category=chosen[0])
