"""A drag whose end the page does not see: it ends where it stood, and nothing of it stays behind."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.surface import FRAME, PageObject

STEPS = "() => history.length"
ENDS = {
    "let go outside the window": "(host) => host.dispatchEvent(new PointerEvent('pointermove', {buttons: 0, bubbles: true, clientX: 400, clientY: 300}))",
    "cancelled": "(host) => host.dispatchEvent(new PointerEvent('pointercancel', {bubbles: true}))",
    "captured by something else": "(host) => host.dispatchEvent(new PointerEvent('lostpointercapture', {bubbles: true}))",
    "the window in the background": "() => window.dispatchEvent(new Event('blur'))",
}
EVENTS = "(nodes) => nodes.map((node) => node.dataset.events)"
HOSTS = {"the lanes": '[data-part="lanes"]', "the overview": '[data-part="overview"]'}


def begin(page: Page, selector: str, *, held: str | None = None) -> None:
    """Press and move, without letting go."""
    box = page.locator(selector).first.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] * 0.6, box["y"] + box["height"] / 2
    if held:
        page.keyboard.down(held)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 90, y, steps=6)
    if held:
        page.keyboard.up(held)


@pytest.mark.parametrize("end", list(ENDS))
@pytest.mark.parametrize("host", list(HOSTS))
def test_it_is_one_step_and_the_pointer_drags_no_more(surface: PageObject, host: str, end: str) -> None:
    page = surface.open(drawn=True)
    before = page.evaluate(STEPS)
    begin(page, HOSTS[host])
    page.locator(HOSTS[host]).first.evaluate(ENDS[end])
    page.wait_for_function("() => location.search.includes('from=')")
    after = surface.query()

    page.mouse.move(300, 420, steps=4)
    page.evaluate(FRAME)

    assert page.evaluate(STEPS) == before + 1
    assert surface.query() == after
    page.mouse.up()
    page.go_back()
    surface.waits_for(**{"from": "", "to": ""})


@pytest.mark.parametrize("end", list(ENDS))
def test_a_range_half_picked_is_not_chosen_and_its_band_goes(surface: PageObject, end: str) -> None:
    page = surface.open(drawn=True)
    before = page.evaluate(STEPS)
    begin(page, '[data-part="lanes"]', held="Shift")
    expect(page.locator('[data-part="picked"]')).to_be_visible()

    page.locator('[data-part="lanes"]').evaluate(ENDS[end])

    expect(page.locator('[data-part="picked"]')).to_be_hidden()
    page.mouse.up()
    assert surface.query().get("from", "") == ""
    assert page.evaluate(STEPS) == before


def test_a_mark_answers_enter_after_a_lost_drag(surface: PageObject) -> None:
    page = surface.open(drawn=True)
    begin(page, HOSTS["the lanes"])
    page.locator(HOSTS["the lanes"]).evaluate(ENDS["the window in the background"])
    page.wait_for_function("() => location.search.includes('from=')")
    page.locator(".mark:not(.mark--cluster)").first.focus()

    page.keyboard.press("Enter")

    expect(surface.panel("event")).to_be_visible()
    page.mouse.up()


def test_a_drag_that_an_embed_loses_ends_where_it_stood(surface: PageObject) -> None:
    page = surface.embed()
    lanes = page.locator('[data-part="lanes"]')
    marks = page.locator('[data-panel="timeline"] [data-events]')
    first = marks.evaluate_all(EVENTS)
    begin(page, '[data-part="lanes"]')
    lanes.evaluate(ENDS["let go outside the window"])
    expect(marks.first).not_to_have_attribute("data-events", first[0])
    page.evaluate(FRAME)
    shown = marks.evaluate_all(EVENTS)
    page.mouse.move(300, 420, steps=4)
    page.evaluate(FRAME)
    assert marks.evaluate_all(EVENTS) == shown
    page.mouse.up()
