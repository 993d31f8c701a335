"""axe-core finds nothing: on every surface and page, light and dark, on a desktop and on a phone."""

from __future__ import annotations

import pytest

from tests.browser.axe import DESKTOP, PHONE, in_all_ways, in_both_schemes, violations
from tests.browser.surface import PageObject

EVENT = "2019-08-19-photoresist-second-approval"


@pytest.mark.parametrize("path", ["about", f"event/{EVENT}"])
def test_pages_have_nothing_to_mend(surface: PageObject, path: str) -> None:
    surface.page.goto(f"{surface.site}/{path}")
    assert in_all_ways(surface.page) == []


def test_the_page_for_wrong_addresses_has_nothing_to_mend(surface: PageObject) -> None:
    surface.page.goto(f"{surface.site}/no-such-page")
    assert in_all_ways(surface.page) == []
    surface.problems = [problem for problem in surface.problems if "404" not in problem]


def test_the_first_view_has_nothing_to_mend(surface: PageObject) -> None:
    surface.open(drawn=True)
    assert in_all_ways(surface.page) == []


def test_a_filtered_view_with_a_card_has_nothing_to_mend(surface: PageObject) -> None:
    surface.open(f"event={EVENT}&category=export-approval&colour=blue", drawn=True)
    assert in_all_ways(surface.page) == []


def test_the_largest_moves_have_nothing_to_mend(surface: PageObject) -> None:
    page = surface.open("order=moves&category=export-approval", drawn=True)
    page.locator(".ranked summary").first.click()
    assert in_all_ways(page) == []


def test_open_menus_dialogs_and_tables_have_nothing_to_mend(surface: PageObject) -> None:
    page = surface.open("category=export-approval&material=photoresist", drawn=True)
    for menu in ('[data-facet="company"]', '[data-panel="prices"] .chooser'):
        surface.find(f"{menu} > summary").click()
        assert in_both_schemes(page, DESKTOP, menu) == []
        page.keyboard.press("Escape")
    for button in page.get_by_role("button", name="Table", exact=True).all():
        button.click()
    page.get_by_role("button", name="Keys").click()
    page.get_by_role("dialog").wait_for()
    assert in_both_schemes(page, DESKTOP) == []
    page.get_by_role("dialog").get_by_role("button", name="Close").click()
    page.get_by_role("dialog").wait_for(state="hidden")
    assert violations(page, "light", DESKTOP) + violations(page, "dark", PHONE) == []


def test_a_small_dataset_has_nothing_to_mend(small_surface: PageObject) -> None:
    small_surface.open(drawn=True)
    assert in_all_ways(small_surface.page) == []
