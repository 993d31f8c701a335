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


@pytest.mark.parametrize("paper", PAPERS)
def test_a_briefing_is_a_page_a_step_on_either_paper(screen: Screen, dataset: Dataset, paper: Paper) -> None:
    screen.open(drawn=False)
    printed, steps = Printed(screen.page, paper, background=False), dataset.briefings[0].steps

    assert len(printed.pages) == len(steps)
    assert printed.blank == []
    assert screen.page.locator(".dossier-page .qr").count() == len(steps)
