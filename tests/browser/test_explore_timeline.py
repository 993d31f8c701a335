"""The timeline: lanes whose marks never hide each other, labels that can be read, and every way to zoom."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser import truth
from tests.browser.surface import FRAME, PageObject, drag, overlapping

SPANS = [
    "",
    "from=2019-07-01&to=2019-09-30",
    "from=&to=",
    "category=court-ruling~industry",
    "event=2019-07-01-export-controls-announced",
]
SHAPES = """(marks) => marks.map((mark) => {
  const {left, top, right, bottom} = mark.querySelector(".mark-shape").getBoundingClientRect();
  return {left, top, right, bottom, name: mark.dataset.events, lane: mark.dataset.category};
})"""
PLOTTED = """([day]) => {
  const graph = document.querySelector(".js-plotly-plot"), axis = graph._fullLayout.xaxis;
  const ordinal = Date.parse(day) / 86400000 + 0.5;
  return graph.getBoundingClientRect().left + axis._offset + axis.l2p(ordinal);
}"""
CENTRE = "(node) => { const box = node.getBoundingClientRect(); return (box.left + box.right) / 2; }"
Boxes = list[dict[str, Any]]


def days(surface: PageObject) -> tuple[str, str]:
    """Return the first and last day shown, as the date fields say."""
    first, last = (surface.control(end).locator("input").input_value() for end in ("from", "to"))
    return first, last


def length(surface: PageObject) -> int:
    script = "([from, to]) => (Date.parse(to) - Date.parse(from)) / 86400000 + 1"
    found: int = surface.page.evaluate(script, list(days(surface)))
    return found


def waits_for_other_days(surface: PageObject, than: tuple[str, str]) -> None:
    surface.page.wait_for_function(
        "(old) => ['from', 'to'].map((end) => document.querySelector(`[data-control=${end}] input`).value).join() !== old",
        arg=",".join(than),
    )


@pytest.mark.parametrize("query", SPANS)
def test_no_mark_hides_another_and_no_label_touches_another(surface: PageObject, query: str) -> None:
    surface.open(query)
    marks: Boxes = surface.find('[data-panel="timeline"] [data-events]').evaluate_all(SHAPES)
    for lane in {mark["lane"] for mark in marks}:
        pairs = overlapping([mark for mark in marks if mark["lane"] == lane])
        assert [(one["name"], other["name"]) for one, other in pairs] == []
    labels = surface.boxes(".moment-text")
    assert len(labels) >= (0 if query == "from=&to=" else 3)
    assert overlapping(labels, slack=2.5) == []  # lines of 16 pixels stand 14 apart, their letters are 12
    [panel] = surface.boxes('[data-panel="timeline"]')
    inside = [
        panel["left"] <= label["left"] <= label["right"] <= panel["right"]
        and panel["top"] <= label["top"] <= label["bottom"] <= panel["bottom"]
        for label in labels
    ]
    assert all(inside)


def test_each_category_has_its_lane_with_its_marks_and_its_number(surface: PageObject) -> None:
    surface.open()
    lanes = {lane["name"]: lane for lane in surface.boxes(".lane")}
    marks: Boxes = surface.find('[data-panel="timeline"] [data-events]').evaluate_all(SHAPES)
    assert len(lanes) == len(truth.info()["categories"])
    for category in truth.info()["categories"]:
        held = truth.matching(category=category["id"])
        [lane] = [lane for name, lane in lanes.items() if str(name).startswith(category["label"])]
        assert str(lane["name"]) == f"{category['label']}{len(held)}"
        own = [mark for mark in marks if mark["lane"] == category["id"]]
        assert sorted(" ".join(mark["name"] for mark in own).split()) == sorted(held)
        assert all(lane["top"] <= mark["top"] and mark["bottom"] <= lane["bottom"] for mark in own)


def test_pivotal_events_and_phases_are_named_in_the_first_view(surface: PageObject) -> None:
    surface.open()
    pivotal = [truth.event(one)["label"] for one in truth.matching() if truth.event(one).get("pivotal")]
    labels = surface.find(".moment-text").all_text_contents()
    assert set(labels) <= set(pivotal)
    assert len(labels) >= len(pivotal) - 2, set(pivotal) - set(labels)
    for phase in truth.info()["phases"]:
        if phase["from"] <= truth.TO and (phase.get("to") or "9999") >= truth.FROM:
            expect(surface.find(".phase").get_by_text(phase["label"], exact=True)).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280, 1920])
def test_key_moments_without_a_label_are_counted_and_can_be_opened(surface: PageObject, width: int) -> None:
    page = surface.page
    page.set_viewport_size({"width": width, "height": 900})
    surface.open("from=2018-10-01&to=")
    pivotal = {one for one in truth.matching(last="9999") if truth.event(one).get("pivotal")}
    named = set(surface.find(".moment").evaluate_all("(all) => all.map((one) => one.dataset.moment)"))
    more = page.get_by_role("button", name=f"{len(pivotal - named)} more key moments", exact=True)
    more.focus()
    page.keyboard.press("Enter")
    chosen = surface.find(".peek .peek-event")
    titles = chosen.locator(".peek-title").all_text_contents()
    assert titles == [truth.event(one)["title"] for one in sorted(pivotal - named)]
    expect(chosen.first).to_be_focused()
    page.keyboard.press("Escape")
    expect(more).to_be_focused()
    more.click()
    chosen.nth(0).click()
    opened = min(pivotal - named)
    expect(surface.find(f'.moment[data-moment="{opened}"] .moment-text')).to_be_visible()


def test_the_event_in_focus_and_then_the_weightiest_key_moments_keep_their_labels(surface: PageObject) -> None:
    surface.open("from=2018-10-01&to=&event=2018-10-31-kono-kang-call")
    labels = surface.find(".moment-text").all_text_contents()
    assert "Tokyo announces curbs" in labels
    assert truth.event("2018-10-31-kono-kang-call")["label"] in labels


def test_buttons_and_keys_zoom_and_move(surface: PageObject) -> None:
    page = surface.open()
    whole = length(surface)
    page.get_by_role("button", name="Zoom in", exact=True).click()
    assert length(surface) == pytest.approx(whole * 2 / 3, abs=2)
    before = days(surface)
    page.get_by_role("button", name="Later", exact=True).click()
    assert days(surface)[0] > before[0]
    page.get_by_role("button", name="Earlier", exact=True).click()
    page.get_by_role("button", name="Zoom out", exact=True).click()
    assert length(surface) == pytest.approx(whole, abs=2)
    surface.find('[data-panel="timeline"] [data-events][tabindex="0"]').focus()
    page.keyboard.press("+")
    assert length(surface) == pytest.approx(whole * 2 / 3, abs=3)
    page.keyboard.press("-")
    assert length(surface) == pytest.approx(whole, abs=3)
    wanted = truth.matching(*days(surface))
    assert surface.listed() == wanted
    assert surface.marks() == sorted(wanted)


def lane_point(page: Page) -> tuple[float, float]:
    box = page.locator('[data-part="lanes"]').bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_the_wheel_zooms_about_the_pointer_where_the_page_does_not_scroll(surface: PageObject) -> None:
    page = surface.open()
    old = days(surface)
    whole = length(surface)
    page.mouse.move(*lane_point(page))
    page.mouse.wheel(0, -200)
    waits_for_other_days(surface, old)
    assert length(surface) < whole
    assert old[0] < days(surface)[0] < days(surface)[1] < old[1]
    assert page.evaluate("() => scrollY") == 0


def test_dragging_the_overview_picks_a_range(surface: PageObject) -> None:
    page = surface.open()
    old = days(surface)
    box = page.locator('[data-part="overview"]').bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] * 0.55, box["y"] + 8
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 100, y, steps=8)
    page.mouse.up()
    waits_for_other_days(surface, old)
    first, last = days(surface)
    assert first > old[1]
    assert surface.listed() == truth.matching(first, last)


def test_shift_and_drag_picks_the_days_between(surface: PageObject) -> None:
    surface.open()
    old = days(surface)
    drag(surface.page, '[data-part="lanes"]', 120, held="Shift")
    waits_for_other_days(surface, old)
    first, last = days(surface)
    assert old[0] < first < last < old[1]
    assert surface.listed() == truth.matching(first, last)


REACHED = """(node) => {
  const {left, right, top} = node.getBoundingClientRect();
  return [left + 2, (left + right) / 2, right - 2].every((x) => document.elementFromPoint(x, top + 8)?.dataset.part === node.dataset.part);
}"""


def test_the_ends_of_the_overview_move_by_keys_and_say_their_day(surface: PageObject) -> None:
    page = surface.open()
    first = page.get_by_role("slider", name="First day shown")
    expect(first).to_have_attribute("aria-valuetext", "1 October 2018")
    first.focus()
    page.keyboard.press("ArrowRight")
    expect(first).to_have_attribute("aria-valuetext", "8 October 2018")
    surface.waits_for(**{"from": "2018-10-08"})
    last = page.get_by_role("slider", name="Last day shown")
    last.focus()
    page.keyboard.press("ArrowLeft")
    expect(last).to_have_attribute("aria-valuetext", "24 December 2019")
    surface.waits_for(to="2019-12-24")
    page.keyboard.press("Home")
    assert length(surface) >= 7
    assert days(surface)[0] < days(surface)[1]

    assert [end.evaluate(REACHED) for end in (first, last)] == [True, True], "in a week neither lies over the other"
    box, old = first.bounding_box(), days(surface)
    assert box is not None
    page.mouse.move(box["x"] + 3, box["y"] + 8)
    page.mouse.down()
    page.mouse.move(box["x"] + 1, box["y"] + 8)
    page.mouse.move(box["x"] + 3, box["y"] + 8)
    page.mouse.up()
    page.evaluate(FRAME)
    assert days(surface) == old, "an end stands where it stood, wherever it was taken"


def test_a_cluster_opens_the_list_of_its_events(surface: PageObject) -> None:
    page = surface.open("from=&to=")
    cluster = surface.find('[data-panel="timeline"] [data-events*=" "]').first
    ids = (cluster.get_attribute("data-events") or "").split()
    expect(cluster).to_contain_text(str(len(ids)))
    cluster.focus()
    page.keyboard.press("Enter")
    choice = surface.find(".peek").get_by_role("button", name=truth.event(ids[0])["title"])
    expect(choice).to_be_focused()
    page.keyboard.press("Enter")
    surface.waits_for(event=ids[0])
    expect(surface.panel("event").get_by_role("heading", level=2)).to_have_text(truth.event(ids[0])["title"])


def test_a_day_stands_at_the_same_pixel_in_timeline_ticks_and_plot(surface: PageObject) -> None:
    one = "2019-08-19-photoresist-second-approval"
    page = surface.open(
        f"category=export-approval&material=photoresist&from=2019-07-01&to=2019-12-31&event={one}", drawn=True
    )
    mark = surface.find(f'[data-panel="timeline"] [data-events="{one}"]').evaluate(CENTRE)
    assert mark == pytest.approx(page.evaluate(PLOTTED, [truth.event(one)["date"]]), abs=1.5)
    tick = surface.find(f'[data-panel="prices"] [data-events~="{one}"]').evaluate(CENTRE)
    assert mark == pytest.approx(tick, abs=1.5)
    assert surface.find(".focus-line").evaluate(CENTRE) == pytest.approx(mark, abs=1.5)
