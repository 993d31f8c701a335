"""The pages beside the surface: what the dataset is, one page for each event, and a useful answer to a wrong address."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser import truth
from tests.browser.surface import PageObject

APPROVAL = "2019-08-19-photoresist-second-approval"


def test_an_event_has_a_page_that_leads_into_the_surface_and_back(surface: PageObject) -> None:
    page, one = surface.page, truth.event(APPROVAL)
    page.goto(f"{surface.site}/event/{APPROVAL}")
    expect(page).to_have_title(f"{one['title']} · {truth.info()['title']}")
    expect(page.get_by_role("heading", level=1)).to_have_text(one["title"])
    expect(page.locator("main")).to_contain_text("Monday, 19 August 2019")
    table = page.get_by_role("region", name="Moves of closing prices").get_by_role("table")
    expect(table.locator("thead")).to_contain_text("19 August 2019, then 20 August 2019")
    for label, moves in (("Samsung Electronics", ["−0.68%", "+1.95%"]), ("KOSPI", ["+0.66%", "+1.05%"])):
        row = table.locator(".around-series").filter(has_text=label)
        assert [cell.strip() for cell in row.get_by_role("cell").all_text_contents()][:2] == moves
    for source in one["sources"]:
        expect(page.locator(".card-source").filter(has_text=source["title"]).first).to_contain_text(source["publisher"])
    order = [event["id"] for event in truth.events()]
    place = order.index(APPROVAL)
    for rel, other in (("prev", order[place - 1]), ("next", order[place + 1])):
        expect(page.locator(f'a[rel="{rel}"]')).to_contain_text(truth.event(other)["title"])
    page.get_by_role("link", name="See it on the timeline").click()
    surface.ready()
    expect(surface.find(f'[data-panel="event"][data-event="{APPROVAL}"]')).to_be_visible()
    surface.panel("event").get_by_role("link", name="Page of this event").click()
    expect(page).to_have_url(f"{surface.site}/event/{APPROVAL}")


def test_an_event_known_by_its_month_shows_no_day(surface: PageObject) -> None:
    one = next(event for event in truth.events() if event["precision"] == "month" and event["date"] > "2019")
    surface.page.goto(f"{surface.site}/event/{one['id']}")
    when = surface.page.locator(".card-when time")
    assert (when.text_content() or "").split()[0].isalpha()
    expect(when).to_have_attribute("datetime", one["date"][:7])


def test_about_says_how_it_is_made_and_on_what_terms(surface: PageObject) -> None:
    page = surface.page
    page.goto(f"{surface.site}/about")
    text = page.locator("main").inner_text()
    assert f"{len(truth.events())} events" in text
    assert truth.info()["version"] in text
    assert "CC BY 4.0" in text
    for term in (*truth.info()["categories"], *truth.info()["materials"], *truth.info()["phases"]):
        assert term["label"] in text
    for link in page.locator(".contents a").all():
        target = link.get_attribute("href") or ""
        assert page.locator(target).count() == 1
    series = page.locator("details#series-kospi")
    series.locator("summary").click()
    expect(series.locator("p")).to_be_visible()
    expect(page.locator(".publisher").filter(has=series)).to_contain_text("Terms of use")


def test_a_wrong_address_gets_a_useful_page(surface: PageObject) -> None:
    for path in ("no-such-page", "event/2019-01-01-never", "event/%3Cscript%3E"):
        answer = surface.page.goto(f"{surface.site}/{path}")
        assert answer is not None
        assert answer.status == 404
        expect(surface.page.get_by_role("heading", level=1)).to_have_text("No such page")
    surface.page.get_by_role("link", name=f"Explore all {len(truth.events())} events").click()
    surface.ready()
    assert surface.listed() == truth.matching()
    surface.problems = [problem for problem in surface.problems if "404" not in problem]


@pytest.mark.parametrize("path", ["event/2019-08-20-samsung-shares-rise", "about"])
def test_on_a_phone_a_page_runs_from_its_header_to_its_foot(surface: PageObject, path: str) -> None:
    page = surface.page
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{surface.site}/{path}")
    parts = [page.locator(name).first.bounding_box() for name in (".masthead", "main h1", ".page-foot")]
    tops = [part["y"] for part in parts if part]
    assert len(tops) == len(parts)
    assert tops == sorted(tops)
    links = [page.locator(".masthead-actions a").nth(at).bounding_box() for at in (0, 1)]
    assert len({link["y"] for link in links if link}) == 1
    assert tops[1] < 300


def unfolded(surface: PageObject, event: str, width: int) -> Page:
    """Open the page of an event in a window of a width, with all that it folds."""
    page = surface.page
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{surface.site}/event/{event}")
    for fold in page.locator(":is(.around-more, .related-more) > summary").all():
        fold.click()
    return page


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_tables_of_moves_need_no_scrolling_sideways(surface: PageObject, width: int) -> None:
    page = unfolded(surface, "2019-08-20-samsung-shares-rise", width)
    beyond = page.locator(".around :is(th, td)").evaluate_all(
        "(cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1"
        " || cell.getBoundingClientRect().right > innerWidth - 15).map((cell) => cell.textContent)"
    )
    assert page.locator(".around td").count() > 100
    assert beyond == []
    table = page.get_by_role("region", name="Moves of closing prices").get_by_role("table")
    assert table.get_by_role("columnheader").count() == 6
    assert table.get_by_role("row").filter(has_text="KOSPI, same days").first.get_by_role("cell").count() == 5


def test_on_a_phone_links_in_tables_of_moves_are_large_enough_to_press(surface: PageObject) -> None:
    page = unfolded(surface, "2019-08-20-samsung-shares-rise", 390)
    heights = page.locator(".around th a:visible").evaluate_all(
        "(links) => links.map((link) => link.getBoundingClientRect().height)"
    )
    assert len(heights) > 6
    assert min(heights) >= 24


@pytest.mark.parametrize("width", [390, 1280])
def test_related_events_stand_in_one_column_and_are_large_enough_to_press(surface: PageObject, width: int) -> None:
    unfolded(surface, "2019-07-04-export-controls-effective", width)
    side = ".event-columns > div:last-child .card-relation"
    rows, titles = surface.boxes(side), surface.boxes(f"{side} > :is(time, span:last-child)")
    assert len(titles) == 2 * len(rows)
    assert len({title["left"] for title in titles}) == 1
    assert min(row["bottom"] - row["top"] for row in rows) >= (44 if width == 390 else 24)
