"""Live panels in trouble: slow, failing, refused or out of reach, they hold up nothing but themselves, and say so."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from tests.browser.conftest import watched
from tests.browser.panelled import forgive, note, rows, search, serving_panels, settled
from tests.browser.surface import PageObject

ADDRESS = "**/_dash-update-component"
SLOW = 16
FOCUS = "event=2021-06-15-harbours-closed"


@pytest.fixture(scope="module")
def desk_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the curated dataset with a panel that holds every sort of component."""
    with serving_panels(tmp_path_factory, "[DESK]") as address:
        yield address


@pytest.fixture
def desk(readers: BrowserContext, desk_site: str) -> Iterator[PageObject]:
    """Give a test a page of it, judged afterwards."""
    yield from watched(readers, desk_site)


@pytest.fixture(scope="module")
def slow_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the small dataset with sixteen slow panels and one that fails unless an event is in focus."""
    panels = f"[BROKEN, *(slow(number) for number in range({SLOW}))]"
    with serving_panels(tmp_path_factory, panels, "--data", "tests/small") as address:
        yield address


@pytest.fixture
def slow(readers: BrowserContext, slow_site: str) -> Iterator[PageObject]:
    """Give a test a page of it, judged afterwards."""
    yield from watched(readers, slow_site)


def test_a_server_out_of_reach_leaves_the_page_at_work(desk: PageObject) -> None:
    desk.open(drawn=True)
    settled(desk, "desk")
    before = rows(desk).all_text_contents()
    desk.page.route(ADDRESS, lambda route: route.abort())

    search(desk, "photoresist")

    expect(note(desk, "desk")).to_contain_text("Not up to date: the server is busy or out of reach.")
    assert desk.marks() == sorted(desk.listed())
    assert rows(desk).all_text_contents() == before
    forgive(desk, "ERR_FAILED")

    desk.page.unroute(ADDRESS)
    note(desk, "desk").get_by_role("button", name="Try again: Desk").press("Enter")
    expect(rows(desk).first).not_to_have_text(before[0])
    expect(note(desk, "desk")).to_be_hidden()


def test_a_busy_server_is_asked_again(desk: PageObject) -> None:
    desk.open(drawn=True)
    settled(desk, "desk")
    first = rows(desk).first.text_content()
    refused = []

    def refuse(route: Route) -> None:
        refused.append(route)
        if len(refused) > 2:
            route.continue_()
        else:
            route.fulfill(status=503, headers={"Retry-After": "0.01"})

    desk.page.route(ADDRESS, refuse)
    search(desk, "photoresist")

    expect(rows(desk).first).not_to_have_text(str(first))
    expect(note(desk, "desk")).to_be_hidden()
    forgive(desk, "503")


def test_slow_panels_hold_up_nothing(slow: PageObject) -> None:
    """They are asked two at a time, so that the page is drawn, filtered and its list of keys read meanwhile."""
    slow.open(FOCUS)
    expect(slow.panel("slow-0")).to_have_attribute("aria-busy", "true")

    search(slow, "harbours")
    slow.page.get_by_role("button", name="Keys").click()
    expect(slow.page.get_by_role("dialog", name="Keys and gestures")).to_be_visible()
    slow.page.keyboard.press("Escape")
    expect(slow.panel(f"slow-{SLOW - 1}")).to_have_attribute("aria-busy", "true")

    for number in range(SLOW):
        panel = settled(slow, f"slow-{number}")
        expect(panel.locator("p").last).to_have_text(f"{len(slow.listed())} events")
    forgive(slow, "503")


def test_a_callback_that_fails_is_a_line_in_its_panel(slow: PageObject) -> None:
    slow.open()
    expect(note(slow, "broken")).to_contain_text("Not up to date: this panel met an error.")
    expect(note(slow, "slow-0")).to_be_hidden()
    slow.panel("events").locator(f'[data-event="{FOCUS.partition("=")[2]}"] button').click()

    expect(slow.find("#broken-text")).to_have_text(re.compile("events around"))
    expect(note(slow, "broken")).to_be_hidden()
    forgive(slow, "500")
    forgive(slow, "503")
