"""Export to a database with enforced keys, and its metadata for Datasette."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from data.dataset import Dataset
from data.load import load
from data.models.events import Event
from exchange.exporting import export_file
from exchange.report import RefusedError
from tests.spoilt import slip

CLOSED = "2021-06-15-harbours-closed"


@pytest.fixture
def database(small: Dataset, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    export_file(small, "sqlite", tmp_path / "story.db", base_url="https://example.org")
    with closing(sqlite3.connect(tmp_path / "story.db")) as opened:
        yield opened


def one(database: sqlite3.Connection, query: str) -> Any:
    return database.execute(query).fetchone()[0]


def test_every_event_source_relation_and_observation_is_a_row(database: sqlite3.Connection, small: Dataset) -> None:
    counts = {
        "events": len(small.events),
        "sources": sum(len(event.sources) for event in small.events),
        "relations": sum(len(event.related) for event in small.events),
        "series": len(small.series),
        "observations": sum(int(small.observations(series.id).notna().sum()) for series in small.series),
    }

    assert {name: one(database, f'SELECT count(*) FROM "{name}"') for name in counts} == counts


def test_keys_hold_and_refuse_what_leads_nowhere(database: sqlite3.Connection) -> None:
    database.execute("PRAGMA foreign_keys = ON")

    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    with pytest.raises(sqlite3.IntegrityError):
        database.execute("INSERT INTO relations VALUES ('nowhere', 'answers', 'nowhere')")


def test_every_field_of_an_event_has_a_column_or_a_table(database: sqlite3.Connection) -> None:
    columns = {column for _, column, *_ in database.execute("PRAGMA table_info(events)")}

    assert set(Event.model_fields) - columns == {"figures", "media", "quotes", "related", "sources"}


def test_an_event_joins_with_its_sources_figures_and_quotes(database: sqlite3.Connection) -> None:
    assert one(database, f"SELECT publisher FROM sources WHERE event = '{CLOSED}' AND place = 1") == "Estmark Times"
    assert one(database, f"SELECT sum(value) FROM figures WHERE event = '{CLOSED}'") == 51.5
    assert one(database, f"SELECT source FROM quotes WHERE event = '{CLOSED}'") == "Norvik Gazette"
    assert json.loads(one(database, f"SELECT companies FROM events WHERE id = '{CLOSED}'")) == ["Sildfisk", "Öst Trawl"]
    assert one(database, f"SELECT permalink FROM events WHERE id = '{CLOSED}'") == f"https://example.org/event/{CLOSED}"


def test_metadata_explains_every_column_of_the_tables_there_are(database: sqlite3.Connection, tmp_path: Path) -> None:
    about = json.loads((tmp_path / "metadata.json").read_text(encoding="utf-8"))

    described = about["databases"]["story"]["tables"]
    tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert described.keys() == tables
    for name, table in described.items():
        columns = {column for _, column, *_ in database.execute(f'PRAGMA table_info("{name}")')}
        assert table["columns"].keys() <= columns
    assert described["events"]["columns"].keys() >= {"title", "summary", "confidence", "actors"}
    assert "column terms" in described["observations"]["license"]


def test_the_same_dataset_gives_the_same_rows_and_an_existing_file_is_left_alone(
    small: Dataset, tmp_path: Path
) -> None:
    out = tmp_path / "story.db"
    export_file(small, "sqlite", out)
    before = out.read_bytes()

    with pytest.raises(RefusedError, match="is there already"):
        export_file(small, "sqlite", out)
    export_file(small, "sqlite", out, force=True)

    assert out.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["metadata.json", "story.db"]


def test_the_parts_of_summaries_that_rest_on_one_publisher_are_one_query(folder: Path, tmp_path: Path) -> None:
    slip(
        folder,
        "events/2021.yaml",
        "noon.\n    Crab boats were let through.",
        "noon.[1]\n    Crab boats were let through.[2?]",
    )
    path = tmp_path / "claims.db"
    export_file(load(folder), "sqlite", path)
    query = (
        "SELECT claims.text, claim_sources.read FROM claims JOIN claim_sources"
        " ON claims.event = claim_sources.event AND claims.place = claim_sources.claim JOIN sources"
        " ON sources.event = claims.event AND sources.place = claim_sources.source WHERE publisher = 'Estmark Times'"
    )
    with closing(sqlite3.connect(path)) as database:
        assert database.execute(query).fetchall() == [(" Crab boats were let through.", 0)]
