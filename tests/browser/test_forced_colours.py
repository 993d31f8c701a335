"""A reader's own colours, forced on the page: every line, handle and chosen filter is seen and told apart, light and dark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

SCHEMES: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")
EVENT = "2019-07-04-export-controls-effective"
STYLE = """(node, [name, part]) => {
  const style = getComputedStyle(node, part), box = node.appendChild(document.createElement("i"));
  box.style.cssText = "forced-color-adjust: none; color: Canvas";
  const ground = getComputedStyle(box).color;
  box.remove();
  return [style.getPropertyValue(name), ground];
}"""
Colours = tuple[str, str]


@pytest.fixture(scope="module", params=SCHEMES)
def forced(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    """Open the page whose colours the reader has forced: the tests use it one after the other."""
    context = chromium.new_context(
        viewport={"width": 1280, "height": 800}, forced_colors="active", color_scheme=request.param
    )
    yield context.new_page()
    context.close()


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    expect(page.locator("html")).to_have_attribute("data-ready", "true")
    return page


def colours(node: Locator, name: str, part: str = "") -> Colours:
    """Return a colour of an element and the one of the ground."""
    found, ground = node.first.evaluate(STYLE, [name, part])
    return str(found), str(ground)


def contrast(pair: Colours) -> float:
    high, low = sorted((luminance(colour) for colour in pair), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    parts = [float(number) for number in re.findall(r"[\d.]+", colour)[:3]]
    scale = 1 if colour.startswith("color(") else 255
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (one / scale for one in parts)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", ["light", "dark", "auto"])
def test_the_lines_of_an_embed_are_seen_whatever_theme_it_asks_for(forced: Page, site: str, theme: str) -> None:
    page = opened(forced, f"{site}/embed?theme={theme}")
    lines = page.locator('.still-lines path[style*="stroke:"]').filter(visible=True).all()

    assert len(lines) >= 5
    assert [
        round(contrast(colours(line, "stroke")), 1) for line in lines if contrast(colours(line, "stroke")) < 3
    ] == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_lines_are_seen_and_the_grid_is_quieter(forced: Page, site: str, theme: str) -> None:
    page = opened(forced, f"{site}/?theme={theme}")
    expect(page.locator(".js-line").first).to_be_attached()
    lines = [contrast(colours(line, "stroke")) for line in page.locator(".js-line").all()]
    grid = [contrast(colours(page.locator(one), name)) for one, name in GRID]

    assert min(lines) >= 3
    assert max(grid) < min(lines)


GRID = ((".grid-value:not(.grid-value--zero)", "border-top-color"), (".tick:not(.tick--major)", "border-left-color"))


def test_a_chosen_filter_differs_from_the_others(forced: Page, site: str) -> None:
    page = opened(forced, f"{site}/?category=export-curb&actor=japan")
    chosen = colours(page.locator(".chips .option:has(:checked)"), "background-color")
    other = colours(page.locator(".chips .option:not(:has(:checked))"), "background-color")

    assert chosen != other
    assert contrast((colours(page.locator(".chips .option:has(:checked) .option-count"), "color")[0], chosen[0])) >= 4.5
    number = page.locator(".facet--set .facet-number")
    assert contrast((colours(number, "color")[0], colours(number, "background-color")[0])) >= 4.5
    expect(number).to_have_css("forced-color-adjust", "none")


def test_the_brush_its_handles_the_counts_under_it_and_the_spans_of_events_are_seen(forced: Page, site: str) -> None:
    page = opened(forced, f"{site}/")

    assert contrast(colours(page.locator(".part-window"), "background-color", "::after")) >= 3
    assert contrast(colours(page.locator(".part-window"), "border-top-color")) >= 3
    assert contrast(colours(page.locator(".part-bars i"), "background-color")) >= 3
    # Forced once more, spans would have the colour of the ground, and words a ground that covers lines.
    assert contrast(colours(page.locator(".mark--span"), "background-color", "::before")) >= 3
    expect(page.locator(".moment-text").first).to_have_css("forced-color-adjust", "none")


def test_the_event_in_focus_is_marked_in_the_list(forced: Page, site: str) -> None:
    page = opened(forced, f"{site}/?event={EVENT}")
    row = page.locator(".event--focus > button")

    expect(row).to_have_css("border-left-style", "solid")
    assert contrast(colours(row, "border-left-color")) >= 3


def test_the_figure_of_an_event_is_seen(forced: Page, site: str) -> None:
    forced.goto(f"{site}/event/{EVENT}")
    # The date of the day stands on ink.
    texts = forced.locator('.event-figure-960 text:not([fill="var(--ground)"])').all()

    assert len(texts) >= 5
    assert min(contrast(colours(text, "fill")) for text in texts) >= 4.5
