"""References in braces: how a text cites a number or date of the dataset instead of repeating it (docs/briefings.md).

    {event:ID.date}              {event:ID.figure:NAME}
    {series:ID@PERIOD}           {change:ID@PERIOD..PERIOD}
    {move:ID@DAY}                {count:QUERY}

Resolves references to values; layouts format them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from data import days
from data.chart_series.shipments import SIZES, base_unit
from data.dataset import Dataset
from data.models.events import Event, Precision, Series
from data.models.fields import is_period
from data.moves import move_on
from data.observations import between
from data.problem import one_of
from data.scene import Scene

BRACED = re.compile(r"\{([^{}]*)\}")
SIZE_ONLY = "|size"
"""Suffix of a reference that drops the sign, for texts such as "fell by"."""

FREQUENCIES: tuple[Precision, ...] = ("day", "month", "year")
SPELT = {"day": "YYYY-MM-DD", "month": "YYYY-MM", "year": "YYYY"}
MONTHS = 12
ReadingForm = Literal["figure", "level", "change", "move", "count"]


class BadReferenceError(ValueError):
    """A reference cannot be resolved. The message continues from the reference, as a problem's does."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Dated:
    """The date of an event with its precision."""

    day: str
    precision: Precision
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """A number and its format; changes and moves are fractions, levels are in base units."""

    value: float
    form: ReadingForm
    unit: str = ""
    signed: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """A resolved reference: its value, and the event or series whose sources support it."""

    value: Dated | Measured
    event: str | None = None
    series: str | None = None
    periods: tuple[str, ...] = ()


def references(text: str) -> list[str]:
    """Return the references in a text, without braces."""
    return BRACED.findall(text)


def fill(text: str, spell: Callable[[str], str]) -> str:
    """Return the text with each reference replaced by the result of `spell`."""
    return BRACED.sub(lambda found: spell(found[1]), text)


def read(dataset: Dataset, reference: str) -> Reading:
    """Resolve a reference. Raises BadReferenceError if it is not valid."""
    written = reference.removesuffix(SIZE_ONLY)
    kind, colon, subject = written.partition(":")
    if not colon or kind not in _READERS:
        raise BadReferenceError("is not a reference", one_of(kind, tuple(_READERS), "See docs/briefings.md."))
    reading = _READERS[kind](dataset, subject)
    if written == reference:
        return reading
    if isinstance(reading.value, Dated):
        raise BadReferenceError("is a date, which has no size", f"Leave out {SIZE_ONLY}.")
    return replace(reading, value=replace(reading.value, value=abs(reading.value.value), signed=False))


def _read_event(dataset: Dataset, subject: str) -> Reading:
    event_id, _, part = subject.partition(".")
    event = dataset.events_by_id.get(event_id)
    if event is None:
        near = one_of(event_id, tuple(dataset.events_by_id), "Write the id of an event.")
        raise BadReferenceError("names no event of the dataset", near)
    if part == "date":
        return Reading(Dated(event.date, event.precision, event.date_end), event=event_id)
    if part.startswith("figure:"):
        return Reading(_figure(event, part.removeprefix("figure:")), event=event_id)
    raise BadReferenceError("names no part of the event", "Write .date or .figure:NAME after the id.")


def _figure(event: Event, name: str) -> Measured:
    figures = {figure.name: figure for figure in event.figures}
    if name not in figures:
        remedy = one_of(name, tuple(figures), "Add it to the event's figures.")
        raise BadReferenceError("names no figure of the event", remedy)
    return Measured(figures[name].value, "figure", figures[name].unit)


def _read_series(dataset: Dataset, subject: str) -> Reading:
    series, period = _series_at(dataset, subject)
    base = base_unit(series)
    times = SIZES.get(series.unit.removesuffix(base).strip(), 1.0)
    value = Measured(_value(dataset, series, period) * times, "level", base)
    return Reading(value, series=series.id, periods=(period,))


def _read_change(dataset: Dataset, subject: str) -> Reading:
    series, span = _series_at(dataset, subject)
    start, dots, end = span.partition("..")
    if not dots:
        raise BadReferenceError("names one period, not two", "Write two with .. between them: @2018..2019-08.")
    if series.unit == "%":
        remedy = "Show both values with {series:…}."
        raise BadReferenceError("is a share, whose change in per cent would be misread", remedy)
    before, after = _value(dataset, series, start), _value(dataset, series, end)
    if before == 0:
        raise BadReferenceError("starts from zero", "Choose another first period.")
    return Reading(Measured(after / before - 1, "change"), series=series.id, periods=(start, end))


def _read_move(dataset: Dataset, subject: str) -> Reading:
    series, day = _series_at(dataset, subject)
    if series.panel != "prices" or series.frequency != "day":
        raise BadReferenceError("is not a daily price", "Write {change:…} instead.")
    move = move_on(dataset, series.id, day) if is_period(day, "day") else None
    if move is None:
        raise BadReferenceError("has no close on that day or on the session before", "Write a session, YYYY-MM-DD.")
    return Reading(Measured(move.move, "move"), series=series.id, periods=(day,))


def _read_count(dataset: Dataset, subject: str) -> Reading:
    scene = Scene.of(dataset, subject)
    if scene.dropped:
        pieces = ", ".join(f"{piece.key}={piece.value}" for piece in scene.dropped)
        raise BadReferenceError(f"holds what a link does not know ({pieces})", "Mend or delete it.")
    return Reading(Measured(len(scene.selection.ids), "count"))


_READERS: dict[str, Callable[[Dataset, str], Reading]] = {
    "event": _read_event,
    "series": _read_series,
    "change": _read_change,
    "move": _read_move,
    "count": _read_count,
}


def _series_at(dataset: Dataset, subject: str) -> tuple[Series, str]:
    series_id, _, period = subject.partition("@")
    series = dataset.series_by_id.get(series_id)
    if series is None:
        near = one_of(series_id, tuple(dataset.series_by_id), "Write the id of a series.")
        raise BadReferenceError("names no series of the dataset", near)
    if not period:
        raise BadReferenceError("names no period", f"Write @ and one after the id: @{SPELT[series.frequency]}.")
    return series, period


def _value(dataset: Dataset, series: Series, period: str) -> float:
    """Return the value of a period; for a longer period than the series' own, the mean of the values in it."""
    given = next((name for name in FREQUENCIES if is_period(period, name)), None)
    if given is None or FREQUENCIES.index(given) < FREQUENCIES.index(series.frequency):
        remedy = f"Write {SPELT[series.frequency]}: the series is by {series.frequency}."
        raise BadReferenceError(f"has no period '{period}'", remedy)
    first, last = days.span(f"{period}-01-01"[: len("YYYY-MM-DD")], given)
    observed = dataset.observed[series.id]
    within = between(observed, days.iso(first), days.iso(last))
    if within.empty:
        ends = (str(day)[: len(SPELT[series.frequency])] for day in (observed.index[0], observed.index[-1]))
        raise BadReferenceError(f"has no value for {period}", f"It runs from {' to '.join(ends)}; it may have gaps.")
    if given == "year" and series.frequency == "month" and len(within) < MONTHS:
        raise BadReferenceError(f"has {len(within)} of the {MONTHS} months of {period}", "Choose a whole year.")
    return float(within.mean())
