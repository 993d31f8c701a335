"""Other people's spreadsheets on the page: any span of years, the first centuries and the last, many events at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import watched
from tests.browser.sight import faults
from tests.browser.surface import PageObject
from tests.imported import dense, imported, spread
from tests.serving import serving

TABLES = {
    "dense": dense(),
    "fifty": spread(1963, 2012, 7),
    "centuries": spread(1500, 1999, 24),
    "empire": ["date,title", "0079-08-24,Vesuvius erupts", "0098,Trajan is emperor", "0455-06-02,Rome is sacked", "1990,Dug up"],
    "first": ["date,title", "0033-04-03,A trial", "0079-08-24,Vesuvius erupts", "0098,Trajan is emperor"],
    "tongues": ["date,title", "2019-07-04,회담 시작", "2019-07-05,محادثات"],
    "far": ["date,title", "2000,Now", "9998-12-30,Far", "9999,The end"],
}  # fmt: skip
AT_THE_EDGE = {"empire": "Vesuvius erupts", "first": "A trial", "fifty": "Event of 1963"}
"""The events at the left edge of a timeline, which have their names as all others do."""
WIDTHS = {"dense": 390, "fifty": 320, "centuries": 768, "empire": 1280, "first": 1280, "tongues": 390, "far": 390}


@pytest.fixture(scope="module")
def others(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a dataset made of each table."""
    folder = tmp_path_factory.mktemp("others")
    folders = [imported(folder / name, rows) for name, rows in TABLES.items()]
    with serving(*(option for one in folders for option in ("--data", str(one)))) as address:
        yield address


@pytest.fixture
def other(readers: BrowserContext, others: str) -> Iterator[PageObject]:
    """Give a page of them."""
    yield from watched(readers, others)


@pytest.mark.parametrize("name", TABLES)
def test_words_keep_clear_of_each_other_over_any_span(other: PageObject, name: str) -> None:
    page, path = other.page, "" if name == "dense" else f"{name}/"
    for width, place in ((WIDTHS[name], ""), (640, "embed")):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{other.site}/{path}{place}")
        expect(page.locator(".mark").first).to_be_visible()
        expect(page.locator('[data-part="grid"] span').first).to_be_visible()
        assert faults(page) == [], place
        if name in AT_THE_EDGE:
            expect(page.locator(".moment-text", has_text=AT_THE_EDGE[name])).to_be_visible()


def test_the_first_century_is_told_in_its_own_years(other: PageObject) -> None:
    page = other.page
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{other.site}/first/?event=0079-08-24-vesuvius-erupts")
    expect(page.locator(".card-when")).to_contain_text("24 August 79")
    expect(page.locator('.event[data-month="98"] .event-date')).to_have_text("98")
    ticks = page.locator('[data-part="grid"] span')
    expect(ticks.first).to_be_visible()
    assert all(len(tick) < 4 for tick in ticks.all_inner_texts()), ticks.all_inner_texts()
    page.goto(f"{other.site}/first/event/0079-08-24-vesuvius-erupts")
    expect(page.locator(".card-when")).to_contain_text("24 August 79")
    for address in ("feed.atom", "calendar.ics", "card.svg", "embed"):
        assert page.request.get(f"{other.site}/first/{address}").ok, address


def test_each_text_names_its_language_and_has_the_direction_of_its_letters(other: PageObject) -> None:
    page = other.page
    for address in ("", "embed"):
        page.goto(f"{other.site}/tongues/{address}")
        expect(page.locator(".mark").first).to_be_visible()
        for titles in (".event-title", ".moment-text"):
            found = page.locator(titles).evaluate_all("(nodes) => nodes.map(({lang, dir}) => [lang, dir])")
            assert found == [["ko", "auto"], ["ar", "auto"]], (address, titles)
