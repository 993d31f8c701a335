"""Marks and the labels of key moments: one card above what is pointed at, the same by hover, focus and press."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from tests.browser import truth
from tests.browser.surface import PageObject

CURBS = "2019-07-01-export-controls-announced"
COVERED = """(node) => {
  const {left, top, width, height} = node.getBoundingClientRect();
  const at = document.elementFromPoint(left + width / 2, top + height / 2);
  return Boolean(at?.closest(".peek"));
}"""
DRAWN = """(node) => {
  const {width} = node.getBoundingClientRect(), style = getComputedStyle(node);
  return [width, style.backgroundSize];
}"""


def box(found: Locator) -> dict[str, float]:
    known = found.bounding_box()
    assert known is not None
    return dict(known)


def test_the_card_of_a_mark_stands_above_it_and_never_under_the_pointer(surface: PageObject) -> None:
    page = surface.open("category=ministerial-meeting~industry", drawn=True)
    marks = surface.find('[data-panel="timeline"] .mark')
    for at in range(0, marks.count(), 5):
        marks.nth(at).hover(force=True)
        card = surface.find(".peek")
        expect(card).to_have_count(1)
        expect(card).to_be_visible()
        shown, mark = box(card), box(marks.nth(at))
        assert shown["y"] >= 8
        assert shown["y"] + shown["height"] <= mark["y"] or shown["y"] >= mark["y"] + mark["height"]
        room = mark["y"] - 14
        assert shown["y"] < mark["y"] or shown["height"] > room, "below only where there is no room above"
        assert not marks.nth(at).evaluate(COVERED)
    page.mouse.move(2, 2)
    expect(surface.find(".peek")).to_be_hidden()


def test_where_no_room_is_above_a_mark_its_card_stands_below(surface: PageObject) -> None:
    page = surface.open(drawn=True)
    label = surface.find(".moment-text").first
    page.evaluate("() => { document.querySelector('.stack').style.marginTop = '-200px'; }")
    label.hover(force=True)
    assert box(surface.find(".peek"))["y"] >= box(label)["y"] + box(label)["height"]


def test_the_label_of_a_key_moment_answers_like_its_mark(surface: PageObject) -> None:
    page = surface.open(drawn=True)
    label = surface.find(f'[data-moment="{CURBS}"] .moment-text')
    label.hover()
    card = surface.find(".peek")
    expect(card).to_contain_text(truth.event(CURBS)["title"])
    assert box(card)["y"] + box(card)["height"] <= box(label)["y"]
    page.mouse.move(2, 2)
    expect(card).to_be_hidden()
    label.click()
    surface.waits_for(event=CURBS)
    expect(surface.find(f'[data-panel="event"][data-event="{CURBS}"]')).to_be_visible()


def test_keys_reach_the_labels_of_key_moments_above_the_lanes(surface: PageObject) -> None:
    page = surface.open(drawn=True)
    surface.find('[data-panel="timeline"] [data-category="court-ruling"].mark').first.focus()
    page.keyboard.press("ArrowUp")
    focused = surface.find(".moment-text:focus")
    expect(focused).to_have_count(1)
    page.keyboard.press("Home")
    first = focused.text_content()
    page.keyboard.press("ArrowRight")
    assert focused.text_content() != first
    card = surface.find(".peek")
    expect(card).to_be_visible()
    event_id = surface.find(".moment:has(:focus)").get_attribute("data-moment") or ""
    expect(card).to_contain_text(truth.event(event_id)["title"])
    page.keyboard.press("ArrowDown")
    expect(surface.find(f'.mark[data-events~="{event_id}"]')).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(focused).to_have_count(1)
    page.keyboard.press("Enter")
    expect(surface.panel("event")).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_square_is_drawn_a_tenth_smaller_than_a_circle_and_its_target_is_as_large(
    surface: PageObject, theme: str
) -> None:
    surface.open(f"theme={theme}", drawn=True)
    single = ".mark:not(.mark--cluster)"
    square = surface.find(f'{single}[data-shape="square"]').first
    circle = surface.find(f'{single}[data-shape="circle"]').first
    assert box(square)["width"] == box(circle)["width"]
    assert square.locator(".mark-shape").evaluate(DRAWN)[1] == "90% 90%"
    colour = "(node) => getComputedStyle(node).backgroundColor"
    assert square.locator(".mark-shape").evaluate(colour) == "rgba(0, 0, 0, 0)"
    pill = surface.find('.mark--cluster[data-shape="square"] .mark-shape').first
    assert pill.evaluate(colour) != "rgba(0, 0, 0, 0)"


def test_the_event_in_focus_stands_alone_in_its_lane(surface: PageObject) -> None:
    page = surface.open("event=2019-08-29-hydrogen-fluoride-first-approval", drawn=True)
    focus = page.locator(".mark--focus")
    expect(focus).to_have_attribute("data-events", "2019-08-29-hydrogen-fluoride-first-approval")
    near = page.evaluate(
        """() => {
          const box = (node) => node.getBoundingClientRect();
          const middle = ({left, width}) => left + width / 2;
          const focus = document.querySelector(".mark--focus");
          return [...document.querySelectorAll(`.mark[data-category="${focus.dataset.category}"]`)]
            .filter((node) => node !== focus && Math.abs(middle(box(node)) - middle(box(focus))) < 15).length;
        }"""
    )
    assert near == 0
