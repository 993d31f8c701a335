"""Table: a table of events; the declaration, and rows and cells of a scene.

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
    "level": lambda event: event.level or "",
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
"""Cell values by column; the names are those of events.csv."""

TRAVELLING = ("place", "summary", "confidence", "attribution", "source_publishers")
"""Columns that are not in the page's payload: their values are added if a table shows them."""

SINGULAR: Mapping[str, str] = {
    "actor": "actors",
    "company": "companies",
    "material": "materials",
    "person": "people",
    "source": "source_publishers",
    "sources": "source_publishers",
}
"""Column names by their aliases in links and in speech."""

USUAL = ("date", "title", "category")


@dataclass(frozen=True, slots=True)
class Table(Declared):
    """The events of the Selection with some of their fields; `most` rows are shown at first.

    Sorted by the column `sort`; a leading hyphen reverses the order.
    """

    kind = "table"

    columns: Sequence[str] = field(default=USUAL, kw_only=True)
    most: int = field(default=20, kw_only=True)
    sort: str = field(default="date", kw_only=True)

    @property
    def shown(self) -> tuple[str, ...]:
        """The names of the columns, as in events.csv."""
        return tuple(column(name) for name in self.columns)

    @property
    def sorted_by(self) -> tuple[str, bool]:
        """The column to sort by, and whether in reverse."""
        return column(self.sort.removeprefix("-")), self.sort.startswith("-")

    @property
    def settings(self) -> Mapping[str, Any]:
        """Settings for the panel's script."""
        by, backwards = self.sorted_by
        return {"columns": list(self.shown), "most": self.most, "sort": f"-{by}" if backwards else by}


def column(name: str) -> str:
    """Return the name of a column in events.csv."""
    return SINGULAR.get(name, name)


def listed(scene: Scene, panel: Table) -> tuple[Event, ...]:
    """Return the events of a scene in table order; equal ones keep the order of the dataset."""
    by, backwards = panel.sorted_by
    said = labels(scene.dataset)
    return tuple(sorted(scene.events, key=lambda event: _key(cell(event, by, said)), reverse=backwards))


def labels(dataset: Dataset) -> Mapping[str, Mapping[str, str]]:
    """Return the labels of ids, by column name."""
    return {
        "category": {one.id: one.singular for one in dataset.categories},
        "level": {one.id: one.label for one in dataset.info.levels},
        "direction": {one.id: one.label for one in dataset.directions},
        "materials": {one.id: one.label for one in dataset.materials},
    }


def cell(event: Event, name: str, said: Mapping[str, Mapping[str, str]]) -> tuple[str, ...]:
    """Return the texts of a cell."""
    found = CELLS[name](event)
    texts = (found,) if isinstance(found, str) else found
    names = said.get(name, {})
    return tuple(names.get(text, text) for text in texts if text)


def _key(texts: Sequence[str]) -> bytes:
    """Return the sort key of a cell: its text without case and accents, compared as browsers do."""
    return "\0".join(map(normalise, texts)).encode("utf-16-be", "surrogatepass")
