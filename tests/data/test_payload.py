"""The client payload: complete, exact, reproducible and small."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from typing import Any

import brotli
import pytest

from data.dataset import Dataset
from data.load import load
from data.payload import page as page_payload
from tests.conftest import SMALL

CLOSED = "2021-06-15-harbours-closed"


def written(value: dict[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def read_back(file: dict[str, Any], series: str) -> dict[str, float]:
    """Return a series' values by day, read as the browser reads them."""
    one = file["observations"][series]
    days = list(accumulate(file["calendars"][one["calendar"]]))[one["start"] :]
    found = zip(days, one["values"], strict=False)
    epoch = datetime(1970, 1, 1, tzinfo=UTC)
    return {f"{epoch + timedelta(days=day):%Y-%m-%d}": value for day, value in found if value is not None}


def test_index_holds_events_as_columns(small: Dataset) -> None:
    events = page_payload.index(small)["events"]
    assert {len(column) for column in events.values()} == {5}
    row = events["id"].index(CLOSED)
    assert {name: column[row] for name, column in events.items()} == {
        "id": CLOSED, "date": "2021-06-15", "precision": "day", "date_end": None, "category": 0, "direction": 0,
        "actor": [0], "person": [1], "role": [], "level": -1, "material": [0], "company": [0, 1],
        "title": "Norvik closes its harbours to Estmark’s boats", "label": "Harbours closed",
        "short": None, "weight": 3,
    }  # fmt: skip


def test_index_says_what_the_page_needs(small: Dataset) -> None:
    index = page_payload.index(small)
    days = dict(zip(index["events"]["id"], index["events"]["date"], strict=True))
    assert index["vocabulary"] | {"event_days": days} == small.vocabulary.to_payload()
    assert index["info"]["hash"] == small.content_hash
    assert index["info"]["span"] == ["2021-03-01", "2022-12-31"]
    assert index["presets"] == [
        {"label": "The closure", "from": "2021-05-01", "to": "2021-09-30"}, {"label": "Everything", "from": "", "to": ""},
    ]  # fmt: skip
    assert index["categories"][0]["colour_dark"] == "#f0894d"


@pytest.mark.parametrize("chosen", ["small", "dataset"])
def test_observations_come_back_exactly(chosen: str, request: pytest.FixtureRequest) -> None:
    loaded: Dataset = request.getfixturevalue(chosen)
    files = [page_payload.index(loaded), page_payload.series_file(loaded)]
    files = [json.loads(written(file)) for file in files]
    assert sorted(files[0]["observations"] | files[1]["observations"]) == sorted(series.id for series in loaded.series)
    for file in files:
        for series in file["observations"]:
            values = loaded.observations(series)
            expected = {f"{day:%Y-%m-%d}": value for day, value in values.items()}
            assert read_back(file, series) == expected


def test_gaps_are_null_and_whole_numbers_stay_whole(small: Dataset) -> None:
    assert page_payload.index(small)["observations"] == {
        "sildfisk": {"calendar": "NVX", "start": 0, "values": [100, 100.5, 90.45, 91, 97.25, 99]}
    }
    assert b"[100,100.5," in written(page_payload.index(small))


def test_months_without_a_value_are_gaps(dataset: Dataset) -> None:
    file = page_payload.series_file(dataset)
    months = [one for one in file["observations"].values() if one["calendar"] == "month"]
    assert months
    assert set(file["calendars"]["month"][1:]) <= {28, 29, 30, 31}


def test_details_hold_the_rest_of_an_event(small: Dataset) -> None:
    details = page_payload.details(small)
    closed = details["events"][CLOSED]
    assert closed["figures"][0] == {"name": "Harbours closed", "value": 14, "unit": "harbours"}
    assert closed["related"] == [
        {"id": "2021-03-01-patrols-begin", "kind": "answers", "incoming": False},
        {"id": "2021-11-02-island-talks", "kind": "follows", "incoming": True},
        {"id": "2022-02-10-court-lifts-closure", "kind": "reverses", "incoming": True},
    ]
    assert "シルドフィスク" in details["text"][CLOSED]


def test_files_are_the_same_each_time(small: Dataset) -> None:
    again = load(SMALL)
    for file in (page_payload.index, page_payload.details, page_payload.series_file):
        assert written(file(small)) == written(file(again))


def test_index_without_series_is_light(dataset: Dataset) -> None:
    index = {
        name: part for name, part in page_payload.index(dataset).items() if name not in ("calendars", "observations")
    }
    assert len(brotli.compress(written(index), quality=11)) <= 28_000


def test_every_event_of_the_page_has_details(small: Dataset) -> None:
    assert list(page_payload.details(small)["events"]) == page_payload.index(small)["events"]["id"]
