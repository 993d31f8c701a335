"""Where things stand on the charts, for the tests that read them."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Locator

from tests.browser.surface import PageObject

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


def graph(surface: PageObject) -> Locator:
    return surface.find(".js-plotly-plot")


def label(surface: PageObject, pane: str, name: str) -> Locator:
    return surface.panel(pane).locator(".line-label", has_text=name).locator(".line-value")


def radio(surface: PageObject, control: str, value: str) -> Locator:
    return surface.control(control).locator(f'input[value="{value}"]')


def measured(surface: PageObject, pane: str) -> Locator:
    return surface.panel(pane).locator('[data-part="measured"]')


def note(surface: PageObject, pane: str) -> Locator:
    return surface.panel(pane).locator('[data-part="note"]')


def downloaded(surface: PageObject, pane: str) -> tuple[str, str]:
    """Return the name and the text of the CSV of a pane."""
    with surface.page.expect_download() as waiting:
        surface.find(f'[data-csv="{pane}"]').click()
    path = waiting.value.path()
    return waiting.value.suggested_filename, Path(path).read_bytes().decode("utf-8")
