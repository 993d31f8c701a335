"""The table of what charts plot, as a Dataset: made here from tests/cases/chart-series.json for both languages' tests."""

from __future__ import annotations

import json
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pandas as pd

from data.chart_series.line import Line, Points
from data.chart_series.plot import Plot
from data.dataset import Dataset
from data.models.events import Event, Series
from data.models.info import DatasetInfo, Names
from data.observations import ObservationNote

CASES = Path(__file__).parent / "cases"


def table(noun: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((CASES / f"{noun}.json").read_text(encoding="utf-8"))
    return read


def charted_dataset() -> Dataset:
    """Return the dataset of the table."""
    read = table("chart-series")
    return Dataset(
        info=DatasetInfo.model_validate(read["info"]),
        names=Names(),
        events=tuple(Event.model_validate(_event(*event)) for event in read["events"]),
        series=tuple(Series.model_validate(read["usual"] | series) for series in read["series"]),
        observed=MappingProxyType({name: observed(name, values) for name, values in read["observed"].items()}),
        noted=MappingProxyType(
            {
                name: MappingProxyType({period: ObservationNote(note=note) for period, note in notes.items()})
                for name, notes in read["notes"].items()
            }
        ),
        content_hash="table",
    )


def written(plot: Plot) -> dict[str, Any]:
    """Return a plot as the table writes it."""
    return {
        "shipments": {
            "unit": plot.shipments.unit,
            "missing": list(plot.shipments.missing),
            "otherUnit": list(plot.shipments.other_unit),
            "lines": [_line(line, plot) for line in plot.shipments.lines],
        },
        "prices": {
            "unit": plot.prices.unit,
            "base": plot.prices.base,
            "unbased": list(plot.prices.unbased),
            "otherUnit": list(plot.prices.other_unit),
            "lines": [_line(line, plot) for line in plot.prices.lines],
        },
    }


WRITE = """(model) => {
  const none = {start: [], end: [], value: []};
  const points = (part) => part ? {start: [...part.start], end: [...part.end], value: [...part.value]} : none;
  const lines = (pane) => model[pane].lines.map((line) => ({key: line.key, short: line.short, series: line.series.id,
    stepped: line.stepped, style: line.style.id, points: points(line.points), marks: points(line.marks)}));
  const {shipments, prices} = model;
  return {
    shipments: {unit: shipments.unit, missing: shipments.missing, otherUnit: shipments.otherUnit,
      lines: lines("shipments")},
    prices: {unit: prices.unit, base: prices.base.day, unbased: prices.unbased, otherUnit: prices.otherUnit,
      lines: lines("prices")},
  };
}"""
"""The same in the browser."""


def _line(line: Line, plot: Plot) -> dict[str, Any]:
    return {
        "key": line.key,
        "short": line.short,
        "series": line.series.id,
        "stepped": line.stepped,
        "style": plot.styles[line.key].id,
        "points": _points(line.points),
        "marks": _points(line.marks),
    }


def _points(points: Points) -> dict[str, list[Any]]:
    return {name: list(getattr(points, name)) for name in ("start", "end", "value")}


def _event(event_id: str, date: str, category: str) -> dict[str, Any]:
    return {
        "id": event_id, "date": date, "precision": "day", "category": category, "title": event_id, "summary": "Made up.",
        "direction": "worse", "confidence": "high", "attribution": "official",
    }  # fmt: skip


def observed(name: str, values: dict[str, float]) -> pd.Series[float]:
    """Return the observations of a series by their periods."""
    index = pd.DatetimeIndex([pd.Timestamp(period) for period in values]).as_unit("s")
    return pd.Series(list(values.values()), index=index, name=name, dtype="float64")
