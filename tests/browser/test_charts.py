"""The charts beside the timeline: one time axis, honest lines, scales and base days that do what they say."""

from __future__ import annotations

import csv
import io
import re
from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.browser.charted import (
    ALL_YEARS,
    APPROVAL,
    CENTRE,
    COUNT_PLOTS,
    CURBS,
    PLOT_EDGES,
    downloaded,
    graph,
    measured,
    note,
    radio,
)
from tests.browser.surface import PageObject, overlapping


def test_plot_and_timeline_share_their_pixels(surface: PageObject) -> None:
    surface.open(CURBS, drawn=True)
    left, right = graph(surface).evaluate(PLOT_EDGES)
    stack = surface.find(".stack").evaluate(
        """(stack) => { const style = getComputedStyle(stack); const box = stack.getBoundingClientRect();
        return [box.left + parseFloat(style.getPropertyValue("--gutter-left")),
          box.right - parseFloat(style.getPropertyValue("--gutter-right"))]; }"""
    )
    assert [left, right] == pytest.approx(stack, abs=1)


@pytest.mark.parametrize("size", [(1280, 720), (1200, 800), (768, 1024)])
@pytest.mark.parametrize("query", ["scale=change", f"scale=change&{ALL_YEARS}"])
def test_names_in_the_gutter_stand_clear_of_the_ends_of_lines(
    surface: PageObject, size: tuple[int, int], query: str
) -> None:
    surface.page.set_viewport_size({"width": size[0], "height": size[1]})
    surface.open(query, drawn=True)
    _, edge = graph(surface).evaluate(PLOT_EDGES)
    names = [name["left"] for name in surface.boxes('[data-panel="prices"] .line-label')]
    assert len(names) == 4
    assert min(names) >= edge + 2


def test_an_event_stands_at_the_same_place_in_timeline_and_charts(surface: PageObject) -> None:
    surface.open(f"{CURBS}&category=export-approval&event={APPROVAL}", drawn=True)
    places = [
        surface.find(selector).evaluate(CENTRE)
        for selector in (".mark--focus", ".focus-line", '[data-panel="prices"] .event-tick--focus')
    ]
    assert places == pytest.approx([places[0]] * 3, abs=8)
    assert places[0] == pytest.approx(places[1], abs=1)


def test_a_filter_moves_ticks_and_draws_no_line_anew(surface: PageObject) -> None:
    surface.open(f"{CURBS}&category=export-approval", drawn=True)
    graph(surface).evaluate(COUNT_PLOTS)
    before = surface.ticks("prices")
    surface.choose("category", "export-curb")
    surface.waits_for(category="export-curb~export-approval")
    assert set(before) < set(surface.ticks("prices"))
    assert surface.page.evaluate("window.plots") == 0


def test_exploring_the_charts_asks_nothing_of_the_server(surface: PageObject) -> None:
    surface.open(drawn=True)
    surface.requests.clear()
    for control, value in (("measure", "share"), ("measure", "value"), ("scale", "change"), ("scale", "price")):
        radio(surface, control, value).check(force=True)
        surface.waits_for(**{control: value})
    downloaded(surface, "prices")
    asked = [url for url in surface.requests if not url.startswith("blob:")]
    assert asked == []


def test_the_measure_is_written_in_link_and_header(surface: PageObject) -> None:
    surface.open(drawn=True)
    expect(measured(surface, "shipments")).to_have_text(
        "Imports from Japan into South Korea, monthly, mean of 2018 = 100"
    )
    radio(surface, "measure", "value").check(force=True)
    surface.waits_for(measure="value")
    expect(measured(surface, "shipments")).to_have_text("Imports from Japan into South Korea, monthly, million USD")


def test_prices_in_one_unit_say_what_is_left_out(surface: PageObject) -> None:
    surface.open("series=samsung-electronics~stella-chemifa~kospi&scale=price", drawn=True)
    expect(measured(surface, "prices")).to_have_text("Closing price of Samsung Electronics, won")
    expect(note(surface, "prices")).to_contain_text("left out: KOSPI and Stella Chemifa")


def test_the_known_move_comes_out(surface: PageObject) -> None:
    surface.open(f"{CURBS}&scale=change&base=2019-08-19", drawn=True)
    _, text = downloaded(surface, "prices")
    [row] = [row for row in csv.DictReader(io.StringIO(text.lstrip("\ufeff"))) if row["Day"] == "2019-08-20"]
    assert float(row["Samsung Electronics (change)"]) == pytest.approx(1.95, abs=0.005)
    assert float(row["KOSPI (change)"]) == pytest.approx(1.05, abs=0.005)


def test_the_base_day_follows_the_focused_event(surface: PageObject) -> None:
    surface.open(f"event={APPROVAL}", drawn=True)
    expect(measured(surface, "prices")).to_have_text("Closing prices and KOSPI, 19 August 2019 = 100")


def test_the_base_flag_moves_by_keys_and_goes_back_to_automatic(surface: PageObject) -> None:
    surface.open(CURBS, drawn=True)
    flag = surface.page.get_by_role("slider", name="Day that equals 100")
    expect(flag).to_have_attribute("aria-valuetext", re.compile("28 June 2019.*automatically"))
    flag.focus()
    flag.press("ArrowRight")
    surface.waits_for(base="2019-07-01")
    expect(measured(surface, "prices")).to_have_text("Closing prices and KOSPI, 1 July 2019 = 100")
    surface.control("base").get_by_role("button").click()
    surface.waits_for(base="")
    expect(measured(surface, "prices")).to_have_text("Closing prices and KOSPI, 28 June 2019 = 100")


def test_the_base_flag_can_be_dragged(surface: PageObject) -> None:
    surface.open(CURBS, drawn=True)
    box = surface.find(".base-flag").bounding_box()
    assert box is not None
    surface.page.mouse.move(box["x"] + 8, box["y"] + 10)
    surface.page.mouse.down()
    surface.page.mouse.move(box["x"] + 150, box["y"] + 10, steps=5)
    surface.page.mouse.up()
    expect(surface.page).to_have_url(re.compile(r"base=2019-0[7-9]-\d\d"))


def test_eight_lines_are_the_most(surface: PageObject) -> None:
    names = "samsung-electronics~sk-hynix~kospi~lg-display~kolon-industries~toray"
    surface.open(f"series=hydrogen-fluoride-japan~photoresist-japan~{names}", drawn=True)
    surface.panel("prices").locator(".chooser summary").click()
    chooser = surface.panel("prices").locator('[data-control="series"]')
    expect(chooser).to_contain_text("8 lines are chosen")
    expect(chooser.locator('input[value="asahi"]')).to_be_disabled()
    chooser.locator('input[value="toray"]').uncheck()
    expect(chooser.locator('input[value="asahi"]')).to_be_enabled()
    expect(surface.panel("prices").locator(".line-label")).to_have_count(5)


def test_a_series_that_the_page_did_not_carry_is_drawn(surface: PageObject) -> None:
    surface.open("series=korean-visitors-japan~toray", drawn=True)
    expect(surface.panel("shipments").locator(".line-name")).to_have_text(["Korean visitors"])
    expect(surface.panel("prices").locator(".line-name")).to_have_text(["Toray"])


def test_no_names_overlap(surface: PageObject) -> None:
    for query in ("", ALL_YEARS, f"{ALL_YEARS}&scale=change", "measure=share"):
        surface.open(query, drawn=True)
        assert overlapping(surface.boxes(".line-label"), slack=1.5) == []


def test_a_month_without_shipments_is_a_zero_with_its_reason(surface: PageObject) -> None:
    surface.page.set_viewport_size({"width": 1280, "height": 1000})
    surface.open(CURBS, drawn=True)
    expect(surface.find(".zero-note")).to_have_text("zero under this customs code")
    surface.page.set_viewport_size({"width": 1280, "height": 800})


def test_where_lines_end_the_pane_says_why(surface: PageObject) -> None:
    surface.open(CURBS, drawn=True)
    assert "end in" not in (note(surface, "shipments").text_content() or "")
    surface.open(ALL_YEARS, drawn=True)
    expect(note(surface, "shipments")).to_contain_text("end in November 2021")
    expect(surface.panel("shipments").locator(".line-end")).to_have_count(2)


def test_steps_turn_at_true_month_edges(surface: PageObject) -> None:
    surface.open(CURBS, drawn=True)
    xs, shape = graph(surface).evaluate("(graph) => [graph.data[0].x.slice(0, 3), graph.data[0].line.shape]")
    assert shape == "hv"
    assert [b - a for a, b in pairwise(xs)] == [31, 28]


def test_years_beyond_the_months_are_marks_of_their_own(surface: PageObject) -> None:
    surface.open(ALL_YEARS, drawn=True)
    months, years = graph(surface).evaluate(
        "(graph) => graph.data.filter(({name}) => /fluoride/i.test(name)).map(({line}) => line.width)"
    )
    assert years == 2 * months
    expect(note(surface, "shipments")).to_contain_text("Thick bars are whole years")


def test_only_the_line_with_the_accent_stands_on_a_tint_and_only_where_zero_is_the_base(surface: PageObject) -> None:
    surface.open(drawn=True)
    tint = surface.find(".pane-fill path")
    expect(tint).to_have_count(1)
    assert tint.evaluate("(node) => getComputedStyle(node).fillOpacity") == "0.09"
    left, right = tint.evaluate("(node) => { const box = node.getBoundingClientRect(); return [box.left, box.right]; }")
    assert [left, right] == pytest.approx(graph(surface).evaluate(PLOT_EDGES), abs=1)
    radio(surface, "measure", "share").click()
    expect(tint).to_have_count(0)
    radio(surface, "measure", "value").click()
    expect(tint).to_have_count(1)
    surface.find('[data-log="shipments"] input').click()
    expect(tint).to_have_count(0)
