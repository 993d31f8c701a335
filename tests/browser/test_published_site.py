"""A reader's journeys over a published folder behind a plain file server, under a path: the same as over the live site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import BrowserContext, Page, Response, expect

import app as command_line
from layouts.pages.event_figure import WIDTHS
from routes.compression import FAST
from tests.browser import hosts
from tests.browser.conftest import watched
from tests.browser.fileserver import files_of
from tests.browser.surface import PageObject

PATROL, CLOSED = "2021-03-01-patrols-begin", "2021-06-15-harbours-closed"


@pytest.fixture(scope="module")
def address(published: Path) -> Iterator[str]:
    """Serve the published folder of the small dataset."""
    with files_of(published) as found:
        yield found


@pytest.fixture(params=["live", "published"])
def reached(request: pytest.FixtureRequest, readers: BrowserContext) -> Iterator[PageObject]:
    """Give a test a page of the live site, then of the published one; every request must be answered."""
    site = request.getfixturevalue("small_site" if request.param == "live" else "address")
    for surface in watched(readers, site):
        surface.page.on("response", partial(note, surface))
        yield surface


def note(surface: PageObject, response: Response) -> None:
    """Remember what was not found."""
    if response.status >= 400:
        surface.problems.append(f"{response.status}: {response.url}")


def test_filters_and_the_way_back(reached: PageObject) -> None:
    page = reached.open(drawn=True)
    assert [url for url in reached.requests if url.endswith(("/_dash-layout", "/_dash-dependencies"))] == []
    reached.requests.clear()
    reached.choose("category", "patrol")
    reached.says(1)
    reached.waits_for(category="patrol")
    page.go_back()
    reached.says(5)
    assert reached.requests == []


def test_zoom_by_wheel_and_by_preset(reached: PageObject) -> None:
    page = reached.open(drawn=True)
    box = page.locator('[data-part="lanes"]').bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.wheel(0, -300)
    expect(page).to_have_url(re.compile("from="))
    page.locator('[data-preset="2021-05-01/2021-09-30"]').click()
    reached.waits_for(**{"from": "2021-05-01", "to": "2021-09-30"})


def test_a_card_opens_and_leads_to_its_page_and_back(reached: PageObject) -> None:
    page = reached.open(drawn=True)
    reached.find(f'[data-panel="timeline"] [data-events="{CLOSED}"]').click()
    card = reached.find(f'[data-panel="event"][data-event="{CLOSED}"]')
    expect(card).to_contain_text("14 harbours")
    with page.expect_navigation():
        card.locator(f'a[href*="event/{CLOSED}"]').first.click()
    expect(page).to_have_url(re.compile(rf"{re.escape(reached.site)}/event/{CLOSED}/?$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Norvik closes its harbours to Estmark’s boats")
    with page.expect_navigation():
        page.get_by_role("main").get_by_role("link", name="See it on the timeline").click()
    reached.ready()
    reached.waits_for(event=CLOSED)
    expect(card).to_be_visible()


def test_a_link_with_a_query_opens_its_view(reached: PageObject) -> None:
    reached.open(f"category=patrol&event={PATROL}")
    reached.says(1)
    expect(reached.find(f'[data-panel="event"][data-event="{PATROL}"]')).to_be_visible()


def test_the_first_page_opens_by_its_file_name_as_well(address: str, readers: BrowserContext) -> None:
    for surface in watched(readers, address):
        surface.page.goto(f"{address}/index.html?category=patrol")
        surface.ready()
        surface.says(1)
        surface.choose("category", "talks")
        surface.says(3)
        expect(surface.page).to_have_url(re.compile(r"/news/2026/index\.html\?category="))


def test_a_written_page_leads_everywhere(reached: PageObject) -> None:
    page = reached.page
    page.goto(f"{reached.site}/about")
    hrefs = page.locator("a[href]").evaluate_all("(nodes) => nodes.map((node) => node.href)")
    own = sorted({href.partition("#")[0] for href in hrefs if href.startswith(f"{reached.site}/")})

    answers = {href: page.request.get(href).status for href in own}

    assert len(own) > 3
    assert {href: status for href, status in answers.items() if status != 200} == {}


def test_an_embed_shows_its_view(reached: PageObject) -> None:
    reached.embed("category=patrol")
    listed = reached.find('[data-panel="events"] [data-event]:not([hidden])')
    expect(listed).to_have_count(1)
    expect(reached.find('[data-part="full"]')).to_have_attribute("href", re.compile("category=patrol"))


def test_the_published_headers_let_others_frame_the_embed_and_nothing_else(
    published: Path, readers: BrowserContext
) -> None:
    with files_of(published, prefix="", hosted=True) as site:
        for surface in watched(readers, site):
            surface.open(f"event={CLOSED}", drawn=True)
        for path, shown in (("embed", True), ("", False), ("about", False)):
            with hosts.hosting(hosts.bare(f"{site}/{path}", attributes='sandbox="allow-scripts"')) as host:
                assert framed(readers.new_page(), host) == shown


def framed(page: Page, host: str) -> bool:
    """Return whether a page of another site shows what it frames."""
    with page.expect_event("framenavigated", lambda frame: frame.parent_frame and frame.url != "about:blank"):
        page.goto(host)
    shown = page.frames[1].url != "chrome-error://chromewebdata/"
    page.close()
    return shown


@pytest.mark.long
def test_the_curated_dataset_is_published_whole(
    tmp_path: Path, readers: BrowserContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("publish.packing.STRONGEST", FAST)  # how well files are packed is told by tests of packing
    monkeypatch.setattr("publish.packing.CACHE", tmp_path / "packed")
    monkeypatch.setattr("layouts.pages.event_figure.WIDTHS", WIDTHS[::11])  # how each looks, by those of event pages
    result = CliRunner().invoke(command_line.main, ["publish", str(tmp_path / "site")])
    assert result.exit_code == 0, result.output
    with files_of(tmp_path / "site") as site:
        for surface in watched(readers, site):
            surface.open("category=export-approval", drawn=True)
            expect(surface.find('[role="status"]')).to_have_text(re.compile(r"^\d+ of \d+ "))


def test_pictures_are_offered_where_there_are_any_and_what_a_site_of_files_lacks_is_said(
    reached: PageObject, small_site: str
) -> None:
    page = reached.open(drawn=True)
    page.get_by_role("button", name="Share", exact=True).click()
    page.get_by_role("tab", name="Picture").click()
    panel = page.get_by_role("tabpanel", name="Picture")
    expect(panel.get_by_role("group", name="Size")).to_have_count(1 if reached.site == small_site else 0)
    expect(panel.get_by_text("This site is made of files")).to_have_count(0 if reached.site == small_site else 1)
    image = page.locator(".share-picture")
    page.wait_for_function("(node) => node.complete && node.naturalWidth > 0", arg=image.element_handle())
    download = page.get_by_role("link", name="PNG").get_attribute("href")
    assert download is not None
    assert page.request.get(download).status == 200


def test_a_chart_has_a_link_to_its_picture_where_a_server_draws_it(reached: PageObject, small_site: str) -> None:
    page = reached.open("category=patrol", drawn=True)
    link = reached.panel("prices").locator("[data-picture]")
    if reached.site != small_site:
        expect(link).to_be_hidden()
        return
    expect(link).to_have_accessible_name("Picture of the share price chart")
    answer = page.request.get(link.evaluate("(node) => node.href"))
    assert (answer.status, answer.headers["content-type"]) == (200, "image/png")
