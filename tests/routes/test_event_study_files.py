"""Event studies as JSON and CSV: a stable format, reasons for missing values, CORS."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from flask.testing import FlaskClient
from jsonschema import validate

from data.dataset import Dataset

EVENT = "2019-08-20-samsung-shares-rise"
NUMBER, TEXT, WHOLE = {"type": ["number", "null"]}, {"type": "string"}, {"type": "integer"}
MAYBE = {"type": ["string", "null"]}
REASONS = {"type": "object", "additionalProperties": TEXT}


def form(**properties: object) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "required": list(properties), "properties": properties}


def many(form: object) -> dict[str, Any]:
    return {"type": "array", "items": form}


SPAN = {"first": WHOLE, "last": WHOLE}
SCHEMA = form(
    event=form(id=TEXT, date=TEXT, precision=TEXT, title=TEXT),
    dataset=form(name=TEXT, version=TEXT, hash=TEXT),
    caveat={"const": "Moves around an event, not caused by it."},
    method=many(TEXT),
    reasons=REASONS,
    markets=many(
        form(
            market=TEXT, place=MAYBE, reaction_day=MAYBE, reason=MAYBE,
            windows=many(form(**SPAN, after_close_of=TEXT, to_close_of=TEXT, other_events=many(TEXT))),
        )
    ),
    prices=many(
        form(
            series=TEXT, label=TEXT, market=MAYBE, benchmark=MAYBE, reaction_day=MAYBE, reason=MAYBE, model_reason=MAYBE,
            model={"anyOf": [{"type": "null"}, form(
                alpha={"type": "number"}, beta={"type": "number"}, residual_variance={"type": "number"}, sessions=WHOLE,
                first=TEXT, last=TEXT,
            )]},
            windows=many(form(
                **SPAN, move=NUMBER, benchmark_move=NUMBER, abnormal_return=NUMBER, standard_error=NUMBER,
                percentile={"type": ["number", "null"], "minimum": 0, "maximum": 1},
                windows_compared={"type": ["integer", "null"]}, reasons=REASONS,
            )),
        )
    ),
    shipments=many(
        form(
            series=TEXT, label=TEXT, unit=TEXT, month=TEXT, change_in={"enum": ["fraction", "percentage points"]},
            value=NUMBER, mean_of_twelve_months_before=NUMBER, same_month_a_year_before=NUMBER, change_on_mean=NUMBER,
            change_on_year=NUMBER, reasons=REASONS, note=MAYBE,
        )
    ),
    others={"type": "object", "additionalProperties": form(date=TEXT, title=TEXT)},
)  # fmt: skip


def read(client: FlaskClient, event_id: str) -> dict[str, Any]:
    response = client.get(f"/data/around/{event_id}.json")
    assert response.status_code == 200
    found: dict[str, Any] = json.loads(response.text)
    return found


def test_the_day_samsung_rose_at_full_precision(newsroom: FlaskClient) -> None:
    found = read(newsroom, EVENT)
    day = next(one for one in found["prices"] if one["series"] == "samsung-electronics")["windows"][0]
    assert (day["move"], day["benchmark_move"]) == (44450 / 43600 - 1, 1960.25 / 1939.90 - 1)
    assert len(found["markets"][0]["windows"][2]["other_events"]) > 5


def test_every_answer_has_the_same_form(newsroom: FlaskClient, curated: Dataset) -> None:
    vague = [event for event in curated.events if event.precision != "day"]
    for event in (*vague, *curated.events[::29], curated.events_by_id[EVENT]):
        found = read(newsroom, event.id)
        validate(found, SCHEMA)
        used = {
            reason
            for row in (*(window for prices in found["prices"] for window in prices["windows"]), *found["shipments"])
            for reason in row["reasons"].values()
        }
        used |= {one["reason"] for one in (*found["markets"], *found["prices"]) if one["reason"]}
        assert used <= set(found["reasons"])
        assert all(sentence.endswith(".") for sentence in found["reasons"].values())


def test_the_table_says_the_same(newsroom: FlaskClient) -> None:
    response = newsroom.get(f"/data/around/{EVENT}.csv")
    assert response.content_type == "text/csv; charset=utf-8; header=present"
    rows = list(csv.DictReader(io.StringIO(response.text)))
    day = next(row for row in rows if row["series"] == "samsung-electronics" and row["last_session"] == "0")
    assert float(day["move"]) == 44450 / 43600 - 1
    assert {row["note"].partition(".")[0] for row in rows} == {"Moves around an event, not caused by it"}
    index = next(row for row in rows if row["series"] == "kospi")
    assert index["missing"].startswith("benchmark_move: The series has no benchmark in the dataset.")


def test_scripts_of_other_sites_may_read_it(newsroom: FlaskClient) -> None:
    assert newsroom.get(f"/data/around/{EVENT}.json").headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("name", ["no-such-event.json", f"{EVENT}.xml", f"{EVENT}", "%00.json"])
def test_what_is_not_there_is_missing(newsroom: FlaskClient, name: str) -> None:
    assert newsroom.get(f"/data/around/{name}").status_code == 404


def test_a_dataset_without_series_has_nothing_to_measure(client: FlaskClient) -> None:
    found = read(client, "2019-03-01-first-ruling")
    assert found["prices"] == found["shipments"] == []
