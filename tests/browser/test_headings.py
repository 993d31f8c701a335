"""The heading of a view: it follows what is shown without a request, moves nothing, and says whose headline it is."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from data.dataset import Dataset
from data.scene import Scene
from layouts.headline import heading
from layouts.words import words
from tests.browser import truth
from tests.browser.surface import FRAME, PageObject

WORDS = "Tokyo put three chip materials under licence and Seoul went to the courts of trade before talks brought both back again"
LENGTHS = (20, 45, 70, 95, 120)
BELOW = ".filters, .toolbar, [data-panel='timeline']"
CUT = "(node) => node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 2"


def parts(surface: PageObject) -> tuple[str, ...]:
    return tuple(surface.find(f'[data-part="{name}"]').inner_text() for name in ("headline", "deck", "subject"))


def wanted(dataset: Dataset, query: str) -> tuple[str, ...]:
    found = heading(Scene.of(dataset, query), words())
    return found.headline, found.deck, found.subject


def test_the_heading_follows_the_view_without_a_request(surface: PageObject, dataset: Dataset) -> None:
    page = surface.open(drawn=True)
    assert parts(surface) == wanted(dataset, "")
    asked = len(surface.requests)
    surface.find('[data-control="category"] input[value="export-approval"]').check()
    surface.waits_for(category="export-approval")
    assert parts(surface) == wanted(dataset, "category=export-approval")
    page.get_by_role("button", name="The settlement", exact=True).click()
    surface.waits_for(**{"from": "2023-01-01"})
    assert parts(surface) == wanted(dataset, "from=2023-01-01&to=2023-12-31&category=export-approval")
    headline = surface.find("h1").inner_text()
    expect(surface.find('[role="status"]')).to_have_text(
        re.compile(rf"^\d+ of \d+ events, .*\. {re.escape(headline)}$")
    )
    assert surface.requests[asked:] == []


@pytest.mark.parametrize("size", [(1000, 800), (1280, 800), (1920, 1080)])
def test_another_headline_moves_nothing_on_a_wide_window(surface: PageObject, size: tuple[int, int]) -> None:
    surface.page.set_viewport_size({"width": size[0], "height": size[1]})
    surface.open(drawn=True)
    tops = [box["top"] for box in surface.boxes(BELOW)]
    assert len(tops) == 3
    for preset in ("The rulings", "The curbs", "2020–2022", "The settlement"):
        surface.page.get_by_role("button", name=preset, exact=True).click()
        expect(surface.page.get_by_role("button", name=preset, exact=True)).to_have_attribute("aria-pressed", "true")
        assert [box["top"] for box in surface.boxes(BELOW)] == tops, preset


@pytest.mark.parametrize("path", ["", "embed"])
def test_a_headline_of_any_length_is_whole_at_any_width(surface: PageObject, path: str) -> None:
    page = surface.page
    for length in LENGTHS:
        title = WORDS[:length].strip()
        page.goto(f"{surface.site}/{path}?title={quote(title)}")
        surface.ready()
        headline = surface.find("h1")
        expect(headline).to_have_text(title)
        for width in (320, 390, 768, 1024, 1280, 1920):
            page.set_viewport_size({"width": width, "height": 800})
            page.evaluate(FRAME)
            assert headline.evaluate(CUT) is False, (width, length)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (width, length)


def test_an_editors_headline_says_so_and_goes_with_the_view_it_was_written_for(
    surface: PageObject, dataset: Dataset
) -> None:
    surface.open("title=Chips%20and%20curbs", drawn=True)
    mark = surface.page.get_by_text("Headline by the editor of this link.")
    expect(surface.page.get_by_role("heading", level=1)).to_have_text("Chips and curbs")
    expect(mark).to_be_visible()
    surface.find('[data-control="category"] input[value="export-approval"]').check()
    surface.waits_for(category="export-approval", title="")
    assert parts(surface) == wanted(dataset, "category=export-approval")
    expect(mark).to_be_hidden()


def test_in_an_embed_it_is_the_hosts_and_stays(surface: PageObject) -> None:
    page = surface.embed("title=Chips%20and%20curbs")
    before = surface.find(".heading").bounding_box()
    surface.find(".mark").first.focus()
    page.keyboard.press("+")
    expect(surface.find('[role="status"]')).to_contain_text("Chips and curbs")
    expect(page.get_by_role("heading", level=1)).to_have_text("Chips and curbs")
    assert surface.find(".heading").bounding_box()["height"] == pytest.approx(before["height"], abs=22)


def test_an_embed_that_comes_alive_keeps_its_heading_and_titles(surface: PageObject) -> None:
    page = surface.embed()
    shown = """(nodes) => nodes.filter((node) => node.checkVisibility())
      .map((node) => [node.textContent, node.getBoundingClientRect().top + scrollY])"""
    fixed = page.locator(".heading *, .pane-title, .pane-measured, .pane-note span")
    before = fixed.evaluate_all(shown)
    surface.find(".charts").hover()
    expect(surface.find(".charts")).not_to_have_class(re.compile("charts--still"))
    assert fixed.evaluate_all(shown) == before


@pytest.mark.parametrize("panels", ["shipments", "prices", "timeline", "events"])
def test_a_panel_left_out_is_not_shown_at_all(page: Page, site: str, panels: str) -> None:
    page.goto(f"{site}/embed?panels={panels}")
    assert "This dataset holds no" not in page.content()


def test_a_chart_has_its_finding_while_it_is_true_and_its_source_always(surface: PageObject) -> None:
    surface.open(drawn=True)
    chart = surface.panel("shipments")
    finding = truth.info()["presets"][0]["charts"]["shipments"]
    expect(chart.get_by_role("heading", level=2)).to_have_text(finding)
    expect(chart).to_contain_text("Source: Korea Customs Service")
    surface.control("measure").locator('input[value="value"]').check()
    expect(chart.get_by_role("heading", level=2)).to_have_text("Shipments")
    expect(chart.locator('[data-part="measured"]')).to_have_text(
        "Imports from Japan into South Korea, monthly, million USD"
    )
