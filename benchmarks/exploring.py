"""What a reader does while exploring, and how long each step takes: filter, search, zoom, preset, open."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from playwright.sync_api import Browser, Page

from benchmarks.measure import Measure, median, slowest
from benchmarks.reader import WAIT, open_page

STEPS = 30
REST = 60
TEXT = "approval list"
Act = Callable[[Page, int], None]


def filter_category(page: Page, step: int) -> None:
    """Tick or clear a category."""
    boxes = page.locator('[data-control="category"] input')
    boxes.nth(step // 2 % boxes.count()).click()


def search(page: Page, step: int) -> None:
    """Type one more letter, or take all away."""
    field = page.locator('[data-control="q"] input')
    place = step % (len(TEXT) + 1)
    if place == len(TEXT):
        field.fill("")
    else:
        field.press_sequentially("x" if TEXT[place] == " " else TEXT[place])


def turn_wheel(page: Page, step: int) -> None:
    """Zoom in for a while, then out."""
    page.mouse.wheel(0, -60 if step % 10 < 5 else 60)  # noqa: PLR2004


def choose_preset(page: Page, step: int) -> None:
    """Choose the next range; the first is the one that is shown."""
    buttons = page.locator("[data-preset]")
    buttons.nth((step + 1) % buttons.count()).click()


def open_event(page: Page, step: int) -> None:
    """Open an event of the list."""
    page.locator('[data-panel="events"] [data-event]:not([hidden]) button').nth(2 * (step % 20)).click()


ACTS: dict[str, Act] = {
    "category filter": filter_category,
    "text search, one letter": search,
    "wheel zoom, one step": turn_wheel,
    "preset": choose_preset,
    "open an event": open_event,
}


def measures(browser: Browser, base: str, *, label: str, typical: float, worst: float | None) -> Iterator[Measure]:
    """Explore a served dataset and measure every step."""
    page, _ = open_page(browser, base)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(1500)
    asked: list[str] = []
    requests = 0
    page.on("request", lambda request: asked.append(request.url))
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
    if act is turn_wheel:
        page.locator('[data-part="lanes"]').hover(position={"x": 420, "y": 60})
        page.keyboard.down("Control")
    for step in range(STEPS):
        seen = page.evaluate("() => window.__measured.length")
        act(page, step)
        page.wait_for_function("(seen) => window.__measured.length > seen", arg=seen, timeout=WAIT)
        page.wait_for_timeout(REST)
    page.keyboard.up("Control")
    times: list[float] = page.evaluate("() => window.__measured")
    return times


def renew(page: Page) -> None:
    """Come back to the untouched page."""
    page.goto(page.url.partition("?")[0], wait_until="load", timeout=WAIT)
    page.wait_for_function("() => window.__charted", timeout=WAIT)
    page.wait_for_timeout(1500)
