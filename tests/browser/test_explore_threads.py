"""Threads: a reader walks from cause to effect, in the card or in a view of the whole thread; the strip counts directions."""

from __future__ import annotations

from itertools import pairwise

from playwright.sync_api import expect

from data import threads
from data.dataset import Dataset
from tests.browser import truth
from tests.browser.axe import in_all_ways
from tests.browser.surface import PageObject

RULING = "2018-10-30-supreme-court-nippon-steel"
COMPLAINT = "2019-09-11-wto-complaint"
LIFTED = "2023-03-23-curbs-lifted-wto-withdrawn"
LINES = """() => Object.fromEntries([...document.querySelectorAll('.arcs path')].map((path) =>
  [path.dataset.line, (path.getAttribute('d') || '').split('M').length - 1]))"""
WITH_BALANCE = "timeline~balance~shipments~prices~events~event"


def test_the_card_leads_from_the_ruling_to_the_lifting_and_back(surface: PageObject, dataset: Dataset) -> None:
    page = surface.open(f"event={RULING}", drawn=True)
    way = [step.event for step in threads.walk([RULING, COMPLAINT, LIFTED], dataset.vocabulary)]
    for before, after in pairwise(way):
        shown = surface.find(f'[data-panel="event"][data-event="{before}"]')
        following = shown.locator("> ul .card-relation").filter(has_text=truth.event(after)["title"])
        following.focus()
        page.keyboard.press("Enter")
        surface.waits_for(event=after)
        expect(surface.find(f'[data-panel="event"][data-event="{after}"]')).to_be_focused()
    for before in way[-2::-1]:
        page.go_back()
        expect(surface.find(f'[data-panel="event"][data-event="{before}"]')).to_be_visible()


def test_a_thread_is_opened_walked_drawn_and_cleared(surface: PageObject, dataset: Dataset) -> None:
    page = surface.open(f"event={COMPLAINT}&category=countermeasure", drawn=True)
    asked = len(surface.requests)
    page.get_by_role("button", name="Follow this thread").click()
    surface.waits_for(thread=COMPLAINT, category="")
    steps = threads.walk([COMPLAINT], dataset.vocabulary)
    first, last = threads.span([COMPLAINT], dataset.vocabulary)
    inside = [step for step in steps if first <= truth.event(step.event)["date"] <= last]
    surface.says(len(inside))
    expect(surface.find('[role="status"]')).to_contain_text("Thread through ‘WTO complaint’")
    expect(surface.find('[data-part="headline"]')).to_have_text(truth.event(COMPLAINT)["headline"])
    assert surface.listed() == [step.event for step in inside]
    ties = surface.find('[data-panel="events"] .event--tied').evaluate_all(
        "(nodes) => nodes.filter((node) => !node.hidden).map((node) => node.dataset.tie)"
    )
    said = {"answers": "answered by", "follows": "followed by", "implements": "put into effect by"}
    assert ties == [said.get(step.kind, "reversed by") for step in inside[1:]]
    drawn = page.evaluate(LINES)
    assert drawn["arc"] == drawn["tip"] > 0
    expect(page.get_by_text("1 event of this thread lies outside")).to_be_visible()
    page.get_by_role("button", name="Show all of it").click()
    surface.says(len(steps))
    page.get_by_role("button", name="Clear Thread").click()
    surface.waits_for(thread="")
    page.go_back()
    surface.waits_for(thread=COMPLAINT)
    assert surface.listed() == [step.event for step in steps]
    assert surface.requests[asked:] == []


def test_one_press_tells_a_thread_step_by_step(surface: PageObject, dataset: Dataset) -> None:
    page = surface.open(f"event={COMPLAINT}", drawn=True)
    first, last = threads.span([COMPLAINT], dataset.vocabulary)
    steps = threads.walk([COMPLAINT], dataset.vocabulary)
    told = [step.event for step in steps if first <= truth.event(step.event)["date"] <= last]
    page.get_by_role("link", name="Tell it step by step").click()
    expect(page.locator('[data-part="place"]')).to_have_text(f"1 of {len(told) + 2}")
    surface.ready()
    page.keyboard.press("Home")
    for event in told[: told.index(COMPLAINT) + 1]:
        page.keyboard.press("ArrowRight")
        expect(page.locator('[data-part="headline"]')).to_have_text(truth.event(event)["title"])
    expect(page.locator('[data-surface="briefing"]')).to_contain_text("In answer to ‘Curbs take effect’.")


def test_a_link_to_a_thread_from_event_to_event(surface: PageObject) -> None:
    page = surface.open(f"thread={LIFTED}~{RULING}~{COMPLAINT}~nothing")
    assert surface.listed() == [
        RULING, "2019-07-01-export-controls-announced", "2019-07-04-export-controls-effective", COMPLAINT, LIFTED,
    ]  # fmt: skip
    expect(page.get_by_role("note")).to_contain_text("‘thread=nothing’")
    assert in_all_ways(page) == []


def test_an_embed_shows_a_thread_with_its_path(surface: PageObject) -> None:
    surface.embed(f"thread={RULING}~{COMPLAINT}~{LIFTED}&panels={WITH_BALANCE}")
    drawn = surface.page.evaluate(LINES)
    assert drawn["arc"] > 0
    expect(surface.find(".event--tied").last).to_have_attribute("data-tie", "reversed by")
    expect(surface.panel("balance")).to_be_visible()
    surface.embed()
    expect(surface.panel("balance")).to_have_count(0)


def test_the_strip_of_directions_counts_the_selection(surface: PageObject) -> None:
    page = surface.open(drawn=True)
    asked = len(surface.requests)
    strip = surface.panel("balance")
    expect(strip).to_be_hidden()
    page.get_by_role("button", name="Escalation strip").click()
    surface.waits_for(panels=WITH_BALANCE)
    escalating, conciliatory = (
        [one for one in truth.matching() if truth.event(one)["direction"] == direction]
        for direction in ("escalation", "de-escalation")
    )
    expect(strip.locator('[data-part="balance-raises"]')).to_have_text(str(len(escalating)))
    expect(strip.locator('[data-part="balance-lowers"]')).to_have_text(str(len(conciliatory)))
    strip.get_by_text("How it is counted").click()
    july = sum(truth.span(truth.event(one))[0].startswith("2019-07") for one in escalating)
    expect(strip.get_by_role("row").filter(has_text="July 2019").get_by_role("cell").first).to_have_text(str(july))
    meaning = next(one["meaning"] for one in truth.info()["directions"] if one["id"] == "escalation")
    expect(strip).to_contain_text(meaning.strip())
    assert in_all_ways(page) == []
    page.get_by_role("button", name="All", exact=True).click()
    expect(strip).to_contain_text("events a year")
    page.get_by_role("button", name="Escalation strip").click()
    expect(strip).to_be_hidden()
    surface.waits_for(panels="")
    assert surface.requests[asked:] == []
