"""How long reactions to every event take to be worked out and drawn, of each price: one by one, over one another."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Browser, Page

from benchmarks.measure import Measure, slowest
from benchmarks.reader import DESKTOP, WAIT

WORST = 300
"""Milliseconds, of some 300 events on any of 22 prices."""

CHOOSE = """async ([name, value]) => {
  const select = document.querySelector(`[data-reactions="${name}"]`);
  const start = performance.now();
  select.value = value;
  select.dispatchEvent(new Event("change", {bubbles: true}));
  await new Promise((resolve) => requestAnimationFrame(() => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  }));
  return performance.now() - start;
}"""
"""Chooses a value, and resolves with the time after the frame that shows it."""


def measures(browser: Browser, base: str) -> Iterator[Measure]:
    """Yield how long a choice of another price takes at most: as traded, beyond the market, and over one another."""
    page = browser.new_context(viewport=DESKTOP, locale="en-GB").new_page()
    page.goto(f"{base}/reactions?from=&to=")
    page.wait_for_selector(".reaction", timeout=WAIT)
    events = page.evaluate("() => JSON.parse(document.querySelector('#entente-index').textContent).events.id.length")
    for name, value, label in (
        ("returns", "raw", "as traded"),
        ("returns", "abnormal", "beyond the market"),
        ("paths", "together", "over one another"),
    ):
        page.evaluate(CHOOSE, [name, value])
        yield slowest(f"reactions, {events} events, {label}: slowest price", _steps(page), "ms", WORST)
    page.context.close()


def _steps(page: Page) -> list[float]:
    """Return how long each price took, none of which had been worked out in that way."""
    prices = page.locator('[data-reactions="by"] option').evaluate_all("(nodes) => nodes.map((node) => node.value)")
    return [page.evaluate(CHOOSE, ["by", price]) for price in prices]
