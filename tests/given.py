"""The table of panels of others, as a Dataset and as declarations: tests/cases/given.json, for both languages' tests."""

from __future__ import annotations

import json
from pathlib import Path
from types import MappingProxyType
from typing import Any

from data.dataset import Dataset
from data.models.events import Event, Series
from data.models.info import DatasetInfo, Names
from data.scene import Scene
from layouts.panels.given import Bars, Lines, Table
from layouts.panels.given.bars import counted
from layouts.panels.given.declared import Declared
from layouts.panels.given.lines import drawn
from layouts.panels.given.table import cell, labels, listed
from tests.drawn import observed

CASES = Path(__file__).parent / "cases" / "given.json"
KINDS = {"bars": Bars, "table": Table, "lines": Lines}


def given_table() -> dict[str, Any]:
    """Return the table."""
    read: dict[str, Any] = json.loads(CASES.read_text(encoding="utf-8"))
    return read


def given_dataset() -> Dataset:
    """Return the dataset of the table."""
    read = given_table()
    return Dataset(
        info=DatasetInfo.model_validate(read["info"]),
        names=Names(),
        events=tuple(Event.model_validate(read["usual_event"] | event) for event in read["events"]),
        series=tuple(Series.model_validate(read["usual_series"] | series) for series in read["series"]),
        observed=MappingProxyType({name: observed(name, values) for name, values in read["observed"].items()}),
        content_hash="table",
    )


def declared(case: dict[str, Any], panel_id: str = "panel") -> Declared:
    """Return the panel of a case."""
    return KINDS[case["kind"]](panel_id, title="A panel", **case["panel"])


def written(case: dict[str, Any], dataset: Dataset) -> dict[str, Any]:
    """Return what a panel shows of a scene, as the table writes it."""
    scene, panel = Scene.of(dataset, case["query"]), declared(case)
    if isinstance(panel, Bars):
        return _bars(panel, scene)
    if isinstance(panel, Table):
        said = labels(dataset)
        rows = listed(scene, panel)
        return {"rows": [[event.id, *(list(cell(event, name, said)) for name in panel.shown)] for event in rows]}
    assert isinstance(panel, Lines)
    plot = drawn(scene, panel)
    return {
        "span": [plot.span.first, plot.span.end],
        "unit": plot.prices.unit,
        "base": plot.prices.base,
        "unbased": list(plot.prices.unbased),
        "lines": [
            {
                "key": line.key,
                "stepped": line.stepped,
                "style": plot.styles[line.key].id,
                "start": list(line.points.start),
                "end": list(line.points.end),
                "value": [round(value, 6) for value in line.points.value],
            }
            for line in plot.prices.lines
        ],
    }


def _bars(panel: Bars, scene: Scene) -> dict[str, Any]:
    found = counted(scene, panel)
    if panel.by_time:
        return {"periods": [[one.first, one.end, one.n] for one in found.periods], "leftOut": found.left_out}
    return {
        "bars": [[bar.id, bar.n, bar.chosen] for bar in found.bars],
        "others": [found.others.values, found.others.n] if found.others else None,
        "all": [bar.id for bar in found.all],
    }
