"""A Dataset to an SQLite database, with metadata.json for Datasette (docs.datasette.io)."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from data.dataset import Dataset
from data.export.citation import citation
from data.export.licences import licence
from exchange.sqlite_tables import Table, tables


def write_database(dataset: Dataset, path: Path, base_url: str) -> None:
    """Write the database; foreign keys are enforced."""
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("PRAGMA foreign_keys = ON")
        database.execute("BEGIN")
        database.execute("PRAGMA defer_foreign_keys = ON")  # a series may refer to a benchmark inserted later
        for table in tables(dataset, base_url):
            database.execute(_definition(table))
            names = list(table.columns)
            marks = ", ".join("?" * len(names))
            rows = ([row.get(name) for name in names] for row in table.rows())
            database.executemany(f"INSERT INTO {_quoted(table.name)} VALUES ({marks})", rows)  # noqa: S608 # our names
            for column in table.refers:
                database.execute(
                    f"CREATE INDEX {_quoted(f'{table.name}_{column}')} ON {_quoted(table.name)} ({_quoted(column)})"
                )


def metadata(dataset: Dataset, database: str, base_url: str) -> bytes:
    """Return metadata.json for a database: titles, terms, column descriptions, facets."""
    known = licence(dataset)
    about: dict[str, Any] = {
        "title": dataset.info.title,
        "description": f"{dataset.info.subtitle.rstrip('.')}. {dataset.info.terms}",
        "source": citation(dataset, base_url),
        **({"source_url": f"{base_url}/"} if base_url else {}),
        **({"license": known["name"], "license_url": known["path"]} if known else {}),
        "databases": {database: {"tables": {table.name: _described(table) for table in tables(dataset, base_url)}}},
    }
    return (json.dumps(about, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _described(table: Table) -> dict[str, Any]:
    return {
        "description": table.description,
        "columns": {name: meaning for name, meaning in table.columns.items() if meaning},
        **({"facets": list(table.facets)} if table.facets else {}),
        **({"label_column": table.label} if table.label else {}),
        **({"sort": table.sort} if table.sort else {}),
        **({"license": table.terms} if table.terms else {}),
    }


def _definition(table: Table) -> str:
    columns = [f"{_quoted(name)} {table.type_of(name)}" for name in table.columns]
    keys = [f"PRIMARY KEY ({_listed(table.key)})"]
    keys += [f"FOREIGN KEY ({_quoted(column)}) REFERENCES {_quoted(to)} (id)" for column, to in table.refers.items()]
    return f"CREATE TABLE {_quoted(table.name)} (\n  " + ",\n  ".join([*columns, *keys]) + "\n)"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(map(_quoted, names))


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
