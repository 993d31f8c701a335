"""The briefing as a screen that nobody attends: it plays when asked, stops when touched, and outlives its server."""

from __future__ import annotations

import json
import re
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, CDPSession, Route, expect

from data.dataset import Dataset
from tests.browser.briefed import Screen, freeze, play
from tests.browser.conftest import KIOSK
from tests.browser.surface import PageObject
from tests.serving import serving

STEPS = 200
ROUNDS = 10
"""Times round in which the browser still compiles what runs often; afterwards what it holds levels off."""
COUNT_DRAWS = """() => {
  window.draws = 0;
  const marks = document.querySelector('.timeline [data-part="marks"]');
  new MutationObserver(() => { window.draws += 1; }).observe(marks, {attributes: true, childList: true, subtree: true});
}"""
DWELL = """() => JSON.parse(document.getElementById("entente-briefing").textContent).briefing.steps[0].dwell"""
PLACE = """() => document.documentElement.dataset.ready === "true" ? document.querySelector('[data-part="place"]').textContent : null"""
WAKE_LOCK = """
window.locks = [];
Object.defineProperty(navigator, "wakeLock", {value: {request: async () => {
  window.locks.push("on");
  const lock = new EventTarget();
  lock.release = async () => { window.locks.push("off"); lock.dispatchEvent(new Event("release")); };
  return lock;
}}});"""


def heap(session: CDPSession) -> dict[str, float]:
    """Return what the page holds after everything it let go of has been swept up."""
    session.send("HeapProfiler.collectGarbage")
    session.send("HeapProfiler.collectGarbage")
    return {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}


def test_without_a_wish_for_rest_the_picture_moves_and_with_it_cuts(kiosk: Screen) -> None:
    kiosk.open()
    kiosk.page.evaluate(COUNT_DRAWS)
    kiosk.page.keyboard.press("ArrowRight")
    assert kiosk.page.evaluate("() => window.draws") == 1
    kiosk.page.emulate_media(reduced_motion="no-preference")
    kiosk.page.keyboard.press("ArrowRight")
    play(kiosk.page, 1)
    kiosk.settled()
    assert kiosk.page.evaluate("() => window.draws") > 3


def test_it_never_plays_unasked(kiosk: Screen, dataset: Dataset) -> None:
    kiosk.open()
    play(kiosk.page, 600)
    kiosk.is_at(1, len(dataset.briefings[0].steps))
    expect(kiosk.page.locator('[data-part="clock"]')).to_be_hidden()


def test_it_plays_at_the_pace_of_its_link_shows_the_time_left_and_stops_at_the_end(
    kiosk: Screen, dataset: Dataset
) -> None:
    briefing = dataset.briefings[1]
    total = len(briefing.steps)
    kiosk.open(f"briefing/{briefing.id}?autoplay=300")
    freeze(kiosk.page)
    clock = kiosk.page.locator('[data-part="clock"]')
    expect(clock).to_have_text(re.compile(r"^Pause, [0-9]+ s$"))
    left = int("".join(filter(str.isdigit, clock.text_content() or "")))
    assert 0 < left <= 300
    kiosk.page.clock.fast_forward((left - 2) * 1000)
    kiosk.is_at(1, total)
    play(kiosk.page, 2.5)
    kiosk.is_at(2, total)
    for _ in range(total - 1):
        kiosk.page.clock.fast_forward(301_000)
    kiosk.is_at(total, total)
    expect(kiosk.page.locator('[data-part="clock"]')).to_be_hidden()
    expect(kiosk.page).to_have_url(re.compile(rf"\?step={total}$"))


def test_any_key_or_press_pauses_it_and_a_resumes(kiosk: Screen, dataset: Dataset) -> None:
    total = len(dataset.briefings[0].steps)
    kiosk.open("briefing?autoplay=20&loop=1&resume=0")
    clock = kiosk.page.locator('[data-part="clock"]')
    for disturb in (lambda: kiosk.page.keyboard.press("x"), lambda: kiosk.page.mouse.click(640, 300)):
        disturb()
        expect(clock).to_have_text(re.compile("^Resume"))
        expect(kiosk.page).to_have_url(re.compile(r"\?loop=1&resume=0$"))
        play(kiosk.page, 60)
        kiosk.is_at(1, total)
        kiosk.page.keyboard.press("a")
        expect(clock).to_have_text(re.compile("^Pause"))
        expect(kiosk.page).to_have_url(re.compile(r"\?autoplay=20&loop=1&resume=0$"))
    clock.click()
    expect(clock).to_have_text(re.compile("^Resume"))
    kiosk.page.keyboard.press("Escape")
    expect(clock).to_be_hidden()


def test_the_key_gives_each_step_its_own_time(kiosk: Screen, dataset: Dataset) -> None:
    total = len(dataset.briefings[0].steps)
    kiosk.open()
    freeze(kiosk.page)
    kiosk.page.keyboard.press("a")
    dwell = kiosk.page.evaluate(DWELL)
    play(kiosk.page, dwell - 2)
    kiosk.is_at(1, total)
    play(kiosk.page, 3)
    kiosk.is_at(2, total)


@pytest.mark.long
def test_two_hundred_steps_leave_nothing_behind(kiosk: Screen, dataset: Dataset) -> None:
    briefing = dataset.briefings[1]
    kiosk.page.emulate_media(reduced_motion="no-preference")
    kiosk.open(f"briefing/{briefing.id}?autoplay=1&loop=1")
    session = kiosk.page.context.new_cdp_session(kiosk.page)
    session.send("Performance.enable")
    warm = ROUNDS * len(briefing.steps) + STEPS % len(briefing.steps)
    seen: list[str | None] = []
    before: dict[str, float] = {}
    for step in range(STEPS):
        if step == warm:
            before = heap(session)
        kiosk.page.clock.fast_forward(1000)  # a timer fires once however late, so the movement in between is short
        seen.append(kiosk.page.evaluate(PLACE))
    after = heap(session)
    assert None not in seen
    assert len(set(seen)) == len(briefing.steps)
    assert sum(one != other for one, other in pairwise(seen)) > STEPS * 0.9
    assert after["Nodes"] <= before["Nodes"] * 1.05
    assert after["JSHeapUsedSize"] <= before["JSHeapUsedSize"] * 1.1 + 500_000
    assert after["JSEventListeners"] <= before["JSEventListeners"] * 1.05
    kiosk.page.reload()
    kiosk.surface.ready()
    expect(kiosk.page.locator('[data-part="place"]')).to_have_text(re.compile(r"^\d of "))
    expect(kiosk.page).to_have_url(re.compile(r"autoplay=1&loop=1$"))


def test_the_loss_of_the_server_does_not_stop_it(chromium: Browser, dataset: Dataset) -> None:
    total = len(dataset.briefings[0].steps)
    context = chromium.new_context(viewport=KIOSK, locale="en-GB", reduced_motion="reduce")
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.clock.install()
    place = page.locator('[data-part="place"]')
    with serving() as site:
        Screen(PageObject(page, site)).open("briefing?autoplay=4&loop=1")
        expect(place).not_to_have_text(f"1 of {total}")
    freeze(page)
    page.clock.fast_forward(40_000)
    expect(page.locator('[data-part="offline"]')).to_have_text(re.compile("^Offline, showing version "))
    seen = set()
    for _ in range(2 * total):
        seen.add(place.text_content())
        page.clock.fast_forward(4100)
    assert seen == {f"{step} of {total}" for step in range(1, total + 1)}
    assert errors == []
    context.close()


def test_a_new_version_is_taken_between_two_steps(kiosk: Screen, dataset: Dataset) -> None:
    total = len(dataset.briefings[0].steps)
    kiosk.open("briefing?autoplay=50&loop=1")
    loads: list[str] = []
    kiosk.page.on("load", lambda page: loads.append(page.url))

    def answer(route: Route) -> None:
        told = {"dataset": "x", "version": "2", "content_hash": "another", "app": "x"}
        route.fulfill(body=json.dumps(told), content_type="application/json")

    kiosk.page.route("**/version", answer)
    freeze(kiosk.page)
    with kiosk.page.expect_response("**/version"):
        play(kiosk.page, 31)
    kiosk.is_at(1, total)
    assert loads == []
    with kiosk.page.expect_event("load"):
        play(kiosk.page, 20)
    kiosk.surface.ready()
    kiosk.is_at(2, total)
    expect(kiosk.page).to_have_url(re.compile(r"\?step=2&autoplay=50&loop=1$"))


def test_pointer_and_controls_go_when_nobody_moves_and_come_back(kiosk: Screen) -> None:
    kiosk.open()
    play(kiosk.page, 4)
    expect(kiosk.page.locator("html")).to_have_class("still")
    kiosk.page.mouse.move(200, 200)
    kiosk.page.mouse.move(240, 220)
    expect(kiosk.page.locator(".screen--active .bar")).to_be_visible()
    expect(kiosk.page.locator("html")).not_to_have_class("still")
    play(kiosk.page, 4)
    expect(kiosk.page.locator(".screen--active")).to_have_count(0)


def test_the_machine_is_kept_awake_only_while_it_plays(kiosk: Screen) -> None:
    kiosk.page.add_init_script(WAKE_LOCK)
    kiosk.open("briefing?autoplay=30")
    kiosk.page.wait_for_function("() => window.locks.join() === 'on'")
    kiosk.page.keyboard.press("Escape")
    kiosk.page.wait_for_function("() => window.locks.join() === 'on,off'")
