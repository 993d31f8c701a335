"""What moved around an event, in explore: chosen windows on card and chart, and the list of the largest moves."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser import truth
from tests.browser.modules import AXIS, Modules
from tests.browser.surface import PageObject

SAMSUNG = "2019-08-20-samsung-shares-rise"
APPROVAL = "2019-08-19-photoresist-second-approval"
CAVEAT = "not caused by it"
MOVE = re.compile(r"^[+−]?([\d.]+)% (?:larger|lower) than (\d+) of 100")
TOLD = """async (id) => {
  context.page = modules.columns.whole(JSON.parse(document.getElementById("entente-index").textContent));
  const [study] = await Promise.all([modules.dataset.around(), modules.dataset.series()]);
  modules.measures.take(study);
  const row = modules.columns.of(context.page).rowOf.get(id);
  return study.events.prices[row].map((one) => study.prices[one]).map((price) => {
    const at = modules.measures.reaction(price, row);
    return {series: price.series, windows: study.windows.map((_, window) => modules.measures.figures(price, at, window))};
  });
}"""
SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shifted += entry.value;
}).observe({type: "layout-shift", buffered: true});
"""
READ = """(svg) => {
  const ticks = [...svg.querySelectorAll("text[text-anchor=end]")].filter((text) => /^[+−]?[\\d.]+%?$/.test(text.textContent));
  const scale = ticks.map((text) => [Number(text.getAttribute("y")) - 4, parseFloat(text.textContent.replace("−", "-"))]);
  const [[y0, v0], [y1, v1]] = [scale[0], scale.at(-1)];
  const ys = svg.querySelector(".path-line").getAttribute("d").slice(1).split("L").map((pair) => Number(pair.split(" ")[1]));
  return ys.map((y) => (v0 + ((y - y0) / (y1 - y0)) * (v1 - v0)) / 100);
}"""
BOX = "(node) => { const {left, right} = node.getBoundingClientRect(); return [left, right]; }"
DAYS = f"""() => {{ const axis = ({AXIS})(); const origin = document.querySelector(".stack").getBoundingClientRect().left;
  return ["2019-08-16", "2019-08-26"].map((day) => origin + axis.x(modules.days.ordinal(day) + 0.5)); }}"""


def part(surface: PageObject) -> Locator:
    """Return the part of the card that tells what moved."""
    return surface.panel("event").locator('[data-part="moved"]')


def read(surface: PageObject, event_id: str) -> dict[str, Any]:
    """Return the measures of an event as its file has them."""
    found: dict[str, Any] = json.loads(surface.page.request.get(f"{surface.site}/data/around/{event_id}.json").text())
    return found


@pytest.mark.parametrize("event_id", [APPROVAL, "2019-08-15-moon-liberation-day-speech"])
def test_card_and_file_tell_the_same(surface: PageObject, event_id: str) -> None:
    if event_id not in {one["id"] for one in truth.events()}:
        event_id = next(one["id"] for one in truth.events() if one["date"] == "2019-08-15")
    page = surface.open(f"event={event_id}", drawn=True)
    file = {one["series"]: one["windows"] for one in read(surface, event_id)["prices"]}
    told = Modules(page).call(TOLD, event_id)
    assert {"samsung-electronics", "kospi", "stella-chemifa"} <= {one["series"] for one in told}
    for price in told:
        for shown, exact in zip(price["windows"], file[price["series"]], strict=True):
            assert shown["move"] == pytest.approx(exact["move"], abs=1e-12)
            assert shown["percentile"] == round(exact["percentile"] * 100)
            if exact["benchmark_move"] is not None:
                assert shown["benchmark"] == pytest.approx(exact["benchmark_move"], abs=1e-12)


def test_a_window_is_chosen_by_keys_told_in_words_and_named(surface: PageObject) -> None:
    page = surface.open(f"event={APPROVAL}", drawn=True)
    shown = part(surface)
    expect(shown).to_contain_text("Monday; Seoul and Tokyo traded that day.")
    expect(shown.get_by_role("button", name="0 to +5 sessions")).to_have_attribute("aria-pressed", "true")
    asked = len(surface.requests)
    shown.get_by_role("button", name="Next session").press("Enter")
    expect(shown.get_by_role("button", name="Next session")).to_be_focused()
    surface.waits_for(window="1to1")
    expect(shown).to_contain_text(
        "Samsung Electronics +1.95%, larger than 90 of 100 such windows in the year before; KOSPI +1.05%."
    )
    day = [one for one in truth.events() if one["date"] == "2019-08-20" and one["precision"] == "day"]
    summary = shown.locator("summary")
    expect(summary).to_contain_text(f"{len(day)} other event")
    summary.press("Enter")
    for one in day:
        expect(shown.get_by_role("button", name=one["title"])).to_be_visible()
    assert surface.requests[asked:] == []
    page.go_back()
    expect(shown.get_by_role("button", name="0 to +5 sessions")).to_have_attribute("aria-pressed", "true")


def test_the_card_leads_with_what_moved_and_whether_it_was_ordinary(surface: PageObject) -> None:
    surface.open(f"event={SAMSUNG}", drawn=True)
    lead = surface.panel("event").locator('[data-part="lead"]')
    expect(lead.locator(".card-lead")).to_have_text(
        "Samsung Electronics closed 1.95% higher, ahead of the market’s 1.05%; "
        "one session in ten of the year before was better."
    )
    inside = [one for one in truth.events() if "2019-08-19" < one["date"] <= "2019-08-27" and one["precision"] == "day"]
    expect(lead).to_contain_text(f"{CAVEAT}: {len(inside) - 1} other events fell in the shaded sessions.")
    expect(lead).to_contain_text("Per cent from the close of 19 August 2019. Dashed: KOSPI. Band: nine in ten")
    expect(lead.get_by_role("img")).to_have_accessible_name(
        re.compile(r"\+1\.9% on the reaction day, \+1\.0% after 5 sessions and \+12\.7% after 20 sessions")
    )
    answer, summary = (surface.panel("event").locator(one).bounding_box() for one in (".card-answer", ".card-summary"))
    assert answer
    assert summary
    assert answer["y"] + answer["height"] <= summary["y"]
    assert surface.panel("event").locator("table.moved").count() == 0


def test_nothing_shifts_when_details_and_measures_come(surface: PageObject) -> None:
    surface.page.add_init_script(SHIFTS)
    surface.open(f"event={SAMSUNG}", drawn=True)
    expect(surface.panel("event").locator(".path-chart")).to_be_visible()
    assert surface.page.evaluate("() => window.shifted") < 0.02


def test_the_path_on_the_card_is_that_of_the_closes(surface: PageObject) -> None:
    """The line is drawn to a scale: what it shows is read back from the pixels, by the two outer grid lines."""
    surface.open(f"event={SAMSUNG}", drawn=True)
    drawn = surface.panel("event").locator(".path-chart").evaluate(READ)
    closes = truth.figures("prices.csv")["samsung-electronics"]
    sessions = sorted(closes)
    at = sessions.index("2019-08-20")
    expected = [closes[sessions[at + session]] / closes[sessions[at - 1]] - 1 for session in range(-5, 21)]
    assert drawn == pytest.approx(expected, abs=0.0015)


def test_the_window_is_shaded_between_its_two_closes(surface: PageObject) -> None:
    page = surface.open(f"event={APPROVAL}", drawn=True)
    shade = surface.panel("prices").locator(".window-shade")
    assert shade.evaluate(BOX) == pytest.approx(Modules(page).call(DAYS), abs=1)
    said = surface.panel("prices").get_by_text("from the close of 16 August 2019 to the close of 26 August 2019")
    expect(said).to_have_class("pane-note visually-hidden")
    surface.panel("prices").get_by_role("button", name="Table").click()
    expect(said).to_have_class("pane-note")
    surface.panel("prices").get_by_role("button", name="Table").click()
    page.keyboard.press("Escape")
    surface.panel("event").get_by_role("button", name="Close this event").click()
    expect(shade).to_be_hidden()


def test_the_largest_moves_by_keyboard(surface: PageObject) -> None:
    page = surface.open("from=2019-07-01&to=2019-09-30", drawn=True)
    before = surface.listed()
    order = page.get_by_role("combobox", name="Order")
    order.focus()
    page.keyboard.type("Largest")
    page.keyboard.press("Enter")
    surface.waits_for(order="moves")
    assert sorted(surface.listed()) == sorted(before)
    expect(surface.panel("events")).to_contain_text("Moves around events, not caused by them")
    page.get_by_role("combobox", name="Price").select_option(label="KOSPI")
    surface.waits_for(by="kospi")
    page.get_by_role("combobox", name="Window").select_option("0to20")
    rows = [MOVE.findall(text)[0] for text in surface.find(".ranked-move").all_text_contents() if "of 100" in text]
    places = [(abs(int(percentile) - 50), float(move)) for move, percentile in rows]
    assert places == sorted(places, reverse=True)
    first = next(iter(surface.listed()))
    day = next(one for one in read(surface, first)["prices"] if one["series"] == "kospi")["windows"][4]
    assert places[0] == (abs(round(day["percentile"] * 100) - 50), round(abs(day["move"]) * 100, 2))
    together = surface.find(".ranked").filter(has=page.locator("summary")).first
    together.locator("summary").press("Enter")
    expect(together.locator("details li").first).to_be_visible()
    surface.find(f'.ranking [data-event="{first}"] button').press("Enter")
    expect(surface.panel("event")).to_have_attribute("data-event", first)
    expect(surface.find(f'.ranking [data-event="{first}"] button')).to_have_attribute("aria-current", "true")
    page.reload()
    surface.drawn()
    assert surface.listed()[0] == first


def test_what_cannot_be_measured_says_why(surface: PageObject) -> None:
    vague = next(one for one in truth.events() if one["precision"] == "month" and one["date"] > "2019")
    surface.open(f"event={vague['id']}", drawn=True)
    expect(part(surface)).to_contain_text("Not enough data: The day of the event is not known.")
    expect(surface.panel("event").locator(".path-chart")).to_have_count(0)
    expect(surface.panel("prices").locator(".window-shade")).to_be_hidden()


def test_without_the_measures_the_card_says_so_in_their_room(surface: PageObject) -> None:
    surface.page.route("**/around.json", lambda route: route.abort())
    with surface.page.expect_console_message(lambda message: "measures around" in message.text):
        surface.open(f"event={SAMSUNG}")
    expect(surface.panel("event").locator(".card-summary")).to_be_visible()
    expect(surface.panel("event").locator('[data-part="lead"]')).to_contain_text("did not load")
    expect(part(surface)).to_contain_text("See all figures")
    surface.problems.clear()
