"""Returns over windows and their percentiles, against values computed by hand and for generated prices."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.dataset import Dataset
from data.event_study.percentile import percentile
from data.event_study.prices import lines
from data.event_study.result import Measured, NotEnough, Result
from data.event_study.study import WindowMoves, event_study
from data.event_study.windows import WINDOWS, Window, move
from tests.data.measured import business_days, event, made_up


def windows(dataset: Dataset, series: str, event_id: str | None = None) -> list[WindowMoves]:
    found = dataset.events_by_id[event_id] if event_id else dataset.events[0]
    prices = next(one for one in event_study(dataset, found).prices if one.series == series)
    return list(prices.windows)


def test_returns_as_computed_by_hand() -> None:
    days = business_days("2021-03-01", 30)
    closes = dict(zip(days, [100.0, 102, 99, 110, 121, 115, 112, 118, 120, 126, *[130.0] * 20], strict=True))
    dataset = made_up({"herring": closes}, [event(days[3])])
    day, following, around_it, week, month = (one.move for one in windows(dataset, "herring"))
    assert day == Measured(110 / 99 - 1)
    assert following == Measured(121 / 110 - 1)
    assert around_it == Measured(121 / 102 - 1)
    assert week == Measured(120 / 99 - 1)
    assert month == Measured(130 / 99 - 1)


def test_a_percentile_as_computed_by_hand() -> None:
    """119 sessions up by 1, 2 … 119 in a thousand, then one of 30: 29 are smaller, one is equal, of 119."""
    days = business_days("2021-03-01", 121)
    closes = {days[0]: 1.0}
    for rate, before, day in zip([*range(1, 120), 30], days, days[1:], strict=False):
        closes[day] = closes[before] * (1 + rate / 1000)
    line = lines(made_up({"herring": closes}, []))["herring"]
    equal = float(line.moves(1)[30])
    assert percentile(line, 120, Window(0, 0), equal) == Measured(29.5 / 119, among=119)


def test_too_short_a_past_has_no_percentile() -> None:
    days = business_days("2021-03-01", 60)
    dataset = made_up({"herring": dict.fromkeys(days, 5.0)}, [event(days[30])])
    assert {one.percentile for one in windows(dataset, "herring")} == {NotEnough("few-windows")}


def test_the_first_and_the_last_day_of_a_series() -> None:
    days = business_days("2021-03-01", 30)
    closes = {"herring": dict.fromkeys(days, 5.0)}
    first = windows(made_up(closes, [event(days[0])]), "herring")
    last = windows(made_up(closes, [event(days[-1])]), "herring")
    day, following, *longer = (one.move for one in first)
    assert [day, *longer] == [NotEnough("starts-later")] * 4
    assert following == Measured(0.0)
    assert [one.move for one in last] == [Measured(0.0), *[NotEnough("ended")] * 4]


def test_nothing_is_carried_over_a_halt_a_break_or_a_gap() -> None:
    days = business_days("2021-03-01", 40)
    whole = dict.fromkeys(days, 5.0)
    halted = {day: close for day, close in whole.items() if day not in days[10:13]}
    jumped = {"breaks": [{"date": days[11], "why": "A rights issue"}]}
    dataset = made_up({"cod": whole, "herring": halted, "crab": whole}, [event(days[11])], series={"crab": jumped})
    assert {one.move for one in windows(dataset, "herring")} == {NotEnough("no-close")}
    jump = [one.move for one in windows(dataset, "crab")]
    assert jump == [NotEnough("break"), Measured(0.0), *[NotEnough("break")] * 3]
    assert {one.move for one in windows(dataset, "cod")} == {Measured(0.0)}
    gap = {"id": "NVX", "place": "Norvik", "gaps": [{"from": days[12], "to": days[12]}]}
    moves = [one.move for one in windows(made_up({"cod": whole}, [event(days[11])], markets=[gap]), "cod")]
    assert moves == [Measured(0.0), *[NotEnough("calendar-gap")] * 4]


prices = st.lists(st.floats(0.5, 2000), min_size=2, max_size=180)


@settings(deadline=None)
@given(closes=prices, place=st.integers(0, 179), window=st.sampled_from(WINDOWS))
def test_a_move_is_that_of_the_two_closes_or_none(closes: list[float], place: int, window: Window) -> None:
    days = business_days("2021-03-01", len(closes))
    line = lines(made_up({"herring": dict(zip(days, closes, strict=True))}, []))["herring"]
    before, end = window.bounds(place)
    inside = before >= 0 and end < len(closes)
    found = move(line, place, window)
    expected: Result = NotEnough("starts-later" if before < 0 else "ended")
    assert found == (Measured(closes[end] / closes[before] - 1) if inside else expected)


@settings(deadline=None)
@given(
    closes=st.lists(st.floats(0.5, 2000), min_size=130, max_size=180),
    moves=st.tuples(st.floats(-1, 9), st.floats(-1, 9)),
)
def test_percentiles_lie_between_nought_and_one_and_rise(closes: list[float], moves: tuple[float, float]) -> None:
    days = business_days("2021-03-01", len(closes))
    line = lines(made_up({"herring": dict(zip(days, closes, strict=True))}, []))["herring"]
    lower, higher = (percentile(line, len(closes) - 1, Window(0, 0), one) for one in sorted(moves))
    assert isinstance(lower, Measured)
    assert isinstance(higher, Measured)
    assert 0 <= lower.value <= higher.value <= 1


EVENT = "2019-08-20-samsung-shares-rise"


def test_the_day_samsung_rose(dataset: Dataset) -> None:
    samsung, kospi = windows(dataset, "samsung-electronics", EVENT)[0], windows(dataset, "kospi", EVENT)[0]
    assert samsung.move == Measured(44450 / 43600 - 1)
    assert kospi.move == samsung.benchmark == Measured(1960.25 / 1939.90 - 1)
    assert [round(one.move.value * 100, 2) for one in (samsung, kospi) if isinstance(one.move, Measured)] == [
        1.95,
        1.05,
    ]
    assert kospi.abnormal == NotEnough("no-benchmark")


@pytest.mark.parametrize(
    ("series", "day", "reason"),
    [
        ("samsung-electronics", "2018-05-02", "no-close"),
        ("soulbrain-before-split", "2020-07-10", "ended"),
        ("soulbrain", "2020-07-10", "starts-later"),
        ("soulbrain", "2020-08-06", "starts-later"),
        ("sk-materials", "2021-12-01", "ended"),
        ("lg-display", "2024-01-25", "break"),
    ],
)
def test_halts_splits_and_ends_of_the_curated_dataset(dataset: Dataset, series: str, day: str, reason: str) -> None:
    line = lines(dataset)[series]
    place = line.calendar.place(day)
    assert place is not None
    found = move(line, place, Window(0, 0))
    assert isinstance(found, NotEnough)
    assert found.reason == reason


def test_every_event_beside_every_series_is_a_finite_figure_or_a_reason(dataset: Dataset) -> None:
    daily = [series.id for series in dataset.series if series.panel == "prices" and series.frequency == "day"]
    seen = 0
    for one in dataset.events:
        found = event_study(dataset, one)
        assert [prices.series for prices in found.prices] == daily
        for window in (window for prices in found.prices for window in prices.windows):
            for result in (window.move, window.benchmark, window.abnormal, window.percentile):
                assert isinstance(result, NotEnough) or math.isfinite(result.value)
                assert isinstance(result, NotEnough) or math.isfinite(result.standard_error or 0)
                seen += isinstance(result, Measured)
    assert seen > 40_000
