"""The table of what each format of export holds, and the list of what it leaves out of a dataset."""

from __future__ import annotations

from collections.abc import Mapping

from data.dataset import Dataset
from exchange.held.parts import FIELD_OF, PARTS
from exchange.report import Report

_EVERY = frozenset(part.name for part in PARTS)
_DATES = {"id", "date", "precision", "time", "date_end"}
_SOURCES = {"sources", "sources.described", "sources.via", "sources.repeats"}
_LISTS = ("categories", "levels", "directions", "materials")
_IDS = {f"{name}.id" for name in _LISTS}
_WORDS = _IDS | {f"{name}.{what}" for name in _LISTS for what in ("label", "meaning")}
_EVENTS = frozenset({
    *_DATES, *_SOURCES, *_IDS, "title", "summary", "actors", "people", "companies", "place", "figures", "quotes",
    "quotes.source", "related", "confidence", "attribution", "attribution_note", "note", "pivotal", "label", "headline",
    "deck", "claims.summary",
})  # fmt: skip
"""The fields of an event that all tables of ours have."""

HELD: Mapping[str, frozenset[str]] = {
    "csv": _EVENTS | {"checked"},
    "json": _EVENTS | _WORDS | {
        "sources.language", "quotes.language", "formerly", "added", "corrections",
        *(f"info.{name}" for name in ("name", "title", "subtitle", "version", "time_zone", "terms", "citation")),
    },
    "zip": _EVENTS | _WORDS | {
        "sources.language", "quotes.language", "formerly", "added", "media", "corrections", "series", "observations",
        "notes",
        *(f"info.{name}" for name in ("name", "title", "subtitle", "version", "time_zone", "terms", "citation")),
    },
    "timelinejs": frozenset({
        *_DATES, *_SOURCES, "sources.language", "title", "summary", "note", "categories.label",
        "info.title", "info.subtitle", "info.takeaway", "phases",
    }),
    "ics": frozenset({
        *_DATES, *_SOURCES, *_WORDS, "sources.language", "title", "summary", "note", "place", "confidence",
        "attribution",
        *(f"info.{name}" for name in (
            "name", "title", "subtitle", "place", "takeaway", "version", "languages", "time_zone", "terms", "citation",
            "coding",
        )),
    }),
    "sqlite": _EVERY
    - {"briefings", "presets", "markets", "media", "series.page", "claims.note", "claims.attribution_note"}
    - {name for name in _EVERY if name.startswith("info.")}
    | {"info.title", "info.subtitle", "info.terms", "info.citation"},
    "xlsx": _EVERY - {"briefings", "media"},
}  # fmt: skip
"""The parts that come back when the file is imported (or, for SQLite, are in it)."""


def lines_of_page() -> list[str]:
    """Return the table as docs/exchange.md has it: parts that the same formats hold are in one line."""
    groups: dict[tuple[bool, ...], list[str]] = {}
    for part in PARTS:
        groups.setdefault(tuple(part.name in held for held in HELD.values()), []).append(f"`{part.name}`")
    head = ["part of a dataset", *(f"`{kind}`" for kind in HELD)]
    rows = [[", ".join(names), *("yes" if one else "" for one in held)] for held, names in groups.items()]
    lines = [head, ["---"] * len(head), *rows]
    return ["| " + " | ".join(line) + " |" for line in lines]


def record_left_out(dataset: Dataset, kind: str, report: Report) -> None:
    """Record what a format leaves out of a dataset, each with where it stands."""
    held = HELD[kind]
    for part in PARTS:
        if part.name in held:
            continue
        name, _, what = part.name.partition(".")
        whole = name in FIELD_OF and what in ("id", "label") and not held & {f"{name}.id", f"{name}.label"}
        if whole and what == "label":
            continue
        for place, value in part.values(dataset).items():
            for one in value if whole else (place,):
                report.change(f"{FIELD_OF[name] if whole else part.what} left out", one)
