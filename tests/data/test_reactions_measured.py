"""Reactions agree with the event study, with statsmodels, and with bands worked out another way."""

from __future__ import annotations

import statistics

import numpy as np
import pandas as pd
import pytest

from data.dataset import Dataset
from data.event_study.result import Measured, NotEnough
from data.event_study.study import event_study, main_path
from data.event_study.windows import WINDOWS, Window
from data.reactions.reaction import Look, Reaction, Returns, reaction
from data.reactions.reactions import Reactions, reactions
from data.scene import Scene
from tests.data.measured import business_days, event, made_up

SAMSUNG = "samsung-electronics"


def seen(dataset: Dataset, query: str) -> Reactions:
    return reactions(Scene.of(dataset, query))


@pytest.mark.parametrize("returns", ["raw", "abnormal"])
def test_a_reaction_over_a_window_is_that_of_the_event_study(dataset: Dataset, returns: Returns) -> None:
    """Equal to the last digit: nothing is worked out a second way where the page of an event has a figure."""
    compared = 0
    for one in dataset.events[::12]:
        study = next(price for price in event_study(dataset, one).prices if price.series == SAMSUNG)
        for measured in study.windows:
            found = reaction(dataset, one, Look(SAMSUNG, returns, measured.window))
            wanted = measured.move if returns == "raw" else measured.abnormal
            if found.ranked is None:
                assert isinstance(wanted, NotEnough) or isinstance(study.windows[0].move, NotEnough)
                continue
            assert isinstance(wanted, Measured)
            assert found.ranked.move == wanted.value
            if returns == "raw" and isinstance(measured.percentile, Measured):
                assert (found.ranked.percentile, found.ranked.among) == (
                    measured.percentile.value,
                    measured.percentile.among,
                )
            compared += 1
    assert compared > 60


def test_the_path_of_a_reaction_is_the_one_that_its_card_leads_with(dataset: Dataset) -> None:
    one = dataset.events_by_id["2019-08-20-samsung-shares-rise"]
    assert reaction(dataset, one, Look(SAMSUNG, "raw", Window(0, 5))).path == main_path(dataset, one)


@pytest.mark.parametrize("day", ["2018-10-30", "2019-07-01", "2019-08-20", "2023-03-16"])
def test_paths_and_bands_beyond_the_market_agree_with_statsmodels_and_pandas(dataset: Dataset, day: str) -> None:
    """Worked out a second time from the closes, with nothing of ours but the reaction day."""
    import statsmodels.api as sm

    one = next(one for one in dataset.events if one.date == day and one.precision == "day")
    found = reaction(dataset, one, Look(SAMSUNG, "abnormal", Window(0, 5)))
    returns = (
        pd.DataFrame({"price": dataset.observed[SAMSUNG], "market": dataset.observed["kospi"]})
        .sort_index()
        .pct_change(fill_method=None)
    )
    at = returns.index.get_loc(pd.Timestamp(found.day))
    used = returns.iloc[at - 140 : at - 20].dropna()
    ols = sm.OLS(used["price"], sm.add_constant(used["market"])).fit()
    abnormal = returns["price"] - ols.predict(sm.add_constant(returns["market"], has_constant="add"))
    assert found.path is not None
    for point in found.path.points:
        if point.session == -1:
            assert (point.move, point.low, point.high) == (0, 0, 0)
            continue
        back = point.session < 0
        first, last = (point.session + 1, -1) if back else (0, point.session)
        sign, length = (-1 if back else 1), last - first + 1
        assert point.move == pytest.approx(sign * abnormal.iloc[at + first : at + last + 1].sum(), abs=1e-9)
        begins = at + first - 1
        sums = abnormal.rolling(length).sum()
        year = returns.index[begins] - pd.Timedelta(days=365)
        kept = [
            sign * sums.iloc[end]
            for end in range(length, begins + 1)
            if returns.index[end - length] >= year and not np.isnan(sums.iloc[end])
        ]
        cuts = statistics.quantiles(kept, n=20, method="inclusive")
        assert (point.low, point.high) == pytest.approx((cuts[0], cuts[-1]), abs=1e-9)
        if (first, last) == (0, 5):
            assert found.ranked is not None
            assert found.ranked.among == len(kept)
            lower = sum(value < found.ranked.move for value in kept) / len(kept)
            assert found.ranked.percentile == pytest.approx(lower, abs=1e-12)
            assert (found.ranked.low, found.ranked.high) == (point.low, point.high)


def test_the_unusual_are_those_outside_the_band_of_their_window(dataset: Dataset) -> None:
    found = seen(dataset, "window=0to20")
    unusual = [one for one in found.cells if one.ranked and one.ranked.unusual]
    assert len(unusual) == found.counts.unusual > 5
    for one in found.cells:
        point = next((point for point in one.path.points if point.session == 20), None) if one.path else None
        if one.ranked is None or point is None or point.low is None:
            continue
        assert point.move is not None
        assert point.high is not None
        assert (one.ranked.low, one.ranked.high) == (point.low, point.high)
        assert one.ranked.unusual == (point.move < point.low or point.move > point.high)


def test_chance_is_one_in_ten_of_the_looks(dataset: Dataset) -> None:
    counts = seen(dataset, "").counts
    assert counts.expected == pytest.approx(counts.ranked / 10)
    assert counts.days < counts.ranked < counts.events == len(Scene.of(dataset, "").events)


def test_ordinary_prices_leave_their_band_as_often_as_chance_says() -> None:
    """Of a random walk that nothing happened to, about one window in ten is unusual."""
    days = business_days("2010-01-04", 2600)
    walk = np.random.default_rng(3).normal(0, 0.01, len(days))
    closes = dict(zip(days, 100 * np.cumprod(1 + walk), strict=True))
    dataset = made_up({"cod": closes}, [event(day) for day in days[300:2500:7]])
    counts = seen(dataset, "from=&to=&window=0to5").counts
    assert counts.ranked == len(dataset.events)
    assert counts.unusual == pytest.approx(counts.expected, rel=0.3)


def test_cells_without_enough_data_stay_and_say_why(dataset: Dataset) -> None:
    found = seen(dataset, "from=&to=")
    assert [one.event for one in found.cells] == [one.id for one in Scene.of(dataset, "from=&to=").events]
    missing = {one.event: one.reason for one in found.cells if one.ranked is None}
    vague = [one.id for one in dataset.events if one.precision != "day"]
    assert vague
    assert {missing[one] for one in vague} == {"day-unknown"}
    assert {one.reason for one in seen(dataset, "by=kospi&returns=abnormal").cells} >= {"no-benchmark"}
    young = made_up({"cod": dict.fromkeys(business_days("2021-03-01", 90), 5.0)}, [event("2021-05-03")])
    (cell,) = seen(young, "from=&to=").cells
    assert (cell.reason, cell.ranked is None, cell.path is None) == ("few-windows", False, False)
    assert cell.ranked is not None
    assert not cell.ranked.unusual


def distance(one: Reaction) -> float:
    return -1 if one.ranked is None or one.ranked.percentile is None else abs(one.ranked.percentile - 0.5)


def test_cells_come_by_date_by_how_unusual_they_are_or_by_category(dataset: Dataset) -> None:
    dates = [dataset.events_by_id[one.event].date for one in seen(dataset, "").cells]
    assert dates == sorted(dates)
    far = [distance(one) for one in seen(dataset, "order=moves").cells]
    assert far == sorted(far, reverse=True)
    places = [category.id for category in dataset.categories]
    kinds = [places.index(dataset.events_by_id[one.event].category) for one in seen(dataset, "order=category").cells]
    assert kinds == sorted(kinds)


def test_other_events_within_the_window_are_named(dataset: Dataset) -> None:
    found = seen(dataset, "window=0to5")
    study = event_study(dataset, dataset.events_by_id[found.cells[5].event])
    market = next(one for one in study.markets if one.market == "KRX")
    window = next(one for one in market.windows if one.window == WINDOWS[3])
    assert found.cells[5].others == window.others
    assert any(one.others for one in found.cells)


def test_all_together_is_the_median_of_paths_and_the_mean_of_bands(dataset: Dataset) -> None:
    found = seen(dataset, "category=export-approval")
    frame = pd.DataFrame(
        [
            {"session": point.session, "move": point.move, "low": point.low, "high": point.high}
            for one in found.cells
            if one.path
            for point in one.path.points
        ]
    ).groupby("session")
    wanted = frame["move"].median().to_frame().join(frame[["low", "high"]].mean())
    assert [joint.session for joint in found.together] == list(range(-5, 21))
    for joint in found.together:
        row = wanted.loc[joint.session]
        assert (joint.move, joint.low, joint.high) == pytest.approx(tuple(row), abs=1e-12)


def test_the_price_is_the_one_named_else_the_first_on_the_charts_else_the_first(dataset: Dataset) -> None:
    def looked(query: str) -> str | None:
        look = seen(dataset, query).look
        return look.series if look else None

    assert looked("") == SAMSUNG
    assert looked("by=kospi") == "kospi"
    assert looked("by=hydrogen-fluoride-japan&series=stella-chemifa") == "stella-chemifa"
    assert looked("series=hydrogen-fluoride-japan") is not None
    assert seen(made_up({}, [event("2021-03-01")]), "").look is None
