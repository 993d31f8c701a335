"""The briefing on screens that are low, narrow or upright: what has no room is longer than the window, never cut."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from data.dataset import Dataset
from tests.browser.briefed import Screen
from tests.browser.sight import faults

LOW = ((667, 331), (320, 256), (390, 844), (844, 390), (768, 1024))
IN_SIGHT = """() => [...document.querySelectorAll(".figure:not([hidden]) > *, .caption h1")]
  .map((node) => [node.textContent, node.getBoundingClientRect()])
  .filter(([, {top, bottom}]) => top < 0 || bottom > innerHeight)
  .map(([text]) => text)"""


@pytest.mark.parametrize(
    ("path", "size"),
    [
        *(("briefing", size) for size in LOW),
        *((path, size) for path in ("briefing/photoresist", "briefing?category=export-approval") for size in LOW[:2]),
    ],
    ids=str,
)
def test_on_a_low_screen_a_step_is_whole_and_its_figure_in_sight(
    screen: Screen, path: str, size: tuple[int, int]
) -> None:
    screen.page.set_viewport_size({"width": size[0], "height": size[1]})
    screen.page.emulate_media(reduced_motion="reduce")
    screen.open(path)
    steps = screen.page.locator('[data-part="jump-list"] [data-go]')
    found = {}
    for step in range(steps.count()):
        steps.nth(step).evaluate("(node) => node.click()")
        screen.settled()
        found[step + 1] = [*faults(screen.page, resting=True), *screen.page.evaluate(IN_SIGHT)]

    assert {step: said for step, said in found.items() if said} == {}


@pytest.mark.parametrize("by", ["pointer", "button", "key"])
def test_events_whose_labels_have_no_room_are_counted_and_listed(screen: Screen, dataset: Dataset, by: str) -> None:
    page, step = screen.page, dataset.briefings[0].steps[-1]
    page.set_viewport_size({"width": 1280, "height": 720})
    screen.open("briefing?step=10", drawn=False).settled()
    more = page.get_by_role("button", name="1 more event")
    expect(page.locator(".moment-text")).to_have_count(len(step.lit or []) - 1)
    if by == "pointer":
        more.click()
    elif by == "button":
        more.press("Enter")
    else:
        page.keyboard.press("e")

    dialog = page.get_by_role("dialog", name="Events of this step")
    expect(dialog.get_by_role("listitem")).to_have_count(len(step.lit or []))
    expect(dialog.get_by_role("listitem").last).to_contain_text("13 January 2026")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    screen.is_at(10, len(dataset.briefings[0].steps))


def test_arrows_up_and_down_scroll_a_long_step_before_they_leave_it(screen: Screen, dataset: Dataset) -> None:
    page, total = screen.page, len(dataset.briefings[0].steps)
    page.set_viewport_size({"width": 320, "height": 256})
    page.emulate_media(reduced_motion="reduce")
    screen.open(drawn=False).settled()
    presses = 0
    while page.evaluate("() => scrollY + innerHeight < document.documentElement.scrollHeight - 1"):
        before = page.evaluate("() => scrollY")
        page.keyboard.press("ArrowDown")
        page.wait_for_function("(before) => scrollY > before", arg=before)
        presses += 1
    assert presses > 2
    page.keyboard.press("ArrowDown")
    screen.is_at(2, total)
    assert page.evaluate("() => scrollY") == 0
    page.keyboard.press("ArrowUp")
    screen.is_at(1, total)
