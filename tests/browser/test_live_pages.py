"""What open pages do when the data were updated: explore offers the new version or takes it, an embed stays as it is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.conftest import DESKTOP, watched
from tests.browser.surface import PageObject
from tests.browser.watching import COMES_BACK, FRESH, LATER
from tests.serving import serving

VIEW = "q=harbour&category=blockade"
MINUTE = 60_000


@pytest.fixture
def unhurried(chromium: Browser, small_site: str) -> Iterator[PageObject]:
    """Give a test a page that its reader leaves and comes back to, some minutes later."""
    context = chromium.new_context(viewport=DESKTOP, locale="en-GB")
    context.add_init_script(LATER)
    yield from watched(context, small_site)
    context.close()


@pytest.fixture
def workshop(folder: Path) -> Iterator[str]:
    """Serve a folder to somebody who works on it."""
    with serving("--data", str(folder), "--watch") as address:
        yield address


def asked(surface: PageObject) -> int:
    """Return how often the page asked for the version."""
    return sum(address.endswith("/version") for address in surface.requests)


def update(page: Page) -> None:
    """Let the server tell of a newer version from now on."""

    def answer(route: Route) -> None:
        route.fulfill(body=json.dumps({"content_hash": "000000000000"}), content_type="application/json")

    page.route("**/version", answer)


def test_where_somebody_works_on_the_data_the_page_shows_an_edit_and_keeps_its_view(
    readers: BrowserContext, workshop: str, folder: Path
) -> None:
    for surface in watched(readers, workshop):
        page = surface.open(VIEW, drawn=True)
        file = folder / "events" / "2021.yaml"
        text = file.read_text(encoding="utf-8")
        assert "closes its harbours" in text

        file.write_text(text.replace("closes its harbours", "shuts its harbours"), encoding="utf-8")

        expect(surface.panel("events")).to_contain_text("shuts its harbours")
        assert surface.query() == {"q": "harbour", "category": "blockade"}
        expect(surface.box("category", "blockade")).to_be_checked()
        expect(page.locator(FRESH)).to_be_empty()
        surface.drawn()

        good = file.read_text(encoding="utf-8")
        file.write_text(f"{good}- [\n", encoding="utf-8")
        expect(page.locator(FRESH)).to_contain_text("Your last edit is not shown: events/2021.yaml:")
        file.write_text(good, encoding="utf-8")
        expect(page.locator(FRESH)).to_be_empty()


def test_readers_are_offered_the_new_version_once_and_nothing_moves(unhurried: PageObject) -> None:
    page = unhurried.open(VIEW, drawn=True)
    places = unhurried.boxes("main, .board, .side, h1")
    update(page)

    page.evaluate(COMES_BACK, 2)
    line = page.locator(FRESH)
    expect(line).to_contain_text("The data were updated.")
    assert line.get_attribute("aria-live") == "polite"
    assert unhurried.boxes("main, .board, .side, h1") == places
    line.get_by_role("button", name="Close").click()
    with page.expect_response("**/version"):
        page.evaluate(COMES_BACK, 2)
    expect(line).to_be_empty()


def test_who_takes_the_offer_keeps_the_view(unhurried: PageObject) -> None:
    page = unhurried.open(VIEW, drawn=True)
    update(page)
    page.evaluate(COMES_BACK, 2)

    with page.expect_navigation():
        page.locator(FRESH).get_by_role("button", name="Show the new version").click()

    unhurried.ready()
    assert unhurried.query() == {"q": "harbour", "category": "blockade"}
    unhurried.drawn()


def test_nothing_is_asked_while_a_reader_explores(unhurried: PageObject) -> None:
    page = unhurried.open(drawn=True)
    assert asked(unhurried) == 0
    page.evaluate("window.later = 120000")

    unhurried.choose("category", "blockade")
    expect(page).to_have_url(re.compile("category="))
    page.evaluate(COMES_BACK, 0)
    assert asked(unhurried) == 0

    with page.expect_request("**/version"):
        page.evaluate(COMES_BACK, 1)
    page.evaluate(COMES_BACK, 0.5)
    assert asked(unhurried) == 1


def test_an_embed_in_an_article_never_changes_by_itself(unhurried: PageObject) -> None:
    page = unhurried.page
    page.clock.install()
    unhurried.embed(VIEW)
    update(page)

    page.clock.fast_forward(60 * MINUTE)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

    assert asked(unhurried) == 0
