"""The tables of where marks and names of the timeline stand and how marks are joined, as Python passes them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from data import days
from data.axis import Axis
from data.dataset import Dataset
from data.scene import Scene
from data.timeline_layout import Mark
from data.timeline_marks import spot
from layouts.panels.charts.named_events import important
from layouts.panels.timeline.moments import moment_name
from layouts.panels.timeline.thread import joined
from tests.drawn import table

LAYOUT = table("timeline-layout")
NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")


@pytest.mark.parametrize("case", LAYOUT["spots"], ids=lambda case: str(case["name"]))
def test_where_an_event_stands(case: dict[str, Any], small: Dataset) -> None:
    known = {name: case[name] for name in ("date", "precision", "date_end")}
    box = case["axis"]
    axis = Axis(days.ordinal(box["first"]), days.ordinal(box["end"]), box["width"], box["left"], box["right"])
    found = spot(small.events[0].model_copy(update=known), axis)
    assert (found.x, found.width, found.soft) == (case["x"], case["width"], case["soft"])


@pytest.mark.parametrize("case", LAYOUT["moments"], ids=lambda case: str(case["name"]))
def test_what_an_event_is_called_above_the_lanes(case: dict[str, Any]) -> None:
    wanted = {name: case[name] for name in ("pivotal", "few", "focused")}
    named = moment_name(case["label"], case["title"], **wanted)
    assert named == case["text"]


@pytest.mark.parametrize("case", table("arcs")["joins"], ids=lambda case: str(case["name"]))
def test_how_two_marks_are_joined(case: dict[str, Any]) -> None:
    ends = [
        (end["lane"], Mark([end["lane"]], x=end["x"], width=0, soft=False, row=0), end["y"])
        for end in (case["from"], case["to"])
    ]
    paths = joined(ends[0], ends[1], 10)
    assert [[float(text) for text in NUMBER.findall(path)] for path in paths] == [case["line"], case["tip"]]


@pytest.mark.parametrize("case", table("key-moments")["important"], ids=lambda case: str(case["name"]))
def test_which_events_an_embed_names_at_least(case: dict[str, Any], small: Dataset) -> None:
    events = tuple(
        small.events[0].model_copy(update={"id": key, "pivotal": pivotal, "related": ()})
        for key, _, pivotal in case["events"]
    )
    dataset = replace(small, events=events, corrections=())
    dataset.__dict__["weights"] = {key: weight for key, weight, _ in case["events"]}

    found = important(Scene.of(dataset, f"from=&to=&event={case['focus']}"))

    assert [event.id for event in found] == case["important"]
