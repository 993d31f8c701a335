"""README.txt of the archive: its files, how to read them, licence, corrections."""

from __future__ import annotations

import textwrap

from data.dataset import Dataset
from data.export.choice import Choice
from data.export.citation import citation, release_day
from data.export.table import BETWEEN
from data.history import corrections

WIDTH = 100
READING = f"""\
The CSV files are UTF-8, with commas, one header line and CRLF at line ends. datapackage.json describes every column; \
the files are a Data Package (https://datapackage.org).
A date is as long as it is known: 2019-07-01 is a day, 2019-07 a month, 2019 a year. The id of an event is a name: \
where precision is month or year, the day in it says nothing.
Lists stand in one cell, items parted by '{BETWEEN}'. events.json has the same events with all their parts.
A text that a spreadsheet could run as a formula has an apostrophe before it, which is not part of the text.
An empty cell means that nothing is known. Nothing is interpolated: a period without a value has no row, and a zero is \
a zero in the source.
Values are in shipments.csv and prices.csv, one row for each series and period; series.csv says what each series is, \
who published it, on what terms, and why it ends where it ends."""
FILES = {
    "events.csv": "the events, one row each",
    "events.json": "the events with figures, quotes, relations and sources in full",
    "shipments.csv": "values of shipments",
    "prices.csv": "values of prices and indices",
    "series.csv": "what each series is",
    "datapackage.json": "what each column is, for people and programs",
    "media": "the pictures of events; whose each is and on what terms, events.json says",
    "TERMS.txt": "terms of use, of the dataset and of each series",
    "CITATION.txt, CITATION.cff": "how to cite",
}


def readme(dataset: Dataset, choice: Choice, base_url: str) -> str:
    """Return the text of README.txt."""
    day = release_day(dataset)
    version = f"Version {dataset.version}" + (f", {day}" if day else "")
    counts = (
        f"{len(choice.events)} of {len(dataset.events)} events, {len(choice.series)} of {len(dataset.series)} series"
    )
    sections = [
        (dataset.info.title.upper(), [dataset.info.subtitle, f"{version}. {counts}.", *_part(choice)]),
        ("Files", ["\n".join(f"- {name}: {what}" for name, what in FILES.items() if name != "media" or dataset.media)]),
        ("How to read them", READING.splitlines()),
        *([("How the events are coded", [dataset.info.coding])] if dataset.info.coding else []),
        ("How to cite", [citation(dataset, base_url)]),
        ("Terms", [dataset.info.terms, "TERMS.txt has the terms of each series."]),
        ("Corrections", _corrections(dataset)),
    ]
    return "\n\n".join(f"{title}\n{'=' * len(title)}\n\n{_paragraphs(texts)}" for title, texts in sections) + "\n"


def _part(choice: Choice) -> list[str]:
    return [f"This is a part of the dataset, chosen by: {choice.query}"] if choice.query else []


def _corrections(dataset: Dataset) -> list[str]:
    listed = [f"{one.date}, {one.event or one.series}. Was: {one.was} Now: {one.now}" for one in corrections(dataset)]
    return listed or ["None so far."]


def _paragraphs(texts: list[str]) -> str:
    wrap = textwrap.TextWrapper(WIDTH, break_long_words=False, break_on_hyphens=False)
    return "\n\n".join("\n".join(wrap.fill(line) for line in text.splitlines()) for text in texts)
