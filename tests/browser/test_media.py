"""Pictures of events as readers meet them: in a card, an embed, a briefing and on a page, in their place from the start."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests import pictured
from tests.browser import hosts
from tests.browser.axe import in_all_ways
from tests.browser.surface import PageObject
from tests.pictured import ENTRY, EVENT
from tests.serving import serving

LOADED = "(image) => image.complete && image.naturalWidth > 0"
SHIFTS = """() => new Promise((done) => {
  let moved = 0;
  new PerformanceObserver((list) => { for (const one of list.getEntries()) if (!one.hadRecentInput) moved += one.value; })
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(moved), 300);
})"""


@pytest.fixture(scope="module")
def media_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the small dataset with a photograph and a drawing of one event."""
    drawing = (
        ENTRY.removeprefix("  media:\n")
        .replace("harbour.jpg", "chart.svg")
        .replace("Boats lie", "A chart of boats that lie")
    )
    folder = pictured.write(
        tmp_path_factory.mktemp("media"),
        ENTRY + drawing,
        harbour_jpg=pictured.placed_jpeg(),
        chart_svg=pictured.SCRIPTED,
    )
    with serving("--data", str(folder)) as address:
        yield address


@pytest.fixture
def pictures(page: Page, media_site: str) -> Iterator[PageObject]:
    """Open the dataset; nothing may be asked of another site or complained of."""
    page.set_viewport_size({"width": 1280, "height": 800})
    surface = PageObject(page, media_site)
    yield surface
    assert surface.problems == []


def seen(figure: Locator) -> None:
    """Wait until a picture is there as it should be: loaded, in its proportions, with whose it is below."""
    image = figure.locator("img")
    image.scroll_into_view_if_needed()
    expect(image).to_be_visible()
    image.evaluate("(image) => image.decode()")
    assert image.evaluate(LOADED)
    box = image.bounding_box()
    assert box is not None
    assert box["width"] / box["height"] == pytest.approx(1.5, rel=0.02)
    expect(figure.locator("figcaption")).to_contain_text("Picture: Ada Sample")


def test_a_card_shows_its_pictures_in_their_place_from_the_start(pictures: PageObject) -> None:
    page = pictures.open(f"event={EVENT}", drawn=True)
    figures = pictures.panel("event").locator("figure.media")
    expect(figures).to_have_count(2)
    before = [figure.locator("img").bounding_box() for figure in figures.all()]
    for figure in figures.all():
        seen(figure)
    after = [figure.locator("img").bounding_box() for figure in figures.all()]
    assert [(box["width"], box["height"]) for box in before if box] == [
        (box["width"], box["height"]) for box in after if box
    ]
    assert page.evaluate(SHIFTS) < 0.02
    loaded = figures.first.locator("img").evaluate("(image) => image.currentSrc")
    assert loaded.endswith(".webp")
    assert figures.last.locator("img").evaluate("(image) => image.currentSrc").endswith(".svg")
    assert in_all_ways(page) == []


def test_a_page_that_shows_no_event_loads_no_picture(pictures: PageObject) -> None:
    pictures.open(drawn=True)
    assert [address for address in pictures.requests if "/media/" in address] == []


def test_the_page_of_an_event_shows_them(pictures: PageObject) -> None:
    page = pictures.page
    page.goto(f"{pictures.site}/event/{EVENT}")
    for figure in pictures.find("figure.media").all():
        seen(figure)
    assert page.evaluate(SHIFTS) < 0.02
    assert in_all_ways(page) == []


def test_a_step_with_the_event_in_focus_has_its_picture_beside_the_charts(pictures: PageObject) -> None:
    page = pictures.page
    page.goto(f"{pictures.site}/briefing?event={EVENT}&step=2")
    figure, charts = pictures.find(".step-media figure"), pictures.find(".stack")
    seen(figure)
    photograph, drawn = figure.bounding_box(), charts.bounding_box()
    assert photograph is not None
    assert drawn is not None
    assert drawn["x"] + drawn["width"] < photograph["x"]
    assert photograph["y"] + photograph["height"] <= 800
    page.keyboard.press("Home")
    expect(pictures.find(".step-media")).to_be_hidden()


@pytest.mark.parametrize("sandbox", ["", 'sandbox="allow-scripts"'])
def test_an_embed_on_another_site_shows_them(page: Page, media_site: str, sandbox: str) -> None:
    frame = hosts.bare(f"{media_site}/embed", height=900, attributes=sandbox)
    with hosts.hosting(frame) as address:
        page.goto(address)
        embed = hosts.embedded(page)
        embed.locator(f'[data-open="{EVENT}"]:visible, .mark[data-events~="{EVENT}"]').first.click()
        figure = embed.locator('[data-panel="event"] figure.media').first
        seen(figure)
        expect(figure.locator("img")).to_have_css("display", "block")


def test_the_share_dialog_offers_the_picture_only_where_there_is_one(pictures: PageObject) -> None:
    page = pictures.open(f"event={EVENT}", drawn=True)
    tick = page.get_by_label("With the picture of the event")
    for event, count in ((EVENT, 1), ("2021-03-01-patrols-begin", 0)):
        pictures.open(f"event={event}", drawn=True)
        page.get_by_role("button", name="Share").first.click()
        page.get_by_role("tab", name="Picture").click()
        expect(page.locator(".share-picture")).to_be_attached()
        expect(tick).to_have_count(count)
        if count:
            tick.check()
            expect(page.get_by_role("link", name="Download PNG")).to_have_attribute("href", re.compile("&media=1$"))
            expect(page.locator(".share-picture")).to_have_attribute("src", re.compile("&media=1$"))
