"""HTML and scripts in any text of a dataset stay text in a real browser, on every surface and in what opens there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import watched
from tests.browser.surface import PageObject
from tests.hostile import TAG, write
from tests.serving import serving

CLOSED = "2021-06-15-harbours-closed"


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving("--data", str(write(tmp_path_factory.mktemp("hostile")))) as address:
        yield address


@pytest.fixture
def hostile(readers: BrowserContext, hostile_site: str) -> Iterator[PageObject]:
    yield from watched(readers, hostile_site)


def is_inert(page: Page) -> None:
    """See the texts as text, and nothing of them alive."""
    expect(page.locator("body")).to_contain_text(f"<{TAG} onclick=")
    assert page.locator(f"{TAG}, [onclick], [href^='javascript:']").count() == 0


def test_explore_with_its_card_charts_tables_and_share_dialog(hostile: PageObject) -> None:
    page = hostile.open(f"event={CLOSED}", drawn=True)
    expect(page.locator(".card-corrections")).to_contain_text(f"<{TAG}")
    is_inert(page)
    page.locator(".mark").first.hover()
    is_inert(page)
    page.get_by_role("button", name="Share", exact=True).click()
    is_inert(page)


def test_the_frame_once_it_is_touched(hostile: PageObject) -> None:
    page = hostile.page
    page.goto(f"{hostile.site}/embed?event={CLOSED}")
    page.locator(".charts").hover()
    hostile.ready()
    expect(page.locator(".js-plotly-plot .scatterlayer path").first).to_be_attached()
    is_inert(page)


@pytest.mark.parametrize("path", ["briefing/two", f"briefing?event={CLOSED}", f"event/{CLOSED}", "about"])
def test_the_briefing_and_written_pages(hostile: PageObject, path: str) -> None:
    hostile.page.goto(f"{hostile.site}/{path}")
    if path.startswith("briefing"):
        hostile.ready()
        hostile.page.keyboard.press("n")
    is_inert(hostile.page)
