"""Export to TimelineJS JSON, and the round trip of what it can carry."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from data.dataset import Dataset
from data.export import whole
from data.load import load
from exchange.held.table import record_left_out
from exchange.importing import import_file
from exchange.report import Report
from exchange.to_timelinejs import timeline

CARRIED = {"id", "date", "precision", "date_end", "title", "summary", "note", "sources"}
"""What an event keeps on the way to TimelineJS and back; its category keeps its label."""


def told(dataset: Dataset) -> tuple[dict[str, Any], Report]:
    report = Report("x", "TimelineJS JSON")
    made: dict[str, Any] = json.loads(timeline(dataset, whole(dataset), report))
    record_left_out(dataset, "timelinejs", report)
    return made, report


@pytest.fixture(scope="module")
def back(dataset: Dataset, tmp_path_factory: pytest.TempPathFactory) -> tuple[Dataset, Report]:
    """Return the curated dataset after a journey through TimelineJS JSON, and the report of its return."""
    here: Path = tmp_path_factory.mktemp("journey")
    (here / "out.json").write_bytes(timeline(dataset, whole(dataset), Report("x", "")))
    report = import_file("timelinejs", here / "out.json", here / "made")
    return load(here / "made"), report


def test_nothing_that_timelinejs_can_carry_is_lost(dataset: Dataset, back: tuple[Dataset, Report]) -> None:
    returned, report = back

    assert (report.refused, report.changed) == ([], {})
    assert [event.model_dump(include=CARRIED) for event in returned.events] == [
        event.model_dump(include=CARRIED) for event in dataset.events
    ]
    assert [labels(returned)[event.category] for event in returned.events] == [
        labels(dataset)[event.category] for event in dataset.events
    ]


def test_title_and_phases_come_back(dataset: Dataset, back: tuple[Dataset, Report]) -> None:
    returned, _ = back
    kept = {"label", "from_", "to", "note"}

    assert [phase.model_dump(include=kept) for phase in returned.phases] == [
        phase.model_dump(include=kept) for phase in dataset.phases
    ]
    for name in ("title", "subtitle", "takeaway"):
        assert getattr(returned.info, name) == getattr(dataset.info, name)


def labels(dataset: Dataset) -> dict[str, str]:
    return {category.id: category.label for category in dataset.categories}


def test_a_slide_has_the_fields_that_timelinejs_documents(small: Dataset) -> None:
    made, _ = told(small)

    first, _, third, fourth, _ = made["events"]
    assert first["start_date"] == {"year": "2021", "month": "03"}
    assert third["end_date"] == {"year": "2021", "month": "11", "day": "05"}
    assert fourth["start_date"] == {"year": "2022"}
    assert (first["unique_id"], first["group"]) == ("2021-03-01-patrols-begin", "Patrols")
    assert first["text"]["headline"] == "Estmark sends patrol ships to the bank"
    assert (
        '<span class="publisher">Estmark Times</span>: <span class="title">Ships on the bank</span>'
        in first["text"]["text"]
    )


def test_what_timelinejs_has_no_place_for_is_listed(small: Dataset) -> None:
    _, report = told(small)

    assert report.changed["quotes left out"] == ["2021-06-15-harbours-closed"]
    assert len(report.changed["direction left out"]) == 5
    assert report.changed["series left out"] == [series.label for series in small.series]


def test_markup_in_a_text_is_shown_as_text_and_runs_nowhere(small: Dataset) -> None:
    hostile = "</p><script>alert(1)</script> & <b>"
    event = small.events[0].model_copy(update={"title": hostile, "summary": hostile, "note": hostile})

    made, _ = told(replace(small, events=(event,)))

    assert "<script" not in json.dumps(made)
    assert made["events"][0]["text"]["headline"] == "&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;"
