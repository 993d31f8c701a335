"""The search box: filters and events offered while typing, by keyboard and pointer, as assistive technology is told."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.browser import truth
from tests.browser.surface import PageObject

MEETINGS = {"role": "foreign-minister", "level": "ministers"}
WANTED = truth.matching("2019-01-01", "2019-12-31", **MEETINGS)


def box(surface: PageObject) -> Locator:
    return surface.page.get_by_role("combobox", name="Search events")


def options(surface: PageObject) -> Locator:
    return surface.page.get_by_role("listbox", name="Filters and events that fit").get_by_role("option")


def test_the_meetings_of_foreign_ministers_are_found_without_a_name(surface: PageObject) -> None:
    page = surface.open(drawn=True)
    box(surface).press_sequentially("foreign ministers 2019")
    expect(options(surface).first).to_have_text("Office: Foreign ministers · Level: Ministers · 2019 10 events")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    surface.waits_for(**MEETINGS, q="", **{"from": "2019-01-01"})
    assert surface.listed() == WANTED
    assert len(WANTED) == 10
    expect(box(surface)).to_have_value("")
    expect(box(surface)).to_be_focused()
    for name in ("Clear Office: Foreign ministers", "Clear Level: Ministers"):
        expect(page.get_by_role("button", name=name)).to_be_visible()


def test_a_question_is_answered_by_what_it_asks_for(surface: PageObject) -> None:
    surface.open(drawn=True)
    for text, start in (
        ("all meetings of foreign ministers in 2019", "Category: Meetings · Office: Foreign ministers"),
        ("what happened in 2023 and why", "2023"),
        ("which court rulings were in January 2019", "Category: Court rulings · January 2019"),
        ("forced labor", "Actor: Foundation for Victims of Forced Mobilization"),
    ):
        box(surface).fill(text)
        expect(options(surface).first).to_contain_text(start)
    expect(options(surface).filter(has_text="Supreme Court orders Nippon Steel to pay")).to_have_count(1)


def test_each_number_offered_comes_true(surface: PageObject) -> None:
    surface.open(drawn=True)
    for text, start in (
        ("ishiba", "Person: Shigeru Ishiba · all dates"),
        ("court rulings january 2019", "Category: Court rulings · January 2019"),
        ("polyimide", "Material: Fluorinated polyimide"),
    ):
        box(surface).fill(text)
        first = options(surface).first
        expect(first).to_contain_text(start)
        promised = int((first.locator("small").text_content() or "").split()[0])
        first.click()
        surface.says(promised)
        surface.page.get_by_role("button", name="Reset all").click()


def test_words_that_are_no_filter_stay_a_search(surface: PageObject) -> None:
    surface.open(drawn=True)
    box(surface).fill("photoresist second")
    options(surface).filter(has_text="Text: second").first.click()
    surface.waits_for(material="photoresist", q="second")
    expect(box(surface)).to_have_value("second")


def test_the_list_is_told_and_walked_by_keys(surface: PageObject) -> None:
    page = surface.open(drawn=True)
    expect(box(surface)).to_have_attribute("aria-expanded", "false")
    box(surface).press_sequentially("kono")
    expect(box(surface)).to_have_attribute("aria-expanded", "true")
    expect(box(surface)).not_to_have_attribute("aria-activedescendant", "search-options-0")
    count = options(surface).count()
    for at in (*range(count), 0):
        page.keyboard.press("ArrowDown")
        expect(box(surface)).to_have_attribute("aria-activedescendant", f"search-options-{at}")
        expect(options(surface).nth(at)).to_have_attribute("aria-selected", "true")
        expect(surface.find('[role="option"][aria-selected="true"]')).to_have_count(1)
    page.keyboard.press("ArrowUp")
    expect(box(surface)).to_have_attribute("aria-activedescendant", f"search-options-{count - 1}")
    page.keyboard.press("Escape")
    expect(options(surface)).to_have_count(0)
    expect(box(surface)).to_have_attribute("aria-expanded", "false")
    expect(box(surface)).to_have_value("kono")
    page.keyboard.press("ArrowDown")
    expect(options(surface)).to_have_count(count)


def test_enter_without_a_choice_searches_the_texts(surface: PageObject) -> None:
    page = surface.open(drawn=True)
    box(surface).press_sequentially("kono")
    expect(options(surface).first).to_be_visible()
    page.keyboard.press("Enter")
    expect(options(surface)).to_have_count(0)
    surface.waits_for(q="kono")


def test_the_list_goes_when_the_focus_does(surface: PageObject) -> None:
    page = surface.open(drawn=True)
    box(surface).press_sequentially("kono")
    expect(options(surface).first).to_be_visible()
    page.keyboard.press("Tab")
    expect(options(surface)).to_have_count(0)


def test_what_is_offered_asks_nothing_of_the_server(surface: PageObject) -> None:
    surface.open(drawn=True)
    surface.requests.clear()
    box(surface).press_sequentially("ministers 2019")
    options(surface).first.click()
    surface.waits_for(level="ministers")
    assert surface.requests == []


def test_other_scripts_find_an_office(surface: PageObject) -> None:
    surface.open(drawn=True)
    box(surface).fill("외교부 장관")
    expect(options(surface).first).to_contain_text("Office: Foreign ministers")


def test_people_and_their_offices_share_a_menu(surface: PageObject) -> None:
    surface.open(drawn=True)
    menu = surface.find('details[data-facet="person"]')
    surface.choose("role", "prime-minister")
    surface.choose("person", "shinzo-abe")
    expect(menu.locator(".facet-number")).to_have_text("2")
    surface.says(len(truth.matching(role="prime-minister", person="shinzo-abe")))
