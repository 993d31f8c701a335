"""A page that a test reads as a reader does, and that remembers everything a reader must never meet."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import ConsoleMessage, Error, Locator, Page, Request, Response, expect
from playwright.sync_api import TimeoutError as LateError

WATCH_POLICY = """document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI}`));"""
MISSING = """() => {
  const loaded = performance.getEntriesByType("resource").map(({name}) => name);
  const arrived = (file) => loaded.some((name) => name.endsWith(file));
  const charts = document.querySelector('[data-part="charts"]');
  const order = document.querySelector('[data-part="order"]');
  return Object.entries({
    details: arrived("details.json"),
    series: !charts || arrived("series.json"),
    lines: !charts || charts.querySelector(".js-plotly-plot .scatterlayer"),
    measures: !order || !order.querySelector("select:disabled"),
  }).filter(([, there]) => !there).map(([name]) => name);
}"""
"""What follows the first paint and has not come yet."""
FRAME = """() => new Promise((resolve) => requestAnimationFrame(() => {
  const {port1, port2} = new MessageChannel();
  port1.onmessage = () => resolve();
  port2.postMessage(null);
}))"""
"""Resolves after what follows the next frame."""
BOXES = """(nodes) => nodes.map((node) => {
  const {left, top, right, bottom} = node.getBoundingClientRect();
  return {left, top, right, bottom, name: node.getAttribute("aria-label") || node.textContent.trim() || node.className};
})"""
Box = dict[str, float]


class PageObject:
    """One page of one server."""

    def __init__(self, page: Page, site: str) -> None:
        self.page = page
        self.site = site
        self.problems: list[str] = []
        self.requests: list[str] = []
        self._policy = page.add_init_script(WATCH_POLICY)
        page.on("console", self._on_console)
        page.on("pageerror", self._on_error)
        page.on("request", self._on_request)
        page.on("response", self._on_response)

    def unwatch(self) -> None:
        """Leave the page to another."""
        if self.page.is_closed():
            return
        self._policy.close()
        self.page.remove_listener("console", self._on_console)
        self.page.remove_listener("pageerror", self._on_error)
        self.page.remove_listener("request", self._on_request)
        self.page.remove_listener("response", self._on_response)

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.problems.append(f"console {message.type}: {message.text}")

    def _on_error(self, error: Error) -> None:
        self.problems.append(f"page error: {error}")

    def _on_request(self, request: Request) -> None:
        self.requests.append(request.url)
        if not request.url.startswith((f"{self.site}/", "data:", "blob:")):
            self.problems.append(f"request to another origin: {request.url}")

    def _on_response(self, response: Response) -> None:
        if response.status >= 500:
            self.problems.append(f"{response.status}: {response.url}")

    def open(self, query: str = "", *, drawn: bool = False) -> Page:
        """Follow a link to the surface and wait until it answers; with `drawn` until all has come and the lines stand."""
        self.page.goto(f"{self.site}/{f'?{query}' if query else ''}", wait_until="commit")
        self.ready()
        if drawn:
            self.drawn()
        return self.page

    def embed(self, query: str = "", width: int | None = None) -> Page:
        """Follow a link to an embed, in a window of a width where that matters, and wait until it answers."""
        if width is not None:
            self.page.set_viewport_size({"width": width, "height": 900})
        self.page.goto(f"{self.site}/embed{f'?{query}' if query else ''}")
        self.ready()
        return self.page

    def ready(self) -> None:
        """Wait until the surface answers input."""
        expect(self.page.locator("html")).to_have_attribute("data-ready", "true", timeout=60_000)

    def drawn(self) -> None:
        """Wait until everything that follows the first paint has come."""
        try:
            self.page.wait_for_function(f"() => !({MISSING})().length")
        except LateError as error:
            missing = self.page.evaluate(MISSING)
            raise AssertionError(f"did not come: {missing}; the page said {self.problems}") from error
        self.page.wait_for_load_state("load")

    def find(self, selector: str) -> Locator:
        """Return what a selector finds."""
        return self.page.locator(selector)

    def panel(self, name: str) -> Locator:
        """Return a panel by its name in the contract."""
        return self.find(f'[data-panel="{name}"]')

    def control(self, name: str) -> Locator:
        """Return the host of a control's native inputs."""
        return self.find(f'[data-control="{name}"]')

    def box(self, facet: str, value: str) -> Locator:
        """Return the checkbox of a value of a facet."""
        return self.control(facet).locator(f'input[value="{value}"]')

    def choose(self, facet: str, value: str) -> None:
        """Tick or clear a value, opening its menu first where it has one."""
        menu = self.find("details[data-facet]").filter(has=self.control(facet))
        if menu.count() and menu.get_attribute("open") is None:
            menu.locator("summary").click()
        self.box(facet, value).click()

    def count(self, facet: str, value: str) -> int:
        """Return the number shown beside a value."""
        return int(self.control(facet).locator(f'[data-count="{value}"]').text_content() or "")

    def marks(self) -> list[str]:
        """Return the sorted ids behind the marks of the timeline."""
        return self._ids('[data-panel="timeline"] [data-events]')

    def ticks(self, pane: str) -> list[str]:
        """Return the sorted ids behind the event ticks of a chart."""
        return self._ids(f'[data-panel="{pane}"] [data-events]')

    def _ids(self, selector: str) -> list[str]:
        held = self.find(selector).evaluate_all("(nodes) => nodes.map((node) => node.dataset.events)")
        return sorted(" ".join(held).split())

    def listed(self) -> list[str]:
        """Return the ids of the list's events in the order they are seen."""
        script = "(nodes) => nodes.filter((node) => node.offsetParent).map((node) => node.dataset.event)"
        found: list[str] = self.find('[data-panel="events"] [data-event]').evaluate_all(script)
        return found

    def says(self, count: int) -> None:
        """Wait until the status line tells this many events."""
        expect(self.find('[role="status"]')).to_have_text(re.compile(rf"^{count:,} of "))

    def query(self) -> dict[str, str]:
        """Return the query of the address bar, key by key; it follows the frame that shows the View."""
        self.page.evaluate(FRAME)
        pieces = parse_qs(urlsplit(self.page.url).query, keep_blank_values=True)
        return {key: values[-1] for key, values in pieces.items()}

    def waits_for(self, **wanted: str) -> None:
        """Wait until the address bar says this; an empty text means that the key is absent or empty."""
        for key, value in wanted.items():
            expect(self.page).to_have_url(re.compile(rf"[?&]{key}={re.escape(value)}(&|$)") if value else without(key))

    def boxes(self, selector: str) -> list[Box]:
        """Return where the visible elements of a selector stand."""
        found: list[Box] = self.find(selector).filter(visible=True).evaluate_all(BOXES)
        return found


def without(key: str) -> re.Pattern[str]:
    """Return what an address without this key looks like."""
    return re.compile(rf"^(?!.*[?&]{key}=[^&])")


def overlap(one: Box, other: Box, slack: float = 0.5) -> bool:
    """Return whether two boxes share more than a hair."""
    wide = min(one["right"], other["right"]) - max(one["left"], other["left"])
    high = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return wide > slack and high > slack


def overlapping(boxes: list[Box], slack: float = 0.5) -> list[tuple[Box, Box]]:
    """Return the pairs of boxes that overlap."""
    pairs = [(one, other) for at, one in enumerate(boxes) for other in boxes[at + 1 :]]
    return [(one, other) for one, other in pairs if overlap(one, other, slack)]


def drag(page: Page, selector: str, way: int, *, held: str | None = None) -> None:
    """Drag sideways from the middle of an element in many small moves."""
    box = page.locator(selector).first.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    if held:
        page.keyboard.down(held)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + way, y, steps=12)
    page.mouse.up()
    if held:
        page.keyboard.up(held)
