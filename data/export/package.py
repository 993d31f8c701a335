"""datapackage.json: the descriptor of the files (https://datapackage.org/standard/data-package/, version 2)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from data.dataset import Dataset
from data.export.choice import Choice
from data.export.citation import curators, release_day
from data.export.columns import SERIES, event_columns, observation_columns
from data.export.licences import licences, owners_terms
from data.export.table import Column

PROFILES = "https://datapackage.org/profiles/2.0"
TITLES = {
    "events.csv": "Events",
    "series.csv": "Series: what each measures, its source and its terms",
    "shipments.csv": "Observations of shipments, in long form",
    "prices.csv": "Observations of prices and indices, in long form",
    "events.json": "Events with all their parts",
}
MEDIA_TYPES = {"csv": "text/csv", "json": "application/json"}


def columns(dataset: Dataset, name: str) -> tuple[Column, ...]:
    """Return the columns of one of the CSV files."""
    match name.removesuffix(".csv"):
        case "events":
            return event_columns(dataset)
        case "series":
            return SERIES
    return observation_columns(dataset, name.removesuffix(".csv"))


def package(
    dataset: Dataset, choice: Choice, *, base_url: str, folder: str, terms_path: str, contents: Mapping[str, bytes]
) -> dict[str, Any]:
    """Return the descriptor. `folder` prefixes the file names; `contents` gives the bytes for size and hash."""
    query = f"?{choice.query}" if choice.query and folder else ""
    return {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": dataset.info.name,
        "title": dataset.info.title,
        "description": _description(dataset, choice),
        **({"homepage": f"{base_url}/"} if base_url else {}),
        "version": dataset.version,
        **({"created": f"{day}T00:00:00Z"} if (day := release_day(dataset)) else {}),
        "keywords": [category.label for category in dataset.categories],
        "contributors": [{"title": curators(dataset), "roles": ["creator"]}],
        "licenses": licences(dataset, terms_path),
        "resources": [
            {
                **_resource(dataset, choice, name, terms_path),
                "path": f"{folder}{name}{query}",
                **_fingerprint(contents.get(name)),
            }
            for name in TITLES
        ],
    }


def _description(dataset: Dataset, choice: Choice) -> str:
    part = f" A part of it, chosen by: {choice.query}" if choice.query else ""
    return f"{dataset.info.subtitle.rstrip('.')}.{part}"


def _resource(dataset: Dataset, choice: Choice, name: str, terms_path: str) -> dict[str, Any]:
    stem, _, suffix = name.partition(".")
    observed = stem in ("shipments", "prices")
    known: dict[str, Any] = {
        "name": stem if suffix == "csv" else f"{stem}-{suffix}",
        "title": TITLES[name],
        "format": suffix,
        "mediatype": MEDIA_TYPES[suffix],
        "encoding": "utf-8",
        "sources": _sources(dataset, choice, stem),
        "licenses": owners_terms(terms_path) if observed else licences(dataset, terms_path),
    }
    if suffix == "csv":
        known |= {"type": "table", "schema": _schema(dataset, name)}
    return {key: value for key, value in known.items() if value}


def _schema(dataset: Dataset, name: str) -> dict[str, Any]:
    observed = name in ("shipments.csv", "prices.csv")
    keys: dict[str, Any] = {"primaryKey": ["series", "period"] if observed else ["id"]}
    if observed:
        keys["foreignKeys"] = [{"fields": ["series"], "reference": {"resource": "series", "fields": ["id"]}}]
    return {
        "$schema": f"{PROFILES}/tableschema.json",
        "fields": [column.descriptor() for column in columns(dataset, name)],
        "missingValues": [""],
        **keys,
    }


def _sources(dataset: Dataset, choice: Choice, stem: str) -> list[dict[str, str]]:
    if stem == "events":
        events = (dataset.events_by_id[event_id] for event_id in choice.events)
        return _once({"title": source.publisher} for event in events for source in event.sources)
    chosen = [dataset.series_by_id[series_id] for series_id in choice.series]
    return _once(
        {"title": f"{one.source.publisher}: {one.source.title}"} | ({"path": one.source.url} if one.source.url else {})
        for one in chosen
        if stem in ("series", one.panel)
    )


def _once(sources: Iterable[dict[str, str]]) -> list[dict[str, str]]:
    return list({tuple(source.items()): source for source in sources}.values())


def _fingerprint(content: bytes | None) -> dict[str, Any]:
    return {"bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"} if content else {}
