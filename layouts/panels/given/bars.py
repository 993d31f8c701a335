"""Bars: counts of events per value of a facet, or per month, quarter or year; declaration and counting.

Twin of assets/panels/given/counted.js; tests/cases/given.json is the table both must pass.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from data import days
from data.axis import span
from data.rows import rows
from data.scene import Scene
from data.selection import Row
from data.vocabulary import FACETS
from layouts.panels.given.declared import Declared

MONTHS: Mapping[str, int] = {"month": 1, "quarter": 3, "year": 12}
"""Periods to count by, with their lengths in months."""

KNOWN_BY: Mapping[str, tuple[str, ...]] = {
    "month": ("day", "month"),
    "quarter": ("day", "month"),
    "year": ("day", "month", "year"),
}
"""Precisions that place an event within a period."""

BY = (*FACETS, *MONTHS)
A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Bars(Declared):
    """Counts of events `by` a facet of the link, or by month, quarter or year.

    The `most` frequent values of a facet have a bar, and all others share one.
    """

    kind = "bars"

    by: str = field(default="", kw_only=True)
    most: int = field(default=8, kw_only=True)

    @property
    def by_time(self) -> bool:
        """Whether the bars are on the time axis."""
        return self.by in MONTHS

    @property
    def is_wide(self) -> bool:
        """Whether the panel takes the width of the timeline."""
        return self.by_time

    @property
    def settings(self) -> Mapping[str, Any]:
        """Settings for the panel's script."""
        return {"by": self.by, "most": self.most}


@dataclass(frozen=True, slots=True)
class Bar:
    """A value of a facet with its count; `chosen` means that the facet's own filter includes it."""

    id: str
    label: str
    n: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Others:
    """The values without a bar: their number, and the number of events with at least one of them."""

    values: int
    n: int


@dataclass(frozen=True, slots=True)
class Period:
    """A month, quarter or year with its count: its first day, and the day after its last."""

    first: int
    end: int
    n: int


@dataclass(frozen=True, slots=True)
class Counted:
    """The counts of a panel: `bars` and `others` for a facet, `periods` for the time axis.

    `all` are all values of the facet that have an event or are chosen, for the table. `left_out` are the events of
    the selection that belong to none of the periods.
    """

    bars: tuple[Bar, ...] = ()
    others: Others | None = None
    all: tuple[Bar, ...] = ()
    periods: tuple[Period, ...] = ()
    left_out: int = 0


def counted(scene: Scene, panel: Bars) -> Counted:
    """Count the events of a scene for a panel."""
    return _by_period(scene, panel.by) if panel.by_time else _by_facet(scene, panel)


def _by_facet(scene: Scene, panel: Bars) -> Counted:
    """Count every value under all filters but its own facet's, so that counts show what adding a value brings."""
    facet, wanted = panel.by, scene.view.facet(panel.by)
    counts = scene.selection.counts[facet]
    found = [
        Bar(term.id, term.label, counts[term.id], wanted is None or term.id in wanted)
        for term in scene.dataset.vocabulary.terms(facet)
    ]
    kept = [bar for bar in found if bar.n or (wanted is not None and bar.chosen)]
    ranked = sorted(kept, key=lambda bar: -bar.n)
    first = {bar.id for bar in ranked[: panel.most]}
    bars = tuple(bar for bar in ranked if bar.id in first or (wanted is not None and bar.chosen))
    rest = frozenset(bar.id for bar in ranked) - {bar.id for bar in bars}
    return Counted(bars=bars, others=_others(scene, facet, rest), all=tuple(ranked))


def _others(scene: Scene, facet: str, rest: frozenset[str]) -> Others | None:
    if not rest:
        return None
    open_ = scene if scene.view.facet(facet) is None else scene.showing(**{facet: None})
    events = [row for row in _selected(open_) if not rest.isdisjoint(row.values(facet))]
    return Others(len(rest), len(events))


def _by_period(scene: Scene, by: str) -> Counted:
    axis = span(scene.view, scene.dataset.extent)
    months = MONTHS[by]
    first = _place(axis.first, months)
    counts = [0] * (_place(axis.end - 1, months) - first + 1)
    left_out = 0
    for row, event in zip(_selected(scene), scene.events, strict=True):
        at = _place(row.start, months) - first
        if event.precision in KNOWN_BY[by] and 0 <= at < len(counts):
            counts[at] += 1
        else:
            left_out += 1
    return Counted(periods=_periods(counts, first, months), left_out=left_out)


def _selected(scene: Scene) -> Sequence[Row]:
    found = {row.id: row for row in rows(scene.dataset)}
    return [found[event_id] for event_id in scene.selection.ids]


def _periods(counts: Sequence[int], first: int, months: int) -> tuple[Period, ...]:
    return tuple(
        Period(_start((first + at) * months), _start((first + at + 1) * months), n) for at, n in enumerate(counts)
    )


def _place(day: int, months: int) -> int:
    year, month, _ = days.iso(day).split("-")
    return (int(year) * A_YEAR + int(month) - 1) // months


def _start(month: int) -> int:
    """Return the first day of a month counted from year 0; beyond year 9999, the end of the calendar."""
    year, within = divmod(month, A_YEAR)
    return days.LAST + 1 if year > 9999 else days.ordinal(f"{max(year, 1):04}-{within + 1:02}-01")  # noqa: PLR2004
