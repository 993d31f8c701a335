"""The market model equals statsmodels' ordinary least squares, and is aligned with its benchmark by date."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest

from data.dataset import Dataset
from data.event_study.market_model import Fit
from data.event_study.result import Measured, NotEnough
from data.event_study.study import PriceStudy, event_study
from tests.data.measured import business_days, event, made_up

EVENTS = ("2018-10-30", "2019-07-01", "2019-08-20", "2019-11-22", "2023-03-16")
SERIES = ("samsung-electronics", "sk-hynix", "dongjin-semichem")


def beside(dataset: Dataset, event_id: str, series: str) -> PriceStudy:
    found = event_study(dataset, dataset.events_by_id[event_id])
    return next(one for one in found.prices if one.series == series)


@pytest.mark.parametrize("series", SERIES)
@pytest.mark.parametrize("day", EVENTS)
def test_it_agrees_with_statsmodels(dataset: Dataset, day: str, series: str) -> None:
    """Worked out a second time from the closes, with nothing of ours but the reaction day."""
    import statsmodels.api as sm

    one = next(one for one in dataset.events if one.date == day and one.precision == "day")
    found = beside(dataset, one.id, series)
    returns = (
        pd.DataFrame({"price": dataset.observed[series], "market": dataset.observed["kospi"]})
        .sort_index()
        .pct_change(fill_method=None)
    )
    assert not isinstance(found.reaction, NotEnough)
    at = returns.index.get_loc(pd.Timestamp(found.reaction.day))
    assert isinstance(at, int)
    used = returns.iloc[at - 140 : at - 20].dropna()
    ols = sm.OLS(used["price"], sm.add_constant(used["market"])).fit()
    assert isinstance(found.model, Fit)
    assert (found.model.alpha, found.model.beta) == pytest.approx(tuple(ols.params), abs=1e-9)
    assert found.model.variance == pytest.approx(ols.scale, abs=1e-9)
    for window in found.windows:
        days = returns.iloc[at + window.window.first : at + window.window.last + 1]
        sums = np.array([len(days), days["market"].sum()])
        error = math.sqrt(ols.scale * len(days) + sums @ ols.cov_params().to_numpy() @ sums)
        assert isinstance(window.abnormal, Measured)
        assert window.abnormal.value == pytest.approx(days["price"].sum() - sums @ ols.params.to_numpy(), abs=1e-9)
        assert window.abnormal.standard_error == pytest.approx(error, abs=1e-9)


def paired(price_days: list[str], market_days: list[str], day: str, beta: float = 2.0) -> PriceStudy:
    """Return what is measured beside a benchmark whose moves the price doubles; the markets keep their own days."""
    every = sorted({*price_days, *market_days})
    moves = dict(zip(every, np.random.default_rng(1).normal(0, 0.01, len(every)), strict=True))
    level = {"price": 100.0, "market": 100.0}
    closes: dict[str, dict[str, float]] = {"price": {}, "market": {}}
    for one in every:
        level["market"] *= 1 + moves[one]
        level["price"] *= 1 + beta * moves[one]
        for name, days in (("price", price_days), ("market", market_days)):
            if one in days:
                closes[name][one] = level[name]
    kinds = {"price": {"market": "A", "benchmark": "market"}, "market": {"market": "B", "kind": "index"}}
    dataset = made_up(closes, [event(day)], series=kinds)
    return event_study(dataset, dataset.events[0]).prices[0]


def test_a_price_that_doubles_its_market_has_no_abnormal_return() -> None:
    days = business_days("2020-01-01", 200)
    found = paired(days, days, days[170])
    assert isinstance(found.model, Fit)
    assert (found.model.alpha, found.model.beta) == pytest.approx((0, 2), abs=1e-9)
    assert (found.model.first, found.model.last, found.model.sessions) == (days[30], days[149], 120)
    for window in found.windows:
        assert isinstance(window.abnormal, Measured)
        assert window.abnormal.value == pytest.approx(0, abs=1e-9)


def test_markets_with_different_holidays_are_aligned_by_date() -> None:
    """By position the pairs would be days apart and beta would be lost."""
    days = business_days("2020-01-01", 220)
    found = paired(
        [day for day in days if day not in days[40:45]], [day for day in days if day not in days[80:83]], days[190]
    )
    assert isinstance(found.model, Fit)
    assert found.model.beta == pytest.approx(2, abs=0.01)


def test_a_closed_benchmark_gives_no_abnormal_return() -> None:
    days = business_days("2020-01-01", 220)
    found = paired(days, [day for day in days if day != days[190]], days[190])
    assert found.model == NotEnough("benchmark-closed")
    assert {window.abnormal for window in found.windows} == {NotEnough("benchmark-closed")}
    assert found.windows[0].benchmark == NotEnough("benchmark-closed")
    assert isinstance(found.windows[2].benchmark, Measured)
    assert isinstance(found.windows[0].move, Measured)


def test_ninety_nine_sessions_are_too_few() -> None:
    days = business_days("2020-01-01", 200)
    assert paired(days, days, days[120]).model == NotEnough("few-sessions")
    assert isinstance(paired(days, days, days[121]).model, Fit)


def test_a_constant_benchmark_gives_no_model() -> None:
    days = business_days("2020-01-01", 200)
    flat = dict.fromkeys(days, 100.0)
    kinds = {"price": {"benchmark": "market"}}
    dataset = made_up({"price": flat, "market": flat}, [event(days[170])], series=kinds)
    assert event_study(dataset, dataset.events[0]).prices[0].model == NotEnough("benchmark-flat")
