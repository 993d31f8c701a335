"""Live panels on a real server: any component, one question a step, and a page that nothing of them slows or breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from tests.browser.conftest import watched
from tests.browser.panelled import asked, rows, search, serving_panels, settled
from tests.browser.surface import PageObject

ADDRESS = "**/_dash-update-component"


@pytest.fixture(scope="module")
def desk_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the curated dataset with a panel that holds every sort of component."""
    with serving_panels(tmp_path_factory, "[DESK]") as address:
        yield address


@pytest.fixture
def desk(readers: BrowserContext, desk_site: str) -> Iterator[PageObject]:
    """Give a test a page of it, judged afterwards."""
    yield from watched(readers, desk_site)


def test_every_sort_of_component_is_drawn(desk: PageObject) -> None:
    desk.open(drawn=True)
    panel = settled(desk, "desk")

    expect(panel.locator("#desk-graph .bars .point").first).to_be_visible()
    expect(rows(desk)).to_have_count(3)
    grid = panel.locator("#desk-grid .ag-center-cols-container [role=row]")
    expect(grid).to_have_count(3)
    grid.last.scroll_into_view_if_needed()
    expect(grid.last).to_be_visible()
    expect(panel.locator("#desk-chosen")).to_have_text(re.compile(r"M$"))
    panel.locator(".tab", has_text="Method").click()
    expect(panel.locator("strong", has_text="care")).to_be_visible()


def test_plotly_comes_once_for_the_page_and_the_panel(desk: PageObject) -> None:
    desk.open(drawn=True)
    settled(desk, "desk")

    assert [address.rpartition("/")[2] for address in desk.requests if "plotly" in address] == ["plotly-basic.min.js"]


def test_components_answer_the_mouse(desk: PageObject) -> None:
    desk.open(drawn=True)
    panel = settled(desk, "desk")

    panel.locator("#desk-by").click()
    desk.page.get_by_role("option", name="year").click()
    expect(panel.locator("#desk-graph .xtick text").first).to_have_text(re.compile(r"^\d{4}$"))
    for picker in ("#desk-day", "#desk-days"):
        panel.locator(picker).click()
        expect(desk.page.locator(".dash-datepicker-content")).to_be_visible()
        desk.page.keyboard.press("Escape")
    panel.locator("#desk-grid .ag-header-cell", has_text="Title").click()
    expect(panel.locator('#desk-grid [aria-sort="ascending"]')).to_have_count(1)


def test_components_answer_the_keyboard(desk: PageObject) -> None:
    desk.open(drawn=True)
    panel = settled(desk, "desk")

    panel.locator("#desk-by").focus()
    desk.page.keyboard.press("Enter")
    desk.page.get_by_role("option", name="year").press("Enter")
    expect(panel.locator("#desk-graph .xtick text").first).to_have_text(re.compile(r"^\d{4}$"))
    panel.locator("#desk-most [role=slider]").press("ArrowRight")
    expect(rows(desk)).to_have_count(4)


def test_a_filter_is_one_question_and_a_step_without_effect_none(desk: PageObject) -> None:
    desk.open(drawn=True)
    settled(desk, "desk")
    first = rows(desk).first.text_content()
    before = asked(desk)

    search(desk, "photoresist")
    expect(rows(desk).first).not_to_have_text(str(first))
    settled(desk, "desk")

    assert asked(desk) == before + 1


def test_going_back_is_a_step_like_any_other(desk: PageObject) -> None:
    desk.open("q=court", drawn=True)
    settled(desk, "desk")
    found = rows(desk).all_text_contents()
    search(desk, "photoresist")
    expect(rows(desk).first).not_to_have_text(found[0])

    desk.page.go_back()

    desk.waits_for(q="court")
    expect(rows(desk).first).to_have_text(found[0])


def test_of_steps_that_come_faster_than_answers_only_the_newest_is_asked(desk: PageObject) -> None:
    desk.open(drawn=True)
    settled(desk, "desk")
    questions: list[Route] = []

    def hold_the_first(route: Route) -> None:
        questions.append(route)
        if len(questions) > 1:
            route.continue_()

    desk.page.route(ADDRESS, hold_the_first)
    with desk.page.expect_request(ADDRESS):
        search(desk, "court")
    for word in ("ministers", "export", "tokyo"):
        search(desk, word)
    with desk.page.expect_request(ADDRESS):
        questions[0].continue_()
    settled(desk, "desk")

    assert len(questions) == 2
    assert '"value":"q=tokyo' in str(questions[1].request.post_data)
    desk.page.unroute(ADDRESS)


def test_a_panel_that_the_link_leaves_out_asks_nothing_until_it_is_shown(desk: PageObject) -> None:
    go = "(query) => { history.pushState(null, '', query); dispatchEvent(new PopStateEvent('popstate')); }"
    desk.open("panels=timeline~events")
    expect(desk.panel("desk")).to_be_hidden()
    search(desk, "ministers")
    assert asked(desk) == 0

    desk.page.evaluate(go, "?q=ministers")

    expect(rows(desk)).to_have_count(3)
    settled(desk, "desk")
    assert asked(desk) == 2
