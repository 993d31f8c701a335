"""What a link says is what every panel shows, and nothing in a link can break the page."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.browser import truth
from tests.browser.surface import PageObject

DROPPED = '[data-part="dropped"]'
CONTRACT = "category=export-approval&material=photoresist&from=2019-07-01&to=2019-12-31"


def test_a_link_shows_the_same_events_in_timeline_list_status_and_ticks(surface: PageObject) -> None:
    wanted = truth.matching("2019-07-01", "2019-12-31", category="export-approval", material="photoresist")
    assert "2019-08-19-photoresist-second-approval" in wanted
    surface.open(CONTRACT, drawn=True)
    assert surface.listed() == wanted
    assert surface.marks() == sorted(wanted)
    assert surface.ticks("prices") == sorted(wanted)
    assert surface.ticks("shipments") == []
    expect(surface.find('[role="status"]')).to_contain_text(f"{len(wanted)} of {len(truth.events())} events")


def test_the_untouched_page_shows_its_own_days_and_the_edited_headline(surface: PageObject) -> None:
    surface.open()
    wanted = truth.matching()
    assert surface.listed() == wanted
    assert surface.marks() == sorted(wanted)
    surface.says(len(wanted))
    shown = truth.info()["presets"][0]
    expect(surface.page.get_by_role("heading", level=1)).to_have_text(shown["headline"])
    expect(surface.find('[data-part="deck"]')).to_have_text(shown["deck"])
    expect(surface.find('[data-part="subject"]')).to_have_text("Japan and South Korea, October 2018 to December 2019")
    assert surface.query() == {}


def test_a_list_without_members_shows_nothing_and_says_so(surface: PageObject) -> None:
    surface.open("category=")
    assert surface.listed() == []
    assert surface.marks() == []
    surface.says(0)
    expect(surface.panel("events")).to_contain_text("No event matches")
    expect(surface.page.get_by_role("heading", level=1)).to_have_text(
        "No events chosen from October 2018 to December 2019"
    )
    expect(surface.find('[data-part="deck"]')).to_contain_text(f"{len(truth.events())} events")
    expect(surface.find(DROPPED)).to_be_hidden()


def test_two_values_of_a_facet_add_and_two_facets_narrow(surface: PageObject) -> None:
    surface.open("category=court-ruling~export-curb&actor=japan&from=&to=")
    wanted = truth.matching("0001-01-01", "9999-12-31", category="court-ruling~export-curb", actor="japan")
    assert surface.listed() == wanted
    assert surface.marks() == sorted(wanted)
    surface.says(len(wanted))


def test_a_link_to_an_event_of_other_years_brings_those_years(surface: PageObject) -> None:
    one = truth.event("2023-03-06-third-party-compensation-plan")
    assert one["date"] > truth.TO
    surface.open(f"event={one['id']}")
    assert one["id"] in surface.listed()
    assert one["id"] in surface.marks()
    expect(surface.find(f'[data-panel="event"][data-event="{one["id"]}"]')).to_be_visible()
    expect(surface.panel("event").get_by_role("heading", level=2)).to_have_text(one["title"])


JUNK = [
    "colour=blue&category=export-curb",
    "category=export-curb&%=%&%ZZ=%C3%28&q=%E0%A4%A&&&=&==",
    "category=court-ruling&category=nonsense~export-curb&from=2019-02-30&to=soon&event=no-such-event&step=-4&scale=%00",
    "category=export-curb&noise=" + quote("<script>alert(1)</script>\u202e\ufffd" * 60),
    "category=export-curb&__proto__=1&constructor=x&toString=y&series=__proto__&panels=hasOwnProperty&theme=javascript:1",
]


@pytest.mark.parametrize("query", JUNK, ids=["unknown", "percent", "repeated", "long", "prototype"])
def test_junk_in_a_link_costs_one_polite_line(surface: PageObject, query: str) -> None:
    surface.open(query)
    if "q=" not in query:
        wanted = truth.matching(category="export-curb")
        assert surface.listed() == wanted
        assert surface.marks() == sorted(wanted)
        surface.says(len(wanted))
    expect(surface.find(DROPPED)).to_be_visible()
    expect(surface.find(DROPPED)).to_contain_text("in this link w")
    assert surface.find(f"{DROPPED} *").count() == 0
    assert (surface.find(DROPPED).bounding_box() or {"height": 999})["height"] < 240


def test_the_last_of_repeated_keys_wins(surface: PageObject) -> None:
    surface.open("category=export-curb&category=court-ruling")
    assert surface.listed() == truth.matching(category="court-ruling")
    expect(surface.find(DROPPED)).to_be_hidden()


def test_the_polite_line_goes_with_the_first_change(surface: PageObject) -> None:
    surface.open("colour=blue")
    expect(surface.find(DROPPED)).to_have_text("‘colour=blue’ in this link was not understood and is left out.")
    surface.choose("category", "export-curb")
    expect(surface.find(DROPPED)).to_be_hidden()


@pytest.mark.parametrize(("text", "english"), [("한국은행", "Bank of Korea"), ("経産省", "METI")])
def test_a_search_finds_other_scripts(surface: PageObject, text: str, english: str) -> None:
    surface.open(f"q={quote(text)}&from=&to=", drawn=True)
    wanted = [one["id"] for one in truth.events() if english in one.get("actors", [])]
    assert wanted
    expect(surface.control("q").locator("input")).to_have_value(text)
    surface.page.wait_for_function(
        "(ids) => ids.every((id) => document.querySelector(`[data-panel='events'] [data-event='${id}']`).offsetParent)",
        arg=wanted,
    )
    assert set(wanted) <= set(surface.marks())
    assert len(surface.listed()) < len(truth.events()) / 2
