"""What stands on a briefing screen, for the tests that judge it as a graphics desk would."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.sight import PANES, at_rest
from tests.browser.surface import PageObject

SMALLEST = 24
"""Pixels of a screen of 1080 lines: text that is read from six metres."""

TEXTS = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (!node.textContent.trim() || parent.closest("script, style, .visually-hidden, #js-plotly-tester") || !parent.checkVisibility({visibilityProperty: true, opacityProperty: true})) continue;
    if (parent.closest(".bar, .highlighted-events") && getComputedStyle(parent.closest(".bar, .highlighted-events")).clipPath !== "none") continue;
    if (getComputedStyle(parent).color === "rgba(0, 0, 0, 0)") continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const {left, right, top, bottom} of range.getClientRects()) {
      found.push({text: node.textContent.trim().slice(0, 40), size: parseFloat(getComputedStyle(parent).fontSize), serif: getComputedStyle(parent).fontFamily.startsWith('"Entente Serif'), left, right, top, bottom});
    }
  }
  return found;
}"""
CLIPPED = """() => [...document.querySelectorAll(".caption, .credits, .line-name, .phase, .lane, .place, .figure strong")]
  .filter((node) => node.checkVisibility() && (node.scrollWidth > node.clientWidth + 2 || (getComputedStyle(node).overflow !== "visible" && node.scrollHeight > node.clientHeight + 2)) && node.textContent.trim() && getComputedStyle(node).overflow !== "visible")
  .map((node) => `${node.className}: ${node.textContent.slice(0, 40)}`)"""
Text = dict[str, Any]


class Screen:
    """A briefing on one page."""

    def __init__(self, surface: PageObject) -> None:
        self.surface = surface
        self.page: Page = surface.page

    def open(self, path: str = "briefing", *, drawn: bool = True) -> Screen:
        """Follow a link and wait until the briefing answers; with `drawn` until its lines stand as well."""
        if not drawn:
            self._go(path)
            return self
        with self.page.expect_event("requestfinished", lambda request: request.url.endswith("/series.json")):
            self._go(path)
        self.page.wait_for_function("() => 'Plotly' in window")
        return self

    def _go(self, path: str) -> None:
        self.page.goto(f"{self.surface.site}/{path}")
        self.surface.ready()

    def opens_notes(self) -> Page:
        """Press the key for the notes window and return the window."""
        with self.page.expect_popup() as opening:
            self.page.keyboard.press("s")
        return opening.value

    def is_at(self, step: int, total: int) -> None:
        """Wait until a step stands on the screen."""
        expect(self.page.locator('[data-part="place"]')).to_have_text(f"{step} of {total}")

    def settled(self) -> None:
        """Wait until the picture has come to rest."""
        expect(self.page.locator(".picture--moving, .picture--charting")).to_have_count(0)
        self.page.wait_for_function(f"() => ({PANES})().every(({{top, drawn}}) => Math.abs(top - drawn) <= 1)")
        at_rest(self.page)

    def texts(self) -> list[Text]:
        """Return every line of text that is seen, with its size and its place."""
        found: list[Text] = self.page.evaluate(TEXTS)
        return found

    def faults(self) -> list[str]:
        """Return what a graphics desk would send back: text too small, off the screen, cut, or over other text."""
        size = self.page.viewport_size
        assert size is not None
        least = SMALLEST * min(size["height"] / 1080, size["width"] / 1920)
        texts = self.texts()
        small = [f"small: {one['text']} {one['size']}" for one in texts if one["size"] < least - 0.02]
        outside = [
            f"outside: {one['text']}"
            for one in texts
            if one["left"] < 0 or one["top"] < 0 or one["right"] > size["width"] or one["bottom"] > size["height"]
        ]
        over = [
            f"over each other: {one['text']} | {other['text']}"
            for place, one in enumerate(texts)
            for other in texts[place + 1 :]
            if overlap(one, other)
        ]
        return [*small, *outside, *over, *(f"cut: {text}" for text in self.page.evaluate(CLIPPED))]


def freeze(page: Page) -> None:
    """Let time pass only where the test says so: on a busy machine its own time may be long."""
    soon = page.evaluate("() => Date.now()") / 1000 + 1
    page.clock.pause_at(datetime.fromtimestamp(soon, tz=UTC))


def play(page: Page, seconds: float) -> None:
    """Let time pass."""
    page.clock.run_for(int(seconds * 1000))


def overlap(one: Text, other: Text) -> bool:
    """Tell whether two lines of text share more than the air above and below their letters."""
    wide = min(one["right"], other["right"]) - max(one["left"], other["left"])
    high = min(map(foot, (one, other))) - max(map(head, (one, other)))
    return bool(wide > 2 and high > 1)


def head(text: Text) -> float:
    """Return where the tallest letters of our fonts begin, below the top of the line."""
    return float(text["top"] + 0.26 * text["size"])


def foot(text: Text) -> float:
    """Return where their longest descenders end."""
    return float(text["bottom"] - (0.1 if text["serif"] else 0.19) * text["size"])
