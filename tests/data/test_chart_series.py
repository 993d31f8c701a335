"""What the charts plot: lines that are the files' own figures. The browser passes the same tables."""

from __future__ import annotations

from typing import Any

import pytest

from data import days
from data.chart_series.line import Line
from data.chart_series.nice import digits, fit, multiple
from data.chart_series.plot import Plot, plot
from data.dataset import Dataset
from data.view import parse
from tests.browser.truth import figures
from tests.drawn import charted_dataset, table, written

NICE = table("nice")


@pytest.mark.parametrize("case", table("chart-series")["cases"], ids=lambda case: str(case["name"]))
def test_the_table_of_lines(case: dict[str, Any]) -> None:
    dataset = charted_dataset()
    found = written(plot(dataset, parse(case["query"], dataset.vocabulary)[0]))
    assert found == {"shipments": case["shipments"], "prices": case["prices"]}


@pytest.mark.parametrize("case", NICE["fit"], ids=lambda case: str(case["name"]))
def test_a_value_axis_has_padding_and_round_ticks(case: dict[str, Any]) -> None:
    found = fit(tuple(case["extent"]), zero=case["zero"])
    assert [found.low, found.high, found.step] == pytest.approx([*case["range"], case["step"]])
    assert found.values == pytest.approx(case["values"])


def test_ticks_have_the_decimals_they_need() -> None:
    assert [digits(case["step"]) for case in NICE["digits"]] == [case["digits"] for case in NICE["digits"]]


def test_large_figures_are_counted_in_thousands_or_more() -> None:
    assert [list(multiple(case["high"])) for case in NICE["multiple"]] == [
        case["multiple"] for case in NICE["multiple"]
    ]


def test_hydrogen_fluoride_is_zero_in_august_and_september_2019(dataset: Dataset) -> None:
    found = line(charted(dataset), "hydrogen-fluoride-japan")
    values = dict(zip(found.points.period, found.points.value, strict=True))
    assert [values["2019-08"], values["2019-09"]] == [0, 0]
    assert values["2019-07"] > 0


def test_a_zero_carries_its_reason(dataset: Dataset) -> None:
    found = line(charted(dataset), "hydrogen-fluoride-japan").points
    assert found.note[found.period.index("2019-08")].startswith("zero under this customs code")


def test_an_index_is_each_month_over_the_mean_of_its_base_year(dataset: Dataset) -> None:
    found = line(charted(dataset), "photoresist-japan")
    truth = figures("shipments.csv")["photoresist-japan"]
    mean = sum(value for period, value in truth.items() if period.startswith("2018")) / 12
    expected = {period: value / mean * 100 for period, value in truth.items()}
    assert dict(zip(found.points.period, found.points.value, strict=True)) == pytest.approx(expected)


def test_share_prices_are_100_on_28_june_2019(dataset: Dataset) -> None:
    found = charted(dataset)
    assert found.prices.base == days.ordinal("2019-06-28")
    assert [one.value_at(found.prices.base) for one in found.lines("prices")] == pytest.approx([100] * 4)


def test_rebased_prices_are_the_files_own_closes_over_the_base(dataset: Dataset) -> None:
    found = line(charted(dataset), "samsung-electronics")
    truth = figures("prices.csv")["samsung-electronics"]
    expected = {day: close / truth["2019-06-28"] * 100 for day, close in truth.items()}
    assert dict(zip(found.points.period, found.points.value, strict=True)) == pytest.approx(expected)


def test_the_known_move_comes_out(dataset: Dataset) -> None:
    found = charted(dataset, "scale=change&base=2019-08-19")
    day = days.ordinal("2019-08-20")
    moves = [line(found, name).value_at(day) for name in ("samsung-electronics", "kospi")]
    assert moves == pytest.approx([1.95, 1.05], abs=0.005)


def test_a_month_holds_to_its_end_and_a_close_over_a_holiday(dataset: Dataset) -> None:
    found = charted(dataset)
    fluoride, samsung = line(found, "hydrogen-fluoride-japan"), line(found, "samsung-electronics")
    assert fluoride.value_at(days.ordinal("2019-08-31")) == 0
    assert fluoride.value_at(days.ordinal("2030-01-01")) is None
    assert samsung.value_at(days.ordinal("2019-08-18")) == samsung.value_at(days.ordinal("2019-08-16"))


def test_years_stand_apart_from_the_months_that_cover_them(dataset: Dataset) -> None:
    found = line(charted(dataset, "from=2017-01-01&to=2026-02-28"), "hydrogen-fluoride-japan")
    assert not {period[:4] for period in found.points.period} & set(found.marks.period)


def charted(dataset: Dataset, query: str = "") -> Plot:
    return plot(dataset, parse(query, dataset.vocabulary)[0])


def line(found: Plot, key: str) -> Line:
    return next(one for pane in ("shipments", "prices") for one in found.lines(pane) if one.key == key)
