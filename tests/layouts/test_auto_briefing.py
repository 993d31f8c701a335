"""Any view as a briefing: the cases that assets/surfaces/briefing/auto-briefing.js passes too (tests/browser/test_auto_briefing_twin.py)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from data.dataset import Dataset
from data.scene import Scene
from data.sentences import first_sentences, sentences
from layouts.auto_briefing import auto_briefing
from layouts.words import words

TABLE: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "cases" / "auto-briefing.json").read_text(encoding="utf-8")
)
CASES: list[dict[str, Any]] = TABLE["cases"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_steps_of_a_view(case: dict[str, Any], small: Dataset) -> None:
    found = [step.to_payload() for step in auto_briefing(Scene.of(small, case["query"]), words())]
    assert json.loads(json.dumps(found)) == case["steps"]


def test_the_sentences_of_a_text() -> None:
    assert [sentences(case["text"]) for case in TABLE["sentences"]] == [
        case["sentences"] for case in TABLE["sentences"]
    ]
    kept = [first_sentences(case["text"], words=case["words"], lines=case["lines"]) for case in TABLE["first"]]
    assert [list(one) for one in kept] == [case["kept"] for case in TABLE["first"]]


@pytest.mark.parametrize("query", ["", "from=&to=", "category=industry", "q=photoresist", "actor=", "company=toray"])
def test_each_step_shows_its_highlighted_events(dataset: Dataset, query: str) -> None:
    for step in auto_briefing(Scene.of(dataset, query), words()):
        scene = Scene.of(dataset, step.scene.link)
        assert scene.dropped == ()
        assert set(step.highlighted) <= set(scene.selection.ids)


def test_all_pivotal_events_of_the_view_are_steps_in_order(dataset: Dataset) -> None:
    told = [step.highlighted[0] for step in auto_briefing(Scene.of(dataset, "from=&to="), words())[1:-1]]
    assert told == [event.id for event in dataset.events if event.pivotal]


def test_a_step_of_a_thread_names_the_event_before_by_its_short_title(dataset: Dataset) -> None:
    scene = Scene.of(dataset, "thread=2019-09-11-wto-complaint&from=&to=")
    steps = auto_briefing(scene, words())[1:-1]
    before = scene.events[:-1]
    assert any(event.label and not event.pivotal for event in before)
    for event, step in zip(before, steps[1:], strict=True):
        assert f"‘{event.label or event.title}’" in step.text[0]
