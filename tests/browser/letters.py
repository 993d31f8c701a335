"""Readers who have set letters of their own: browsers with such a setting, spacing by WCAG, and the pages looked at."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import ARGUMENTS, CHROMIUM, PATIENCE

LARGE, LEAST = "defaultFontSize=32", "minimumFontSize=20"
"""Letters twice as large as usual; none smaller than 20 pixels."""
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""
"""WCAG 2.2, 1.4.12."""
EVENT = "2019-07-04-export-controls-effective"
PATHS = ("", f"?event={EVENT}", "embed", f"event/{EVENT}", "about", "no-such-page")
BEYOND = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@contextmanager
def launched(chromium: Browser, setting: str) -> Iterator[Browser]:
    """Launch a browser with a setting of its reader's."""
    args = [*ARGUMENTS, f"--blink-settings={setting}"]
    browser = chromium.browser_type.launch(executable_path=CHROMIUM, args=args, timeout=PATIENCE)
    yield browser
    browser.close()


def opened(page: Page, address: str) -> Page:
    """Open a page; one with a surface is ready then."""
    page.goto(address)
    if page.locator("main[data-surface]").count():
        expect(page.locator("html")).to_have_attribute("data-ready", "true")
    return page
