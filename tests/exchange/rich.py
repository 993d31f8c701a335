"""A dataset that has something of everything, and no label that could be guessed from an id: for round trips."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml

from tests.conftest import SMALL

HEADER = {
    "version": "2.3",
    "place": "Mid Bank",
    "languages": ["en", "ja"],
    "versions": [{"version": "2.3", "date": "2022-03-01", "note": "More."}],
    "span": {"from": "2021-01-01", "to": "2022-12-31"},
    "coding": "By two people.",
    "phases": [
        {"id": "first", "label": "The closure", "from": "2021-06-15", "to": "2022-02-09", "note": "Cold\nand long."},
        {
            "id": "second",
            "label": "After it",
            "from": "2022-02-10",
            "to": "",
            "headline": "Boats come back",
            "deck": "Some.",
        },
    ],
    "markets": [{"id": "OSE", "place": "Oslo"}],
}
CLOSED = {
    "time": "12:00",
    "added": "2022-01-01",
    "formerly": ["2021-06-15-ports-closed"],
    "headline": "Norvik closes its harbours",
    "deck": "Fourteen of them.",
    "attribution_note": "The decree.[1]",
    "note": "Some say [in] thirteen <b>harbours</b>.[2]\n\nOthers, more.[own]",
    "summary": "The decree named 14 harbours.[1] Crab boats were let through, all of them.[2?]",
    "quotes": [
        {"who": "Kim Bada", "text": "The bank is ours.", "source": 1},
        {"who": "A fisher", "text": "“Nunca”, dijo.", "source": "Bank Radio", "language": "es"},
    ],
}
SOURCES = [
    {
        "publisher": "Norvik Gazette (North), evening",
        "title": "Decree [14], (second)",
        "url": "https://gazette.example/14",
    },
    {"publisher": "Estmark Times", "via": "Wire", "repeats": "Bank Radio", "title": "港が閉じた", "language": "ja"},
    {"publisher": "Bank Radio", "title": "Of ports", "described": True, "date": "2021"},
]
TALKS = {"time": "09:30", "title": "Talks, “four” days; with commas \\ and <signs>"}
VAGUE = {"date": "2021-03-09", "id": "2021-03-09-patrols-begin", "date_end": "2021-05-02"}


def rich(folder: Path) -> Path:
    """Write the dataset into a folder, and return it."""
    shutil.copytree(SMALL, folder)
    _edit(folder / "dataset.yaml", _header)
    _edit(folder / "names.yaml", lambda value: value.pop("publishers"))
    _edit(folder / "events" / "2021.yaml", _events)
    _write(folder / "corrections.yaml", [{"date": "2022-02-01", "event": CLOSED_ID, "was": "13.", "now": "14."}])
    gone = {"id": "2021-04-01-joke", "title": "A joke", "date": "2021-04-02", "why": "It was one."}
    _write(folder / "withdrawn.yaml", [gone])
    return folder


CLOSED_ID = "2021-06-15-harbours-closed"


def _header(value: dict[str, Any]) -> None:
    value.update(HEADER)
    for name, labels in (
        ("categories", ("Closed waters", "Grey ships", "Round tables")),
        ("directions", ("For the worse", "For the better")),
        ("levels", ("Of the cabinets", "Of all others")),
        ("materials", ("Silver of the sea",)),
    ):
        for entry, label in zip(value[name], labels, strict=True):
            entry["label"] = label


def _events(value: list[dict[str, Any]]) -> None:
    vague, closed, talks = value
    vague.update(VAGUE)
    closed.update(CLOSED)
    closed["sources"] = SOURCES
    closed["related"] = [{"id": VAGUE["id"], "kind": "answers"}]
    talks.update(TALKS)


def _edit(file: Path, change: Any) -> None:
    value = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
    for part in value if isinstance(value, list) else [value]:
        _typed(part)
    change(value)
    _write(file, value)


def _typed(part: dict[str, Any]) -> None:
    """Give numbers and flags of the small dataset their types back; everything else in it is text."""
    for name in ("pivotal", "meeting", "described"):
        if name in part:
            part[name] = part[name] == "true"
    for listed in part.values():
        for inner in listed if isinstance(listed, list) else ():
            if isinstance(inner, dict):
                _typed(inner)
                if "value" in inner:
                    inner["value"] = float(inner["value"])
                if str(inner.get("source", "")).isdigit():
                    inner["source"] = int(inner["source"])


def _write(file: Path, value: Any) -> None:
    file.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False), encoding="utf-8")
