"""The export files by name, and their content. The only list of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from data.dataset import Dataset
from data.export.archive import archive
from data.export.choice import Choice, whole
from data.export.citation import citation, citation_file
from data.export.events import records, row
from data.export.licences import terms_text
from data.export.media import media_contents
from data.export.package import columns, package
from data.export.readme import readme
from data.export.series import observation_rows, series_rows
from data.export.table import Cell, write_csv
from data.history import corrections

TABLES = ("events.csv", "series.csv", "shipments.csv", "prices.csv")
FILES: Mapping[str, str] = {
    **dict.fromkeys(TABLES, "text/csv"),
    "events.json": "application/json",
    "datapackage.json": "application/json",
    "dataset.zip": "application/zip",
}
"""The media type of every file."""


def write(
    dataset: Dataset, name: str, choice: Choice | None = None, *, base_url: str = "", excel: bool = False
) -> bytes:
    """Return the content of one of FILES. Links in it start with `base_url`; `excel` adds a byte order mark."""
    chosen = choice or whole(dataset)
    match name:
        case "events.json":
            return _json(_events(dataset, chosen, base_url))
        case "datapackage.json":
            return _json(_package(dataset, chosen, base_url))
        case "dataset.zip":
            return archive(dataset, _in_archive(dataset, chosen, base_url))
    return write_csv(columns(dataset, name), _rows(dataset, name, chosen, base_url), excel=excel)


def _rows(dataset: Dataset, name: str, choice: Choice, base_url: str) -> Iterable[Mapping[str, Cell]]:
    match name:
        case "events.csv":
            return (row(dataset, dataset.events_by_id[event_id], base_url) for event_id in choice.events)
        case "series.csv":
            return series_rows(dataset, choice.series)
        case "shipments.csv" | "prices.csv":
            panel = name.removesuffix(".csv")
            return observation_rows(dataset, choice.series, panel, from_=choice.from_, to=choice.to)
    raise KeyError(name)


def _events(dataset: Dataset, choice: Choice, base_url: str) -> dict[str, Any]:
    info = dataset.info
    shown = set(choice.events)
    return {
        "dataset": {
            **info.model_dump(mode="json", include={"name", "title", "subtitle", "version", "time_zone", "terms"}),
            "content_hash": dataset.content_hash,
            "citation": citation(dataset, base_url),
            "homepage": f"{base_url}/",
        },
        "query": choice.query,
        "dropped": [piece._asdict() for piece in choice.dropped],
        "total": len(dataset.events),
        "count": len(choice.events),
        **info.model_dump(mode="json", include={"categories", "levels", "directions", "materials"}),
        "events": records(dataset, choice.events, base_url),
        "corrections": [one.model_dump(mode="json") for one in corrections(dataset) if one.event in shown],
    }


def _package(dataset: Dataset, choice: Choice, base_url: str) -> dict[str, Any]:
    """Return the descriptor of the files, whole or filtered by the same query."""
    whole_files = {} if choice.query else _tables(dataset, choice, base_url)
    return package(
        dataset,
        choice,
        base_url=base_url,
        folder=f"{base_url}/data/" if choice.query else "",
        terms_path=f"{base_url}/about#terms",
        contents=whole_files,
    )


def _in_archive(dataset: Dataset, choice: Choice, base_url: str) -> dict[str, bytes]:
    texts = {
        "README.txt": readme(dataset, choice, base_url),
        "TERMS.txt": terms_text(dataset),
        "CITATION.txt": f"{citation(dataset, base_url)}\n",
        "CITATION.cff": citation_file(dataset, base_url),
    }
    data = _tables(dataset, choice, base_url)
    about = package(dataset, choice, base_url=base_url, folder="", terms_path="TERMS.txt", contents=data)
    written = {name: text.encode("utf-8") for name, text in texts.items()}
    return {"datapackage.json": _json(about), **written, **data, **media_contents(dataset, choice.events)}


def _tables(dataset: Dataset, choice: Choice, base_url: str) -> dict[str, bytes]:
    return {name: write(dataset, name, choice, base_url=base_url) for name in (*TABLES, "events.json")}


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode("utf-8")
