"""A large dataset in the real format, made by a fixed rule: nothing in it is true. `write` fills a folder with it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

EVENTS = 10_000
SERIES = 50
FIRST, LAST = date(2018, 1, 1), date(2023, 12, 31)
CATEGORIES = {
    "ruling": "square",
    "curb": "triangle-down",
    "approval": "circle",
    "meeting": "diamond",
    "answer": "pentagon",
    "market": "ring",
}
DIRECTIONS = ("worse", "same", "better")
MATERIALS = ("tin", "salt", "silk", "glass")
WORDS = [
    "harbour",
    "talks",
    "tariff",
    "court",
    "minister",
    "herring",
    "licence",
    "island",
    "treaty",
    "patrol",
    "export",
    "import",
    "quota",
    "ship",
    "bank",
    "firm",
    "union",
    "price",
    "stock",
    "order",
    "appeal",
    "answer",
    "visit",
    "letter",
    "border",
    "review",
    "list",
    "council",
    "panel",
    "share",
    "fleet",
    "market",
    "rule",
    "port",
    "duty",
]
DATASET = """\
name: generated
title: Ten thousand events
subtitle: Made by a fixed rule to measure the program; nothing in it is true
takeaway: Nothing here happened.
version: '1'
languages: [en]
time_zone: UTC
terms: Free of any rights.
citation: Generated.
default_view: from={first}&to={last}&series={series}
presets:
  - {{label: All, from: '', to: ''}}
  - {{label: The first year, from: '2018-01-01', to: '2018-12-31'}}
  - {{label: Three years, from: '2019-01-01', to: '2021-12-31'}}
categories:
{categories}
directions:
{directions}
materials:
{materials}
"""


def write(folder: Path, *, events: int = EVENTS, series: int = SERIES) -> Path:
    """Write the dataset into `folder` and return it."""
    chance = random.Random(20190701)  # noqa: S311
    (folder / "events").mkdir(parents=True)
    days = sorted(FIRST + timedelta(chance.randrange((LAST - FIRST).days + 1)) for _ in range(events))
    for year in range(FIRST.year, LAST.year + 1):
        entries = [event(chance, number, day) for number, day in enumerate(days) if day.year == year]
        (folder / "events" / f"{year}.yaml").write_text("".join(entries), encoding="utf-8")
    names = [f"line-{number:02}" for number in range(series)]
    (folder / "dataset.yaml").write_text(info(names), encoding="utf-8")
    (folder / "series.yaml").write_text("".join(map(described, names)), encoding="utf-8")
    rows = "".join(row for name in names for row in closes(chance, name))
    (folder / "prices.csv").write_text(f"series,period,value\n{rows}", encoding="utf-8")
    return folder


def info(names: list[str]) -> str:
    """Return dataset.yaml."""
    categories = "\n".join(
        f"  - {{id: {name}, label: {name.title()}s, singular: {name.title()}, meaning: A {name}., "
        f"colour: '#3565a8', colour_dark: '#85b0ea', shape: {shape}}}"
        for name, shape in CATEGORIES.items()
    )
    directions = "\n".join(f"  - {{id: {one}, label: {one.title()}, meaning: It is {one}.}}" for one in DIRECTIONS)
    materials = "\n".join(f"  - {{id: {one}, label: {one.title()}}}" for one in MATERIALS)
    return DATASET.format(
        first=FIRST,
        last=LAST,
        series="~".join(names[:6]),
        categories=categories,
        directions=directions,
        materials=materials,
    )


def event(chance: random.Random, number: int, day: date) -> str:
    """Return one event as YAML; one in forty is known by its month only, one in five hundred is pivotal."""
    text = " ".join(chance.choices(WORDS, k=7)).capitalize()
    pivotal = f"  pivotal: true\n  label: {' '.join(chance.choices(WORDS, k=2)).title()}\n" if number % 500 == 0 else ""
    return (
        f"- id: {day}-event-{number}\n  date: '{day}'\n  precision: {'month' if number % 40 == 1 else 'day'}\n"
        f"  category: {chance.choice(list(CATEGORIES))}\n  title: {text}\n"
        f"  summary: {' '.join(chance.choices(WORDS, k=30)).capitalize()}.\n"
        f"  direction: {chance.choice(DIRECTIONS)}\n  actors: [Actor {chance.randrange(20)}]\n"
        f"  companies: [Firm {chance.randrange(60)}]\n  materials: [{chance.choice(MATERIALS)}]\n"
        f"  sources:\n    - {{publisher: The Rule, title: Rule {number}, date: '{day}'}}\n"
        f"  confidence: high\n  attribution: official\n{pivotal}"
    )


def described(name: str) -> str:
    """Return one series as YAML."""
    return (
        f"- id: {name}\n  label: Share {name}\n  short: {name}\n  panel: prices\n  kind: price\n  unit: crowns\n"
        "  frequency: day\n  market: NVX\n  source: {publisher: The Rule, title: Closes}\n"
        "  terms: Free of any rights.\n  ends: The rule ends here.\n"
    )


def closes(chance: random.Random, name: str) -> Iterator[str]:
    """Yield the rows of one series: a walk over all weekdays."""
    close = 100.0
    for offset in range((LAST - FIRST).days + 1):
        day = FIRST + timedelta(offset)
        if day.weekday() < 5:  # noqa: PLR2004
            close = max(1.0, close * (1 + chance.gauss(0, 0.015)))
            yield f"{name},{day},{close:.2f}\n"
