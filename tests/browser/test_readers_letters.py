"""Letters as a reader wants them: twice as large in the narrowest window, none below a size, in a spacing of their own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.letters import BEYOND, EVENT, LARGE, LEAST, PATHS, SPACED, launched, opened
from tests.browser.sight import faults

WIDER = "(node) => Math.max(0, node.scrollWidth - node.clientWidth)"
HIGHER = "(node) => Math.max(0, node.scrollHeight - node.clientHeight)"
SET = f"""(() => {{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`{SPACED}`);
  document.adoptedStyleSheets = [sheet];
}})();"""


@pytest.fixture(scope="module")
def large_letters(chromium: Browser) -> Iterator[Browser]:
    """Launch a browser whose reader has set letters of 32 pixels instead of 16."""
    with launched(chromium, LARGE) as browser:
        yield browser


@pytest.fixture(scope="module")
def least_letters(chromium: Browser) -> Iterator[Browser]:
    """Launch a browser whose reader wants no letter smaller than 20 pixels."""
    with launched(chromium, LEAST) as browser:
        yield browser


def phone_of(browser: Browser, width: int) -> Iterator[Page]:
    """Open the page that tests of a width use one after the other, so that scripts are compiled once."""
    narrow = width < 500
    context = browser.new_context(viewport={"width": width, "height": 640}, has_touch=narrow, is_mobile=narrow)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def narrowest(large_letters: Browser) -> Iterator[Page]:
    yield from phone_of(large_letters, 320)


@pytest.fixture(scope="module", params=[320, 1280])
def least(least_letters: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    yield from phone_of(least_letters, request.param)


@pytest.fixture(scope="module", params=[320, 1280])
def spaced(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Open a page in the spacing of WCAG 1.4.12, as a reader's own style sheet sets it."""
    for page in phone_of(chromium, request.param):
        page.add_init_script(SET)
        yield page


def test_every_button_at_the_foot_of_the_narrowest_phone_is_whole(narrowest: Page, site: str) -> None:
    page = opened(narrowest, f"{site}/")
    buttons = page.locator(".foot-button")

    assert buttons.count() == 3
    assert [one.evaluate(WIDER) for one in buttons.all()] == [0, 0, 0]
    assert faults(opened(page, f"{site}/?event={EVENT}")) == []
    assert [one.evaluate(HIGHER) for one in page.locator(".card-foot button").filter(visible=True).all()] == [0, 0]


@pytest.mark.parametrize(
    "path", ["embed?panels=prices", "?panels=balance~timeline~events", "?from=2018-01-01&to=2026-12-31"]
)
def test_names_and_counts_in_the_narrowest_window_stand_apart_without_scrolling_sideways(
    narrowest: Page, site: str, path: str
) -> None:
    page = opened(narrowest, f"{site}/{path}")

    assert page.evaluate(BEYOND) <= 0
    # The bar lies over whatever is scrolled under it.
    page.locator(".foot-bar").evaluate_all("(bars) => bars.forEach((bar) => bar.remove())")
    assert [one for one in faults(page) if one.startswith(("touch", "cut"))] == []


@pytest.mark.parametrize("path", [*PATHS, f"embed?event={EVENT}", "reactions"])
def test_a_least_size_of_letters_moves_what_is_measured_in_letters(least: Page, site: str, path: str) -> None:
    page = opened(least, f"{site}/{path}")

    assert page.evaluate(BEYOND) <= 0
    # Months of the timeline and of a card beside it are on two axes.
    assert [one for one in faults(page) if not one.startswith("two places")] == []


@pytest.mark.parametrize("least", [900], indirect=True)
@pytest.mark.parametrize("path", ["embed?panels=prices", "reactions?paths=together", "?panels=balance~timeline~events"])
def test_what_usual_letters_laid_out_is_placed_anew_for_a_least_size(least: Page, site: str, path: str) -> None:
    assert faults(opened(least, f"{site}/{path}")) == []


@pytest.mark.parametrize("least", [1024], indirect=True)
def test_charts_of_a_wide_window_have_room_for_a_least_size(least: Page, site: str) -> None:
    page = opened(least, f"{site}/?from=2019-08-12&to=2019-08-26")
    controls = page.locator(".pane-tools :is(button, input)").filter(visible=True)

    assert min(controls.evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().left)")) >= 0
    assert faults(page) == []


@pytest.mark.parametrize("least", [320], indirect=True)
def test_buttons_at_the_foot_of_a_phone_have_room_for_a_least_size(least: Page, site: str) -> None:
    page = opened(least, f"{site}/?from=2018-01-01&to=2026-12-31")

    assert [one.evaluate(WIDER) for one in page.locator(".foot-button").all()] == [0, 0, 0]
    assert [one for one in faults(page) if one.startswith("cut")] == []


@pytest.mark.parametrize("path", PATHS)
def test_texts_stay_apart_and_whole_in_a_readers_own_spacing_and_nothing_scrolls_sideways(
    spaced: Page, site: str, path: str
) -> None:
    page = opened(spaced, f"{site}/{path}")

    assert page.evaluate(BEYOND) <= 0
    # Months of the timeline and of a card beside it are on two axes.
    assert [one for one in faults(page) if not one.startswith("two places")] == []


@pytest.mark.parametrize("opener", ['[data-part="share-open"]', '[data-opens="filters"]'])
def test_dialogs_are_whole_in_a_readers_own_spacing(spaced: Page, site: str, opener: str) -> None:
    page = opened(spaced, f"{site}/")
    page.locator(opener).evaluate("(button) => button.click()")
    dialog = page.locator("dialog[open]")
    if not dialog.count():
        pytest.skip("a wide window has no sheets")

    assert dialog.evaluate(WIDER) == 0
    assert page.evaluate(BEYOND) <= 0


@pytest.mark.parametrize("width", [320, 900])
def test_stills_without_scripts_withstand_a_readers_own_spacing(
    scriptless_context: BrowserContext, site: str, width: int
) -> None:
    page = scriptless_context.new_page()
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site}/embed")
    usual = page.locator(".stack").evaluate("(stack) => stack.clientWidth")
    page.evaluate(SET)

    assert page.evaluate(BEYOND) <= 0
    # What is scrolled out of sight is looked at, too.
    page.locator(".board").evaluate("(board) => { board.style.overflow = 'visible'; }")
    assert [one for one in faults(page) if one.startswith(("touch", "cut"))] == []
    assert usual < width < page.locator(".stack").evaluate("(stack) => stack.clientWidth")
    page.close()
