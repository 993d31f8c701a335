"""Reactions at a glance, as readers, editors and those without scripts meet them."""

from __future__ import annotations

import csv
import re
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from data.dataset import Dataset
from data.reactions.reactions import reactions
from data.scene import Scene
from layouts.panels.reactions.still import Still
from layouts.words import words
from tests.browser.axe import in_all_ways
from tests.browser.surface import PageObject

APPROVALS = "category=export-approval&from=&to="
CELLS = '[data-panel="reactions"] .reaction'


def opened(surface: PageObject, query: str) -> Page:
    """Open the page of reactions and wait for its cells."""
    surface.page.goto(f"{surface.site}/reactions?{query}")
    surface.ready()
    expect(surface.find(CELLS).first).to_be_visible()
    return surface.page


def test_the_dashboard_loads_nothing_of_reactions_until_a_view_shows_them(surface: PageObject) -> None:
    surface.open(drawn=True)
    assert not [address for address in surface.requests if "reactions" in address]
    assert surface.panel("reactions").is_hidden()


def test_the_page_answers_in_a_sentence_and_every_cell_says_what_it_shows(
    surface: PageObject, dataset: Dataset
) -> None:
    page = opened(surface, APPROVALS)
    scene = Scene.of(dataset, f"panels=reactions~event&{APPROVALS}")
    found, still = reactions(scene), Still(scene, words(), "/")

    expect(page.locator("h1")).to_have_text("Samsung Electronics around export approvals")
    expect(surface.find('[data-part="reactions-lead"]')).to_have_text(still.lead)
    cells = surface.find(CELLS)
    assert cells.evaluate_all("(nodes) => nodes.map((node) => node.dataset.event)") == [
        one.event for one in found.cells
    ]
    names = surface.find(".reaction-open .visually-hidden").all_text_contents()
    drawn = surface.find(f"{CELLS} .reaction-line").evaluate_all(
        "(nodes) => nodes.map((node) => node.getAttribute('d'))"
    )
    html = str(still.html())
    assert all(f">{name}<" in html for name in names), "the still names cells in other words"
    assert all(f'd="{path}"' in html for path in drawn), "the still draws other paths"
    assert page.locator(".reaction-why").first.inner_text() == "The day of the event is not known."


def test_choices_go_into_the_link_and_come_back_with_it(surface: PageObject) -> None:
    page = opened(surface, "category=court-ruling&from=&to=")
    for name, value in (("window", "0to20"), ("returns", "abnormal"), ("order", "moves"), ("by", "sk-hynix")):
        surface.find(f'[data-reactions="{name}"]').select_option(value)
        surface.waits_for(**{name: value})
    first = surface.find(".reaction-open").first.text_content() or ""
    assert "SK hynix" in first
    assert "Outside what is usual." in first
    ends = surface.find(CELLS).evaluate_all(
        "(nodes) => nodes.map((node) => node.classList.contains('reaction--unusual'))"
    )
    assert ends == sorted(ends, reverse=True), "the most unusual come first"

    surface.find('[data-reactions="paths"]').select_option("together")
    surface.waits_for(paths="together")
    expect(surface.find(".reactions-over svg")).to_have_attribute("aria-label", re.compile(r"^\d+ paths, their median"))
    held = page.url
    page.goto("about:blank")
    page.goto(held)
    surface.ready()
    expect(surface.find(".reactions-over")).to_be_visible()
    assert surface.find('[data-reactions="returns"]').input_value() == "abnormal"
    page.go_back()


def test_cells_lead_to_their_events_by_keys_and_the_table_and_the_csv_hold_the_figures(
    surface: PageObject, dataset: Dataset
) -> None:
    page = opened(surface, APPROVALS)
    second = surface.find(".reaction-open").nth(1)
    second.focus()
    second.press("Enter")
    expect(surface.find('[data-panel="event"] h2')).to_have_text(
        dataset.events_by_id[reactions(Scene.of(dataset, f"panels=reactions&{APPROVALS}")).cells[1].event].title
    )
    expect(surface.find(".reaction-open").nth(1)).to_have_attribute("aria-current", "true")

    surface.find('[data-part="reactions-table"] > summary').press("Enter")
    rows = surface.find('[data-part="reactions-table"] tbody tr')
    expect(rows).to_have_count(surface.find(CELLS).count())
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV of the reactions").click()
    got = list(csv.DictReader(Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()))
    found = reactions(Scene.of(dataset, f"panels=reactions&{APPROVALS}")).cells
    for row, one in zip(got, found, strict=True):
        assert row["event"] == one.event
        assert row["reason"] == (one.reason or "")
        assert row["other_events"].split() == list(one.others)
        if one.ranked and one.ranked.low is not None:
            assert abs(float(row["move"]) - one.ranked.move) < 1e-12
            assert abs(float(row["usual_from"]) - one.ranked.low) < 1e-12
    assert in_all_ways(page) == []


def test_an_embed_has_its_cells_before_any_script_and_the_page_has_them_without(
    surface: PageObject, scriptless_context: BrowserContext, site: str
) -> None:
    page = surface.embed(f"panels=reactions~event&{APPROVALS}&order=moves", width=640)
    before = surface.find(CELLS).evaluate_all("(nodes) => nodes.map((node) => node.dataset.event)")
    assert len(before) == 20
    surface.find(".reaction-open").first.click()
    expect(surface.find('[data-panel="event"] h2')).to_be_visible()
    expect(surface.find(".reactions-made")).to_be_visible()
    assert surface.find(CELLS).evaluate_all("(nodes) => nodes.map((node) => node.dataset.event)") == before
    assert in_all_ways(page) == []

    plain = scriptless_context.new_page()
    plain.goto(f"{site}/reactions?category=export-curb")
    expect(plain.locator(".reactions-still .reaction")).to_have_count(10)
    expect(plain.locator(".reactions-still .reactions-lead")).to_contain_text("export curbs")
