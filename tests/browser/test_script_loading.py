"""How our scripts reach a page: as bundles or as modules, however late they come, and in frames without an origin."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, FrameLocator, Page, Response, Route, expect

from tests.browser import hosts
from tests.browser.surface import PageObject
from tests.serving import serving

BUNDLES = 4
"""The scripts of an embed wholly hydrated: its own, what it hydrates, its charts, the path on its card."""
OURS = "**/assets/entente.*.js"
QUERY = "from=2019-06-01&to=2019-12-31"


@pytest.fixture(scope="module")
def modules_site() -> Iterator[str]:
    """Serve the curated dataset with the modules one by one, as they are where nothing has bundled them."""
    with serving("--separate-assets") as address:
        yield address


@pytest.fixture(params=["bundles", "modules"])
def either_site(request: pytest.FixtureRequest) -> str:
    """Return the address of a server whose pages load bundles, and of one whose pages load modules."""
    address: str = request.getfixturevalue("site" if request.param == "bundles" else "modules_site")
    return address


def holding(page: Page) -> list[Route]:
    """Hold our script back and return where it will wait to go on."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(OURS, hold)
    return held


def test_the_page_stands_when_our_script_comes_after_all_others(
    fresh_context: BrowserContext, either_site: str
) -> None:
    surface = PageObject(fresh_context.new_page(), either_site)
    held = holding(surface.page)
    with surface.page.expect_event("requestfinished", lambda request: "dash_html_components" in request.url):
        surface.page.goto(f"{either_site}/", wait_until="commit")
    assert len(held) == 1

    held[0].continue_()

    surface.ready()
    surface.drawn()
    assert surface.problems == []


def test_with_modules_dash_does_not_start_before_our_script(fresh_context: BrowserContext, modules_site: str) -> None:
    surface = PageObject(fresh_context.new_page(), modules_site)
    held = holding(surface.page)
    surface.page.goto(f"{modules_site}/", wait_until="commit")
    surface.page.wait_for_function("() => 'DashRenderer' in window && document.readyState === 'interactive'")
    expect(surface.find("#view")).to_have_count(0)

    held[0].continue_()

    surface.ready()
    assert surface.problems == []


@pytest.mark.parametrize("path", ["", f"embed?{QUERY}", "briefing"])
def test_pages_of_modules_meet_no_error(fresh_context: BrowserContext, modules_site: str, path: str) -> None:
    surface = PageObject(fresh_context.new_page(), modules_site)
    surface.page.goto(f"{modules_site}/{path}")
    surface.ready()
    surface.page.wait_for_load_state("networkidle")
    assert surface.problems == []


def test_an_embed_without_an_origin_comes_alive(page: Page, either_site: str) -> None:
    answers: list[Response] = []
    problems: list[str] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - playwright marks what it is given
    page.on("pageerror", lambda error: problems.append(str(error)))
    body = hosts.bare(f"{either_site}/embed?{QUERY}", height=900, attributes='sandbox="allow-scripts"')
    with hosts.hosting(body) as address:
        page.goto(address)
        embed = page.frame_locator("iframe")
        hydrated(embed)

    ours = [answer for answer in answers if "/assets/" in answer.url and answer.url.endswith(".js")]
    leaves = {answer.headers.get("access-control-allow-origin") for answer in ours}
    assert leaves == ({None} if len(ours) <= BUNDLES else {"*"}), "bundles need no leave of the server, modules do"
    assert problems == []


def hydrated(embed: FrameLocator) -> None:
    """Open an event and let the charts come."""
    expect(embed.locator("html")).to_have_attribute("data-ready", "true")
    embed.locator(".mark").first.press("Enter")
    expect(embed.locator('[data-panel="event"][data-event]')).to_be_visible()
    embed.locator('[data-panel="prices"]').hover()
    expect(embed.locator(".charts--still")).to_have_count(0)
    expect(embed.locator(".js-plotly-plot .scatterlayer path").first).to_be_attached()
