"""A reader's browser: what opening the page costs, and how long each action takes until it is painted."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, ViewportSize, sync_playwright

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
DESKTOP: ViewportSize = {"width": 1280, "height": 800}
WAIT = 60_000
WATCH = """
  window.__measured = [];
  window.__long = [];
  window.__charted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === "entente:apply") window.__measured.push(entry.duration);
  }).observe({type: "measure", buffered: true});
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.__long.push(entry.duration);
  }).observe({type: "longtask", buffered: true});
  (function look() {
    const root = document.documentElement;
    const drawn = document.querySelector(".js-plotly-plot .scatterlayer path");
    if (drawn && root.dataset.ready === "true") window.__charted = performance.now();
    else requestAnimationFrame(look);
  })();
"""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Launch the Chromium that CHROMIUM names, or the system's."""
    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@dataclass
class Traffic:
    """The requests of a page and the bytes that came over the wire for them, headers and all."""

    session: CDPSession
    asked: set[str] = field(default_factory=set)
    arrived: dict[str, float] = field(default_factory=dict)
    under_way: dict[str, float] = field(default_factory=dict)

    def start(self) -> None:
        """Begin to listen."""
        self.session.on("Network.requestWillBeSent", lambda event: self.asked.add(event["requestId"]))
        self.session.on("Network.responseReceived", self._on_response)
        self.session.on("Network.dataReceived", self._on_data)
        self.session.on("Network.loadingFinished", self._on_finished)
        self.session.send("Network.enable")

    def _on_response(self, event: dict[str, Any]) -> None:
        self.under_way[event["requestId"]] = event["response"]["encodedDataLength"]

    def _on_data(self, event: dict[str, Any]) -> None:
        self.under_way[event["requestId"]] = self.under_way.get(event["requestId"], 0) + event["encodedDataLength"]

    def _on_finished(self, event: dict[str, Any]) -> None:
        self.arrived[event["requestId"]] = event["encodedDataLength"]

    @property
    def bytes(self) -> float:
        """All that has come so far, of what is still under way too."""
        return sum(self.arrived.get(one, size) for one, size in self.under_way.items())


@dataclass(frozen=True, slots=True)
class Opening:
    """What it took until the first chart could be used."""

    kilobytes: float
    requests: int
    painted: float
    charted: float


def open_page(browser: Browser, base: str, query: str = "") -> tuple[Page, Opening]:
    """Open the page as for the first time, and measure until the first interactive chart stands."""
    page = browser.new_context(viewport=DESKTOP, locale="en-GB").new_page()
    traffic = Traffic(page.context.new_cdp_session(page))
    traffic.start()
    page.add_init_script(WATCH)
    page.goto(f"{base}/{query}", wait_until="commit", timeout=WAIT)
    page.wait_for_function("() => window.__charted", timeout=WAIT)
    kilobytes, requests = traffic.bytes / 1000, len(traffic.asked)
    painted = page.evaluate("() => performance.getEntriesByName('first-contentful-paint')[0].startTime")
    charted = page.evaluate("() => window.__charted")
    return page, Opening(kilobytes, requests, painted, charted)
