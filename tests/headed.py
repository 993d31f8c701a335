"""The dataset of tests/cases/headlines.json, for the tests of both languages."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from data.dataset import Dataset
from data.models.events import Event, Series
from data.models.info import DatasetInfo, Names
from tests.drawn import observed, table

HEADINGS = ("presets", "phases", "place")


def headed_dataset(*, bare: bool = False, read: dict[str, Any] | None = None) -> Dataset:
    """Return the dataset of the table; a bare one has no presets, no phases and no place."""
    read = read or table("headlines")
    info = {key: value for key, value in read["info"].items() if not (bare and key in HEADINGS)}
    return Dataset(
        info=DatasetInfo.model_validate(info),
        names=Names.model_validate(read["names"]),
        events=tuple(Event.model_validate(read["usual_event"] | event) for event in read["events"]),
        series=tuple(Series.model_validate(read["usual_series"] | series) for series in read["series"]),
        observed=MappingProxyType({name: observed(name, values) for name, values in read["observed"].items()}),
        content_hash="table",
    )
