"""The tabs of the tests: one goes from test to test, as a reader goes from page to page, so that its process stays warm.

A new tab is a new process, which compiles every script and reads every style sheet anew: a third of what a usual test
took. A tab that comes back is emptied: nothing stays of the history, session, routes, size and media of the test
before. One that a test changed for good is closed, and so is one of a test that failed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import BrowserContext, Page
from playwright.sync_api import Error as PlaywrightError

from tests.browser.surface import PageObject

LASTING = ("add_init_script", "expose_binding", "expose_function", "route_from_har")
"""What a test may do to a page that is not undone."""
FORGET = "() => { try { sessionStorage.clear(); } catch { /* a page without an origin has none */ } }"


class Tab:
    """A page that tests are lent one after the other."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.spent = False
        self._size = page.viewport_size
        self._devtools = page.context.new_cdp_session(page)
        for name in LASTING:
            setattr(page, name, self._spending(getattr(page, name)))
        page.on("popup", lambda _page: self.spend())

    def spend(self) -> None:
        """Let no other test have it."""
        self.spent = True

    def _spending(self, method: Any) -> Any:
        def called(*args: Any, **options: Any) -> Any:
            self.spend()
            return method(*args, **options)

        return called

    def emptied(self) -> bool:
        """Return whether it could be emptied: a test may leave a page that is closed or on its way to another."""
        try:
            self._empty()
        except PlaywrightError:
            return False
        return True

    def _empty(self) -> None:
        """Leave the page, and forget what the test chose."""
        self.page.unroute_all(behavior="ignoreErrors")
        self.page.evaluate(FORGET)
        self.page.goto("about:blank")
        self.page.mouse.move(0, 0)
        self._devtools.send("Page.resetNavigationHistory")
        self.page.emulate_media(
            media="null", color_scheme="null", reduced_motion="null", forced_colors="null", contrast="null"
        )
        if self._size and self.page.viewport_size != self._size:
            self.page.set_viewport_size(self._size)


class Tabs:
    """The tabs of a context that no test holds."""

    failures = 0
    """How many tests have failed: who knows what such a test left pressed or open."""

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self._kept: list[Tab] = []

    @contextmanager
    def lent(self, site: str) -> Iterator[PageObject]:
        """Lend a tab for a page of a server."""
        tab = self._kept.pop() if self._kept else Tab(self.context.new_page())
        failures = Tabs.failures
        opened = PageObject(tab.page, site)
        tab.spent = False
        yield opened
        opened.unwatch()
        if tab.spent or Tabs.failures > failures or not tab.emptied():
            tab.page.close()
        else:
            self._kept.append(tab)
