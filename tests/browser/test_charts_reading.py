"""Reading the charts: crosshair, keys, ticks, tables, downloads, panels and themes."""

from __future__ import annotations

import csv
import io
import re

from playwright.sync_api import expect

from tests.browser.charted import APPROVAL, CURBS, downloaded, label
from tests.browser.surface import PageObject


def test_pointing_shows_the_values_of_the_day(surface: PageObject) -> None:
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


def test_the_charts_are_read_by_keys(surface: PageObject) -> None:
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


def test_a_tick_opens_its_event_and_the_strip_is_one_tab_stop(surface: PageObject) -> None:
    surface.open(f"{CURBS}&category=export-curb", drawn=True)
    ticks = surface.panel("prices").locator(".event-tick")
    assert ticks.evaluate_all("(nodes) => nodes.filter((node) => node.tabIndex === 0).length") == 1
    first = ticks.first
    wanted = first.get_attribute("data-events")
    first.focus()
    first.press("Enter")
    surface.waits_for(event=wanted or "?")


def test_one_strip_of_ticks_stands_under_the_charts_with_key_moments_tall(surface: PageObject) -> None:
    surface.open(CURBS, drawn=True)
    ticks, other = (surface.panel(name).locator(".event-tick") for name in ("prices", "shipments"))
    expect(other).to_have_count(0)
    tall = ticks.evaluate_all("(nodes) => nodes.map((node) => node.firstElementChild.offsetHeight)")
    keys = ticks.evaluate_all("(nodes) => nodes.map((node) => node.classList.contains('event-tick--key'))")
    assert {height for height, key in zip(tall, keys, strict=True) if key} == {max(tall)}
    assert True in keys
    assert False in keys

    surface.find('[data-table="prices"]').click()
    expect(ticks.first).to_be_hidden()
    expect(other.first).to_be_visible()


def test_the_table_shows_what_the_chart_shows(surface: PageObject) -> None:
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


def test_the_download_is_what_is_seen(surface: PageObject) -> None:
    surface.open(CURBS, drawn=True)
    name, text = downloaded(surface, "shipments")
    assert name == "japan_korea-shipments-index-2019-06-01-to-2019-12-31.csv"
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text.lstrip("\ufeff"))))
    assert [row["Period"] for row in rows] == [f"2019-{month:02}" for month in range(6, 13)]
    assert rows[2]["Hydrogen fluoride from Japan (USD)"] == "0"


def test_a_pane_goes_with_the_panels_of_the_link(surface: PageObject) -> None:
    surface.open("panels=timeline~prices~events", drawn=True)
    expect(surface.panel("shipments")).to_be_hidden()
    expect(surface.panel("prices")).to_be_visible()


def test_the_lines_change_their_colours_with_the_theme(surface: PageObject) -> None:
    surface.open("theme=light", drawn=True)
    colour = "() => document.querySelector('.js-line').style.stroke"
    light = surface.page.evaluate(colour)
    surface.find('[data-part="theme-switch"]').click()
    surface.waits_for(theme="dark")
    assert surface.page.evaluate(colour) != light
