"""The market model: abnormal returns, the part of a return that the market's return does not explain.

After A. Craig MacKinlay, "Event Studies in Economics and Finance", Journal of Economic Literature 35 (1997), 13-39:
R(t) = alpha + beta * Rm(t) + e(t), by least squares on the sessions -140 to -21; the abnormal return of a session is
R - alpha - beta * Rm, that of a window the sum over its sessions. Simple daily returns throughout.

Twin of assets/panels/reactions/market-model.js.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from data.event_study.prices import PriceLine
from data.event_study.result import Measured, NotEnough, Result
from data.event_study.windows import Window

if TYPE_CHECKING:
    from data.event_study.prices import Floats
    from data.event_study.sessions import Days, Places

ESTIMATION = Window(-140, -21)
"""120 sessions, as MacKinlay suggests; the 20 before the reaction day are left out, as they may anticipate it."""

MIN_SESSIONS = 100
"""Least sessions with both returns: a month of the 120 may be lost to gaps and to holidays that only one market has."""


@dataclass(frozen=True, eq=False, slots=True)
class Pair:
    """A price and its benchmark on their common sessions, with the returns between those.

    For each session of the price's calendar, `common` is its index among the common sessions, -1 where the
    benchmark has no session.
    """

    line: PriceLine
    benchmark: PriceLine
    days: Days
    common: Places
    price: Floats
    market: Floats


@dataclass(frozen=True, slots=True)
class Fit:
    """A fitted market model: alpha (a fraction per session), beta, and the terms of the standard errors.

    `variance` is that of the residuals (n - 2 in the denominator); `mean` and `spread` (the sum of squares about the
    mean) are of the benchmark's returns on the `sessions` used, between the days `first` and `last`.
    """

    alpha: float
    beta: float
    variance: float
    mean: float
    spread: float
    sessions: int
    first: str
    last: str


def pair(price: PriceLine, market: PriceLine) -> Pair:
    """Align a price and its benchmark by date."""
    days, places, _ = np.intersect1d(price.calendar.days, market.calendar.days, assume_unique=True, return_indices=True)
    common = np.full(len(price.calendar.days), -1)
    common[places] = np.arange(len(days))
    return Pair(price, market, days, common, _returns(price, days), _returns(market, days))


def benchmark_move(pair: Pair, place: int, window: Window) -> Result:
    """Return the benchmark's return between the same two days as the price's, since calendars match by date only."""
    before, end = window.bounds(place)
    if before < 0:
        return NotEnough("starts-later")
    if end >= len(pair.common):
        return NotEnough("ended")
    from_, to = int(pair.common[before]), int(pair.common[end])
    if from_ < 0 or to < 0:
        return NotEnough("benchmark-closed")
    from_, to = (int(pair.benchmark.calendar.days.searchsorted(pair.days[at])) for at in (from_, to))
    if not pair.benchmark.is_whole(from_, to):
        return NotEnough("benchmark-closed")
    return Measured(float(pair.benchmark.closes[to] / pair.benchmark.closes[from_] - 1))


def fit(pair: Pair, reaction: int) -> Fit | NotEnough:
    """Fit the model for the reaction day at an index of the price's calendar, on the common sessions before it."""
    place = int(pair.common[reaction])
    if place < 0:
        return NotEnough("benchmark-closed")
    window = slice(max(place + ESTIMATION.first, 0), max(place + ESTIMATION.last + 1, 0))
    x, y = pair.market[window], pair.price[window]
    known = ~np.isnan(x + y)
    x, y = x[known], y[known]
    if len(x) < MIN_SESSIONS:
        return NotEnough("few-sessions")
    mean = float(x.mean())
    around = x - mean
    spread = float(around @ around)
    if spread == 0:
        return NotEnough("benchmark-flat")
    beta = float(around @ y) / spread
    alpha = float(y.mean()) - beta * mean
    residuals = y - alpha - beta * x
    variance = float(residuals @ residuals) / (len(x) - 2)
    days = pair.days[window][known]
    return Fit(alpha, beta, variance, mean, spread, len(x), str(days[0]), str(days[-1]))


def abnormal(pair: Pair, model: Fit, place: int, window: Window) -> Result:
    """Return the cumulative abnormal return over a window without gaps in the price, with its standard error.

    The error is that of the prediction: the variance of the residuals plus the uncertainty of alpha and beta
    (MacKinlay's equation 11 with the off-diagonal terms of its vector form). NotEnough if the benchmark lacks a
    session of the window.
    """
    before, end = (int(pair.common[at]) for at in window.bounds(place))
    if before < 0 or end < 0 or end - before != window.sessions:
        return NotEnough("benchmark-closed")
    market, price = pair.market[before + 1 : end + 1], pair.price[before + 1 : end + 1]
    returned = float(market.sum())
    total = float(price.sum()) - window.sessions * model.alpha - model.beta * returned
    if math.isnan(total):
        return NotEnough("benchmark-closed")
    off_mean = returned - window.sessions * model.mean
    uncertain = window.sessions + window.sessions**2 / model.sessions + off_mean**2 / model.spread
    return Measured(total, standard_error=math.sqrt(model.variance * uncertain))


def _returns(line: PriceLine, days: Days) -> Floats:
    """Return the returns between consecutive `days`, NaN where a session between them is unknown."""
    places = line.calendar.days.searchsorted(days)
    returns = np.full(len(days), np.nan)
    whole = line.unknown[places[1:]] == line.unknown[places[:-1]]
    returns[1:] = np.where(whole, line.closes[places[1:]] / line.closes[places[:-1]] - 1, np.nan)
    return returns
