"""A font that comes late moves nothing: stand-ins take its room, and what was measured in them is measured again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.hosts import bare, hosting
from tests.browser.surface import FRAME
from tests.browser.watching import LIMIT, SHIFTS

EVENT = "2019-08-20-blue-house-reaction"
SURFACES = [
    ("", 1280, 800),
    ("", 390, 844),
    ("embed", 640, 1100),
    ("embed", 340, 1100),
    ("briefing?step=4", 1920, 1080),
    (f"event/{EVENT}", 1280, 800),
    (f"event/{EVENT}", 390, 844),
    ("about", 1280, 800),
]
USED = """() => ["400 16px 'Entente Sans'", "620 16px 'Entente Serif'"].every((font) => document.fonts.check(font))
  && [...document.fonts].filter(({status}) => status === "loaded").length >= 2"""
LABELS = """() => [...document.querySelectorAll(".moment")].map((node) => `${node.textContent} ${node.style.transform} ${node.dataset.side}`).sort()"""


@contextmanager
def held(page: Page) -> Iterator[list[Route]]:
    """Hold the fonts back until the block ends."""
    waiting: list[Route] = []
    page.route("**/fonts/*", lambda route: waiting.append(route))  # noqa: PLW0108 - playwright takes functions alone
    yield waiting
    for route in waiting:
        route.continue_()
    page.unroute("**/fonts/*")


def open_at(chromium: Browser, width: int, height: int) -> Page:
    context = chromium.new_context(viewport={"width": width, "height": height}, locale="en-GB", bypass_csp=True)
    page = context.new_page()
    page.add_init_script(SHIFTS)
    return page


def stands(page: Page) -> None:
    """Wait until the page is all there, but for its fonts."""
    if page.locator("main[data-surface]").count():
        expect(page.locator("html")).to_have_attribute("data-ready", "true", timeout=120_000)
    page.wait_for_load_state("domcontentloaded")
    page.evaluate(FRAME)


@pytest.mark.parametrize(("path", "width", "height"), SURFACES)
def test_nothing_moves_when_a_font_comes_late(chromium: Browser, site: str, path: str, width: int, height: int) -> None:
    page = open_at(chromium, width, height)
    with held(page) as waiting:
        page.goto(f"{site}/{path}", wait_until="commit")
        stands(page)
        assert len(waiting) == 2

    page.wait_for_function(USED)
    page.evaluate(FRAME)

    assert page.evaluate("() => window.shifts") < LIMIT
    page.context.close()


def test_labels_stand_where_they_would_have_stood_with_the_font_at_once(chromium: Browser, site: str) -> None:
    found = []
    for late in (False, True):
        page = open_at(chromium, 1280, 800)
        if late:
            with held(page):
                page.goto(f"{site}/", wait_until="commit")
                stands(page)
        else:
            page.goto(f"{site}/")
            stands(page)
        page.wait_for_function(USED)
        page.evaluate(FRAME)
        found.append(page.evaluate(LABELS))
        page.context.close()

    assert found[0] == found[1] != []


def test_a_sandboxed_embed_has_the_fonts_too(chromium: Browser, site: str) -> None:
    context = chromium.new_context(viewport={"width": 700, "height": 900})
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    with hosting(bare(f"{site}/embed", attributes='sandbox="allow-scripts allow-popups"')) as host:
        page.goto(host)
        frame = page.frames[1]
        expect(page.frame_locator("iframe").locator("html")).to_have_attribute("data-ready", "true")

        assert (
            frame.evaluate(
                "() => document.fonts.ready.then(() => [...document.fonts].filter(({status}) => status === 'loaded').length)"
            )
            >= 2
        )
    assert said == []
    context.close()


def test_a_page_without_its_fonts_is_whole(chromium: Browser, site: str) -> None:
    page = open_at(chromium, 1280, 800)
    page.route("**/fonts/*", lambda route: route.abort())

    page.goto(f"{site}/", wait_until="commit")
    stands(page)

    assert page.locator(".moment").count() > 5
    assert page.evaluate("() => document.scrollingElement.scrollWidth <= innerWidth")
    page.context.close()
