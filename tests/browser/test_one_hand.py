"""Every surface and dialog is drawn by the same hand: one left edge, one kind of field, one kind of tab, names that differ."""

from __future__ import annotations

from collections import Counter

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.shared import ShareDialog
from tests.browser.surface import PageObject

EVENT = "2019-07-04-export-controls-effective"
SIDES = "(field) => ['Top', 'Right', 'Bottom', 'Left'].map((side) => parseFloat(getComputedStyle(field)[`border${side}Width`]) > 0)"
LINE = [False, False, True, False]
UNDERLINED = """(tab) => {
  const line = getComputedStyle(tab, "::after");
  return [line.borderBottomStyle, line.borderBottomColor, getComputedStyle(tab).color];
}"""


@pytest.mark.parametrize("path", ["about", f"event/{EVENT}", "no-such-page"])
def test_a_page_has_one_left_edge(surface: PageObject, path: str) -> None:
    page = surface.page
    page.goto(f"{surface.site}/{path}")
    for width in (320, 390, 768, 1280, 2560):
        page.set_viewport_size({"width": width, "height": 800})
        title, foot = (page.locator(one).bounding_box() for one in ("main h1", ".page-foot p"))

        assert title is not None
        assert foot is not None
        assert title["x"] == foot["x"], width
    surface.problems = [problem for problem in surface.problems if "404" not in problem]


def test_without_scripts_the_list_begins_right_below_the_heading(scriptless_context: BrowserContext, site: str) -> None:
    page = scriptless_context.new_page()
    page.goto(f"{site}/")
    heading, listed = (page.locator(one).first.bounding_box() for one in (".heading", "main"))

    assert heading is not None
    assert listed is not None
    assert heading["y"] + heading["height"] == pytest.approx(listed["y"], abs=1)


def test_every_field_is_a_line_to_write_on(surface: PageObject) -> None:
    page = surface.open()
    page.locator(".filters summary").filter(has_text="Actor").click()
    expect(page.locator(".facet-find:visible")).to_have_count(1)
    drawn = [
        field.evaluate(SIDES)
        for field in page.locator("input:is([type=search], [type=text], [type=date]):visible").all()
    ]
    page.keyboard.press("Escape")
    dialog = ShareDialog(surface).open()
    drawn.append(dialog.root.get_by_label("Headline").evaluate(SIDES))

    assert len(drawn) >= 5
    assert drawn == [LINE] * len(drawn)


def test_the_chosen_tab_is_underlined_wherever_there_are_tabs(surface: PageObject) -> None:
    page = surface.open(drawn=True)
    dialog = ShareDialog(surface).open()
    chosen = [
        page.locator('.preset[aria-pressed="true"]'),
        page.locator(".pane-tools .radio:has(:checked)"),
        dialog.root.locator('[role="tab"][aria-selected="true"]'),
    ]
    for tab in chosen:
        style, line, ink = tab.first.evaluate(UNDERLINED)
        assert (style, line) == ("solid", ink)


def test_no_two_controls_of_the_page_have_one_name(surface: PageObject) -> None:
    page = surface.open(drawn=True)
    named = page.locator(
        ":is(.masthead, .filters, .toolbar, .overview, .timeline) :is(button:not([data-events]), summary):visible"
    )
    names = Counter(text.strip() for text in named.all_inner_texts() if text.strip())

    assert "Escalation strip" in names
    assert [name for name, count in names.items() if count > 1] == []


def test_the_keys_open_as_a_sheet_with_a_title_and_a_way_out(surface: PageObject) -> None:
    page = surface.open()
    page.get_by_role("button", name="Keys").click()
    dialog = page.get_by_role("dialog", name="Keys and gestures")
    title = dialog.get_by_role("heading", name="Keys and gestures")

    expect(title).to_have_css("font-family", page.locator("h1").evaluate("(node) => getComputedStyle(node).fontFamily"))
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()
