"""The layout of marks and phases: nothing overlaps. The browser passes the same table."""

from __future__ import annotations

from typing import Any

import pytest

from data.axis import Axis, span
from data.dataset import Dataset
from data.label_layout import Name, apart
from data.phase_names import NamedBand, place_names
from data.rows import rows
from data.selection import select
from data.timeline_layout import MARK, Spot, bands, dodge
from data.timeline_marks import Room, beside, lanes
from data.view import parse
from tests.drawn import table

CASES = table("timeline-layout")
VIEWS = ["", "from=&to=", "category=export-approval&material=photoresist&from=2019-07-01&to=2019-12-31"]


@pytest.mark.parametrize("case", CASES["dodge"], ids=lambda case: str(case["name"]))
def test_marks_do_not_overlap(case: dict[str, Any]) -> None:
    marks = dodge([Spot(**event) for event in case["events"]], case["rows"], case.get("scale", 1))
    names = ("ids", "x", "width", "row", "cluster")
    assert [{name: getattr(mark, name) for name in names} for mark in marks] == case["marks"]


@pytest.mark.parametrize("case", CASES["bands"], ids=lambda case: str(case["name"]))
def test_phases_share_rows(case: dict[str, Any]) -> None:
    found = bands([tuple(phase) for phase in case["phases"]], case["left"], case["right"])
    assert [list(band) for band in found] == case["bands"]


@pytest.mark.parametrize("case", CASES["phaseNames"], ids=lambda case: str(case["name"]))
def test_names_of_phases_do_not_overlap(case: dict[str, Any]) -> None:
    named = [NamedBand(*band) for band in case["bands"]]
    assert place_names(named, case["left"], case["right"]) == case["places"]


@pytest.mark.parametrize("case", CASES["names"], ids=lambda case: str(case["name"]))
def test_labels_of_lines_do_not_overlap(case: dict[str, Any]) -> None:
    names = [Name(one["wanted"], one["height"] + case["gap"]) for one in case["labels"]]
    assert apart(names, case["height"]) == pytest.approx(case["middles"])


@pytest.mark.parametrize("query", VIEWS)
@pytest.mark.parametrize(("count", "width"), [(1, 300), (3, 900)])
def test_every_selected_event_has_a_mark_or_is_in_a_cluster(
    dataset: Dataset, query: str, count: int, width: int
) -> None:
    view, _ = parse(query, dataset.vocabulary)
    chosen = select(rows(dataset), view, dataset.vocabulary).ids
    events = [dataset.events_by_id[event_id] for event_id in chosen]
    marks = lanes(dataset, events, Axis(*span(view, dataset.extent), width), rows=count)
    assert sorted(one for lane in marks.values() for mark in lane for one in mark.ids) == sorted(chosen)


@pytest.mark.parametrize("case", CASES["beside"], ids=lambda case: str(case["name"]))
def test_what_would_stand_within_a_ring_stands_beside_it(case: dict[str, Any]) -> None:
    assert beside(Spot("a", case["x"]), Room("any", case["middle"], case["half"])).x == case["found"]


def test_other_marks_keep_clear_of_the_room_for_the_focused_one(dataset: Dataset) -> None:
    view, _ = parse("", dataset.vocabulary)
    axis = Axis(*span(view, dataset.extent), 500)
    kept = Room("export-approval", 420, 18)
    marks = lanes(dataset, dataset.events, axis, rows=1, kept=kept)["export-approval"]
    assert all(abs(mark.x - kept.middle) >= kept.half for mark in marks)


def test_larger_marks_keep_more_room() -> None:
    events = [Spot(name, place * MARK) for place, name in enumerate("abcdef")]
    assert [len(dodge(events, 1, scale)) for scale in (1, 2)] == [6, 2]
