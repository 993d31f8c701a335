"""Monthly shipments around an event, formatted for its page."""

from __future__ import annotations

from dataclasses import dataclass

from data.dataset import Dataset
from data.event_study.result import NotEnough, Result
from data.event_study.shipments import ShipmentStudy
from data.event_study.study import EventStudy
from data.models.events import Event, Series
from layouts.event_study.sentences import reason
from layouts.readings import rounded
from layouts.words import Words

WHOLE = 100
"""From this value on a mean is rounded to an integer."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A value and the month's change against it, or the reason why there is none."""

    text: str
    change: str = ""


@dataclass(frozen=True, slots=True)
class Month:
    """A monthly series around an event; where the dataset has a note on the month, that says what a zero means."""

    series: str
    label: str
    unit: str
    value: str
    mean: Figure
    year: Figure
    note: str


def monthly(
    dataset: Dataset, event: Event, found: EventStudy, say: Words
) -> tuple[tuple[Month, ...], tuple[Month, ...]]:
    """Return the default view's series for the event's materials, or all of them, and the other series."""
    flows = flows_shown(dataset, event)
    first, others = [], []
    for one in found.shipments:
        series = dataset.series_by_id[one.series]
        if series.flow in flows:
            first.append(_month(series, one, say))
        elif not isinstance(one.value, NotEnough):
            others.append(_month(series, one, say))
    return tuple(first), tuple(others)


def flows_shown(dataset: Dataset, event: Event) -> frozenset[str]:
    """Return the flows an event shows first: the default view's for its materials, or all of that view."""
    defaults = [dataset.series_by_id[one] for one in dataset.default_series]
    chosen = [one for one in defaults if one.material in event.materials] or defaults
    return frozenset(one.flow for one in chosen if one.flow is not None)


def _month(series: Series, one: ShipmentStudy, say: Words) -> Month:
    points = series.measure == "share"
    zero = series.hs is not None and one.is_zero and not one.note
    value = say.say("study.shipments.zero") if zero else _text(one.value, say)
    return Month(
        series=series.id,
        label=series.label,
        unit=series.unit,
        value=value,
        mean=Figure(_text(one.mean_before, say, mean=True), change(one.on_mean, say, points=points)),
        year=Figure(_text(one.year_before, say), change(one.on_year, say, points=points)),
        note=one.note,
    )


def _text(found: Result, say: Words, *, mean: bool = False) -> str:
    if isinstance(found, NotEnough):
        return say.say("study.none.why", reason=reason(found.reason, say))
    return say.number(figure(found.value, mean=mean))


def figure(value: float, *, mean: bool = False) -> float:
    """Return a value as it is shown: a mean to a tenth, or in whole numbers from a hundred on."""
    shown = rounded(value, "1" if abs(value) >= WHOLE else "0.1") if mean else value
    return int(shown) if float(shown).is_integer() else shown


def change(found: Result, say: Words, *, points: bool) -> str:
    """Return a change in per cent or, for a share, in points; empty if there is none."""
    if isinstance(found, NotEnough):
        return ""
    if not points:
        return say.percent(found.value)
    return say.say("study.shipments.points", value=say.points(found.value))
