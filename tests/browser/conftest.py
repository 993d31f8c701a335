"""The browser of the tests: one Chromium for the whole session, servers as a reader meets them, a page for each test."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.briefed import Screen
from tests.browser.modules import Modules
from tests.browser.newsroom import NEWSROOM
from tests.browser.surface import PageObject
from tests.browser.tabs import Tabs
from tests.serving import serving

ROOT = Path(__file__).parents[2]
Twin = Callable[[str, Any], Any]
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell") or "/usr/bin/chromium"
"""The browser that CHROMIUM names, or the system's: the one without windows if it is there."""
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
DESKTOP = {"width": 1280, "height": 800}
KIOSK = {"width": 1280, "height": 720}
PHONE = {"width": 390, "height": 844}

# Long enough for a machine that is busy with other things; a test that passes does not wait.
PATIENCE = 60_000
expect.set_options(timeout=45_000)


TABS: WeakKeyDictionary[BrowserContext, Tabs] = WeakKeyDictionary()
"""The tabs of each context."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Iterator[None]:
    """Count what failed, before its tab comes back."""
    report = yield
    Tabs.failures += report.failed
    return report


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder. A busy machine can starve a browser, so each may be tried again: a fault fails each time."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.flaky(reruns=2))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Launch the browser of all tests."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS, timeout=PATIENCE)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """Open a blank page in a context of its own."""
    context = chromium.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture
def fresh_context(chromium: Browser) -> Iterator[BrowserContext]:
    """Open a context that knows nothing yet: no cache, no cookie."""
    context = chromium.new_context(viewport=DESKTOP, locale="en-GB")
    yield context
    context.close()


@pytest.fixture
def scriptless_context(chromium: Browser) -> Iterator[BrowserContext]:
    """Open a context whose pages run no script."""
    context = chromium.new_context(viewport=DESKTOP, locale="en-GB", java_script_enabled=False)
    yield context
    context.close()


@pytest.fixture(scope="module")
def twin(chromium: Browser) -> Twin:
    """Return how to call a JavaScript function of the twins' on a blank page."""
    return Modules(chromium.new_page()).call


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """Serve the curated dataset."""
    with serving() as address:
        yield address


@pytest.fixture(scope="session")
def small_site() -> Iterator[str]:
    """Serve the small, made-up dataset."""
    with serving("--data", "tests/small") as address:
        yield address


@pytest.fixture(scope="session")
def readers(chromium: Browser) -> Iterator[BrowserContext]:
    """Open the context that the pages of all surfaces share, so that the browser's cache stays warm.

    Playwright's clock belongs to a context: a test that turns it needs one of its own.
    """
    context = chromium.new_context(viewport=DESKTOP, locale="en-GB")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context
    context.close()


@pytest.fixture
def host(readers: BrowserContext) -> Iterator[Page]:
    """Lend a tab of the width of an article, for pages that nobody watches."""
    with TABS.setdefault(readers, Tabs(readers)).lent("") as opened:
        opened.page.set_viewport_size({"width": 640, "height": 800})
        yield opened.page


@pytest.fixture
def surface(readers: BrowserContext, site: str) -> Iterator[PageObject]:
    """Give a test a page of the curated dataset; the test fails if the page met an error, a block or another origin."""
    yield from watched(readers, site)


@pytest.fixture
def small_surface(readers: BrowserContext, small_site: str) -> Iterator[PageObject]:
    """Give a test a page of the small dataset, watched alike."""
    yield from watched(readers, small_site)


@pytest.fixture(scope="session")
def hands(chromium: Browser) -> Iterator[BrowserContext]:
    """Open the context that the pages of a phone share: a narrow window that is touched."""
    context = chromium.new_context(viewport=PHONE, locale="en-GB", has_touch=True, is_mobile=True)
    yield context
    context.close()


@pytest.fixture
def phone(hands: BrowserContext, site: str) -> Iterator[PageObject]:
    """Give a test a page of the curated dataset on a phone, watched alike."""
    yield from watched(hands, site)


@pytest.fixture
def screen(surface: PageObject) -> Screen:
    """Give a test a screen that cuts, so that it need not wait for movement."""
    surface.page.emulate_media(reduced_motion="reduce")
    return Screen(surface)


@pytest.fixture
def kiosk(chromium: Browser, site: str) -> Iterator[Screen]:
    """Give a test a screen whose clock it turns."""
    context = chromium.new_context(viewport=KIOSK, locale="en-GB", reduced_motion="reduce")
    surface = PageObject(context.new_page(), site)
    surface.page.clock.install()
    yield Screen(surface)
    context.close()
    assert surface.problems == []


def watched(context: BrowserContext, site: str) -> Iterator[PageObject]:
    """Yield a page and judge it afterwards."""
    context.set_default_timeout(PATIENCE)
    with TABS.setdefault(context, Tabs(context)).lent(site) as opened:
        assert not opened.page.evaluate("() => '__pwClock' in window"), "an earlier test took the clock of this context"
        yield opened
    assert opened.problems == []


@pytest.fixture(scope="session")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the curated dataset with a newsroom's panels."""
    path = tmp_path_factory.mktemp("newsroom") / "my_panels.py"
    path.write_text(NEWSROOM, encoding="utf-8")
    with serving("--panels", str(path)) as address:
        yield address


@pytest.fixture
def board(readers: BrowserContext, newsroom: str) -> Iterator[PageObject]:
    """Give a test a page of the newsroom."""
    yield from watched(readers, newsroom)
