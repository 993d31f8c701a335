"""Live panels where no server answers, in an embed and on a published site: what is published, for its View alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import BrowserContext, expect

import app as command_line
from tests.browser.conftest import watched
from tests.browser.fileserver import files_of
from tests.browser.panelled import panels_file, serving_panels
from tests.browser.surface import PageObject

PANELS = "[DESK, slow(1)]"
LIVE_ONLY = ("live.", "dash_core_components", "dash_ag_grid")
"""Parts of the names of scripts that only answering panels need."""


@pytest.fixture(scope="module")
def live_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the small dataset with a panel that publishes something, and one that does not."""
    with serving_panels(tmp_path_factory, PANELS, "--data", "tests/small") as address:
        yield address


@pytest.fixture(scope="module")
def published_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Publish the same, and serve the folder."""
    out: Path = tmp_path_factory.mktemp("published") / "site"
    file = panels_file(tmp_path_factory, PANELS)
    done = CliRunner().invoke(
        command_line.main, ["publish", str(out), "--data", "tests/small", "--panels", str(file)], catch_exceptions=False
    )
    assert done.exit_code == 0, done.output
    with files_of(out) as address:
        yield address


@pytest.fixture
def embed(readers: BrowserContext, live_site: str) -> Iterator[PageObject]:
    """Give a test an embed that shows the two, hydrated."""
    for surface in watched(readers, live_site):
        surface.page.goto(f"{live_site}/embed?panels=timeline~events~event~desk~slow-1")
        surface.ready()
        yield surface


@pytest.fixture
def page(readers: BrowserContext, published_site: str) -> Iterator[PageObject]:
    """Give a test a page of the published site."""
    yield from watched(readers, published_site)


def test_an_embed_shows_what_is_published_and_else_a_link_to_the_live_page(embed: PageObject) -> None:
    expect(embed.panel("desk")).to_contain_text("5 events, published")
    expect(embed.panel("desk").locator("a")).to_be_hidden()
    expect(embed.panel("slow-1")).to_contain_text("is not part of this page")
    address = embed.panel("slow-1").get_by_role("link", name="Open the live page").get_attribute("href")
    assert address == "/?panels=timeline~events~event~desk~slow-1"
    assert [url for url in embed.requests if any(part in url for part in LIVE_ONLY)] == []


def test_in_an_embed_it_goes_when_the_view_changes_and_comes_back_with_it(embed: PageObject) -> None:
    panel = embed.panel("desk")

    embed.panel("timeline").locator("[data-events]").first.click()

    expect(panel).not_to_contain_text("published", use_inner_text=True)
    expect(panel).to_contain_text("shows nothing for the present choice", use_inner_text=True)
    assert "event=" in str(panel.get_by_role("link").get_attribute("href"))
    embed.panel("event").get_by_role("button", name="Close").click()
    expect(panel).to_contain_text("5 events, published", use_inner_text=True)


def test_a_published_page_shows_it_until_a_filter_changes(page: PageObject) -> None:
    page.open(drawn=True)
    panel = page.panel("desk")
    expect(panel).to_contain_text("5 events, published", use_inner_text=True)
    expect(page.panel("slow-1")).to_contain_text("is not part of this page", use_inner_text=True)

    page.choose("category", "patrol")

    expect(panel).to_contain_text("shows nothing for the present choice", use_inner_text=True)
    assert panel.locator("a").count() == 0
    assert [url for url in page.requests if any(part in url for part in LIVE_ONLY)] == []


def test_a_published_page_that_opens_with_another_view_never_shows_it(page: PageObject) -> None:
    page.open("category=patrol", drawn=True)

    expect(page.panel("desk")).not_to_contain_text("published", use_inner_text=True)


def test_colours_do_not_change_what_holds(page: PageObject) -> None:
    page.open("theme=dark", drawn=True)

    expect(page.panel("desk")).to_contain_text("5 events, published", use_inner_text=True)
