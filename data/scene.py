"""The Scene: a Dataset as one View shows it, with all that follows from the two, each worked out once and when asked.

A request makes one from its query and hands it to everything that is drawn. It owns no rule: `view`, `selection` and
`chart_series` do.
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
"""The fields of a View that decide which events it shows."""


@dataclass(frozen=True, eq=False)
class Scene:
    """A View of a Dataset. `query` is how it was asked for, `dropped` what of that was not understood."""

    dataset: Dataset
    view: View
    query: str = ""
    dropped: tuple[Dropped, ...] = ()
    selecting: Callable[[], Selection] | None = None
    """How the Selection is found where it is not selected anew."""

    @classmethod
    def of(cls, dataset: Dataset, query: str) -> Scene:
        """Return what a link's query shows. Never raises: what is not understood is in `dropped`."""
        view, dropped = views.parse(query, dataset.vocabulary)
        return cls(dataset, view, query, dropped)

    def showing(self, **changes: Value) -> Scene:
        """Return the scene of the same View but for `changes`, named as the fields of a View."""
        view = replace(self.view, **changes)  # type: ignore[arg-type]
        return Scene(self.dataset, view, selecting=(lambda: self.selection) if SELECTING.isdisjoint(changes) else None)

    def without(self, ids: Collection[str]) -> Scene:
        """Return the scene without some of its events, for drawings that set these apart."""

        def rest() -> Selection:
            return replace(self.selection, ids=tuple(one for one in self.selection.ids if one not in ids))

        return replace(self, selecting=rest)

    @cached_property
    def selection(self) -> Selection:
        """Which events are shown, in their order, and how many each value of a facet would show."""
        if self.selecting is not None:
            return self.selecting()
        return select(rows(self.dataset), self.view, self.dataset.vocabulary)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The events that are shown, in their order."""
        return tuple(self.dataset.events_by_id[event_id] for event_id in self.selection.ids)

    @cached_property
    def focus(self) -> Event | None:
        """The event in focus, whether it is among those shown or not."""
        return self.dataset.events_by_id.get(self.view.event)

    @cached_property
    def link(self) -> str:
        """The View as the query of a link, in its one spelling."""
        return views.format(self.view, self.dataset.vocabulary)

    @cached_property
    def content(self) -> Scene:
        """The scene without what does not change what is seen: colours, playing, the version its link pins."""
        theme = views.defaults(self.dataset.vocabulary).theme
        return self.showing(theme=theme, step=None, autoplay=None, loop=False, v="")

    @cached_property
    def plot(self) -> Plot:
        """What the charts plot."""
        return plot(self.dataset, self.view)
