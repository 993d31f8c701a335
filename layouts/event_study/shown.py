"""An event study formatted for its page: texts and lengths of bars.

`heading` is the twin of that in assets/panels/event-study/spelling.js.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from data.dataset import Dataset
from data.event_study.relevant_series import relevant_series
from data.event_study.result import Measured, NotEnough, Result
from data.event_study.sessions import market_of
from data.event_study.study import PriceStudy, WindowMoves, event_study
from data.event_study.windows import WINDOWS, Window
from data.models.events import Event
from layouts.event_study.lead import percentile, rank
from layouts.event_study.monthly import Month, monthly
from layouts.event_study.sentences import Confounded, confounded, first_session, first_two, reason
from layouts.words import MINUS, Words

HALF = 50
"""Length of the longest bar on either side of zero, in per cent of the cell."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A formatted value with an optional bar (`start`, `length`), or the reason why there is none."""

    text: str
    why: str = ""
    start: float = 0
    length: float = 0


@dataclass(frozen=True, slots=True)
class PriceRows:
    """A series: its reaction day and the session after it, its returns, and below them rows with headings.

    `why` replaces them if nothing is known.
    """

    series: str
    label: str
    days: str
    moves: tuple[Cell, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]
    why: str = ""
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """The event study as the page shows it."""

    first_session: str
    columns: tuple[str, ...]
    prices: tuple[PriceRows, ...]
    other_prices: tuple[PriceRows, ...]
    confounded: tuple[Confounded, ...]
    months: tuple[Month, ...]
    other_months: tuple[Month, ...]

    @property
    def days(self) -> str:
        """The days that all of the first prices share."""
        return shared_days(self.prices)

    @property
    def other_days(self) -> str:
        """The days that all of the other prices share."""
        return shared_days(self.other_prices)


def shared_days(prices: Iterable[PriceRows]) -> str:
    """Return the reaction day and the session after it where they are the same for all prices, else nothing."""
    days = {one.days for one in prices if one.days}
    return days.pop() if len(days) == 1 else ""


def shown(dataset: Dataset, event: Event, say: Words) -> Shown:
    """Return the event study of `event` for its page: relevant series first, then the rest."""
    found = event_study(dataset, event)
    first = set(relevant_series(dataset, event))
    longest = {own: _longest(one for one in found.prices if (one.series in first) is own) for own in (True, False)}
    days = {market.market: first_two(market, say) for market in found.markets}
    rows = {one.series: _rows(dataset, one, longest[one.series in first], days, say) for one in found.prices}
    months, other_months = monthly(dataset, event, found, say)
    return Shown(
        first_session=first_session(dataset, event, (market.reaction for market in found.markets), say),
        columns=tuple(heading(window, say) for window in WINDOWS),
        prices=tuple(row for series, row in rows.items() if series in first),
        other_prices=tuple(row for series, row in rows.items() if series not in first),
        confounded=confounded(dataset, found, say),
        months=months,
        other_months=other_months,
    )


def heading(window: Window, say: Words) -> str:
    """Return the name of a window, for several sessions its first and last."""
    if window.sessions == 1:
        return say.say(f"study.window.day.{window.first}")
    return say.say("study.window", first=_signed(window.first), last=_signed(window.last))


def _signed(session: int) -> str:
    return f"{session:+d}".replace("-", MINUS) if session else "0"


def _longest(prices: Iterable[PriceStudy]) -> float:
    """Return the largest return of a table, to whose bar all its bars are drawn."""
    moves = [window.move for one in prices for window in one.windows]
    return max((abs(move.value) for move in moves if isinstance(move, Measured)), default=0)


def _rows(dataset: Dataset, prices: PriceStudy, longest: float, days: Mapping[str, str], say: Words) -> PriceRows:
    series = dataset.series_by_id[prices.series]
    first = days[market_of(series)]
    reasons = {one.move.reason if isinstance(one.move, NotEnough) else "" for one in prices.windows}
    if isinstance(prices.reaction, NotEnough):
        reasons = {prices.reaction.reason}
    if len(reasons) == 1 and "" not in reasons:
        return PriceRows(series.id, series.label, first, (), (), why=reason(reasons.pop(), say))
    rows = [(say.say("study.row.rank"), tuple(_rank(one, say) for one in prices.windows))]
    if prices.benchmark:
        benchmark = dataset.series_by_id[prices.benchmark].label
        beyond = tuple(_abnormal(one.abnormal, say) for one in prices.windows)
        market = tuple(_move(one.benchmark, say) for one in prices.windows)
        rows.append((say.say("study.row.benchmark", benchmark=benchmark), market))
        rows.append((say.say("study.row.abnormal"), beyond))
    moves = tuple(bar(one.move, longest, say) for one in prices.windows)
    return PriceRows(series.id, series.label, first, moves, tuple(rows), plain=not prices.benchmark)


def bar(move: Result, longest: float, say: Words) -> Cell:
    """Return a return with its bar, right or left of zero; `longest` is the return with the longest bar."""
    if isinstance(move, NotEnough):
        return _empty(move, say)
    length = abs(move.value) / longest * HALF if longest else 0
    return Cell(say.percent(move.value), start=HALF if move.value >= 0 else HALF - length, length=length)


def _move(move: Result, say: Words) -> Cell:
    return _empty(move, say) if isinstance(move, NotEnough) else Cell(say.percent(move.value))


def _abnormal(beyond: Result, say: Words) -> Cell:
    if isinstance(beyond, NotEnough):
        return _empty(beyond, say)
    error = say.percent(beyond.standard_error or 0).removeprefix("+")
    return Cell(say.say("study.error", value=say.percent(beyond.value), error=error))


def _rank(found: WindowMoves, say: Words) -> Cell:
    if isinstance(found.move, NotEnough):
        return _empty(found.move, say)
    if isinstance(found.percentile, NotEnough):
        return _empty(found.percentile, say)
    return Cell(rank(found.move.value, percentile(found.percentile.value), say))


def _empty(missing: NotEnough, say: Words) -> Cell:
    return Cell("–", why=reason(missing.reason, say))
