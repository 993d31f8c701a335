"""The Scene: a Dataset and a View with everything derived from them, computed once on first use.

A request creates one from its query and passes it to everything that draws. It contains no rules: those are in
`view`, `selection` and `chart_series`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from functools import cached_property

from data import view as views
from data.chart_series.plot import Plot, plot
from data.dataset import Dataset
from data.models.events import Event
from data.rows import rows
from data.selection import Selection, select
from data.view import Dropped, Value, View
from data.vocabulary import FACETS

SELECTING = frozenset({"from_", "to", *FACETS, "q", "thread"})
"""Fields of a View that affect its Selection."""


@dataclass(frozen=True, eq=False)
class Scene:
    """A View of a Dataset. `query` is the query string of the request, `dropped` the parts that were not understood."""

    dataset: Dataset
    view: View
    query: str = ""
    dropped: tuple[Dropped, ...] = ()
    selecting: Callable[[], Selection] | None = None
    """Overrides how the Selection is obtained."""

    @classmethod
    def of(cls, dataset: Dataset, query: str) -> Scene:
        """Return the Scene of a link's query. Never raises: what is not understood is in `dropped`."""
        view, dropped = views.parse(query, dataset.vocabulary)
        return cls(dataset, view, query, dropped)

    def showing(self, **changes: Value) -> Scene:
        """Return the Scene with `changes` to the View, named by its fields."""
        view = replace(self.view, **changes)  # type: ignore[arg-type]
        return Scene(self.dataset, view, selecting=(lambda: self.selection) if SELECTING.isdisjoint(changes) else None)

    def without(self, ids: Collection[str]) -> Scene:
        """Return the Scene without some of its events, for drawings that treat these separately."""

        def rest() -> Selection:
            return replace(self.selection, ids=tuple(one for one in self.selection.ids if one not in ids))

        return replace(self, selecting=rest)

    @cached_property
    def selection(self) -> Selection:
        """The Selection: ids in order, and facet counts."""
        if self.selecting is not None:
            return self.selecting()
        return select(rows(self.dataset), self.view, self.dataset.vocabulary)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The selected events in order."""
        return tuple(self.dataset.events_by_id[event_id] for event_id in self.selection.ids)

    @cached_property
    def focus(self) -> Event | None:
        """The focused event, whether selected or not."""
        return self.dataset.events_by_id.get(self.view.event)

    @cached_property
    def link(self) -> str:
        """The View as its canonical query string."""
        return views.format(self.view, self.dataset.vocabulary)

    @cached_property
    def content(self) -> Scene:
        """The Scene without keys that do not affect the content: theme, playback, the pinned version."""
        theme = views.defaults(self.dataset.vocabulary).theme
        return self.showing(theme=theme, step=None, autoplay=None, loop=False, resume=None, v="")

    @cached_property
    def plot(self) -> Plot:
        """The series and scales of the charts."""
        return plot(self.dataset, self.view)
