"""The columns of the CSV tables in terms of Table Schema (https://datapackage.org/standard/table-schema/).

The rows are made in events.py and series.py.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args

from data.dataset import Dataset
from data.export.media import media_columns
from data.export.table import BETWEEN, Column
from data.models.events import Attribution, Confidence, Precision, SeriesKind

ITEMS = f"Items are parted by '{BETWEEN}'; a bar within an item is written ¦."
BESIDE = f"{ITEMS} As many items as source_publishers, in the same order; an item may be empty."
BESIDE_FILES = BESIDE.replace("source_publishers", "media_files")
AS_KNOWN = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"


def event_columns(dataset: Dataset) -> tuple[Column, ...]:
    """Return the columns of events.csv, with the dataset's categories, levels, directions and materials."""
    return (
        _text("id", "Permanent name of the event.", constraints={"required": True, "unique": True}),
        _text(
            "date",
            "When it happened, as far as it is known: a day (2019-07-01), a month (2019-07) or a year (2019).",
            constraints={"required": True, "pattern": AS_KNOWN},
        ),
        _text("precision", "How exactly the date is known.", constraints=_one_of(get_args(Precision))),
        _text("time", "Time of day at which it began, where known: hours and minutes in the dataset's time zone."),
        Column("date_end", "date", "Last day of what lasted several days, itself included."),
        _text("category", f"Kind of event. {_meanings(dataset.categories)}", **_words(dataset.categories)),
        _text("level", f"How high a meeting was. {_meanings(dataset.info.levels)}".rstrip()),
        _text("title", "What happened, in one line; our own words.", constraints={"required": True}),
        _text("summary", "What happened, in a few sentences; our own words.", constraints={"required": True}),
        _text("summary_cited", "The summary with the places of its sources, from [1]; [1?] was not read."),
        _text("checked", "When its sentences were checked against their sources: a day, and a stamp of its texts."),
        _text(
            "direction",
            f"Which way it moved the matter. {_meanings(dataset.directions)}",
            **_words(dataset.directions),
        ),
        _list("actors", f"States and bodies that took part. {ITEMS}"),
        _list("people", f"People named. {ITEMS}"),
        _list("companies", f"Companies named. {ITEMS}"),
        _list("materials", f"Goods concerned, by id. {ITEMS} {_meanings(dataset.materials)}".rstrip()),
        _text("place", "Where it happened."),
        _list("figures", f"Numbers the event is known by, each as 'name: value unit [place of its source]'. {ITEMS}"),
        _list("quotes", f"Words said, each as “text” speaker (publisher). They belong to who said them. {ITEMS}"),
        _list(
            "related",
            f"What this event does to others, each as kind and id: answers, implements, follows or reverses. {ITEMS}",
        ),
        _list("source_publishers", f"Who published the sources. {ITEMS}"),
        _list("source_via", f"Where a source was read, if not at its publisher's. {BESIDE}"),
        _list("source_repeats", f"Whose report a source passes on, having found out nothing itself. {BESIDE}"),
        _list("source_titles", f"Headlines; [in square brackets] our description, the headline not seen. {BESIDE}"),
        _list("source_urls", f"Addresses of the sources. {BESIDE}"),
        _list("source_dates", f"When the sources were published, as far as known. {BESIDE}"),
        _text("confidence", "How sure the facts are.", constraints=_one_of(get_args(Confidence))),
        _text("attribution", "Who stands behind the facts.", constraints=_one_of(get_args(Attribution))),
        _text("attribution_note", "More on who stands behind them."),
        _text("note", "Doubts, contradictions between sources, traps."),
        Column("pivotal", "boolean", "Whether the event is a turning point."),
        _text("label", "Short title, as in the timeline."),
        _text("headline", "Headline of a view in which the event is in focus."),
        _text("deck", "What stands below the headline."),
        _text("permalink", "Address of the event's own page."),
        *(media_columns(ITEMS, BESIDE_FILES) if dataset.media else ()),
    )


def observation_columns(dataset: Dataset, panel: str) -> tuple[Column, ...]:
    """Return the columns of shipments.csv or prices.csv; the columns of notes only if there are any."""
    values = (
        _text("series", "Id of the series; series.csv says what it is.", constraints={"required": True}),
        _text(
            "period",
            "A day (2019-07-01), a month (2019-07) or a year (2019), as the frequency of the series says.",
            constraints={"required": True, "pattern": AS_KNOWN},
        ),
        Column("value", "number", "The value, in the unit of the series. A gap is a row that is not there."),
    )
    noted = any(dataset.notes(series.id) for series in dataset.series if series.panel == panel)
    return (*values, *NOTED) if noted else values


NOTED = (
    Column("basis", "string", "How the value was come by, if not read from the source's own table."),
    Column("note", "string", "What is to be known about this one value."),
    Column("source_publisher", "string", "Who published this value; empty where the series' own source did."),
    Column("source_title", "string", "Title of that source."),
    Column("source_url", "string", "Address of that source."),
    Column("source_date", "string", "When that source was published."),
)

SERIES = (
    Column("id", "string", "Permanent name of the series.", {"constraints": {"required": True, "unique": True}}),
    Column("label", "string", "What is measured."),
    Column("short", "string", "The same, shorter."),
    Column("panel", "string", "Which file holds the values: shipments (shipments.csv) or prices (prices.csv)."),
    Column("kind", "string", "What sort of series it is.", {"constraints": {"enum": list(get_args(SeriesKind))}}),
    Column("flow", "string", "Series of one flow measure the same thing in different ways."),
    Column("measure", "string", "What of the flow is measured."),
    Column("unit", "string", "What the values count."),
    Column(
        "frequency", "string", "How often: day, month or year.", {"constraints": {"enum": ["day", "month", "year"]}}
    ),
    Column("market", "string", "Exchange whose sessions the days are."),
    Column("symbol", "string", "Symbol on that exchange."),
    Column("material", "string", "Id of the good."),
    Column("company", "string", "Company."),
    Column("origin", "string", "Where the goods come from."),
    Column("reporter", "string", "Whose customs counted them."),
    Column("hs", "string", "Customs code; a code, not a number."),
    Column("benchmark", "string", "Id of the series that stands for the whole market."),
    Column("index_base", "string", "Year whose mean is 100 where the series is shown as an index."),
    Column("source_publisher", "string", "Who published the values."),
    Column("source_title", "string", "Title of the source."),
    Column("source_url", "string", "Address of the source."),
    Column("source_date", "string", "When the source was published."),
    Column("terms", "string", "On what terms the owner lets others use the values."),
    Column("ends", "string", "Why the series ends where it ends."),
    Column("revision", "string", "Which state of later revised figures this is."),
    Column("note", "string", "What the series covers, and its traps."),
    Column("default", "boolean", "Whether it is shown before a reader chooses."),
    Column("first_period", "string", "Period of the first value."),
    Column("last_period", "string", "Period of the last value."),
    Column("observations", "integer", "How many values there are."),
)


def _text(name: str, description: str, **more: Any) -> Column:
    return Column(name, "string", description, more)


def _list(name: str, description: str) -> Column:
    return Column(name, "list", description, {"delimiter": BETWEEN, "itemType": "string"})


def _one_of(values: Iterable[str]) -> dict[str, Any]:
    return {"required": True, "enum": list(values)}


def _words(entries: Iterable[Any]) -> dict[str, Any]:
    found = tuple(entries)
    return {
        "categories": [{"value": entry.id, "label": entry.label} for entry in found],
        "constraints": _one_of(entry.id for entry in found),
    }


def _meanings(entries: Iterable[Any]) -> str:
    return " ".join(f"{entry.id}: {_sentence(getattr(entry, 'meaning', None) or entry.label)}" for entry in entries)


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."
