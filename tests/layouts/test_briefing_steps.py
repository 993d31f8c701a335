"""The steps of the curated briefings as they are shown: every number comes from the dataset, and it is the right one."""

from __future__ import annotations

import json

import pytest

from data.briefings import briefing_by_id
from data.dataset import Dataset
from data.references import Measured
from data.rows import rows
from data.selection import select
from data.view import format as format_view
from data.view import parse
from layouts.briefing_steps import ShownStep, payload, steps
from layouts.readings import spelt
from layouts.words import Words, words

IDS = ("dispute", "photoresist")
SPACE = "\u00a0"


def shown(dataset: Dataset, briefing_id: str) -> list[ShownStep]:
    briefing = briefing_by_id(dataset, briefing_id)
    assert briefing is not None
    return steps(dataset, briefing, words())


def test_the_curated_briefings_have_no_problem(dataset: Dataset) -> None:
    assert dataset.briefing_problems == ()
    assert {one.id: len(one.steps) for one in dataset.briefings} == {"dispute": 10, "photoresist": 6}


@pytest.mark.parametrize("briefing_id", IDS)
def test_every_reference_is_spelt_and_every_step_short(dataset: Dataset, briefing_id: str) -> None:
    for step in shown(dataset, briefing_id):
        assert "{" not in json.dumps([step.kicker, step.headline, *step.text, step.notes])
        assert len(step.headline.split()) <= 9
        assert sum(len(line.split()) for line in step.text) <= 32
        assert step.figure is not None
        assert step.sources
        assert 8 <= step.dwell <= 40


@pytest.mark.parametrize("briefing_id", IDS)
def test_every_step_highlights_events_of_its_canonical_view(dataset: Dataset, briefing_id: str) -> None:
    for step in shown(dataset, briefing_id):
        view, dropped = parse(step.scene.link, dataset.vocabulary)
        assert (dropped, format_view(view, dataset.vocabulary)) == ((), step.scene.link)
        assert set(step.highlighted) <= set(select(rows(dataset), view, dataset.vocabulary).ids)
        assert [event.id for event in step.events] == list(step.highlighted)


def test_the_day_of_the_second_permit_moved_as_published(dataset: Dataset) -> None:
    step = shown(dataset, "photoresist")[4]
    assert step.figure is not None
    assert (step.figure.value, step.figure.label) == ("+1.95%", "Samsung Electronics on 20 August 2019")
    assert step.text[0] == f"Samsung Electronics closes at 44,450{SPACE}won; the KOSPI gains 1.05%."


def test_the_figures_of_the_dispute_are_those_of_the_files(dataset: Dataset) -> None:
    assert [step.figure and step.figure.value for step in shown(dataset, "dispute")] == [
        f"100{SPACE}million won", f"81,075{SPACE}shares", "93.2%", f"0{SPACE}USD", "−2.56%", "37",
        f"45{SPACE}minutes", "−86.0%", f"15{SPACE}people", "48%",
    ]  # fmt: skip


def test_sources_are_those_of_highlighted_events_and_references_without_duplicates(dataset: Dataset) -> None:
    step = shown(dataset, "dispute")[3]
    named = [source.publisher for source in step.sources]
    highlighted = [source.publisher for event in step.highlighted for source in dataset.events_by_id[event].sources]
    assert set(named) == {*highlighted, dataset.series_by_id["hydrogen-fluoride-japan"].source.publisher}
    assert len(set(step.sources)) == len(step.sources)


def test_the_payload_of_a_briefing_is_plain_data(dataset: Dataset) -> None:
    for briefing in dataset.briefings:
        sent = json.loads(json.dumps(payload(briefing, steps(dataset, briefing, words())), allow_nan=False))
        assert list(sent) == ["id", "title", "subtitle", "steps"]
        assert list(sent["steps"][0]) == [
            "kicker", "headline", "text", "view", "highlighted", "chart", "figure", "notes", "dwell", "sources", "events",
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (Measured(45458106, "level", "USD"), f"45.5{SPACE}million{SPACE}USD"),
        (Measured(2_000_000_000, "level", "yen"), f"2{SPACE}billion{SPACE}yen"),
        (Measured(1960.254, "level", "index points"), f"1,960.25{SPACE}index points"),
        (Measured(0, "level", "%"), "0%"),
        (Measured(-84, "figure", "%"), "−84%"),
        (Measured(-1, "change"), "−100%"),
        (Measured(-0.9996, "change"), "−100.0%"),
        (Measured(0.0495, "change"), "+5.0%"),
        (Measured(0.5, "change", signed=False), "50%"),
        (Measured(0.0195, "move"), "+1.95%"),
        (Measured(0.02, "move", signed=False), "2.00%"),
        (Measured(1234, "count"), "1,234"),
    ],
)
def test_a_number_is_spelt_for_reading_from_afar(said: Measured, text: str) -> None:
    assert spelt(said, words()) == text


def test_numbers_and_dates_follow_the_language(dataset: Dataset) -> None:
    briefing = briefing_by_id(dataset, "photoresist")
    assert briefing is not None
    assert steps(dataset, briefing, Words("ko"))[0].kicker.startswith("2019년 7월 1일")
