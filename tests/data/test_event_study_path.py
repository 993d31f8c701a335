"""Paths around a reaction day and the band of ordinary windows, against values computed another way."""

from __future__ import annotations

import statistics

import numpy as np
import pandas as pd
import pytest

from data.dataset import Dataset
from data.event_study.path import BAND, Path, Point
from data.event_study.percentile import MIN_WINDOWS
from data.event_study.result import Measured, NotEnough
from data.event_study.study import event_study, main_path
from tests.data.measured import business_days, event, made_up

EVENT = "2019-08-20-samsung-shares-rise"
REACTION = pd.Timestamp("2019-08-20")


def of(dataset: Dataset, event_id: str | None = None) -> Path:
    found = main_path(dataset, dataset.events_by_id[event_id] if event_id else dataset.events[0])
    assert isinstance(found, Path)
    return found


@pytest.fixture(scope="module")
def samsung(dataset: Dataset) -> dict[int, Point]:
    return {point.session: point for point in of(dataset, EVENT).points}


def test_a_path_is_the_closes_against_the_one_before_the_event(dataset: Dataset, samsung: dict[int, Point]) -> None:
    closes = dataset.observed["samsung-electronics"]
    at = closes.index.get_loc(REACTION)
    for session, point in samsung.items():
        assert point.move == pytest.approx(closes.iloc[at + session] / 43600 - 1, abs=1e-12)
        assert point.benchmark == pytest.approx(dataset.observed["kospi"][point.day] / 1939.90 - 1, abs=1e-12)
    assert (min(samsung), max(samsung), samsung[-1].move) == (-5, 20, 0)


def ordinary(closes: pd.Series[float], at: int, session: int) -> list[float]:
    """Return the returns from one close to another as far from it, both within the year before the window, by loops."""
    base, end = at - 1, at + session
    begins = min(base, end)
    year = closes.index[begins] - pd.Timedelta(days=365)
    found = []
    for one in range(len(closes)):
        other = one + end - base
        first, last = min(one, other), max(one, other)
        if first >= 0 and last <= begins and closes.index[first] >= year:
            found.append(closes.iloc[other] / closes.iloc[one] - 1)
    return found


def test_the_band_is_that_of_the_windows_of_the_year_before(dataset: Dataset, samsung: dict[int, Point]) -> None:
    closes = dataset.observed["samsung-electronics"]
    at = int(closes.index.get_loc(REACTION))  # type: ignore[arg-type]
    for session in (-5, -3, -2, 0, 1, 5, 13, 20):
        cuts = statistics.quantiles(ordinary(closes, at, session), n=20, method="inclusive")
        assert samsung[session].low == pytest.approx(cuts[0], abs=1e-12)
        assert samsung[session].high == pytest.approx(cuts[-1], abs=1e-12)
    assert (samsung[-1].low, samsung[-1].high) == (0, 0)


def test_the_band_and_the_percentile_tell_the_same(dataset: Dataset) -> None:
    """What is within the band has a percentile between its bounds, as both stand on the same windows."""
    compared = 0
    for one in dataset.events[::5]:
        found = main_path(dataset, one)
        if not isinstance(found, Path):
            continue
        points = {point.session: point for point in found.points}
        prices = next(price for price in event_study(dataset, one).prices if price.series == found.series)
        for window in prices.windows:
            point = points.get(window.window.last)
            rank = window.percentile
            if window.window.first or point is None or point.low is None or not isinstance(rank, Measured):
                continue
            assert isinstance(window.move, Measured)
            assert point.move == window.move.value
            assert point.high is not None
            inside = point.low <= point.move <= point.high
            assert inside == (BAND[0] <= rank.value <= BAND[1]) or min(abs(rank.value - edge) for edge in BAND) < 0.01
            compared += 1
    assert compared > 60


def test_nine_in_ten_windows_lie_within_the_band() -> None:
    days = business_days("2020-01-01", 300)
    walk = np.random.default_rng(7).normal(0, 0.01, len(days))
    dataset = made_up({"cod": dict(zip(days, 100 * np.cumprod(1 + walk), strict=True))}, [event(days[270])])
    closes = dataset.observed["cod"]
    for point in of(dataset).points:
        if point.session == -1:
            continue
        assert point.low is not None
        assert point.high is not None
        moves = ordinary(closes, 270, point.session)
        inside = sum(point.low <= one <= point.high for one in moves) / len(moves)
        assert inside == pytest.approx(0.9, abs=2 / MIN_WINDOWS)


def test_too_short_a_past_has_a_path_without_a_band() -> None:
    days = business_days("2021-03-01", 90)
    found = of(made_up({"cod": dict.fromkeys(days, 5.0)}, [event(days[40])]))
    assert {(point.move, point.low, point.high) for point in found.points if point.session != -1} == {(0.0, None, None)}


def test_a_path_ends_where_its_series_does_and_begins_with_it() -> None:
    days = business_days("2021-03-01", 12)
    found = of(made_up({"cod": dict.fromkeys(days, 5.0)}, [event(days[2])]))
    assert [point.session for point in found.points] == list(range(-2, 10))


def test_nothing_is_drawn_over_a_halt_or_a_break() -> None:
    days = business_days("2021-03-01", 40)
    whole = dict.fromkeys(days, 5.0)
    halted = {day: close for day, close in whole.items() if day != days[14]}
    dataset = made_up({"cod": halted, "crab": whole}, [event(days[10])])
    assert {point.session: point.move is None for point in of(dataset).points} == {
        session: session >= 4 for session in range(-5, 21)
    }
    jumped = made_up({"cod": whole}, [event(days[10])], series={"cod": {"breaks": [{"date": days[7], "why": "Split"}]}})
    assert [point.session for point in of(jumped).points if point.move is None] == [-5, -4]


def test_the_main_price_is_that_of_the_company_an_event_names(dataset: Dataset) -> None:
    assert of(dataset, EVENT).series == "samsung-electronics"
    named = next(one for one in dataset.events if one.companies == ("Stella Chemifa",) and one.precision == "day")
    assert of(dataset, named.id).series == "stella-chemifa"
    assert of(dataset, named.id).benchmark is None


def test_where_the_price_of_the_company_is_not_known_another_stands_for_the_event(dataset: Dataset) -> None:
    halted = made_up({"cod": {"2021-03-01": 5.0}}, [event("2021-03-01")])
    assert main_path(halted, halted.events[0]) == NotEnough("starts-later")
    vague = next(one for one in dataset.events if one.precision == "month")
    assert main_path(dataset, vague) == NotEnough("day-unknown")
    assert main_path(made_up({}, [event("2021-03-01")]), event("2021-03-01")) is None
