"""Events as a pandas DataFrame, one row per event, for panels written in Python.

Cells are of the types in `COLUMNS` and immutable, so that one frame serves every callback.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

import pandas as pd

from data import view as views
from data.dataset import Dataset
from data.models.events import Event
from data.rows import rows
from data.selection import select

KEPT = 64
"""Cached frames of an app, by query."""

Frame = Callable[[object], pd.DataFrame]
"""A function from a link's query to its Selection."""


class Column(NamedTuple):
    """A column: its dtype, a function from an event to its value, and its description."""

    dtype: str
    of: Callable[[Event, Dataset], Any]
    meaning: str


COLUMNS: dict[str, Column] = {
    "id": Column("str", lambda event, _: event.id, "Permanent name of the event."),
    "date": Column(
        "datetime64[us]",
        lambda event, _: event.date,
        "The day it began; of a month or a year, a day that stands for it: see `precision`.",
    ),
    "time": Column("str", lambda event, _: event.time, "The time of day it began, such as 14:30; NaN where unknown."),
    "date_end": Column("datetime64[us]", lambda event, _: event.date_end, "The last day of what lasted; else NaT."),
    "precision": Column("str", lambda event, _: event.precision, "How exactly the date is known: day, month or year."),
    "category": Column("str", lambda event, _: event.category, "Id of the category."),
    "category_label": Column(
        "str", lambda event, dataset: _label(dataset.categories, event.category), "What readers see for it."
    ),
    "level": Column("str", lambda event, _: event.level, "Id of the level of a meeting; NaN for other events."),
    "direction": Column("str", lambda event, _: event.direction, "Id of the direction."),
    "direction_label": Column(
        "str", lambda event, dataset: _label(dataset.directions, event.direction), "What readers see for it."
    ),
    "title": Column("str", lambda event, _: event.title, "What happened, in one line."),
    "label": Column("str", lambda event, _: event.label, "Short title of at most 24 letters; NaN where there is none."),
    "summary": Column("str", lambda event, _: event.summary, "What happened, in a few sentences."),
    "actors": Column("object", lambda event, _: event.actors, "States and bodies that took part, a tuple of names."),
    "people": Column("object", lambda event, _: event.people, "People, a tuple of names."),
    "roles": Column(
        "object",
        lambda event, dataset: tuple(role.id for role in dataset.roles(event)),
        "Roles that its people held that day, a tuple of ids.",
    ),
    "companies": Column("object", lambda event, _: event.companies, "Companies, a tuple of names."),
    "materials": Column("object", lambda event, _: event.materials, "Goods, a tuple of ids."),
    "place": Column("str", lambda event, _: event.place, "Where it happened; NaN where that is not said."),
    "confidence": Column("str", lambda event, _: event.confidence, "How sure the facts are: high, medium or low."),
    "attribution": Column(
        "str", lambda event, _: event.attribution, "Who stands behind them: official, named or anonymous."
    ),
    "pivotal": Column("bool", lambda event, _: event.pivotal, "Whether it is a turning point."),
    "publishers": Column(
        "object",
        lambda event, _: tuple(dict.fromkeys(source.publisher for source in event.sources)),
        "Who published its sources, a tuple of names.",
    ),
}
"""The columns by name, in their order."""

_WHOLE: WeakKeyDictionary[Dataset, pd.DataFrame] = WeakKeyDictionary()


def whole(dataset: Dataset) -> pd.DataFrame:
    """Return every event of a dataset."""
    if dataset not in _WHOLE:
        _WHOLE[dataset] = pd.DataFrame(
            {
                name: pd.Series([column.of(event, dataset) for event in dataset.events], dtype=column.dtype)
                for name, column in COLUMNS.items()
            }
        )
    return _WHOLE[dataset]


def frames(dataset: Dataset) -> Frame:
    """Return a function from a link's query to its events in order; anything but a string gives the default view.

    A caller may modify a frame: pandas copies on write.
    """
    vocabulary = dataset.vocabulary
    place = {event.id: at for at, event in enumerate(dataset.events)}

    @lru_cache(maxsize=KEPT)
    def kept(link: str) -> pd.DataFrame:
        view, _ = views.parse(link, vocabulary)
        ids = select(rows(dataset), view, vocabulary).ids
        return whole(dataset).iloc[[place[one] for one in ids]].reset_index(drop=True)

    def frame(query: object) -> pd.DataFrame:
        view, _ = views.parse(query if isinstance(query, str) else "", vocabulary)
        return kept(views.format(view, vocabulary)).copy()

    return frame


def _label(entries: Any, wanted: str) -> str:
    return next((str(entry.label) for entry in entries if entry.id == wanted), wanted)
