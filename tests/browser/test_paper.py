"""Explore on paper: the figure in the size of the page, light, with sources as footnotes and the way back, from any window."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from data.dataset import Dataset
from data.scene import Scene
from tests.browser.conftest import watched
from tests.browser.printed import Paper, Printed
from tests.browser.surface import PageObject

PAPERS: tuple[Paper, ...] = ("A4", "Letter")
LINK = "category=export-approval&from=2019-07-01&to=2019-12-31"
WATCH = """() => matchMedia("print").addEventListener("change", ({matches}) => {
  if (!matches) return;
  const box = (node) => node.getBoundingClientRect();
  const x = (node) => box(node).left + box(node).width / 2;
  const at = (selector) => Object.fromEntries([...document.querySelectorAll(selector)].flatMap(
    (node) => node.dataset.events.split(" ").length === 1 ? [[node.dataset.events, x(node)]] : []));
  window.onPaper = { qr: document.querySelectorAll(".qr path").length };
  const plot = document.querySelector(".js-plotly-plot");
  if (!plot) return;
  const axis = plot._fullLayout.xaxis;
  const pane = document.querySelector('[data-pane="prices"]');
  const days = (host) => [...host.querySelectorAll(":is(.tick, .grid-day)")].map((node) => box(node).left);
  Object.assign(window.onPaper, {
    page: document.documentElement.clientWidth,
    stack: box(document.querySelector(".stack")).width,
    ground: getComputedStyle(document.body).backgroundColor,
    marks: at(".timeline .mark"),
    ticks: at('[data-pane="prices"] .event-tick'),
    days: [days(document.querySelector('.timeline [data-part="grid"]')), days(pane)],
    plot: [axis._offset, axis._length],
    gutters: ["--gutter-left", "--gutter-right"].map((name) => parseFloat(getComputedStyle(pane).getPropertyValue(name))),
  });
})"""
"""Remembers where things stand once the page is laid out for paper; of a view without charts only its QR code."""


def on_paper(surface: PageObject, paper: Paper = "A4", *, background: bool = True) -> tuple[Printed, dict[str, Any]]:
    surface.page.evaluate(WATCH)
    printed = Printed(surface.page, paper, background=background)
    return printed, surface.page.evaluate("() => window.onPaper")


WINDOWS = (1280, 390)


@pytest.fixture(params=WINDOWS)
def any_window(request: pytest.FixtureRequest, surface: PageObject) -> PageObject:
    """Give a test a page in a wide and in a narrow window."""
    surface.page.set_viewport_size({"width": request.param, "height": 800})
    return surface


@pytest.mark.parametrize(
    ("width", "prints"),
    [*zip(WINDOWS, [(("A4", True), ("Letter", False)), (("A4", False), ("Letter", True))], strict=True)],
)
def test_a_view_is_whole_on_paper(
    surface: PageObject, dataset: Dataset, width: int, prints: tuple[tuple[Paper, bool], ...]
) -> None:
    surface.page.set_viewport_size({"width": width, "height": 800})
    surface.open(LINK, drawn=True)
    events = Scene.of(dataset, LINK).events
    sources = {source.url for event in events for source in event.sources if source.url}

    for paper, background in prints:
        printed = Printed(surface.page, paper, background=background)
        assert printed.says(dataset.info.title, *(event.title for event in events)) == []
        assert printed.says(*(source.title for event in events for source in event.sources)) == []
        assert printed.says("Photoresist", "KOSPI", surface.page.url) == []
        assert sources | {surface.page.url} <= printed.links
        assert printed.blank == []
        assert 2 <= len(printed.pages) <= 4
        assert [name for name in ("Shipments", "Share prices", "Court rulings") if name not in printed.pages[0]] == []


def test_on_paper_marks_ticks_and_lines_stand_at_their_days(any_window: PageObject) -> None:
    any_window.open(LINK, drawn=True)
    _, seen = on_paper(any_window)
    common = set(seen["marks"]) & set(seen["ticks"])
    left, right = seen["gutters"]

    assert seen["page"] - 40 < seen["stack"] <= seen["page"]
    assert common
    assert [seen["marks"][name] for name in common] == pytest.approx([seen["ticks"][name] for name in common], abs=1)
    assert seen["days"][0] == pytest.approx(seen["days"][1], abs=1)
    assert seen["plot"] == pytest.approx([left, seen["stack"] - left - right], abs=1)


def test_paper_is_light_and_the_screen_as_dark_as_before(surface: PageObject) -> None:
    page = surface.open(f"{LINK}&theme=dark", drawn=True)
    colours = "() => [...document.querySelectorAll('.js-line')].map((node) => node.style.stroke)"
    before = page.evaluate(colours), page.locator(".stack").bounding_box()
    _, seen = on_paper(surface)

    assert seen["ground"] == "rgb(255, 255, 255)"
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert (page.evaluate(colours), page.locator(".stack").bounding_box()) == before
    assert page.locator(".paper-foot, .paper-note").count() == 0


def test_nothing_is_asked_for_to_print(surface: PageObject) -> None:
    surface.open(LINK, drawn=True)
    surface.choose("material", "photoresist")
    asked = len(surface.requests)
    printed, seen = on_paper(surface)

    assert surface.requests[asked:] == []
    assert seen["qr"] == 1
    assert printed.says(surface.page.url) == []


def test_a_view_without_list_and_card_prints_its_address_and_qr_code_too(surface: PageObject) -> None:
    page = surface.open("panels=timeline~reactions")
    expect(page.locator('[data-panel="reactions"] .reaction').first).to_be_visible()
    printed, seen = on_paper(surface)

    assert seen["qr"] == 1
    assert re.search(r"\band \d+ more\b", " ".join(printed.pages))
    assert printed.says(f"{surface.page.url} (accessed") == []


def test_a_window_that_shows_how_it_prints_is_drawn_for_it(surface: PageObject) -> None:
    page = surface.open(LINK, drawn=True)
    page.emulate_media(media="print")
    expect(page.locator(".paper-sources li").first).to_be_visible()
    expect(page.locator(".masthead-tools")).to_be_hidden()
    page.emulate_media(media="screen")
    expect(page.locator(".paper-foot")).to_have_count(0)


def test_a_thread_prints_with_its_steps_and_its_whole_figure_on_the_first_page(
    surface: PageObject, dataset: Dataset
) -> None:
    thread = "thread=2019-07-04-export-controls-effective"
    surface.open(thread, drawn=True)
    for paper in PAPERS:
        printed = Printed(surface.page, paper)
        assert printed.says(*(event.title for event in Scene.of(dataset, thread).events)) == []
        assert printed.blank == []
        assert [name for name in ("Shipments", "Share prices", "Korea Exchange") if name not in printed.pages[0]] == []


@pytest.mark.parametrize(("width", "paper"), [*zip(WINDOWS, PAPERS, strict=True)])
def test_the_card_of_an_event_begins_a_page_with_its_title(
    surface: PageObject, dataset: Dataset, width: int, paper: Paper
) -> None:
    event = "2019-07-04-export-controls-effective"
    surface.page.set_viewport_size({"width": width, "height": 800})
    surface.open(f"event={event}&from=2019-07-01&to=2019-07-12", drawn=True)
    printed = Printed(surface.page, paper)

    assert dataset.events_by_id[event].title in " ".join(printed.pages[1][:400].split())
    assert printed.blank == []


SHEETS: tuple[tuple[Paper, bool], ...] = (("A4", False), ("Letter", True))
"""Papers, upright or on their side."""
CARD = "event=2019-07-04-export-controls-effective&from=2019-07-01"


def open_whole(surface: PageObject, link: str) -> None:
    """Follow a link, of a view with charts or with reactions, and wait for all that it draws."""
    surface.open(link, drawn="panels=" not in link)
    expect(surface.page.locator(".line-label, .reaction").first).to_be_visible()


@pytest.mark.parametrize(
    ("width", "link"),
    [
        (1280, f"{CARD}&to=2019-07-05"),
        (1280, f"{CARD}&to=2019-07-27"),
        (390, f"{CARD}&to=2019-07-18"),
        (390, "from=2023-01-01&to=2023-12-31"),
        (390, LINK),
        (1280, "panels=timeline~reactions"),
    ],
)
def test_a_print_ends_with_its_credit_at_any_length(surface: PageObject, width: int, link: str) -> None:
    page = surface.page
    page.set_viewport_size({"width": width, "height": 800})
    open_whole(surface, link)

    for paper, landscape in SHEETS:
        printed = Printed(page, paper, landscape=landscape)
        assert (printed.blank, printed.ends_with("(accessed")) == ([], True), (paper, landscape)


@pytest.mark.parametrize("width", WINDOWS)
def test_pages_are_counted_in_the_heights_that_are_printed(surface: PageObject, width: int) -> None:
    page = surface.page
    page.set_viewport_size({"width": width, "height": 800})
    counted = page.add_init_script("""matchMedia("print").addEventListener("change", ({matches}) => {
      if (matches) window.heights = [document.body.scrollHeight];
    })""")
    for link in (f"{CARD}&to=2019-07-05", "from=2023-01-01&to=2023-12-31", "panels=timeline~reactions"):
        open_whole(surface, link)
        page.evaluate("""() => matchMedia("print").addEventListener("change", ({matches}) => {
          if (matches) window.heights.push(document.body.scrollHeight);
        })""")
        for paper, landscape in SHEETS:
            Printed(page, paper, landscape=landscape)
            first, last = page.evaluate("() => window.heights")
            assert first == pytest.approx(last, abs=2), (link, paper, landscape)
    counted.close()


def test_a_view_without_lines_prints_too(readers: BrowserContext, small_site: str) -> None:
    for surface in watched(readers, small_site):
        surface.open("panels=timeline~events")
        printed = Printed(surface.page)
        assert printed.blank == []


def test_footnotes_are_numbered_in_the_order_in_which_a_reader_sees_the_events(surface: PageObject) -> None:
    page = surface.open(f"{LINK}&order=moves", drawn=True)
    ranked = page.locator('[data-panel="events"] .event:visible')
    expect(page.locator('[data-panel="events"] div.event').first).to_be_visible()
    page.emulate_media(media="print")

    expect(ranked.first.locator(".paper-note")).to_have_text(re.compile("^1"))
    expect(page.locator("[hidden] .paper-note")).to_have_count(0)
    page.emulate_media(media="screen")
