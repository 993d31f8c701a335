"""Long ranges: a log scale that comes by itself, whole years named as such, and what stands where no figures are."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.charted import ALL_YEARS, CURBS, downloaded, label, measured
from tests.browser.surface import PageObject, overlapping
from tests.browser.watching import LIMIT, SHIFTS

TICKS = "(spans) => spans.map((span) => span.textContent).filter(Boolean)"


def ticks(surface: PageObject, pane: str) -> list[str]:
    found: list[str] = surface.panel(pane).locator(".grid-value span").evaluate_all(TICKS)
    return found


def test_an_index_of_many_years_has_a_log_scale_until_it_is_turned_off(surface: PageObject) -> None:
    surface.open(ALL_YEARS, drawn=True)
    box = surface.panel("prices").get_by_label("Log scale")
    expect(box).to_be_checked()
    expect(measured(surface, "prices")).to_contain_text("log scale")
    assert {"100", "1,000"} & set(ticks(surface, "prices"))
    box.uncheck(force=True)
    expect(surface.page).to_have_url(re.compile("[?&]log=(&|$)"))
    expect(measured(surface, "prices")).not_to_contain_text("log scale")
    assert "0" in ticks(surface, "prices")
    box.check(force=True)
    expect(box).to_be_checked()
    expect(surface.page).not_to_have_url(re.compile("[?&]log="))


def test_months_of_zero_keep_their_place_on_a_log_scale(surface: PageObject) -> None:
    surface.open(f"{CURBS}&measure=quantity", drawn=True)
    box = surface.panel("shipments").get_by_label("Log scale")
    expect(box).not_to_be_checked()
    box.check(force=True)
    surface.waits_for(log="shipments")
    assert ticks(surface, "shipments")[0] == "0"
    expect(surface.panel("shipments").locator('[data-part="note"]')).to_contain_text("zeros stand on the line")
    expect(label(surface, "shipments", "Hydrogen fluoride")).to_be_visible()


def test_a_change_has_no_log_scale_to_choose(surface: PageObject) -> None:
    surface.open(f"{CURBS}&scale=change", drawn=True)
    expect(surface.panel("prices").locator('[data-control="log"]')).to_be_hidden()


def test_a_year_without_figures_says_where_they_end_and_which_are_nearest(surface: PageObject) -> None:
    surface.open("from=2023-01-01&to=2023-12-31", drawn=True)
    absent = surface.panel("shipments").locator(".pane-absent")
    expect(absent).to_contain_text("Monthly figures for hydrogen fluoride and photoresist end in November 2021.")
    expect(absent).to_contain_text("no later monthly figure was found")
    expect(absent).to_contain_text("Hydrogen fluoride 12 in 2022 and 41 in 2024")
    assert ticks(surface, "shipments") == []
    expect(surface.panel("prices").locator(".pane-absent")).to_be_hidden()


def test_a_value_of_a_whole_year_names_its_year(surface: PageObject) -> None:
    surface.open("from=2022-01-01&to=2026-02-28", drawn=True)
    expect(label(surface, "shipments", "Hydrogen fluoride")).to_have_text("45 in 2025")


def test_nothing_moves_when_whole_years_come(surface: PageObject) -> None:
    surface.page.add_init_script(SHIFTS)
    surface.open("from=2018-01-01&to=2026-12-31", drawn=True)
    expect(measured(surface, "shipments")).to_contain_text("then yearly")
    assert surface.page.evaluate("() => window.shifts") < LIMIT


def test_whole_years_are_named_in_title_table_and_csv(surface: PageObject) -> None:
    surface.open("from=2018-01-01&to=2026-02-28&series=hydrogen-fluoride-japan", drawn=True)
    expect(measured(surface, "shipments")).to_contain_text("monthly to November 2021, then yearly")
    _, text = downloaded(surface, "shipments")
    [year] = [line for line in text.splitlines() if line.startswith("2025,")]
    assert "whole year." in year
    surface.find('[data-table="shipments"]').click()
    expect(surface.panel("shipments").get_by_role("rowheader", name="2025 (whole year)")).to_be_visible()


YEARS = "from=2018-01-01&to=2026-06-30&measure=share&panels=shipments"


def test_whole_years_have_their_values_at_their_bars_and_a_year_without_one_is_named(surface: PageObject) -> None:
    surface.open(YEARS, drawn=True)
    words = surface.find('[data-pane="shipments"] > .pane-years > span')
    expect(words.filter(has_text="8%")).to_have_count(2)  # 8% in 2022, 48% in 2025
    said = words.all_text_contents()
    assert {"77%", "8%", "44%", "63%", "48%", "no figure for 2023"} <= set(said)
    assert overlapping(surface.boxes('[data-pane="shipments"] > .pane-years > span')) == []


def test_values_of_years_go_where_their_bars_are_too_narrow(surface: PageObject) -> None:
    surface.open("from=1965-01-01&to=2026-06-30&measure=share", drawn=True)
    assert surface.find(".pane-years > span:not(.year-absent)").count() == 0


def test_an_embed_has_the_words_of_whole_years_before_its_charts_come_alive(surface: PageObject) -> None:
    page = surface.embed(YEARS, 640)
    seen = "(nodes) => nodes.filter((node) => node.checkVisibility()).map((node) => node.textContent).sort()"
    still = page.locator(".pane-still .pane-years span").evaluate_all(seen)
    page.locator(".charts").dispatch_event("pointerenter")
    expect(page.locator(".charts--still")).to_have_count(0)
    assert "no figure for 2023" in still
    assert page.locator(".pane > .pane-years span").evaluate_all(seen) == still


def test_where_no_figure_is_in_view_no_word_on_years_lies_on_what_stands_there(surface: PageObject) -> None:
    surface.open("from=2023-01-01&to=2023-12-31", drawn=True)
    expect(surface.panel("shipments").locator(".pane-absent")).to_contain_text("Nearest figures")
    assert surface.find(".pane-years > span").count() == 0
    surface.embed("from=2023-01-01&to=2023-12-31")
    assert surface.find(".pane-years > span").count() == 0
