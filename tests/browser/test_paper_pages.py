"""The other surfaces on paper: embeds alone and in an article, the page of an event, about, and a briefing."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from data.dataset import Dataset
from data.scene import Scene
from tests.browser.briefed import Screen
from tests.browser.printed import Paper, Printed
from tests.browser.surface import PageObject

EVENT = "2019-07-04-export-controls-effective"
LINK = "category=export-approval&from=2019-07-01&to=2019-12-31"
CODES = """() => matchMedia("print").addEventListener("change", ({matches}) => {
  if (matches) window.codes = document.querySelectorAll(".qr path").length;
})"""
WIDTHS = (1280, 390)
PAPERS: tuple[Paper, ...] = ("A4", "Letter")


@pytest.mark.parametrize(("paper", "width"), [*zip(PAPERS, WIDTHS, strict=True)])
def test_the_page_of_an_event_prints_with_its_sources(
    surface: PageObject, dataset: Dataset, paper: Paper, width: int
) -> None:
    surface.page.set_viewport_size({"width": width, "height": 800})
    surface.page.goto(f"{surface.site}/event/{EVENT}")
    printed, event = Printed(surface.page, paper, background=False), dataset.events_by_id[EVENT]

    assert event.title in " ".join(printed.pages[0].split())
    assert (
        printed.says(*(source.title for source in event.sources), *(one.url for one in event.sources if one.url)) == []
    )
    assert printed.says(f"{surface.site}/event/{EVENT}") == []
    assert printed.blank == []


@pytest.mark.parametrize("paper", PAPERS)
def test_a_sheet_on_its_side_has_an_event_beside_its_figure_whose_letters_keep_their_size(
    surface: PageObject, dataset: Dataset, paper: Paper
) -> None:
    page = surface.page
    page.goto(f"{surface.site}/event/{EVENT}")
    page.evaluate("""() => matchMedia("print").addEventListener("change", ({matches}) => {
      if (!matches) return;
      const shown = [...document.querySelectorAll(".event-figure svg")].filter((node) => node.clientWidth);
      window.drawn = shown.map((node) => [node.getBoundingClientRect().width, node.viewBox.baseVal.width]);
    })""")
    printed = Printed(page, paper, landscape=True)
    first = " ".join(printed.pages[0].split())
    [[width, own]] = page.evaluate("() => window.drawn")

    assert width == pytest.approx(own, abs=1)
    assert [
        part for part in (dataset.events_by_id[EVENT].title, "Industry and markets", "KOSPI") if part not in first
    ] == []
    assert printed.blank == []


@pytest.mark.parametrize("paper", PAPERS)
def test_about_prints_whole_on_a_few_pages(surface: PageObject, dataset: Dataset, paper: Paper) -> None:
    surface.page.goto(f"{surface.site}/about")
    printed = Printed(surface.page, paper, background=False)

    assert len(printed.pages) <= 12
    assert printed.says(*(series.note for series in dataset.series if series.note)) == []
    assert printed.says(*(series.label for series in dataset.series), f"{surface.site}/about") == []
    assert printed.says(*(series.source.publisher for series in dataset.series)) == []
    assert printed.blank == []


@pytest.mark.parametrize("width", WIDTHS)
def test_an_embed_prints_with_pictures_list_and_address(surface: PageObject, dataset: Dataset, width: int) -> None:
    page = surface.page
    page.set_viewport_size({"width": width, "height": 800})
    surface.embed(LINK)
    address = page.locator("[data-part=full]").evaluate("(node) => node.href")
    page.evaluate(CODES)
    printed = Printed(page)
    events = Scene.of(dataset, LINK).events

    assert printed.says("Photoresist", "KOSPI", *(event.title for event in events), address) == []
    assert printed.blank == []
    assert len(printed.pages) <= 2
    assert page.evaluate("() => window.codes") == 1


@pytest.mark.parametrize("paper", PAPERS)
def test_the_whole_figure_of_an_embed_is_on_the_first_page(surface: PageObject, paper: Paper) -> None:
    surface.embed("")
    printed = Printed(surface.page, paper, background=False)

    assert [
        name for name in ("Court rulings", "Photoresist", "KOSPI", "via Yahoo") if name not in printed.pages[0]
    ] == []


@pytest.mark.parametrize("paper", PAPERS)
def test_a_frame_prints_as_a_part_of_its_article(surface: PageObject, paper: Paper) -> None:
    page = surface.page
    frame = f'<div style="max-width: 640px"><iframe src="{surface.site}/embed?{LINK}" width="100%" style="border:0"></iframe></div>'
    page.goto(f"{surface.site}/about")
    page.set_content(f'<p>An article.</p>{frame}<script src="{surface.site}/embed.js"></script><p>Its end.</p>')
    expect(page.frame_locator("iframe").locator("html")).to_have_attribute("data-ready", "true")
    expect(page.locator("iframe")).not_to_have_css("height", "150px")
    printed = Printed(page, paper, background=False)

    assert (
        printed.says("An article.", "Photoresist", "KOSPI", "Export approvals", "Its end.", "Open the full dashboard")
        == []
    )


@pytest.mark.parametrize("panel", ["shipments", "prices", "timeline"])
def test_a_frame_of_a_fixed_height_prints_down_to_its_sources(surface: PageObject, panel: str) -> None:
    page = surface.page
    address = f"{surface.site}/embed?panels={panel}&fit=1"
    page.goto(f"{surface.site}/about")
    page.set_content(f'<iframe src="{address}" width="640" height="420" style="border:0"></iframe>')
    expect(page.frame_locator("iframe").locator("html")).to_have_attribute("data-ready", "true")
    [frame] = [one for one in page.frames if one.url == address]
    size = "() => getComputedStyle(document.documentElement).fontSize"
    before = frame.evaluate(size)
    frame.evaluate("""() => matchMedia("print").addEventListener("change", ({matches}) => {
      if (!matches) return;
      const box = (node) => node.getBoundingClientRect();
      const lanes = document.querySelector('[data-part="lanes"]');
      window.onPaper = {
        room: innerHeight,
        ends: Math.max(...[...document.querySelectorAll(".pane-note, .lanes")].map((node) => box(node).bottom)),
        astray: [...document.querySelectorAll(".lanes .mark")].filter((node) => box(node).bottom > box(lanes).bottom + 1).length,
      };
    })""")
    Printed(page)
    seen = frame.evaluate("() => window.onPaper")

    assert 0 < seen["ends"] <= seen["room"]
    assert seen["astray"] == 0
    assert frame.evaluate(size) == before


@pytest.mark.parametrize("paper", PAPERS)
def test_a_briefing_is_a_page_a_step_on_either_paper(screen: Screen, dataset: Dataset, paper: Paper) -> None:
    screen.open(drawn=False)
    printed, steps = Printed(screen.page, paper, background=False), dataset.briefings[0].steps

    assert len(printed.pages) == len(steps)
    assert printed.blank == []
    assert screen.page.locator(".dossier-page .qr").count() == len(steps)
