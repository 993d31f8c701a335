"""A table of events: the declaration, and the rows and cells of a scene.

Twin of assets/panels/given/listed.js; tests/cases/given.json is the table both must pass.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from data.dataset import Dataset
from data.models.events import Event
from data.scene import Scene
from data.text_normalisation import normalise
from layouts.panels.given.declared import Declared

Cell = str | tuple[str, ...]

CELLS: Mapping[str, Callable[[Event], Cell]] = {
    "date": lambda event: event.date,
    "title": lambda event: event.title,
    "category": lambda event: event.category,
    "direction": lambda event: event.direction,
    "actors": lambda event: event.actors,
    "companies": lambda event: event.companies,
    "materials": lambda event: event.materials,
    "people": lambda event: event.people,
    "place": lambda event: event.place or "",
    "summary": lambda event: event.summary,
    "confidence": lambda event: event.confidence,
    "attribution": lambda event: event.attribution,
    "source_publishers": lambda event: tuple(dict.fromkeys(source.publisher for source in event.sources)),
}
"""What a column holds of an event; the names are those of events.csv."""

TRAVELLING = ("people", "place", "summary", "confidence", "attribution", "source_publishers")
"""The columns that the page does not hold anyway: what they say travels with it where a table shows them."""

SINGULAR: Mapping[str, str] = {
    "actor": "actors",
    "company": "companies",
    "material": "materials",
    "person": "people",
    "source": "source_publishers",
    "sources": "source_publishers",
}
"""Columns by the words that links and people use for them."""

USUAL = ("date", "title", "category")


@dataclass(frozen=True, slots=True)
class Table(Declared):
    """The events of the selection with some of their fields; `most` rows are shown at first.

    They are in the order of the column `sort`; a hyphen before its name reverses it.
    """

    kind = "table"

    columns: Sequence[str] = field(default=USUAL, kw_only=True)
    most: int = field(default=20, kw_only=True)
    sort: str = field(default="date", kw_only=True)

    @property
    def shown(self) -> tuple[str, ...]:
        """The names of the columns, as events.csv has them."""
        return tuple(column(name) for name in self.columns)

    @property
    def sorted_by(self) -> tuple[str, bool]:
        """The column that orders the rows, and whether it does so in reverse."""
        return column(self.sort.removeprefix("-")), self.sort.startswith("-")

    @property
    def settings(self) -> Mapping[str, Any]:
        """What the panel's script needs to know."""
        by, backwards = self.sorted_by
        return {"columns": list(self.shown), "most": self.most, "sort": f"-{by}" if backwards else by}


def column(name: str) -> str:
    """Return the name of a column as events.csv has it."""
    return SINGULAR.get(name, name)


def listed(scene: Scene, panel: Table) -> tuple[Event, ...]:
    """Return the events of a scene in the order of the table; those that are alike stay in the order of the dataset."""
    by, backwards = panel.sorted_by
    said = labels(scene.dataset)
    return tuple(sorted(scene.events, key=lambda event: _key(cell(event, by, said)), reverse=backwards))


def labels(dataset: Dataset) -> Mapping[str, Mapping[str, str]]:
    """Return what the ids in a column are called, by the name of the column."""
    return {
        "category": {one.id: one.singular for one in dataset.categories},
        "direction": {one.id: one.label for one in dataset.directions},
        "materials": {one.id: one.label for one in dataset.materials},
    }


def cell(event: Event, name: str, said: Mapping[str, Mapping[str, str]]) -> tuple[str, ...]:
    """Return what a column says of an event, one text or several."""
    found = CELLS[name](event)
    texts = (found,) if isinstance(found, str) else found
    names = said.get(name, {})
    return tuple(names.get(text, text) for text in texts if text)


def _key(texts: Sequence[str]) -> bytes:
    """Return what orders cells: their letters without case and accents, compared as browsers compare them."""
    return "\0".join(map(normalise, texts)).encode("utf-16-be", "surrogatepass")
