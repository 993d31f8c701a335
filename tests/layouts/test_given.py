"""What panels of others show of a view: the table that the browser's scripts pass, too."""

from __future__ import annotations

from typing import Any

import pytest

from data.dataset import Dataset
from data.scene import Scene
from layouts.panels.given import Bars, Lines, Table
from layouts.panels.given.bars import counted
from layouts.panels.given.lines import drawn
from layouts.panels.given.table import CELLS, listed
from tests.given import given_dataset, given_table, written


@pytest.mark.parametrize("case", given_table()["cases"], ids=lambda case: str(case["name"]))
def test_the_table_of_panels_of_others(case: dict[str, Any]) -> None:
    assert written(case, given_dataset()) == case["shown"]


def test_bars_count_what_a_reader_would_count(dataset: Dataset) -> None:
    found = counted(Scene.of(dataset, "from=2019-01-01&to=2019-12-31"), Bars("actors", title="Actors", by="actor"))

    labels = {term.id: term.label for term in dataset.vocabulary.actors}
    events = [event for event in dataset.events if event.date[:4] == "2019"]
    assert {bar.id: bar.n for bar in found.all} == {
        actor: n for actor, label in labels.items() if (n := sum(label in event.actors for event in events))
    }


def test_columns_and_what_is_left_out_are_the_whole_selection(dataset: Dataset) -> None:
    scene = Scene.of(dataset, "")
    for by in ("month", "quarter", "year"):
        found = counted(scene, Bars("when", title="When", by=by))
        assert sum(period.n for period in found.periods) + found.left_out == len(scene.events)


def test_a_table_can_show_every_column_and_be_sorted_by_each(dataset: Dataset) -> None:
    scene = Scene.of(dataset, "")
    for name in CELLS:
        rows = listed(scene, Table("rows", title="Rows", columns=(name,), sort=f"-{name}"))
        assert {event.id for event in rows} == set(scene.selection.ids)


def test_lines_hold_the_files_own_figures(dataset: Dataset) -> None:
    line, *_ = drawn(Scene.of(dataset, ""), Lines("rate", title="Rate", series=["usd-krw"])).prices.lines

    observed = dataset.observations("usd-krw")
    assert list(line.points.value) == observed.tolist()
    assert line.points.period[0] == observed.index[0].date().isoformat()
