"""The card of an event: what the first article says is to be read there, and it can be walked, copied and closed."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.browser import truth
from tests.browser.surface import PageObject

APPROVAL = "2019-08-19-photoresist-second-approval"
REACTION = "2019-08-20-blue-house-reaction"
ALONE = "2025-11-06-tok-20-billion-yen-pyeongtaek"


def card(surface: PageObject, event_id: str) -> Locator:
    return surface.find(f'[data-panel="event"][data-event="{event_id}"]')


def move(series: str, day: str) -> str:
    """Return a close against the close before, as the dataset's prices have it, written with a true minus sign."""
    closes = truth.figures("prices.csv")[series]
    sessions = sorted(closes)
    change = closes[day] / closes[sessions[sessions.index(day) - 1]] - 1
    return f"{change:+.2%}".replace("-", "−")


def test_the_second_approval_reads_as_the_first_article_has_it(surface: PageObject) -> None:
    surface.open(f"event={APPROVAL}", drawn=True)
    shown = card(surface, APPROVAL)
    expect(shown.get_by_role("heading", level=2)).to_have_text("Japan clears a second photoresist shipment to Samsung")
    expect(shown).to_contain_text("Monday, 19 August 2019")
    expect(shown).to_contain_text("Export approval")
    for fact in (
        "two people familiar with the matter",
        "crucial for Samsung’s advanced contract chipmaking",
        "declined to comment",
    ):
        expect(shown).to_contain_text(fact)
    expect(shown.locator(".card-source").filter(has_text="Gulf Times")).to_contain_text("Reuters")
    expect(shown.locator(".card-source").filter(has_text="Gulf Times")).to_contain_text("21 August 2019")
    expect(shown.locator(".card-source")).to_have_count(len(truth.event(APPROVAL)["sources"]))


def test_the_card_shows_the_moves_of_20_august_2019(surface: PageObject) -> None:
    assert (move("samsung-electronics", "2019-08-20"), move("kospi", "2019-08-20")) == ("+1.95%", "+1.05%")
    surface.open(f"event={APPROVAL}", drawn=True)
    shown = card(surface, APPROVAL)
    for window, day in (("Reaction day", "2019-08-19"), ("Next session", "2019-08-20")):
        shown.get_by_role("button", name=window).click()
        expect(shown.locator(".moved-told")).to_contain_text(f"Samsung Electronics {move('samsung-electronics', day)}")
        expect(shown.locator(".moved-told")).to_contain_text(f"KOSPI {move('kospi', day)}")
    expect(shown).to_contain_text("not caused by it")


def test_every_figure_quote_and_source_of_an_event_is_on_its_card(surface: PageObject) -> None:
    surface.open(f"event={REACTION}", drawn=True)
    one, text = truth.event(REACTION), card(surface, REACTION).text_content() or ""
    for quote in one["quotes"]:
        assert quote["text"] in text
        assert quote["who"] in text
    for source in one["sources"]:
        assert source["publisher"] in text
        assert source["title"] in text
    links = (
        card(surface, REACTION)
        .locator(".card-source a")
        .evaluate_all("(all) => all.map((link) => link.getAttribute('href'))")
    )
    assert links == [source["url"] for source in one["sources"] if "url" in source]
    summary = card(surface, REACTION).locator(".card-summary")
    plain = summary.evaluate(
        "(node) => [...node.childNodes].filter(({nodeType}) => nodeType === 3).map(({data}) => data).join('')"
    )
    assert one["summary"].strip() == plain


def test_a_card_says_when_its_event_rests_on_one_publisher(surface: PageObject) -> None:
    surface.open(f"event={ALONE}&from=&to=", drawn=True)
    expect(card(surface, ALONE)).to_contain_text("Rests on one publisher alone")
    surface.open(f"event={APPROVAL}", drawn=True)
    expect(card(surface, APPROVAL).locator(".card-source").first).to_be_visible()
    expect(card(surface, APPROVAL)).not_to_contain_text("one publisher alone")


def test_related_events_can_be_walked_both_ways(surface: PageObject) -> None:
    surface.open(f"event={APPROVAL}", drawn=True)
    answer = truth.event(REACTION)
    assert {"id": APPROVAL, "kind": "answers"} in answer["related"]
    card(surface, APPROVAL).get_by_role("button", name=answer["title"]).click()
    surface.waits_for(event=REACTION)
    expect(card(surface, REACTION).get_by_role("heading", level=2)).to_have_text(answer["title"])
    expect(card(surface, REACTION)).to_be_focused()
    card(surface, REACTION).get_by_role("button", name=truth.event(APPROVAL)["title"]).click()
    surface.waits_for(event=APPROVAL)
    for related in truth.event(APPROVAL)["related"]:
        expect(card(surface, APPROVAL).get_by_role("button", name=truth.event(related["id"])["title"])).to_be_visible()


def test_earlier_and_later_step_through_the_selection(surface: PageObject) -> None:
    wanted = truth.matching(category="export-approval")
    page = surface.open(f"category=export-approval&event={wanted[0]}", drawn=True)
    expect(page.get_by_role("button", name="Earlier event")).to_be_disabled()
    for event_id in wanted[1:]:
        page.get_by_role("button", name="Later event").click()
        expect(card(surface, event_id)).to_be_visible()
    expect(page.get_by_role("button", name="Later event")).to_be_disabled()
    page.get_by_role("button", name="Earlier event").click()
    expect(card(surface, wanted[-2])).to_be_visible()


def test_an_event_outside_the_filters_says_so(surface: PageObject) -> None:
    page = surface.open(f"category=court-ruling&event={APPROVAL}")
    outside = page.get_by_text("outside the present filters or dates")
    expect(outside).to_be_visible()
    surface.choose("category", "court-ruling")
    expect(outside).to_be_hidden()


def test_link_and_citation_can_be_copied(surface: PageObject) -> None:
    page = surface.open(f"event={APPROVAL}&category=export-approval", drawn=True)
    card(surface, APPROVAL).get_by_role("button", name="Copy link").click()
    expect(card(surface, APPROVAL).get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("() => navigator.clipboard.readText()") == page.url
    card(surface, APPROVAL).get_by_role("button", name="Copy citation").click()
    page.wait_for_function("async () => (await navigator.clipboard.readText()).includes('version')")
    cited = page.evaluate("() => navigator.clipboard.readText()")
    for part in (truth.event(APPROVAL)["title"], "19 August 2019", truth.info()["version"], f"/event/{APPROVAL}"):
        assert part in cited


def focus_names(surface: PageObject, event_id: str) -> bool:
    """Return whether the focus is on something of this event: its mark or its row in the list."""
    script = """(id) => { const host = document.activeElement.closest("[data-event], [data-events]");
      return Boolean(host) && (host.dataset.event || host.dataset.events).split(" ").includes(id); }"""
    found: bool = surface.page.evaluate(script, event_id)
    return found


def test_a_card_opened_by_a_label_above_the_lanes_has_the_focus(surface: PageObject) -> None:
    surface.open(drawn=True)
    surface.find(".moment-text").first.click()
    expect(surface.panel("event")).to_be_focused()


def test_closing_gives_the_focus_back(surface: PageObject) -> None:
    page = surface.open("category=export-approval", drawn=True)
    mark = surface.find(f'[data-panel="timeline"] [data-events="{APPROVAL}"]')
    row = surface.find(f'[data-panel="events"] [data-event="{APPROVAL}"] button')
    for opener, way in ((mark, "close"), (row, "close"), (mark, "escape"), (row, "escape")):
        opener.focus()
        page.keyboard.press("Enter")
        expect(card(surface, APPROVAL)).to_be_focused()
        if way == "escape":
            page.keyboard.press("Escape")
        else:
            page.get_by_role("button", name="Close this event").press("Enter")
        expect(surface.panel("event")).to_be_hidden()
        surface.waits_for(event="")
        assert focus_names(surface, APPROVAL), way
