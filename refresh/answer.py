"""The query to a source and its answer: values by period, rejected rows with reasons, notes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from data.models.events import Series
from data.models.refresh import Refresh
from refresh.web import Web


@dataclass(frozen=True)
class Query:
    """The query for one series, from the period `since` on. `key` is the API key."""

    series: Series
    refresh: Refresh
    since: str
    today: date
    key: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Row:
    """The value of one period, in the series' unit."""

    period: str
    value: Decimal
    note: str = ""


@dataclass(frozen=True)
class Answer:
    """The answer of a source for one series.

    `left_out` has a sentence for every rejected row; `notes` tell a reviewer of other things. `derived` means that the
    values were computed from those of the source.
    """

    rows: tuple[Row, ...]
    left_out: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    derived: bool = False


@dataclass(frozen=True)
class Source:
    """A source: its fetch function, its API key, and how to cite it as the origin of rows.

    `largest_move` is the largest plausible change between consecutive rows, as a fraction.
    """

    name: str
    publisher: str
    title: str
    url: str
    fetch: Callable[[Query, Web], Answer]
    key: str = ""
    key_optional: bool = False
    largest_move: Decimal | None = None
