"""Filters: native inputs whose counts come true, ways to clear, and not one request while a reader explores."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from tests.browser import truth
from tests.browser.surface import FRAME, PageObject

MEASURES = "() => performance.getEntriesByName('entente:apply', 'measure').map(({duration}) => duration)"
CATEGORIES = [category["id"] for category in truth.info()["categories"]]


def reset(surface: PageObject) -> Locator:
    return surface.page.get_by_role("button", name="Reset")


def test_every_value_of_a_facet_is_a_native_box_with_the_count_it_will_leave(surface: PageObject) -> None:
    surface.open()
    found = (
        surface.control("category").locator("input").evaluate_all("(all) => all.map(({type, value}) => [type, value])")
    )
    assert found == [["checkbox", category] for category in CATEGORIES]
    for facet in ("material", "direction", "actor", "person", "role", "level", "company"):
        values = {value for one in truth.events() for value in truth.values(one, facet)}
        boxes = (
            surface.control(facet)
            .locator('input[type="checkbox"]')
            .evaluate_all("(all) => all.map(({value}) => value)")
        )
        assert values <= set(boxes)
        for value in boxes:
            assert surface.count(facet, value) == len(truth.matching(**{facet: value})), f"{facet}={value}"


def test_a_count_comes_true_when_its_box_is_ticked(surface: PageObject) -> None:
    surface.open("material=photoresist&q=samsung", drawn=True)
    for category in CATEGORIES:
        promised = surface.count("category", category)
        surface.choose("category", category)
        surface.says(promised)
        assert len(surface.listed()) == len(surface.marks()) == promised
        surface.choose("category", category)
    surface.waits_for(category="")


def test_the_counts_of_other_facets_follow_and_those_of_its_own_stay(surface: PageObject) -> None:
    surface.open()
    own = {category: surface.count("category", category) for category in CATEGORIES}
    surface.choose("category", "export-approval")
    surface.says(own["export-approval"])
    assert {category: surface.count("category", category) for category in CATEGORIES} == own
    both = truth.matching(category="export-approval", material="photoresist")
    assert surface.count("material", "photoresist") == len(both)
    surface.choose("material", "photoresist")
    surface.says(len(both))
    assert surface.listed() == both
    assert surface.query() == {"category": "export-approval", "material": "photoresist"}


def test_what_is_chosen_can_be_cleared_one_by_one_and_all_at_once(surface: PageObject) -> None:
    surface.open("category=export-curb&actor=japan&direction=escalation&from=2019-07-01")
    expect(reset(surface)).to_have_accessible_name(
        "Reset all: clears Category: Export curbs, Actor: Japan, Direction: Escalation and dates"
    )
    surface.page.get_by_role("button", name="Clear Actor: Japan").click()
    surface.waits_for(actor="")
    wanted = truth.matching("2019-07-01", category="export-curb", direction="escalation")
    assert surface.listed() == wanted
    surface.says(len(wanted))
    reset(surface).click()
    surface.says(len(truth.matching()))
    assert surface.query() == {}
    expect(reset(surface)).to_be_hidden()


def test_a_search_marks_what_it_found(surface: PageObject) -> None:
    surface.open(drawn=True)
    surface.page.get_by_role("combobox", name="Search events").press_sequentially("Fluoride")
    surface.waits_for(q="Fluoride")
    titled = [event_id for event_id in truth.matching() if "fluoride" in truth.event(event_id)["title"].lower()]
    found = surface.listed()
    assert set(titled) <= set(found)
    for event_id in found:
        texts = str(truth.event(event_id)).lower()
        assert "fluoride" in texts, event_id
    marked = surface.find('[data-panel="events"] mark').filter(visible=True)
    assert [text.lower() for text in marked.all_text_contents()] == ["fluoride"] * len(titled)
    surface.page.get_by_role("button", name="Clear Text: Fluoride").click()
    surface.says(len(truth.matching()))
    expect(surface.control("q").locator("input")).to_have_value("")


def test_every_word_of_a_search_must_occur(surface: PageObject) -> None:
    surface.open("q=fluoride%20stella", drawn=True)
    expect(surface.find('[role="status"]')).not_to_contain_text("167 of")
    found = surface.listed()
    assert found
    assert all(
        "stella" in str(truth.event(one)).lower() and "fluoride" in str(truth.event(one)).lower() for one in found
    )


def test_dates_can_be_typed_and_a_reversed_pair_is_refused(surface: PageObject) -> None:
    surface.open()
    first, last = (surface.control(end).locator('input[type="date"]') for end in ("from", "to"))
    expect(first).to_have_value(truth.FROM)
    expect(last).to_have_value(truth.TO)
    first.fill("2019-07-01")
    surface.waits_for(**{"from": "2019-07-01"})
    last.fill("2019-07-31")
    surface.waits_for(to="2019-07-31")
    wanted = truth.matching("2019-07-01", "2019-07-31")
    assert surface.listed() == wanted
    surface.says(len(wanted))
    last.fill("2019-06-01")
    assert last.evaluate("(input) => input.validationMessage") != ""
    surface.waits_for(to="2019-07-31")


def test_a_menu_closes_by_escape_or_a_click_elsewhere_and_can_be_narrowed(surface: PageObject) -> None:
    surface.open()
    menu = surface.find('details[data-facet="company"]')
    menu.locator("summary").click()
    menu.get_by_role("searchbox").fill("samsung")
    shown = menu.locator("label").filter(visible=True)
    assert "Samsung Electronics" in " ".join(shown.all_text_contents())
    assert all("samsung" in text.lower() for text in shown.all_text_contents())
    assert surface.query() == {}
    surface.page.keyboard.press("Escape")
    expect(menu).not_to_have_attribute("open", "")
    expect(menu.locator("summary")).to_be_focused()
    menu.locator("summary").click()
    surface.find("h1").click()
    expect(menu).not_to_have_attribute("open", "")


def test_exploring_asks_nothing_of_the_server(surface: PageObject) -> None:
    page = surface.open(drawn=True)
    surface.requests.clear()
    surface.choose("category", "export-approval")
    surface.choose("material", "photoresist")
    surface.says(len(truth.matching(category="export-approval", material="photoresist")))
    page.get_by_role("combobox", name="Search events").fill("samsung")
    page.keyboard.press("Escape")
    for name in ("Zoom in", "Later", "Zoom out"):
        page.get_by_role("button", name=name, exact=True).click()
    page.get_by_role("button", name="All", exact=True).click()
    surface.find('[data-panel="events"] [data-event]').filter(visible=True).first.click()
    expect(surface.panel("event")).to_be_visible()
    page.go_back()
    expect(surface.panel("event")).to_be_hidden()
    assert surface.requests == []


def test_every_change_leaves_a_measure_from_input_to_paint(surface: PageObject) -> None:
    page = surface.open(drawn=True)
    for change in (
        surface.box("category", "export-curb"),
        page.get_by_role("button", name="Zoom in", exact=True),
        surface.find('[data-panel="events"] [data-event]').filter(visible=True).first,
    ):
        before = len(page.evaluate(MEASURES))
        change.click()
        page.wait_for_function(f"(before) => ({MEASURES})().length > before", arg=before)
        assert 0 < page.evaluate(MEASURES)[-1] < 2000


@pytest.mark.parametrize("query", ["", "from=&to=", "from=&to=&category=settlement"])
def test_the_kinds_of_event_and_the_menus_share_a_row_of_a_usual_window(surface: PageObject, query: str) -> None:
    page = surface.open(query, drawn=True)
    for width in (1280, 1366, 1431, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate(FRAME)
        kinds = surface.boxes(".chips .option")
        menus = surface.boxes(".menus > .facet")

        assert len(kinds) == len(truth.info()["categories"])
        assert len({round((one["top"] + one["bottom"]) / 2) for one in [*kinds, *menus]}) == 1, width
        assert kinds[-1]["right"] < menus[0]["left"], width
