"""A newsroom's own tables and lines, what readers take home of any panel, and how all of them stand on the page."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from data.dataset import Dataset
from data.scene import Scene
from tests.browser import truth
from tests.browser.axe import DESKTOP, in_all_ways, violations
from tests.browser.newsroom import saved, slider
from tests.browser.surface import PageObject

SHORT = "from=2019-07-01&to=2019-12-31"
"""A view whose tables are short: axe takes a minute for thousands of rows that are made alike."""


def test_a_table_is_sorted_continued_and_opens_events(board: PageObject) -> None:
    board.open(drawn=True)
    table = board.panel("log")
    expect(table.locator('[data-part="measured"]')).to_have_text(
        f"10 of {len(truth.matching(truth.FROM, truth.TO))} events"
    )
    assert table.locator("tbody tr").count() == 10

    table.get_by_role("button", name="Show 10 more").click()
    assert table.locator("tbody tr").count() == 20
    heads = table.get_by_role("columnheader")
    expect(heads.filter(has_text="Date")).to_have_attribute("aria-sort", "descending")
    table.get_by_role("button", name="Event", exact=True).press("Enter")
    expect(heads.filter(has_text="Event")).to_have_attribute("aria-sort", "ascending")
    titles = table.locator("tbody a").all_inner_texts()
    assert titles == sorted(titles, key=str.lower)

    first = table.locator("tbody a").first
    first.click()
    expect(board.page).to_have_url(re.compile(r"event=20\d\d-"))
    expect(board.find('[data-panel="event"] h2')).to_have_text(titles[0])
    expect(table.locator(".given-row--focus a")).to_have_text(titles[0])


def test_lines_are_the_files_figures_and_read_day_by_day(board: PageObject, dataset: Dataset) -> None:
    board.open("from=2019-07-01&to=2019-09-30", drawn=True)
    cursor = slider(board, "rate")
    cursor.focus()

    cursor.press("Home")
    values = dataset.observations("usd-krw")["2019-07-01":"2019-09-30"]  # type: ignore[misc]
    said = cursor.get_attribute("aria-valuetext") or ""
    assert said.startswith("1 July 2019: Won per dollar ")
    assert float(said.rpartition(" ")[2].replace(",", "")) == pytest.approx(float(values.iloc[0]), abs=0.5)
    expect(cursor).to_have_attribute("aria-valuemax", str(len(values) - 1))


def test_a_free_axis_keeps_its_days_whatever_is_zoomed_to(board: PageObject) -> None:
    board.open(drawn=True)
    line = board.panel("whole").locator(".given-line").first
    expect(line).to_have_attribute("d", re.compile("^M"))
    ticks = board.panel("whole").locator(".grid-day").all_inner_texts()

    board.page.locator("[data-preset]").nth(1).click()
    board.says(int((board.find('[role="status"]').inner_text()).split()[0]))

    assert board.panel("whole").locator(".grid-day").all_inner_texts() == ticks


@pytest.mark.parametrize("panel", ["actors", "months", "rate"])
def test_a_table_twin_and_a_csv_hold_what_is_seen(board: PageObject, panel: str) -> None:
    board.open("from=2019-07-01&to=2019-12-31&actor=japan", drawn=True)
    button = board.panel(panel).get_by_role("button", name="Table")

    button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    rows = board.panel(panel).locator("tbody tr")
    name, got = saved(board, panel)
    assert name == f"japan_korea-{panel}-2019-07-01-to-2019-12-31.csv"
    assert len(got) == rows.count() > 5
    if panel == "actors":
        assert {row["Chosen"] for row in got} == {"yes", "no"}
        assert [row["Actor"] for row in got if row["Chosen"] == "yes"] == ["Japan"]
    if panel == "months":
        assert [row["Period"] for row in got] == [f"2019-{month:02}" for month in range(7, 13)]
    button.press("Enter")
    expect(board.panel(panel).locator('[data-part="body"]')).to_be_visible()


def test_the_csv_of_a_table_has_every_row_of_the_selection(board: PageObject, dataset: Dataset) -> None:
    board.open("from=2019-07-01&to=2019-12-31&category=export-curb", drawn=True)
    _, got = saved(board, "log")

    scene = Scene.of(dataset, "from=2019-07-01&to=2019-12-31&category=export-curb")
    events = sorted(scene.events, key=lambda event: event.date, reverse=True)
    assert [row["Event"].lstrip("'") for row in got] == [event.title for event in events]
    assert [row["Place"] for row in got] == [event.place or "" for event in events]


def test_it_has_nothing_to_mend(board: PageObject) -> None:
    page = board.open(drawn=True)
    assert violations(page, "light", DESKTOP) == []


def test_its_tables_beside_a_card_have_nothing_to_mend(board: PageObject) -> None:
    page = board.open(f"{SHORT}&actor=japan&event=2019-08-19-photoresist-second-approval", drawn=True)
    tables = page.locator(".given").get_by_role("button", name=re.compile("^Table: (?!All there is)"))
    assert tables.count() == 4
    for button in tables.all():
        button.click()
    assert in_all_ways(page) == []


@pytest.mark.parametrize("width", [320, 390, 1280, 1920])
def test_no_size_makes_the_page_scroll_sideways_or_a_target_small(board: PageObject, width: int) -> None:
    board.page.set_viewport_size({"width": width, "height": 844})
    page = board.open(drawn=True)

    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    small: list[Any] = page.locator(".given button:visible, .given a:visible").evaluate_all(
        """(nodes) => nodes.filter((node) => !node.closest("td"))
          .map((node) => [node.textContent, node.getBoundingClientRect().height]).filter(([, height]) => height < 24)"""
    )
    assert small == []
    page.set_viewport_size({"width": 1280, "height": 800})


def test_the_first_screen_keeps_its_board_and_shows_that_there_is_more(board: PageObject, surface: PageObject) -> None:
    tops = []
    for one in (surface, board):
        one.page.set_viewport_size({"width": 1280, "height": 900})
        one.open(drawn=True)
        box = one.find(".charts").bounding_box()
        assert box
        tops.append(box["y"])
    head = board.panel("months").get_by_role("heading").bounding_box()
    assert head
    assert tops[0] == tops[1]
    assert head["y"] + head["height"] < 900
