"""axe-core finds nothing: on every surface and page, light and dark, on a desktop and on a phone."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page

from tests.browser.surface import PageObject

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
EVENT = "2019-08-19-photoresist-second-approval"
DESKTOP, PHONE = (1280, 800), (390, 844)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async ([tags, within]) => {
  const {violations} = await axe.run(within || document, {runOnly: {type: "tag", values: tags}, resultTypes: ["violations"]});
  return violations.map(({id, nodes}) => `${id}: ${nodes.slice(0, 4).map(({html, any}) =>
    `${html.slice(0, 140)} ${any.map(({message}) => message).join(" ").slice(0, 160)}`).join(" | ")} (${nodes.length})`);
}"""


def violations(page: Page, scheme: Literal["light", "dark"], size: tuple[int, int], within: str = "") -> list[str]:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(RUN, [TAGS, within])
    return [f"{scheme} {size[0]}: {violation}" for violation in found]


def in_all_ways(page: Page) -> list[str]:
    """Return what axe finds in light and dark, wide and on a phone; the page is wide again afterwards."""
    page.emulate_media(reduced_motion="reduce")
    found = [
        *violations(page, "light", DESKTOP),
        *violations(page, "dark", DESKTOP),
        *violations(page, "dark", PHONE),
        *violations(page, "light", PHONE),
    ]
    page.set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})
    return found


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
        assert violations(page, "light", DESKTOP, menu) + violations(page, "dark", DESKTOP, menu) == []
        page.keyboard.press("Escape")
    for button in page.get_by_role("button", name="Table", exact=True).all():
        button.click()
    page.get_by_role("button", name="Keys").click()
    page.get_by_role("dialog").wait_for()
    assert violations(page, "light", DESKTOP) + violations(page, "dark", DESKTOP) == []
    page.get_by_role("dialog").get_by_role("button", name="Close").click()
    page.get_by_role("dialog").wait_for(state="hidden")
    assert violations(page, "light", DESKTOP) + violations(page, "dark", PHONE) == []


def test_a_small_dataset_has_nothing_to_mend(small_surface: PageObject) -> None:
    small_surface.open(drawn=True)
    assert in_all_ways(small_surface.page) == []
