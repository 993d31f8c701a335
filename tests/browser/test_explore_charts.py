"""What the charts show is what the dataset's files hold: every cell of the downloads and of the tables, and the fit of the axes."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from statistics import mean

import pytest
from playwright.sync_api import expect

from tests.browser import truth
from tests.browser.surface import PageObject

FIRST, LAST = "2019-06-15", "2019-12-31"
SPAN = f"from={FIRST}&to={LAST}"
PRICES = {"samsung-electronics": "Samsung Electronics", "kospi": "KOSPI"}
SHIPMENTS = {
    "hydrogen-fluoride-japan": "Hydrogen fluoride from Japan (USD)",
    "photoresist-japan": "Photoresist from Japan (USD)",
}
RANGES = """() => { const {yaxis, yaxis2} = document.querySelector(".js-plotly-plot")._fullLayout;
  return [yaxis.range, yaxis2.range]; }"""


def downloaded(surface: PageObject, pane: str) -> list[dict[str, str]]:
    with surface.page.expect_download() as waiting:
        surface.find(f'[data-csv="{pane}"]').click()
    text = Path(waiting.value.path()).read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def closes(series: str) -> dict[str, float]:
    return {day: value for day, value in truth.figures("prices.csv")[series].items() if FIRST <= day <= LAST}


def choose(surface: PageObject, control: str, value: str) -> None:
    """Choose a radio as a reader does, by its words."""
    surface.control(control).locator("label", has=surface.page.locator(f'input[value="{value}"]')).click()


def test_the_download_of_prices_holds_every_close_of_the_days_shown(surface: PageObject) -> None:
    surface.open(f"{SPAN}&scale=change&base=2019-08-19&series={'~'.join(PRICES)}", drawn=True)
    rows = downloaded(surface, "prices")
    assert [row["Day"] for row in rows] == sorted({day for series in PRICES for day in closes(series)})
    for series, label in PRICES.items():
        raw, *_ = [head for head in rows[0] if head.startswith(f"{label} (") and not head.endswith("(change)")]
        base = closes(series)["2019-08-19"]
        for row in rows:
            close = closes(series).get(row["Day"])
            if close is None:
                assert row[raw] == row[f"{label} (change)"] == "", row["Day"]
            else:
                assert float(row[raw]) == close
                assert float(row[f"{label} (change)"]) == pytest.approx((close / base - 1) * 100, abs=1e-6)


def test_the_download_of_shipments_holds_value_and_index_of_every_month(surface: PageObject) -> None:
    surface.open(SPAN, drawn=True)
    rows = downloaded(surface, "shipments")
    assert [row["Period"] for row in rows] == [f"2019-{month:02}" for month in range(6, 13)]
    for series, raw in SHIPMENTS.items():
        known = truth.figures("shipments.csv")[series]
        usual = mean(value for period, value in known.items() if period.startswith("2018-"))
        [index] = [head for head in rows[0] if head.endswith("(index)") and head.startswith(raw.removesuffix(" (USD)"))]
        for row in rows:
            assert float(row[raw]) == known[row["Period"]]
            assert float(row[index]) == pytest.approx(known[row["Period"]] / usual * 100, rel=1e-6)


def test_the_table_holds_the_same_cells_as_the_download(surface: PageObject) -> None:
    surface.open(f"{SPAN}&scale=price&series=samsung-electronics", drawn=True)
    rows = downloaded(surface, "prices")
    button = surface.panel("prices").get_by_role("button", name="Table")
    button.click()
    cells = surface.panel("prices").locator("tbody td").all_text_contents()
    assert [float(cell.replace(",", "")) for cell in cells] == [
        float(row[head]) for row in rows for head in row if head != "Day"
    ]
    assert [float(cell.replace(",", "")) for cell in cells] == [
        value for _, value in sorted(closes("samsung-electronics").items())
    ]
    button.click()
    expect(surface.panel("prices").locator("table")).to_have_count(0)


def test_the_value_axes_fit_what_is_visible(surface: PageObject) -> None:
    page = surface.open(
        "from=2019-01-01&to=2019-06-30&scale=price&series=samsung-electronics~hydrogen-fluoride-japan", drawn=True
    )
    known = truth.figures("prices.csv")["samsung-electronics"]

    def fits(first: str, last: str) -> None:
        seen = [value for day, value in known.items() if first <= day <= last]
        room = max(seen) - min(seen)
        low, high = page.evaluate(RANGES)[1]
        assert low <= min(seen)
        assert high >= max(seen)
        assert high - low <= room * 1.6, (low, high, min(seen), max(seen))

    fits("2019-01-01", "2019-06-30")
    before = page.evaluate(RANGES)
    page.get_by_role("button", name="2020–2022", exact=True).click()
    page.wait_for_function(f"(before) => JSON.stringify(({RANGES})()) !== JSON.stringify(before)", arg=before)
    fits("2020-01-01", "2022-12-31")


def test_series_measure_scale_and_base_are_native_and_written_in_the_address(surface: PageObject) -> None:
    page = surface.open(drawn=True)
    choose(surface, "measure", "share")
    surface.waits_for(measure="share")
    choose(surface, "scale", "price")
    surface.waits_for(scale="price")
    choose(surface, "scale", "change")
    page.get_by_label("Base day", exact=True).fill("2019-08-19")
    surface.waits_for(base="2019-08-19", scale="change")
    expect(surface.panel("prices").locator('[data-part="measured"]')).to_have_text(
        "Closing prices and KOSPI, change since 19 August 2019 in %"
    )
    surface.panel("prices").locator("summary").click()
    surface.panel("prices").get_by_role("checkbox", name="Toray Industries").check()
    usual = truth.info()["default_view"].split("series=")[1]
    surface.waits_for(series=f"{usual}~toray")
    expect(surface.panel("prices").locator(".line-label")).to_have_count(5)
    for _ in range(2):
        page.go_back()
    expect(surface.panel("prices").locator(".line-label")).to_have_count(4)


def test_shares_are_shares_of_the_whole_trade(surface: PageObject) -> None:
    surface.open(f"{SPAN}&measure=share&series=photoresist-japan", drawn=True)
    rows = downloaded(surface, "shipments")
    heads = [head for head in rows[0] if "share" in head.lower() or "%" in head]
    known = truth.figures("shipments.csv")["photoresist-japan-share"]
    assert [float(row[heads[0]]) for row in rows] == [known[row["Period"]] for row in rows]
