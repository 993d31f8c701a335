"""A browser at the floor, without light-dark(), :has() and @property, shows plain light colours, and everything works."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from layouts.browsers import FLOOR
from layouts.static_svg.paint import tokens
from tests.browser.older import make_older
from tests.browser.surface import PageObject

EVENT = "2019-07-04-export-controls-effective"
PATHS = ("", f"?event={EVENT}", "embed", "briefing", f"event/{EVENT}", "about")


@pytest.fixture(params=["light", "dark"])
def older(request: pytest.FixtureRequest, chromium: Browser, site: str) -> Iterator[PageObject]:
    """Give a test a page of a browser at the floor, whose system is light or dark."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800}, color_scheme=request.param, locale="en-GB")
    make_older(context)
    opened = PageObject(context.new_page(), site)
    yield opened
    context.close()
    assert opened.problems == []


def rgb(colour: str) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgb({red}, {green}, {blue})"


@pytest.mark.parametrize("path", PATHS)
def test_every_page_is_plain_and_light(older: PageObject, path: str) -> None:
    older.page.goto(f"{older.site}/{path}")
    body, light = older.find("body"), tokens("light")

    expect(body).to_have_css("background-color", rgb(light["ground"]))
    expect(body).to_have_css("color", rgb(light["ink"]))
    expect(older.find("html")).to_have_css("color-scheme", "light")
    assert older.find(".needs").filter(visible=True).count() == 0


def test_marks_and_lines_stand_and_are_told_apart(older: PageObject) -> None:
    older.open("theme=dark", drawn=True)
    marks = older.find(".mark .mark-shape, .mark.mark-shape").filter(visible=True)
    colours = set(marks.evaluate_all("(nodes) => nodes.map((node) => getComputedStyle(node).backgroundColor)"))
    lines = older.find(".js-line").evaluate_all(
        "(nodes) => nodes.map((node) => [getComputedStyle(node).stroke, node.getBoundingClientRect().width])"
    )

    assert len(colours - {"rgba(0, 0, 0, 0)"}) >= 4
    assert len(lines) >= 5
    assert all(stroke != "none" and width > 400 for stroke, width in lines)


def test_controls_say_what_is_chosen_and_filter(older: PageObject) -> None:
    older.open()
    before = len(older.listed())
    older.choose("category", "export-curb")

    older.waits_for(category="export-curb")
    assert 0 < len(older.listed()) < before
    box = older.box("category", "export-curb")
    expect(box).to_be_checked()
    expect(box).to_have_css("opacity", "1")
    radios = older.find(".radio input").filter(visible=True)
    assert radios.count() >= 2
    assert {one.evaluate("(node) => getComputedStyle(node).opacity") for one in radios.all()} == {"1"}


def test_an_event_opens_in_explore_and_in_an_embed(older: PageObject) -> None:
    older.open()
    older.find(f'[data-panel="events"] [data-event="{EVENT}"] button').first.click()
    expect(older.panel("event")).to_be_visible()
    older.embed()
    older.find(".part-marks .mark").filter(visible=True).first.click()
    expect(older.panel("event")).to_be_visible()


def test_a_briefing_goes_on(older: PageObject) -> None:
    older.page.goto(f"{older.site}/briefing")
    older.ready()
    headline = older.find("#headline").text_content()
    older.page.keyboard.press("ArrowRight")

    expect(older.find("#headline")).not_to_have_text(headline or "")
    expect(older.find(".bar")).to_have_css("opacity", "0")


@pytest.fixture
def below(fresh_context: BrowserContext) -> Page:
    """Open a page of a browser below the floor."""
    make_older(fresh_context, below=True)
    return fresh_context.new_page()


def test_below_the_floor_the_page_says_at_once_what_it_needs(below: Page, site: str) -> None:
    below.route("**/*.js", lambda route: route.abort())
    below.goto(f"{site}/", wait_until="commit")
    line = below.locator(".needs")

    expect(line).to_be_visible()
    for name, version in FLOOR.items():
        expect(line).to_contain_text(f"{name} {version}")
    expect(line.get_by_role("link", name="About")).to_have_attribute("href", "/about")


def test_below_the_floor_an_embed_keeps_its_stills_and_a_briefing_its_steps(below: Page, site: str) -> None:
    below.goto(f"{site}/embed")
    assert below.locator(".timeline-still path, .part-marks .mark").filter(visible=True).count() >= 10
    below.goto(f"{site}/briefing")
    expect(below.locator(".screen")).to_be_hidden()
    expect(below.locator(".needs")).to_be_visible()
    expect(below.locator(".dossier-page h2").first).to_be_visible()


@pytest.mark.parametrize("missing", ["ResizeObserver", "Array.prototype.flatMap"])
@pytest.mark.parametrize("path", ["", "briefing"])
def test_a_page_that_cannot_begin_says_what_it_needs(
    fresh_context: BrowserContext, site: str, path: str, missing: str
) -> None:
    fresh_context.add_init_script(f"delete {missing};")
    page = fresh_context.new_page()
    page.goto(f"{site}/{path}")

    expect(page.locator(".needs")).to_be_visible()


def test_at_the_floor_and_above_nobody_is_told_of_needs(surface: PageObject) -> None:
    surface.open()
    expect(surface.find(".needs")).to_be_hidden()
