"""What stands in an embed before its charts come alive stands where it will stand then, at any width."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.sight import at_rest
from tests.browser.surface import FRAME, PageObject

WIDTHS = (300, 320, 375, 480, 520, 640, 759, 900)
VIEWS = ("", "from=2018-01-01&to=2026-12-31", "from=2023-01-01&to=2023-12-31&measure=value&scale=price")
PARTS = """(still) => {
  const box = (node) => { const {left, top, width, height} = node.getBoundingClientRect(); return {left, top, width, height}; };
  const host = (part) => (still ? `.pane-still .pane-${part}` : `.pane > .pane-${part}`);
  const found = {};
  for (const pane of document.querySelectorAll("[data-pane]")) {
    const seen = (selector) => [...pane.querySelectorAll(selector)].filter((node) => node.checkVisibility());
    for (const node of seen(`${host("grid")} .grid-value span, ${host("labels")} .line-label`)) {
      found[`${pane.dataset.pane} ${node.textContent}`] = box(node);
    }
    for (const node of seen(`${host("grid")} .grid-day`)) {
      const day = node.textContent || "unsaid";
      (found[`${pane.dataset.pane} ${day}`] ||= []).push?.(box(node).left);
    }
  }
  return found;
}"""
GUTTER = """() => parseFloat(getComputedStyle(document.querySelector(".pane")).getPropertyValue("--gutter-left"))"""
"""The pixels beside a chart, which names of lanes need and a chart without them does not."""
DAYS = """(selector) => Object.fromEntries([...document.querySelectorAll(selector)]
  .filter((node) => node.checkVisibility()).map((node) => [node.textContent, node.parentElement.getBoundingClientRect().left]))"""

READ = """(host) => {
  const found = {};
  const seen = (part) => [...document.querySelectorAll(`${host} > ${part}, ${host} > .sheet > ${part}`)].filter((node) => node.checkVisibility());
  const box = (node) => {
    const [{left, top}, pane] = [node, node.closest(".pane")].map((one) => one.getBoundingClientRect());
    return [left - pane.left, top - pane.top];
  };
  for (const node of [...seen(".pane-when"), ...seen(".pane-labels > .line-label")]) found[node.textContent] = box(node);
  for (const dots of seen(".pane-dots")) [...dots.children].forEach((dot, at) => { found[`dot ${dots.children.length} ${at}`] = box(dot); });
  return found;
}"""

DATED = """() => {
  const found = {};
  const pane = document.querySelector(".pane-region:last-of-type .pane").getBoundingClientRect();
  const days = ".pane-region:last-of-type :is(.pane-still, .pane) > .pane-grid .grid-day span";
  for (const node of document.querySelectorAll(`${days}, .crosshair-day`)) {
    const {left, top, width} = node.getBoundingClientRect();
    const seen = node.checkVisibility({visibilityProperty: true, checkVisibilityCSS: true});
    if (seen && width) found[node.textContent] = [left - pane.left, top - pane.top];
  }
  return found;
}"""


def opened(surface: PageObject, query: str, width: int) -> Page:
    page = surface.embed(query, width)
    page.evaluate("() => document.fonts.ready")
    page.evaluate(FRAME)
    return page


@pytest.mark.parametrize(
    ("query", "width"), [*((query, width) for query in VIEWS for width in WIDTHS), ("panels=prices&scale=price", 640)]
)
def test_nothing_moves_by_a_pixel_when_the_charts_come_alive(surface: PageObject, query: str, width: int) -> None:
    page = opened(surface, query, width)
    still = page.evaluate(PARTS, arg=True)
    assert (page.evaluate(GUTTER) < 70) == (width < 520 or "panels" in query)
    page.locator(".charts").dispatch_event("pointerenter")
    expect(page.locator(".charts--still")).to_have_count(0)
    page.evaluate(FRAME)
    alive = page.evaluate(PARTS, arg=False)

    assert sorted(still) == sorted(alive)
    for name, where in still.items():
        assert alive[name] == pytest.approx(where, abs=1), name


@pytest.mark.parametrize("width", [320, 640, 900])
def test_an_event_in_focus_is_read_in_a_still_as_it_is_alive(surface: PageObject, width: int) -> None:
    page = opened(surface, "event=2019-08-29-hydrogen-fluoride-first-approval", width)
    still = page.evaluate(READ, ".pane-still")
    page.locator(".charts").dispatch_event("pointerenter")
    expect(page.locator(".charts--still")).to_have_count(0)
    page.evaluate(FRAME)
    alive = page.evaluate(READ, ".pane")
    assert "On 29 Aug 2019" in still
    assert sum(name.startswith("dot") for name in still) == 6
    assert sorted(still) == sorted(alive)
    for name, where in still.items():
        assert alive[name] == pytest.approx(where, abs=1), name


@pytest.mark.parametrize("event", ["2019-08-29-hydrogen-fluoride-first-approval", "2019-12-24-moon-abe-summit-chengdu"])
@pytest.mark.parametrize("width", [300, 320, 480, 640, 900])
def test_the_date_of_an_event_in_focus_stands_on_the_axis_of_a_still_as_alive(
    surface: PageObject, width: int, event: str
) -> None:
    page = opened(surface, f"event={event}", width)
    still = page.evaluate(DATED)
    page.locator(".charts").dispatch_event("pointerenter")
    expect(page.locator(".charts--still")).to_have_count(0)
    page.evaluate(FRAME)
    alive = page.evaluate(DATED)

    assert sum("Aug 2019" in text or "Dec 2019" in text for text in still) == 1
    assert sorted(still) == sorted(alive)
    for text, where in still.items():
        assert alive[text] == pytest.approx(where, abs=1), text


def test_a_date_cuts_no_label_of_the_axis_when_the_frame_has_another_width(surface: PageObject) -> None:
    page = opened(surface, "panels=prices&event=2019-08-29-hydrogen-fluoride-first-approval", 1280)
    assert "Jul" in page.evaluate(DATED)
    page.set_viewport_size({"width": 607, "height": 900})
    page.wait_for_function("() => !document.querySelector('.pane-still .pane-grid').textContent.includes('Nov 2018')")
    seen = page.evaluate(DATED)
    assert {"29 Aug 2019", "Apr"} <= set(seen)
    assert "Jul" not in seen


@pytest.mark.parametrize("width", [320, 640])
def test_the_tint_under_a_line_is_the_same_still_and_alive(surface: PageObject, width: int) -> None:
    page = opened(surface, "", width)
    box = "(node) => { const {left, top, width, height} = node.getBoundingClientRect(); return [left, top, width, height]; }"
    still = page.locator(".still-lines path[style*=fill-opacity]").evaluate(box)
    page.locator(".charts").dispatch_event("pointerenter")
    expect(page.locator(".charts--still")).to_have_count(0)
    page.evaluate(FRAME)
    assert page.locator(".pane-fill path").evaluate(box) == pytest.approx(still, abs=1)


def test_timeline_and_charts_have_one_time_axis(surface: PageObject) -> None:
    page = opened(surface, "", WIDTHS[0])
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        at_rest(page)
        days = page.evaluate(DAYS, ".timeline .tick span")

        assert len(days) > 1
        stills = page.evaluate(DAYS, ".pane-region:last-of-type .pane-still .grid-day span")
        assert stills == pytest.approx(days, abs=0.5), width


@pytest.mark.parametrize("width", [320, 700, 1000])
def test_without_a_script_the_stills_have_the_axis_and_the_gutters_of_the_live_panels(
    surface: PageObject, scriptless_context: BrowserContext, width: int
) -> None:
    live = opened(surface, "", width).evaluate(DAYS, ".timeline .tick span")
    page = scriptless_context.new_page()
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{surface.site}/embed")
    days = page.evaluate(DAYS, ".timeline-still .tick span")

    assert "Jan 2019" in days
    assert days == pytest.approx(page.evaluate(DAYS, ".pane-region:last-of-type .grid-day span"), abs=0.5)
    assert {name: live[name] for name in days if name in live} == pytest.approx(
        {name: x for name, x in days.items() if name in live}, abs=1
    )
