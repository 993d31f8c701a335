"""A day on the charts, pointed at or of the event in focus: a line, dots on the lines, values beside the names, a date."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.charted import label
from tests.browser.surface import FRAME, PageObject

LICENSED = "2019-08-29-hydrogen-fluoride-first-approval"
SIZES = ((1280, 800), (1024, 768), (1920, 1080), (390, 844))
CROSSED = """(line) => {
  const boxes = [...document.querySelectorAll(line)].filter((node) => node.checkVisibility()).map((node) => node.getBoundingClientRect());
  const texts = document.querySelectorAll(".pane-title, .pane-measured, .pane-tools > *, .pane-note span, .moment-text, .timeline .tick span, .phase span");
  return [...texts].filter((node) => node.checkVisibility({visibilityProperty: true}) && node.getBoundingClientRect().width)
    .filter((node) => {
      const text = node.getBoundingClientRect();
      return boxes.some((box) => box.height > 1 && box.left < text.right && box.right > text.left && box.top < text.bottom - 1 && box.bottom > text.top + 1);
    }).map((node) => node.textContent);
}"""
PLACES = """() => [...document.querySelectorAll(".pane .line-label .line-name")].map((node) => {
  const {left, top} = node.getBoundingClientRect();
  return [left, top];
})"""
DOTS = """([pane, name]) => {
  const graph = document.querySelector(".js-plotly-plot"), base = graph.getBoundingClientRect();
  const at = graph.data.findIndex((trace) => trace.name.startsWith(name));
  const {xaxis, yaxis, yaxis2} = graph._fullLayout, y = pane === "prices" ? yaxis2 : yaxis;
  const centre = (node) => { const {left, top, width, height} = node.getBoundingClientRect(); return [left + width / 2, top + height / 2]; };
  const dots = [...document.querySelectorAll(`[data-pane="${pane}"] > .pane-dots > i`)].map(centre);
  const trace = graph.data[at], points = [...trace.x].map((x, place) => [base.left + xaxis._offset + xaxis.l2p(x), base.top + y._offset + y.l2p(trace.y[place])]);
  return {dots, points, stepped: trace.line.shape === "hv"};
}"""


def distance(found: dict[str, Any]) -> float:
    """Return how far the nearest dot is from the course of a line."""
    best = float("inf")
    for x, y in found["dots"]:
        for (left, high), (right, low) in zip(found["points"], found["points"][1:], strict=False):
            if left - 0.5 <= x <= right + 0.5:
                part = 0 if found["stepped"] or right == left else (x - left) / (right - left)
                best = min(best, abs(y - high - part * (low - high)))
    return best


def opened(surface: PageObject, query: str, size: tuple[int, int] = (1280, 800)) -> Page:
    surface.page.set_viewport_size({"width": size[0], "height": size[1]})
    return surface.open(query, drawn=True)


@pytest.mark.parametrize("size", SIZES)
def test_the_line_of_an_event_stops_at_titles_controls_and_labels(surface: PageObject, size: tuple[int, int]) -> None:
    page = opened(surface, f"event={LICENSED}", size)
    assert surface.find(".focus-line i").count() == 2
    assert page.evaluate(CROSSED, ".focus-line i, .focus-line--lanes i") == []


def test_the_crosshair_stops_at_titles_controls_and_labels(surface: PageObject) -> None:
    page = opened(surface, "")
    box = page.locator('[data-pane="prices"]').bounding_box()
    assert box is not None
    for part in (0.25, 0.5, 0.75):
        page.mouse.move(box["x"] + box["width"] * part, box["y"] + box["height"] / 2)
        page.evaluate(FRAME)
        expect(page.locator(".crosshair i").first).to_be_visible()
        assert page.evaluate(CROSSED, ".crosshair i, .crosshair--lanes i") == []


def test_an_event_in_focus_is_read_on_the_charts_without_pointing(surface: PageObject) -> None:
    opened(surface, f"event={LICENSED}")
    expect(surface.panel("shipments").locator(".pane-when")).to_have_text("In August 2019")
    expect(surface.panel("prices").locator(".pane-when")).to_have_text("On 29 Aug 2019")
    expect(label(surface, "shipments", "Hydrogen fluoride")).to_have_text("0")
    expect(label(surface, "shipments", "Photoresist")).to_have_text("118")
    expect(surface.find(".crosshair-day")).to_have_text("29 Aug 2019")
    assert surface.find('[data-pane="prices"] > .pane-dots > i').count() == 4
    surface.panel("event").get_by_role("button", name="Close").click()
    expect(surface.panel("shipments").locator(".pane-when")).to_be_hidden()
    expect(surface.find(".crosshair-day")).to_be_hidden()


@pytest.mark.parametrize(
    ("pane", "name"), [("prices", "SK hynix"), ("prices", "Samsung"), ("shipments", "Photoresist")]
)
@pytest.mark.parametrize("part", [0.31, 0.5, 0.66])
def test_dots_stand_on_the_lines_where_a_reader_points(surface: PageObject, pane: str, name: str, part: float) -> None:
    page = opened(surface, "")
    box = page.locator(f'[data-pane="{pane}"]').bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] * part, box["y"] + box["height"] / 2)
    page.evaluate(FRAME)
    found = page.evaluate(DOTS, [pane, name])
    assert len(found["dots"]) == (4 if pane == "prices" else 2)
    assert distance(found) < 1.5


def test_no_name_moves_while_a_reader_points(surface: PageObject) -> None:
    page = opened(surface, "")
    before = page.evaluate(PLACES)
    box = page.locator('[data-pane="prices"]').bounding_box()
    assert box is not None
    assert len(before) == 6
    for part in (0.2, 0.35, 0.5, 0.65, 0.8):
        page.mouse.move(box["x"] + box["width"] * part, box["y"] + box["height"] / 2)
        page.evaluate(FRAME)
        expect(surface.panel("prices").locator(".pane-when")).to_be_visible()
        assert page.evaluate(PLACES) == before


@pytest.mark.parametrize("query", ["", "from=2023-01-01&to=2023-12-31", "from=&to=", "scale=price"])
def test_each_name_has_its_value_in_a_window_of_the_usual_size(surface: PageObject, query: str) -> None:
    opened(surface, query)
    names = surface.find(".pane .line-label")
    assert names.count() >= 2
    for at in range(names.count()):
        expect(names.nth(at).locator(".line-value")).to_be_visible()
        name = names.nth(at).locator(".line-name")
        assert name.evaluate(
            "(node) => node.scrollWidth <= node.clientWidth + 1 || getComputedStyle(node).overflow === 'visible'"
        )


@pytest.mark.parametrize("size", SIZES)
def test_the_date_on_the_axis_touches_neither_the_plot_nor_the_sources_under_it(
    surface: PageObject, size: tuple[int, int]
) -> None:
    opened(surface, f"event={LICENSED}", size)
    pill, pane = (surface.boxes(one)[0] for one in (".crosshair-day", '[data-pane="prices"]'))
    [note] = surface.boxes('[data-panel="prices"] .pane-note:not(.visually-hidden)')
    assert pane["bottom"] < pill["top"]
    assert pill["bottom"] <= note["top"] + 0.5
