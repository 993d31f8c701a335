"""Threads: the cases both languages must pass, and paths through the curated dataset."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from data import threads
from data.dataset import Dataset
from data.export.choice import choose
from data.rows import rows
from data.selection import select
from data.view import parse
from data.vocabulary import Vocabulary

TABLE = json.loads((Path(__file__).parents[1] / "cases" / "threads.json").read_text(encoding="utf-8"))
VOCABULARY = Vocabulary.from_payload(TABLE["vocabulary"])
RULING = "2018-10-30-supreme-court-nippon-steel"
CURBS = "2019-07-01-export-controls-announced"
COMPLAINT = "2019-09-11-wto-complaint"
LIFTED = "2023-03-23-curbs-lifted-wto-withdrawn"


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: case["name"])
def test_the_path_of_a_thread(case: dict[str, Any]) -> None:
    assert [tuple(step) for step in case["walk"]] == list(threads.walk(case["thread"], VOCABULARY))
    if case["days"]:
        assert tuple(case["days"]) == threads.span(case["thread"], VOCABULARY)


def test_a_reader_gets_from_the_ruling_to_the_lifting_by_related_events_alone(dataset: Dataset) -> None:
    ahead, seen = [RULING], {RULING}
    while ahead:
        came = [tie.event for tie in dataset.related_to(ahead.pop()) if tie.incoming and tie.event not in seen]
        ahead += came
        seen.update(came)
    assert LIFTED in seen


def test_the_thread_from_ruling_to_lifting_by_way_of_the_complaint(dataset: Dataset) -> None:
    steps = threads.walk([RULING, COMPLAINT, LIFTED], dataset.vocabulary)
    events = [step.event for step in steps]
    assert (events[0], events[-1]) == (RULING, LIFTED)
    assert {CURBS, COMPLAINT} <= set(events)
    assert steps[-1].kind == "reverses"


@pytest.mark.parametrize("event", [RULING, COMPLAINT, LIFTED])
def test_the_thread_through_an_event_runs_from_a_first_cause_to_a_last_effect(dataset: Dataset, event: str) -> None:
    steps = threads.walk([event], dataset.vocabulary)
    assert event in [step.event for step in steps]
    assert not [tie for tie in dataset.related_to(steps[0].event) if not tie.incoming]
    assert not [tie for tie in dataset.related_to(steps[-1].event) if tie.incoming]
    for before, after in pairwise(steps):
        stated = {relation.id: relation.kind for relation in dataset.events_by_id[after.event].related}
        assert stated[before.event] == after.kind


def test_every_event_has_a_thread_that_holds_it_once(dataset: Dataset) -> None:
    for event in dataset.events:
        steps = [step.event for step in threads.walk([event.id], dataset.vocabulary)]
        assert steps.count(event.id) == 1
        assert len(set(steps)) == len(steps)


def test_a_thread_is_a_filter_like_the_others(dataset: Dataset) -> None:
    view, dropped = parse(f"thread={RULING}~{COMPLAINT}~{LIFTED}&category=countermeasure", dataset.vocabulary)
    shown = select(rows(dataset), view, dataset.vocabulary).ids
    assert dropped == ()
    assert shown == (COMPLAINT,)
    assert choose(dataset, f"thread={LIFTED}~{RULING}").events[0] == RULING
