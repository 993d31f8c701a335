"""What the curated dataset's files say, read here without the product's code: events, names and figures.

Only their typography is the product's, which tests/data/test_typography.py holds.
"""

from __future__ import annotations

import csv
import re
from calendar import monthrange
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from data.typography import typeset

DATA = Path(__file__).parents[2] / "data" / "japan_korea"
Event = dict[str, Any]
FROM, TO = "2018-10-01", "2019-12-31"
"""The days the untouched page shows, as dataset.yaml's default view says."""


MARKER = re.compile(r" ?\[(?:[0-9]+\??|own|[0-9]{4}-[0-9-]+-[a-z0-9-]+)\]")
"""What names a source in a text; readers of plain texts do not see it."""
AS_TYPED = {"date", "id", "url", "view"}


def _read(path: Path) -> Any:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return _printed(yaml.load(path.read_text(encoding="utf-8"), loader))


def _printed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: one if key in AS_TYPED else _printed(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_printed(one) for one in value]
    return typeset(value) if isinstance(value, str) else value


@cache
def info() -> dict[str, Any]:
    """Return dataset.yaml."""
    read: dict[str, Any] = _read(DATA / "dataset.yaml")
    return read


@cache
def events() -> tuple[Event, ...]:
    """Return every event by date and id, with the slugs of its actors, people and companies, and the offices held then."""
    names = _read(DATA / "names.yaml")
    slugs = {kind: {name["label"]: name["id"] for name in names[kind]} for kind in ("actors", "people", "companies")}
    found = [event for path in (DATA / "events").glob("*.yaml") for event in _read(path)]
    for event in found:
        event["summary"] = MARKER.sub("", event["summary"])
        for kind, known in slugs.items():
            event[f"{kind}_ids"] = [known[label] for label in event.get(kind, [])]
        event["roles"] = [
            office["role"]
            for person in names["people"]
            for office in person.get("roles", [])
            if person["label"] in event.get("people", [])
            and office.get("from", "") <= event["date"] <= office.get("to", "9999")
        ]
    return tuple(sorted(found, key=lambda event: (event["date"], event["id"])))


def event(event_id: str) -> Event:
    """Return one event."""
    return next(one for one in events() if one["id"] == event_id)


def span(one: Event) -> tuple[str, str]:
    """Return the first and last day an event covers."""
    first, last = one["date"], one.get("date_end") or one["date"]
    year, month = int(first[:4]), int(first[5:7])
    if one["precision"] == "month":
        return f"{first[:7]}-01", max(last, f"{first[:7]}-{monthrange(year, month)[1]}")
    if one["precision"] == "year":
        return f"{first[:4]}-01-01", max(last, f"{first[:4]}-12-31")
    return first, last


VALUES = {
    "actor": "actors_ids",
    "person": "people_ids",
    "role": "roles",
    "company": "companies_ids",
    "material": "materials",
}


def values(one: Event, facet: str) -> list[str]:
    """Return what an event is under a facet, as slugs."""
    if facet in VALUES:
        return list(one.get(VALUES[facet], []))
    return [one[facet]] if facet in one else []


def matching(first: str = FROM, last: str = TO, **facets: str) -> list[str]:
    """Return the ids, in order, of the events between two days that have one of the values (a~b) of each facet."""
    return [
        one["id"]
        for one in events()
        if span(one)[0] <= last
        and span(one)[1] >= first
        and all(set(wanted.split("~")) & set(values(one, facet)) for facet, wanted in facets.items())
    ]


@cache
def figures(name: str) -> dict[str, dict[str, float]]:
    """Return series -> period -> value of `shipments.csv` or `prices.csv`."""
    found: dict[str, dict[str, float]] = {}
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["value"]:
                found.setdefault(row["series"], {})[row["period"]] = float(row["value"])
    return found
