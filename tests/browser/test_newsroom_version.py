"""Open pages with panels of others: they rest while dataset and panels stay, and notice another file of panels."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.briefed import Screen, freeze, play
from tests.browser.conftest import DESKTOP
from tests.browser.surface import PageObject
from tests.browser.watching import COMES_BACK, FRESH, LATER


@pytest.fixture
def opened(chromium: Browser, newsroom: str) -> Iterator[PageObject]:
    """Give a test a page of the newsroom whose time it turns."""
    context = chromium.new_context(viewport=DESKTOP, locale="en-GB", reduced_motion="reduce")
    yield (surface := PageObject(context.new_page(), newsroom))
    context.close()
    assert surface.problems == []


def changes_its_panels(page: Page) -> None:
    """Let the server tell of the same dataset with another file of panels from now on."""

    def answer(route: Route) -> None:
        told = route.fetch().json()
        assert told["edition"].startswith(f"{told['content_hash']}-")
        route.fulfill(body=json.dumps({**told, "edition": f"{told['content_hash']}-another"}))

    page.route("**/version", answer)


def test_explore_offers_nothing_until_the_panels_have_changed(opened: PageObject) -> None:
    opened.page.add_init_script(LATER)
    page = opened.open(drawn=True)
    line = page.locator(FRESH)

    for _ in range(2):  # when the second answer comes, the first has been acted on
        with page.expect_response("**/version"):
            page.evaluate(COMES_BACK, 2)
    assert line.inner_text() == ""

    changes_its_panels(page)
    page.evaluate(COMES_BACK, 2)
    expect(line).to_contain_text("The data were updated.")


def test_a_briefing_is_loaded_anew_only_when_the_panels_have_changed(opened: PageObject) -> None:
    page = opened.page
    page.clock.install()
    screen = Screen(opened).open("briefing?autoplay=50&loop=1")
    total = int((page.locator('[data-part="place"]').text_content() or "").split()[-1])
    loads: list[str] = []
    page.on("load", lambda loaded: loads.append(loaded.url))
    freeze(page)

    with page.expect_response("**/version"):
        play(page, 31)
    play(page, 20)
    screen.is_at(2, total)
    assert loads == []

    changes_its_panels(page)
    with page.expect_response("**/version"):
        play(page, 31)
    with page.expect_event("load"):
        play(page, 20)
    opened.ready()
    screen.is_at(3, total)
