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

APPROVAL = "2019-08-19-photoresist-second-approval"
CAVEAT = "not caused by it"
MOVE = re.compile(r"^[+−]?([\d.]+)% percentile (\d+)")
TOLD = """async (id) => {
  context.page = modules.columns.whole(JSON.parse(document.getElementById("entente-index").textContent));
  const [study] = await Promise.all([modules.dataset.around(), modules.dataset.series()]);
  modules.measures.take(study);
  const row = modules.columns.of(context.page).rowOf.get(id);
  return modules.measures.prices(context, row).map(({price, windows}) => ({series: price.series, windows}));
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
                assert shown["abnormal"] == pytest.approx(exact["abnormal_return"], abs=5.1e-5)
                assert shown["error"] == pytest.approx(exact["standard_error"], abs=5.1e-5)


def test_a_window_is_chosen_by_keys_told_in_full_and_named_in_words(surface: PageObject) -> None:
    page = surface.open(f"event={APPROVAL}", drawn=True)
    shown = part(surface)
    expect(shown).to_contain_text("Monday; Seoul and Tokyo traded that day.")
    expect(shown).to_contain_text(CAVEAT)
    expect(shown.get_by_role("button", name="0 to +5 sessions")).to_have_attribute("aria-pressed", "true")
    asked = len(surface.requests)
    shown.get_by_role("button", name="Next session").press("Enter")
    expect(shown.get_by_role("button", name="Next session")).to_be_focused()
    surface.waits_for(window="1to1")
    full = shown.locator(".moved-full")
    expect(full.get_by_role("row").filter(has_text="Samsung Electronics")).to_contain_text("+1.05%")
    expect(full.get_by_role("row").filter(has_text="Samsung Electronics")).to_contain_text("±")
    expect(full.get_by_role("row").filter(has_text="Stella Chemifa")).to_contain_text("no benchmark")
    day = [one for one in truth.events() if one["date"] == "2019-08-20" and one["precision"] == "day"]
    summary = full.locator("summary")
    expect(summary).to_contain_text(f"{len(day)} other event")
    summary.press("Enter")
    for one in day:
        expect(full.get_by_role("button", name=one["title"])).to_be_visible()
    assert surface.requests[asked:] == []
    page.go_back()
    expect(shown.get_by_role("button", name="0 to +5 sessions")).to_have_attribute("aria-pressed", "true")


def test_the_window_is_shaded_between_its_two_closes(surface: PageObject) -> None:
    page = surface.open(f"event={APPROVAL}", drawn=True)
    shade = surface.panel("prices").locator(".window-shade")
    assert shade.evaluate(BOX) == pytest.approx(Modules(page).call(DAYS), abs=1)
    said = surface.panel("prices").get_by_text("from the close of 16 Aug 2019 to the close of 26 Aug 2019")
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
    rows = [MOVE.findall(text)[0] for text in surface.find(".ranked-move").all_text_contents() if "percentile" in text]
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
    assert part(surface).get_by_role("table").filter(has_text="%").filter(visible=True).count() == 0
    expect(surface.panel("prices").locator(".window-shade")).to_be_hidden()
