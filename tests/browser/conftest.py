"""The browser of the tests: one Chromium for the whole session, a fresh page for each test."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

ASSETS = Path(__file__).parents[2] / "assets"
TWINS = ("days", "fold", "query", "scale", "selection", "view")
Twin = Callable[[str, Any], Any]
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Launch the Chromium that CHROMIUM names, or the system's."""
    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """Open a blank page in a context of its own."""
    context = chromium.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def twin(chromium: Browser) -> Twin:
    """Return how to call a JavaScript function of the twins' on a blank page."""
    page: Page = chromium.new_page()
    for noun in TWINS:
        page.add_script_tag(path=ASSETS / f"{noun}.js")
    return page.evaluate
