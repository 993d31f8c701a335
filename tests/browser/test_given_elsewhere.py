"""A newsroom's own panels away from the dashboard: in an embed before and after it is touched, and on a published site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, BrowserContext, expect

import app as command_line
from tests.browser import hosts, truth
from tests.browser.axe import in_all_ways
from tests.browser.conftest import watched
from tests.browser.fileserver import files_of
from tests.browser.newsroom import NEWSROOM, bars
from tests.browser.surface import PageObject

PANELS = "panels=timeline~actors~kinds~months~log~rate~whole"
TOPS = """() => [...document.querySelectorAll(".given")].map((node) => {
  const {top, height} = node.getBoundingClientRect();
  return [node.dataset.panel, Math.round(top + scrollY), Math.round(height)];
})"""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a newsroom's file."""
    path = tmp_path_factory.mktemp("newsroom") / "my_panels.py"
    path.write_text(NEWSROOM, encoding="utf-8")
    return path


@pytest.fixture
def frame(readers: BrowserContext, newsroom: str) -> Iterator[PageObject]:
    """Give a test a page of the newsroom."""
    yield from watched(readers, newsroom)


@pytest.fixture(scope="module")
def site_of_files(file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the small dataset, published with the panels that it has something for."""
    out = tmp_path_factory.mktemp("published") / "site"
    own = file.with_name("small_panels.py")
    own.write_text(NEWSROOM.replace("usd-krw", "sildfisk").replace(', "kospi"', ""), encoding="utf-8")
    asked = ["publish", str(out), "--data", "tests/small", "--panels", str(own)]
    result = CliRunner().invoke(command_line.main, asked)
    assert result.exit_code == 0, result.output
    with files_of(out) as address:
        yield address


def scripts(surface: PageObject) -> list[str]:
    return [url for url in surface.requests if re.search(r"embed-given|panels/given/given", url)]


@pytest.mark.parametrize("width", [340, 700])
def test_an_embed_is_light_until_touched_and_nothing_moves_when_it_comes_to_life(frame: PageObject, width: int) -> None:
    frame.page.set_viewport_size({"width": width, "height": 900})
    frame.embed(PANELS)
    before, numbers = frame.page.evaluate(TOPS), bars(frame, "actors")
    assert scripts(frame) == []

    frame.panel("kinds").hover()
    expect(frame.panel("months").get_by_role("slider")).to_be_attached()
    expect(frame.panel("whole").locator(".given-line")).to_have_count(2)

    assert len(scripts(frame)) >= 1
    assert bars(frame, "actors") == numbers
    after = frame.page.evaluate(TOPS)
    assert [name for name, *_ in before] == [name for name, *_ in after]
    for (name, *old), (_, *new) in zip(before, after, strict=True):
        assert old == pytest.approx(new, abs=2), name
    frame.page.set_viewport_size({"width": 1280, "height": 800})


def test_a_bar_pressed_before_its_script_came_filters_the_embed(frame: PageObject) -> None:
    frame.embed(PANELS)
    frame.panel("actors").get_by_role("button", name="METI").click()

    expect(frame.panel("actors").get_by_role("button", name="METI")).to_have_attribute("aria-pressed", "true")
    wanted = truth.matching(actor="meti")
    frame.says(len(wanted))
    assert frame.marks() == sorted(wanted)


def test_more_rows_of_a_table_come_at_the_first_press(frame: PageObject) -> None:
    frame.embed(PANELS)
    frame.panel("log").get_by_role("button", name="Show 10 more").click()

    expect(frame.panel("log").locator("tbody tr")).to_have_count(20)


def test_the_rows_of_an_embedded_table_lead_to_the_events_pages(frame: PageObject) -> None:
    page = frame.embed(PANELS)
    first = frame.panel("log").locator("tbody a").first
    assert first.get_attribute("target") == "_blank"

    answer = page.request.get(f"{frame.site}{first.get_attribute('href')}")
    assert answer.status == 200
    assert first.inner_text() in answer.text()


def test_an_embed_has_nothing_to_mend(frame: PageObject) -> None:
    frame.embed(PANELS)
    assert in_all_ways(frame.page) == []
    frame.panel("kinds").hover()
    expect(frame.panel("months").get_by_role("slider")).to_be_attached()
    assert in_all_ways(frame.page) == []


def test_a_sandboxed_frame_shows_them_too(chromium: Browser, newsroom: str) -> None:
    page = chromium.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    body = hosts.bare(f"{newsroom}/embed?{PANELS}", height=900, attributes='sandbox="allow-scripts"')
    with hosts.hosting(body) as address:
        page.goto(address)
        inside = page.frame_locator("iframe")
        inside.locator('[data-panel="kinds"] h2').hover()
        expect(inside.locator('[data-panel="months"] [role="slider"]')).to_be_attached()
    assert problems == []
    page.close()


def test_a_published_site_shows_and_filters_them_without_a_server(readers: BrowserContext, site_of_files: str) -> None:
    for surface in watched(readers, site_of_files):
        surface.page.on("response", lambda answer: answer.status < 400 or surface.problems.append(answer.url))  # noqa: B023
        surface.open(drawn=True)
        assert bars(surface, "actors")[0] == "Norvik 3"
        surface.panel("actors").get_by_role("button", name="Harbour Court").click()
        surface.says(1)
        surface.waits_for(actor="harbour-court")
        surface.panel("log").locator("tbody a").first.click()
        expect(surface.find('[data-panel="event"] h2')).to_have_text("Harbour Court lifts the closure")

        surface.embed("panels=timeline~actors~rate")
        surface.panel("actors").hover()
        expect(surface.panel("rate").locator(".given-line")).to_have_count(1)


def test_a_published_table_leads_to_a_page_that_is_there(readers: BrowserContext, site_of_files: str) -> None:
    for surface in watched(readers, site_of_files):
        page = surface.embed("panels=log")
        address = surface.panel("log").locator("tbody a").first.evaluate("(node) => node.href")
        assert page.request.get(address).status == 200
