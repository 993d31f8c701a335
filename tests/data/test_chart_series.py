"""What the charts plot: lines that are the files' own figures. The browser passes the same tables."""

from __future__ import annotations

from typing import Any

import pytest

from data import days
from data.chart_series import log_axis
from data.chart_series.line import Line
from data.chart_series.nice import digits, fit, multiple
from data.chart_series.plot import Plot, plot
from data.dataset import Dataset
from data.view import parse
from tests.browser.truth import figures
from tests.drawn import charted_dataset, table, written

NICE = table("nice")
LOG = table("log-axis")


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


@pytest.mark.parametrize("case", LOG["chosen"], ids=lambda case: str(case["name"]))
def test_an_index_over_a_wide_range_has_a_logarithmic_axis(case: dict[str, Any]) -> None:
    extent = case["extent"] and tuple(case["extent"])
    found = log_axis.is_log(case["pane"], extent, measured=case["measured"], chosen=case["log"])
    assert found == case["is_log"]


@pytest.mark.parametrize("case", LOG["fit"], ids=lambda case: str(case["name"]))
def test_a_logarithmic_axis_has_ticks_at_1_2_and_5(case: dict[str, Any]) -> None:
    found = log_axis.fit(tuple(case["extent"]), zero=case["zeros"])
    assert [found.low, found.high, found.zero] == pytest.approx([*case["range"], case["zero"]])
    assert found.values == pytest.approx(case["values"])


@pytest.mark.parametrize("case", LOG["labelled"], ids=lambda case: str(case["name"]))
def test_ticks_that_would_touch_have_no_label(case: dict[str, Any]) -> None:
    assert log_axis.labelled(case["places"], case["room"]) == case["told"]


def test_a_logarithmic_axis_draws_ratios_as_equal_heights(dataset: Dataset) -> None:
    scale = charted(dataset, "from=2018-01-01&to=2026-05-31").value_scale("prices")
    assert scale.is_log
    assert scale.y(100, 90) - scale.y(200, 90) == pytest.approx(scale.y(1000, 90) - scale.y(2000, 90))
    assert [scale.y(scale.low, 90), scale.y(scale.high, 90)] == pytest.approx([90, 0])


def test_zero_months_stand_at_the_foot_of_a_logarithmic_axis(dataset: Dataset) -> None:
    scale = charted(dataset, "measure=quantity&log=shipments").value_scale("shipments")
    least = min(value for value in scale.values if value > 0)
    assert scale.values[0] == 0
    assert scale.y(least, 90) < scale.y(0, 90) < 90


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
