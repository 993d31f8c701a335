"""The lines of the shipments pane: the series of each flow, monthly values as steps, remaining years as bars.

Twin of assets/panels/shipments/shipments.js and, by `flows`, of assets/state/flows.js.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data import days, scale
from data.chart_series.line import Line, Points
from data.chart_series.observed import Observations, observations
from data.dataset import Dataset
from data.models.events import Series
from data.nouns import in_sentence

MEASURES = {
    "index": ("value", "quantity", "count"),
    "value": ("value",),
    "quantity": ("quantity", "count"),
    "share": ("share",),
}
SUMS = ("value", "quantity")
"""Measures whose yearly values are drawn as monthly averages, to match monthly sums."""
SIZES = {"thousand": 1e3, "million": 1e6, "billion": 1e9}
_MULTIPLE = re.compile(r"(thousand|million|billion) (.+)")


@dataclass(frozen=True, slots=True)
class Flow:
    """The series of one flow (value, quantity, share …); the first monthly one is its id in links."""

    first: Series
    variants: tuple[Series, ...]

    def known_by(self, measure: str) -> tuple[Series, ...]:
        """Return the variants to use for a measure."""
        for one in MEASURES[measure]:
            found = tuple(
                series
                for series in self.variants
                if series.measure == one and (measure != "index" or series.index_base is not None)
            )
            if found:
                return found
        return ()


@dataclass(frozen=True, slots=True)
class Shipments:
    """The lines of the shipments pane, their unit (empty for an index), and the names of flows left out."""

    lines: tuple[Line, ...]
    unit: str
    missing: tuple[str, ...] = ()
    other_unit: tuple[str, ...] = ()

    @property
    def is_lacking(self) -> bool:
        """Whether flows were chosen that are left out."""
        return bool(self.missing or self.other_unit)


def flows(dataset: Dataset) -> list[Flow]:
    """Return the flows of a dataset in the order of their first series."""
    found: dict[str, list[Series]] = {}
    for series in dataset.series:
        if series.panel == "shipments":
            found.setdefault(series.flow or series.id, []).append(series)
    return [
        Flow(next((one for one in variants if one.frequency == "month"), variants[0]), tuple(variants))
        for variants in found.values()
    ]


def shipments(dataset: Dataset, chosen: Sequence[str], measure: str) -> Shipments:
    """Return the shipments pane of the chosen flows in a measure."""
    wanted = [flow for flow in flows(dataset) if any(series.id in chosen for series in flow.variants)]
    unit = "" if measure == "index" else _unit_of(wanted, chosen, measure)
    lines: list[Line] = []
    missing: list[str] = []
    other_unit: list[str] = []
    for flow in wanted:
        known = flow.known_by(measure)
        usable = [series for series in known if measure == "index" or base_unit(series) == unit]
        line = _line(dataset, flow, usable, measure)
        if known and not usable:
            other_unit.append(flow.first.short)
        elif line is None:
            missing.append(flow.first.short)
        else:
            lines.append(line)
    return Shipments(tuple(lines), unit, tuple(missing), tuple(other_unit))


def base_unit(series: Series) -> str:
    """Return the unit of a series without its multiple: "million USD" gives "USD"."""
    match = _MULTIPLE.fullmatch(series.unit)
    return match[2] if match else series.unit


def _unit_of(wanted: Sequence[Flow], chosen: Sequence[str], measure: str) -> str:
    """Return the unit of the first chosen flow that has the measure."""

    def place(flow: Flow) -> int:
        return min(chosen.index(series.id) for series in flow.variants if series.id in chosen)

    first = min((flow for flow in wanted if flow.known_by(measure)), key=place, default=None)
    return base_unit(first.known_by(measure)[0]) if first else ""


def _line(dataset: Dataset, flow: Flow, usable: Sequence[Series], measure: str) -> Line | None:
    known = flow.known_by(measure)
    monthly = next((series for series in known if series.frequency == "month"), None)
    if monthly not in usable:
        monthly = None
    points = _points(dataset, monthly, measure) if monthly else Points()
    marks = _year_marks(dataset, [one for one in usable if one.frequency == "year"], points, measure)
    if not points and not marks:
        return None
    first = flow.first
    series = monthly or next(one for one in usable if one.frequency == "year")
    named = (first.id, "shipments", first.kind, first.label, first.short)
    is_good = any(one.label == first.short for one in dataset.materials)
    noun = in_sentence(first.short, dataset) if is_good else ""
    return Line(*named, series, stepped=True, points=points, marks=marks, accent=first.accent, noun=noun)


def _points(dataset: Dataset, series: Series, measure: str) -> Points:
    observed = observations(dataset, series)
    values = _scaled(series, observed, measure)
    if values is None:
        return Points()
    end = days.year_end if series.frequency == "year" else days.month_end
    kept = [at for at, value in enumerate(values) if value is not None]
    return Points(
        start=[observed.days[at] for at in kept],
        end=[end(observed.days[at]) + 1 for at in kept],
        value=[value for value in values if value is not None],
        raw=[observed.values[at] or 0 for at in kept],
        note=[observed.notes[at] for at in kept],
        period=[observed.periods[at] for at in kept],
    )


def _scaled(series: Series, observed: Observations, measure: str) -> Sequence[float | None] | None:
    """Return the values in the plotted scale, None if there is no base year."""
    if measure == "index":
        return scale.mean_index(observed.periods, observed.values, series.index_base or "")
    match = _MULTIPLE.fullmatch(series.unit)
    times = SIZES[match[1]] if match else 1
    return [None if value is None else value * times for value in observed.values]


def _year_marks(dataset: Dataset, annual: Sequence[Series], months: Points, measure: str) -> Points:
    """Return the yearly values of years without monthly ones, each from the first series that has it."""
    covered = {period[:4] for period in months.period}
    found: list[tuple[int, int, float, float, str, str]] = []
    for series in annual:
        for mark in _marks(_points(dataset, series, measure), measure):
            if mark[-1] not in covered:
                covered.add(mark[-1])
                found.append(mark)
    found.sort(key=lambda mark: mark[0])
    return Points(*([list(column) for column in zip(*found, strict=True)] if found else ()))


def _marks(points: Points, measure: str) -> Iterator[tuple[int, int, float, float, str, str]]:
    parts = zip(points.start, points.end, points.value, points.raw, points.note, points.period, strict=True)
    for start, end, value, raw, note, period in parts:
        yield start, end, value / 12 if measure in SUMS else value, raw, note, period
