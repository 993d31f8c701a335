"""An embed names its most important events in words, whichever panels and whatever width it has."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, expect

from data.dataset import Dataset
from data.models.events import Event
from data.scene import Scene
from tests.browser.sight import at_rest
from tests.browser.surface import PageObject, overlapping

PACT = "2019-08-22-gsomia-termination"
WIDTH = 640
WEEKS = "from=2019-08-08&to=2019-09-05"
VIEWS = (
    "",
    "panels=prices~event",
    "panels=shipments",
    "panels=events",
    "category=export-approval",
    WEEKS,
    "category=industry",
)
NAMES = ".named-events .named, .key-moments a, .timeline .moment, .embed-list[open] .event-title"
SEEN = "(nodes) => nodes.filter((node) => node.checkVisibility()).map((node) => node.textContent)"
TOPS = """() => [...document.querySelectorAll(".charts :is(.pane, .pane-note)")].filter((node) => node.checkVisibility()).map((node) => node.getBoundingClientRect().top + scrollY)"""


def important(dataset: Dataset, query: str) -> list[Event]:
    """Return the three events that are to be named: by what is pivotal, then by weight."""
    scene = Scene.of(dataset, query)
    ranked = sorted(
        scene.events, key=lambda one: (one is not scene.focus, not one.pivotal, -dataset.weights[one.id], one.date)
    )
    return sorted(ranked[:3], key=scene.events.index)


def spoken(text: str, event: Event) -> set[str | None]:
    """Return the names of an event that a text has."""
    return {name for name in (event.label, event.title) if name and name in text}


@pytest.mark.parametrize("query", VIEWS)
def test_the_three_most_important_events_are_named_before_and_after_a_script_runs(
    surface: PageObject, scriptless_context: BrowserContext, dataset: Dataset, query: str
) -> None:
    wanted = important(dataset, query)
    without = scriptless_context.new_page()
    without.goto(f"{surface.site}/embed?{query}")
    page = surface.embed(query)
    assert wanted
    for width in (320, 480, 640, 900):
        for one in (without, page):
            one.set_viewport_size({"width": width, "height": 900})
        at_rest(page)
        still = " ".join(without.locator(f"{NAMES}, .timeline-still .moment").evaluate_all(SEEN))
        alive = " ".join(page.locator(NAMES).evaluate_all(SEEN))
        for text in (still, alive):
            assert [event.title for event in wanted if not {event.label, event.title} & spoken(text, event)] == [], (
                width
            )


@pytest.mark.parametrize("width", [320, 480, 640, 900])
def test_a_chart_alone_names_the_event_in_focus_over_its_line(surface: PageObject, width: int) -> None:
    page = surface.embed(f"panels=prices~event&{WEEKS}&event={PACT}", width)
    focused = surface.find(".named--focus:visible")
    expect(focused).to_contain_text("Seoul quits pact")
    mark, line = focused.locator(".mark-shape").bounding_box(), page.locator(".pane-still .focus-line").bounding_box()
    assert mark
    assert line
    assert mark["x"] + mark["width"] / 2 == pytest.approx(line["x"] + line["width"] / 2, abs=1.5)
    box = focused.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width


def test_a_name_opens_its_event_and_nothing_above_the_card_moves(surface: PageObject) -> None:
    page = surface.embed(f"panels=prices~event&{WEEKS}", WIDTH)
    before = page.evaluate(TOPS)
    surface.find(".named:visible").filter(has_text="Seoul quits pact").click()
    expect(surface.panel("event")).to_have_attribute("data-event", PACT)
    expect(surface.panel("event")).to_be_focused()
    expect(surface.find(".named--focus")).to_have_text("22 Aug 2019: Seoul quits pact")
    assert page.evaluate(TOPS)[: len(before)] == pytest.approx(before, abs=1)
    surface.panel("event").get_by_role("button", name="Close").click()
    expect(surface.panel("event")).to_be_hidden()
    expect(surface.find(".named--focus")).to_have_count(0)


def test_an_event_that_was_not_named_before_gets_its_own_label_in_focus(surface: PageObject, dataset: Dataset) -> None:
    query = f"panels=prices~events~event&{WEEKS}"
    first = important(dataset, query)
    event = next(one for one in Scene.of(dataset, query).events if one.label and not one.pivotal and one not in first)
    page = surface.embed(query, WIDTH)
    listed = page.locator(f'li[data-event="{event.id}"] a')
    if not listed.is_visible():
        page.locator(".embed-list > summary").click()

    listed.click()

    expect(surface.find(".named--focus")).to_contain_text(event.label or "")


def test_names_are_reached_by_keys_and_are_links_of_24_pixels(surface: PageObject) -> None:
    page = surface.embed("panels=prices~event", WIDTH)
    names = surface.find(".named:visible")
    for place in range(names.count()):
        box = names.nth(place).bounding_box()
        assert box
        assert box["height"] >= 24
    names.first.focus()
    page.keyboard.press("Enter")
    expect(surface.panel("event")).to_be_visible()


def test_the_line_has_the_most_important_events_and_follows_another_view(surface: PageObject, dataset: Dataset) -> None:
    ids = "(nodes) => nodes.map(({dataset}) => dataset.open)"
    surface.embed("panels=events~event&from=2020-01-01&to=2022-12-31", WIDTH)
    line = surface.find(".key-moments a:visible")
    before = line.evaluate_all(ids)
    assert before == [event.id for event in important(dataset, "from=2020-01-01&to=2022-12-31")]
    line.last.click()
    card = surface.panel("event")
    expect(card).to_be_focused()
    expect(card).to_have_attribute("data-event", before[-1])
    card.get_by_text("More about this event").click()
    card.get_by_role("button", name="Follow this thread").click()
    expect(line.first).not_to_have_attribute("data-open", before[0])
    listed = surface.find("li[data-event]:not([hidden])").evaluate_all(
        "(nodes) => nodes.map(({dataset}) => dataset.event)"
    )
    after = line.evaluate_all(ids)
    assert len(after) == 3
    assert set(after) <= set(listed)


@pytest.mark.parametrize("width", [300, 320, 390, 519, 520, 640, 1000])
def test_no_name_touches_another_or_is_cut_off(surface: PageObject, width: int) -> None:
    surface.embed("panels=prices~event", width)
    boxes = surface.boxes(".named")
    assert len(boxes) >= 2
    assert all(box["left"] >= 0 and box["right"] <= width for box in boxes)
    assert overlapping(boxes, slack=1) == []


def test_names_of_events_are_in_the_first_html(surface: PageObject) -> None:
    text = surface.page.request.get(f"{surface.site}/embed?panels=prices").text()
    assert re.search(r'class="named[^>]*>.*?Seoul delisted', text)
