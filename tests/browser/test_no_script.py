"""Without JavaScript a reader still gets the headline and the events of the link with their sources."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import truth

LINK = "category=export-approval&material=photoresist&from=2019-07-01&to=2019-12-31"


@pytest.fixture
def plain(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_the_events_of_the_link_are_listed_with_their_sources(plain: Page, site: str) -> None:
    plain.goto(f"{site}/?{LINK}")
    wanted = [
        truth.event(one) for one in truth.matching("2019-07-01", category="export-approval", material="photoresist")
    ]
    expect(plain.get_by_role("heading", level=1)).to_have_text(
        "Six export approvals concerning photoresist in the six months after ‘Tokyo announces curbs’"
    )
    expect(plain.locator("main")).to_contain_text(f"{len(wanted)} of {len(truth.events())} events")
    rows = plain.locator("main ol > li")
    assert rows.locator("p").get_by_role("link").all_text_contents() == [one["title"] for one in wanted]
    for place, one in enumerate(wanted):
        sources = rows.nth(place).locator("ul li")
        assert sources.count() == len(one["sources"])
        for at, source in enumerate(one["sources"]):
            expect(sources.nth(at)).to_contain_text(source["publisher"])


def test_the_untouched_page_tells_its_headline(plain: Page, site: str) -> None:
    plain.goto(f"{site}/")
    expect(plain.get_by_role("heading", level=1)).to_have_text(truth.info()["presets"][0]["headline"])
    assert plain.locator("main ol > li").count() == len(truth.matching())


def test_an_event_leads_to_its_page_and_junk_costs_a_line(plain: Page, site: str) -> None:
    plain.goto(f"{site}/?{LINK}&colour=blue")
    expect(plain.locator("main .dropped")).to_contain_text("‘colour=blue’ in this link was not understood")
    event = truth.event("2019-08-19-photoresist-second-approval")
    plain.locator("main").get_by_role("link", name=event["title"]).click()
    expect(plain.get_by_role("heading", level=1)).to_have_text(event["title"])
    for place, source in enumerate(event["sources"]):
        row = plain.locator(".sources li").nth(place)
        expect(row).to_contain_text(source["title"])
        assert row.locator("a").evaluate_all("(links) => links.map(({href}) => href)") == (
            [source["url"]] if "url" in source else []
        )
    expect(plain.get_by_text("two people familiar with the matter told Reuters").first).to_be_visible()
