"""What a reader does while exploring, and how long each step takes: filter, search, zoom, preset, open."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from playwright.sync_api import Browser, Page

from benchmarks.measure import Measure, median, slowest
from benchmarks.reader import WAIT, open_page

STEPS = 30
REST = 260
TEXT = "approval"
Act = Callable[[Page, int], None]
MIDDLE = """({selector, step}) => {
  const found = [...document.querySelectorAll(selector)].filter((node) => node.getClientRects().length);
  const box = found[step % found.length].getBoundingClientRect();
  return [box.left + Math.min(10, box.width / 2), box.top + box.height / 2];
}"""


def press(page: Page, selector: str, step: int) -> None:
    """Click on the spot where one of several elements stands, as a hand would: the page runs no script but its own."""
    page.mouse.move(*page.evaluate(MIDDLE, {"selector": selector, "step": step}))
    page.wait_for_timeout(REST)
    page.mouse.down()
    page.mouse.up()


def filter_category(page: Page, step: int) -> None:
    """Tick or clear a category."""
    press(page, '[data-control="category"] input', step // 2)


def search(page: Page, step: int) -> None:
    """Type one more letter, or take one away."""
    place = step % (2 * len(TEXT))
    page.keyboard.press(TEXT[place] if place < len(TEXT) else "Backspace")


def turn_wheel(page: Page, step: int) -> None:
    """Zoom in for a while, then out."""
    page.mouse.wheel(0, -60 if step % 10 < 5 else 60)  # noqa: PLR2004


def choose_preset(page: Page, step: int) -> None:
    """Choose the next range; the first is the one that is shown."""
    press(page, "[data-preset]", step + 1)


def open_event(page: Page, step: int) -> None:
    """Open a key moment of the timeline."""
    press(page, "[data-moment]", step)


def walk_on(page: Page, step: int) -> None:
    """Open the card of the event before the one that is open, with what moved around it; at first a key moment's."""
    press(page, '[data-step="earlier"]' if step else "[data-moment]", 0)


ACTS: dict[str, Act] = {
    "category filter": filter_category,
    "text search, one letter": search,
    "wheel zoom, one step": turn_wheel,
    "preset": choose_preset,
    "open an event": open_event,
    "open the card before": walk_on,
}


def measures(browser: Browser, base: str, *, label: str, typical: float, worst: float | None) -> Iterator[Measure]:
    """Explore a served dataset and measure every step."""
    page, _ = open_page(browser, base)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(1500)
    asked: list[str] = []
    requests = 0
    page.on("request", lambda request: asked.append(request.url) if not request.url.startswith("data:") else None)
    everything: list[float] = []
    longest = 0.0
    for name, act in ACTS.items():
        asked.clear()
        times = explore(page, act)
        requests += len(asked)
        longest = max(longest, page.evaluate("() => Math.max(0, ...window.__long)"))
        renew(page)
        everything += times
        yield median(f"{label}: {name} -> painted, median", times, "ms", typical)
        yield slowest(f"{label}: {name} -> painted, p95", times, "ms", worst)
    yield median(f"{label}: all steps, median", everything, "ms", typical)
    yield slowest(f"{label}: all steps, p95", everything, "ms", worst)
    yield Measure(f"{label}: longest task of the page meanwhile", longest, "ms")
    yield Measure(f"{label}: requests while exploring", requests, "", 0, len(everything))
    page.context.close()


def explore(page: Page, act: Act) -> list[float]:
    """Do one thing many times and return how long each took from the input to the frame that shows it."""
    page.keyboard.press("Escape")
    page.evaluate("() => { window.__measured.length = 0; window.__long.length = 0; }")
    if act is search:
        page.locator('[data-control="q"] input').focus()
    if act is turn_wheel:
        page.locator('[data-part="lanes"]').hover(position={"x": 420, "y": 60})
        page.keyboard.down("Control")
    for step in range(STEPS):
        act(page, step)
        page.wait_for_timeout(REST)
    page.keyboard.up("Control")
    times: list[float] = page.evaluate("() => window.__measured")
    return times


def renew(page: Page) -> None:
    """Come back to the untouched page."""
    page.goto(page.url.partition("?")[0], wait_until="load", timeout=WAIT)
    page.wait_for_function("() => window.__charted", timeout=WAIT)
    page.wait_for_timeout(1500)
