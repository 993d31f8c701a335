"""A newsroom's own bars and columns, as readers meet them on the dashboard: by pointer, by keys, with every filter."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from data.dataset import Dataset
from data.scene import Scene
from layouts.panels.given import Bars
from layouts.panels.given.bars import counted
from tests.browser.newsroom import bars, slider
from tests.browser.surface import PageObject

ACTORS = Bars("actors", title="Actors", by="actor", most=4)


def expected(dataset: Dataset, query: str) -> list[str]:
    """Return the same as Python counts it."""
    found = counted(Scene.of(dataset, query), ACTORS)
    others = [f"{found.others.values} others {found.others.n}"] if found.others else []
    return [*(f"{bar.label} {bar.n}" for bar in found.bars), *others]


def test_bars_follow_every_filter_and_ask_nothing_of_the_server(board: PageObject, dataset: Dataset) -> None:
    board.open(drawn=True)
    assert bars(board, "actors") == expected(dataset, "")
    board.requests.clear()

    board.choose("category", "export-approval")
    board.choose("material", "photoresist")

    query = "&".join(f"{key}={value}" for key, value in board.query().items())
    assert bars(board, "actors") == expected(dataset, query) != expected(dataset, "")
    assert [url for url in board.requests if not url.startswith("data:")] == []


def test_a_bar_is_a_filter_that_is_set_added_to_and_cleared(board: PageObject, dataset: Dataset) -> None:
    board.open(drawn=True)
    meti, motie = (board.panel("actors").get_by_role("button", name=name) for name in ("METI", "MOTIE"))
    numbers = bars(board, "actors")

    meti.click()
    board.waits_for(actor="meti")
    expect(meti).to_have_attribute("aria-pressed", "true")
    expect(motie).to_have_attribute("aria-pressed", "false")
    assert bars(board, "actors") == numbers
    board.says(len(Scene.of(dataset, "actor=meti").events))

    motie.press("Enter")
    board.waits_for(actor="meti~motie")
    expect(motie).to_be_focused()

    meti.click()
    motie.click()
    board.waits_for(actor="")
    expect(meti).to_have_attribute("aria-pressed", "false")


def test_columns_stand_under_the_timeline_to_the_pixel(board: PageObject) -> None:
    board.open("from=2019-01-01&to=2019-12-31", drawn=True)

    places: dict[str, list[float]] = board.page.evaluate(
        """() => {
          const left = (nodes) => [...nodes].map((node) => Math.round(node.getBoundingClientRect().left));
          const under = (panel) => left(document.querySelectorAll(`[data-panel="${panel}"] .grid-day`));
          return {field: left(document.querySelectorAll('[data-part="grid"] .tick')), months: under("months"), rate: under("rate")};
        }"""
    )
    assert sorted(places["field"]) == sorted(places["months"]) == sorted(places["rate"])
    assert len(places["field"]) > 4


def test_columns_are_read_and_zoomed_by_keys(board: PageObject) -> None:
    board.open("from=2019-01-01&to=2019-12-31", drawn=True)
    cursor = slider(board, "months")
    cursor.focus()

    cursor.press("End")
    expect(cursor).to_have_attribute("aria-valuetext", re.compile(r"^December 2019: \d+ events$"))
    cursor.press("ArrowLeft")
    expect(board.panel("months").locator('[data-part="measured"]')).to_have_text(re.compile("^November 2019: "))
    cursor.press("Enter")
    board.waits_for(**{"from": "2019-11-01", "to": "2019-11-30"})
    cursor.press("Home")
    cursor.press("Enter")
    board.waits_for(**{"from": "", "to": ""})
    cursor.press("Escape")
    expect(board.panel("months").locator(".given-mark")).to_be_hidden()


def test_columns_are_read_and_zoomed_by_pointer(board: PageObject) -> None:
    board.open("from=2019-01-01&to=2019-12-31", drawn=True)
    plot = board.panel("months").locator(".columns")
    plot.scroll_into_view_if_needed()
    box = plot.bounding_box()
    assert box

    board.page.mouse.move(box["x"] + box["width"] * 0.55, box["y"] + 40)
    unit = board.panel("months").locator('[data-part="measured"]')
    expect(unit).to_have_text(re.compile(r"^\w+ 2019: \d+ events?$"))
    board.page.mouse.click(box["x"] + box["width"] * 0.55, box["y"] + 40)
    expect(board.page).to_have_url(re.compile("from=2019-0"))


def test_a_view_says_which_panels_it_shows(board: PageObject) -> None:
    board.open("panels=timeline~kinds~rate")
    expect(board.panel("rate").locator(".given-line")).to_have_count(1)

    shown = board.find(".given:not([hidden])").evaluate_all("(nodes) => nodes.map((node) => node.dataset.panel)")
    assert sorted(shown) == ["kinds", "rate"]
    assert board.query()["panels"] == "timeline~kinds~rate"


def test_nothing_left_is_said(board: PageObject) -> None:
    board.open("q=nowhere-to-be-found", drawn=True)

    for panel in ("actors", "kinds", "months", "log"):
        expect(board.panel(panel).locator('[data-part="note"]')).to_have_text(
            "No event matches these filters and dates."
        )
    expect(board.panel("rate").locator(".given-line")).to_have_count(1)


def test_html_in_a_title_is_shown_as_it_is_written(board: PageObject) -> None:
    page = board.open(drawn=True)

    expect(page.get_by_role("heading", name="Events per <b>actor</b>")).to_be_visible()
    assert page.locator(".given h2 b").count() == 0
