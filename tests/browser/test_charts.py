"""The charts beside the timeline: one time axis, honest lines, and every choice within reach of pointer and keys."""

from __future__ import annotations

import csv
import io
import re
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.surface import Surface, overlapping

CURBS = "from=2019-06-01&to=2019-12-31"
ALL_YEARS = "from=2018-01-01&to=2026-02-28"
APPROVAL = "2019-08-20-blue-house-reaction"
COUNT_PLOTS = """(graph) => {
  window.plots = 0;
  graph.on("plotly_afterplot", () => { window.plots += 1; });
}"""
PLOT_EDGES = """(graph) => {
  const {l, r} = graph._fullLayout.margin;
  const {left, right} = graph.getBoundingClientRect();
  return [left + l, right - r];
}"""
CENTRE = "(node) => { const box = node.getBoundingClientRect(); return box.left + box.width / 2; }"


def graph(surface: Surface) -> Locator:
    return surface.find(".js-plotly-plot")


def label(surface: Surface, pane: str, name: str) -> Locator:
    return surface.panel(pane).locator(".line-label", has_text=name).locator(".line-value")


def radio(surface: Surface, control: str, value: str) -> Locator:
    return surface.control(control).locator(f'input[value="{value}"]')


def unit(surface: Surface, pane: str) -> Locator:
    return surface.panel(pane).locator('[data-part="unit"]')


def note(surface: Surface, pane: str) -> Locator:
    return surface.panel(pane).locator('[data-part="note"]')


def downloaded(surface: Surface, pane: str) -> tuple[str, str]:
    """Return the name and the text of the CSV of a pane."""
    with surface.page.expect_download() as waiting:
        surface.find(f'[data-csv="{pane}"]').click()
    path = waiting.value.path()
    return waiting.value.suggested_filename, Path(path).read_bytes().decode("utf-8")


def test_plot_and_timeline_share_their_pixels(surface: Surface) -> None:
    surface.open(CURBS, drawn=True)
    left, right = graph(surface).evaluate(PLOT_EDGES)
    stack = surface.find(".stack").evaluate(
        """(stack) => { const style = getComputedStyle(stack); const box = stack.getBoundingClientRect();
        return [box.left + parseFloat(style.getPropertyValue("--gutter-left")),
          box.right - parseFloat(style.getPropertyValue("--gutter-right"))]; }"""
    )
    assert [left, right] == pytest.approx(stack, abs=1)


def test_an_event_stands_at_the_same_place_in_timeline_and_charts(surface: Surface) -> None:
    surface.open(f"{CURBS}&category=export-approval&event={APPROVAL}", drawn=True)
    places = [
        surface.find(selector).evaluate(CENTRE)
        for selector in (".mark--focus", ".focus-line", '[data-panel="prices"] .event-tick--focus')
    ]
    assert places == pytest.approx([places[0]] * 3, abs=8)
    assert places[0] == pytest.approx(places[1], abs=1)


def test_a_filter_moves_ticks_and_draws_no_line_anew(surface: Surface) -> None:
    surface.open(f"{CURBS}&category=export-approval", drawn=True)
    graph(surface).evaluate(COUNT_PLOTS)
    before = surface.ticks("prices")
    surface.choose("category", "export-curb")
    surface.waits_for(category="export-curb~export-approval")
    assert set(before) < set(surface.ticks("prices"))
    assert surface.page.evaluate("window.plots") == 0


def test_exploring_the_charts_asks_nothing_of_the_server(surface: Surface) -> None:
    surface.open(drawn=True)
    surface.requests.clear()
    for control, value in (("measure", "share"), ("measure", "value"), ("scale", "change"), ("scale", "price")):
        radio(surface, control, value).check(force=True)
        surface.waits_for(**{control: value})
    downloaded(surface, "prices")
    asked = [url for url in surface.requests if not url.startswith("blob:") and "/icon." not in url]
    assert asked == []


def test_the_measure_is_written_in_link_and_header(surface: Surface) -> None:
    surface.open(drawn=True)
    expect(unit(surface, "shipments")).to_have_text("monthly, mean of 2018 = 100")
    radio(surface, "measure", "value").check(force=True)
    surface.waits_for(measure="value")
    expect(unit(surface, "shipments")).to_have_text("million USD, monthly")


def test_prices_in_one_unit_say_what_is_left_out(surface: Surface) -> None:
    surface.open("series=samsung-electronics~stella-chemifa~kospi&scale=price", drawn=True)
    expect(unit(surface, "prices")).to_have_text("closes, won")
    expect(note(surface, "prices")).to_contain_text("left out: KOSPI and Stella Chemifa")


def test_the_known_move_comes_out(surface: Surface) -> None:
    surface.open(f"{CURBS}&scale=change&base=2019-08-19", drawn=True)
    _, text = downloaded(surface, "prices")
    [row] = [row for row in csv.DictReader(io.StringIO(text.lstrip("\ufeff"))) if row["Day"] == "2019-08-20"]
    assert float(row["Samsung Electronics (change)"]) == pytest.approx(1.95, abs=0.005)
    assert float(row["KOSPI (change)"]) == pytest.approx(1.05, abs=0.005)


def test_the_base_day_follows_the_focused_event(surface: Surface) -> None:
    surface.open(f"event={APPROVAL}", drawn=True)
    expect(unit(surface, "prices")).to_have_text("closes, 19 August 2019 = 100")


def test_the_base_flag_moves_by_keys_and_goes_back_to_automatic(surface: Surface) -> None:
    surface.open(CURBS, drawn=True)
    flag = surface.page.get_by_role("slider", name="Day that equals 100")
    expect(flag).to_have_attribute("aria-valuetext", re.compile("28 June 2019.*automatically"))
    flag.focus()
    flag.press("ArrowRight")
    surface.waits_for(base="2019-07-01")
    expect(unit(surface, "prices")).to_have_text("closes, 1 July 2019 = 100")
    surface.control("base").get_by_role("button").click()
    surface.waits_for(base="")
    expect(unit(surface, "prices")).to_have_text("closes, 28 June 2019 = 100")


def test_the_base_flag_can_be_dragged(surface: Surface) -> None:
    surface.open(CURBS, drawn=True)
    box = surface.find(".base-flag").bounding_box()
    assert box is not None
    surface.page.mouse.move(box["x"] + 8, box["y"] + 10)
    surface.page.mouse.down()
    surface.page.mouse.move(box["x"] + 150, box["y"] + 10, steps=5)
    surface.page.mouse.up()
    expect(surface.page).to_have_url(re.compile(r"base=2019-0[7-9]-\d\d"))


def test_eight_lines_are_the_most(surface: Surface) -> None:
    names = "samsung-electronics~sk-hynix~kospi~lg-display~kolon-industries~toray"
    surface.open(f"series=hydrogen-fluoride-japan~photoresist-japan~{names}", drawn=True)
    surface.panel("prices").locator(".chooser summary").click()
    chooser = surface.panel("prices").locator('[data-control="series"]')
    expect(chooser).to_contain_text("8 lines are chosen")
    expect(chooser.locator('input[value="asahi"]')).to_be_disabled()
    chooser.locator('input[value="toray"]').uncheck()
    expect(chooser.locator('input[value="asahi"]')).to_be_enabled()
    expect(surface.panel("prices").locator(".line-label")).to_have_count(5)


def test_a_series_that_the_page_did_not_carry_is_drawn(surface: Surface) -> None:
    surface.open("series=korean-visitors-japan~toray", drawn=True)
    expect(surface.panel("shipments").locator(".line-name")).to_have_text(["Korean visitors"])
    expect(surface.panel("prices").locator(".line-name")).to_have_text(["Toray"])


def test_no_names_overlap(surface: Surface) -> None:
    for query in ("", ALL_YEARS, f"{ALL_YEARS}&scale=change", "measure=share"):
        surface.open(query, drawn=True)
        assert overlapping(surface.boxes(".line-label"), slack=1.5) == []


def test_a_month_without_shipments_is_a_zero_with_its_reason(surface: Surface) -> None:
    surface.page.set_viewport_size({"width": 1280, "height": 1000})
    surface.open(CURBS, drawn=True)
    expect(surface.find(".zero-note")).to_have_text("zero under this customs code")
    surface.page.set_viewport_size({"width": 1280, "height": 800})


def test_where_lines_end_the_pane_says_why(surface: Surface) -> None:
    surface.open(CURBS, drawn=True)
    assert "end in" not in (note(surface, "shipments").text_content() or "")
    surface.open(ALL_YEARS, drawn=True)
    expect(note(surface, "shipments")).to_contain_text("end in November 2021")
    expect(surface.panel("shipments").locator(".line-end")).to_have_count(2)


def test_steps_turn_at_true_month_edges(surface: Surface) -> None:
    surface.open(CURBS, drawn=True)
    xs, shape = graph(surface).evaluate("(graph) => [graph.data[0].x.slice(0, 3), graph.data[0].line.shape]")
    assert shape == "hv"
    assert [b - a for a, b in pairwise(xs)] == [31, 28]


def test_years_beyond_the_months_are_marks_of_their_own(surface: Surface) -> None:
    surface.open(ALL_YEARS, drawn=True)
    dashes = graph(surface).evaluate(
        "(graph) => graph.data.filter(({name}) => /fluoride/i.test(name)).map(({line}) => line.dash)"
    )
    assert dashes == ["solid", "4px 3px"]
    expect(note(surface, "shipments")).to_contain_text("Dashed bars are whole years")


def test_pointing_shows_the_values_of_the_day(surface: Surface) -> None:
    surface.open(CURBS, drawn=True)
    last = label(surface, "shipments", "Photoresist").text_content()
    pane = surface.find('[data-pane="shipments"]').bounding_box()
    assert pane is not None
    surface.page.mouse.move(pane["x"] + pane["width"] * 0.35, pane["y"] + 40)
    expect(surface.find(".crosshair")).to_be_visible()
    expect(label(surface, "shipments", "Photoresist")).not_to_have_text(last or "")
    surface.page.mouse.move(5, 5)
    expect(surface.find(".crosshair")).to_be_hidden()
    expect(label(surface, "shipments", "Photoresist")).to_have_text(last or "")


def test_the_charts_are_read_by_keys(surface: Surface) -> None:
    surface.open(f"{CURBS}&event={APPROVAL}", drawn=True)
    cursor = surface.page.get_by_role("slider", name="Read the charts day by day")
    cursor.focus()
    cursor.press("ArrowRight")
    expect(cursor).to_have_attribute("aria-valuetext", re.compile("21 August 2019.*Samsung Electronics"))
    cursor.press("PageUp")
    expect(cursor).to_have_attribute("aria-valuetext", re.compile("21 September 2019"))
    cursor.press("Escape")
    expect(surface.find(".crosshair")).to_be_hidden()
    cursor.press("End")
    cursor.press("Enter")
    expect(surface.page).to_have_url(re.compile("event=2019-12-"))


def test_a_tick_opens_its_event_and_the_strip_is_one_tab_stop(surface: Surface) -> None:
    surface.open(f"{CURBS}&category=export-curb", drawn=True)
    ticks = surface.panel("prices").locator(".event-tick")
    assert ticks.evaluate_all("(nodes) => nodes.filter((node) => node.tabIndex === 0).length") == 1
    first = ticks.first
    wanted = first.get_attribute("data-events")
    first.focus()
    first.press("Enter")
    surface.waits_for(event=wanted or "?")


def test_the_table_shows_what_the_chart_shows(surface: Surface) -> None:
    surface.open(CURBS, drawn=True)
    button = surface.find('[data-table="shipments"]')
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    table = surface.panel("shipments").locator("table")
    expect(table.locator("caption")).to_contain_text("mean of 2018 = 100")
    expect(table.locator("tbody tr")).to_have_count(7)
    august = table.locator("tbody tr", has_text="Aug 2019")
    expect(august.locator("td").first).to_have_text("0.0")
    expect(august).to_contain_text("zero under this customs code")
    button.click()
    expect(table).to_have_count(0)


def test_the_download_is_what_is_seen(surface: Surface) -> None:
    surface.open(CURBS, drawn=True)
    name, text = downloaded(surface, "shipments")
    assert name == "japan_korea-shipments-index-2019-06-01-to-2019-12-31.csv"
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text.lstrip("\ufeff"))))
    assert [row["Period"] for row in rows] == [f"2019-{month:02}" for month in range(6, 13)]
    assert rows[2]["Hydrogen fluoride from Japan (USD)"] == "0"


def test_a_pane_goes_with_the_panels_of_the_link(surface: Surface) -> None:
    surface.open("panels=timeline~prices~events", drawn=True)
    expect(surface.panel("shipments")).to_be_hidden()
    expect(surface.panel("prices")).to_be_visible()


def test_the_lines_change_their_colours_with_the_theme(surface: Surface) -> None:
    surface.open("theme=light", drawn=True)
    colour = "() => document.querySelector('.js-line').style.stroke"
    light = surface.page.evaluate(colour)
    surface.find('[data-part="theme-switch"]').click()
    surface.waits_for(theme="dark")
    assert surface.page.evaluate(colour) != light
