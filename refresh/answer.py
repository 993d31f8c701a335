"""What is asked of a source, and what it answers: values by period, what was left out of them and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from data.models.events import Series
from data.models.refresh import Refresh
from refresh.web import Web


@dataclass(frozen=True)
class Asked:
    """One series to bring up to date, from a period on. `key` is what the source knows the asker by."""

    series: Series
    refresh: Refresh
    since: str
    today: date
    key: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Row:
    """What a source says of one period, in the series' unit."""

    period: str
    value: Decimal
    note: str = ""


@dataclass(frozen=True)
class Answer:
    """What a source gave for one series.

    `left_out` has a sentence for every row that is not among `rows` because it is faulty; `notes` say other things a
    reviewer should know. `derived` says that the values were worked out from those of the source.
    """

    rows: tuple[Row, ...]
    left_out: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    derived: bool = False


@dataclass(frozen=True)
class Source:
    """Somebody who can be asked: how, with which key, and what to name as the origin of the rows.

    `largest_move` is the largest change from one row to the next that is taken as it is, as a fraction.
    """

    name: str
    publisher: str
    title: str
    url: str
    fetch: Callable[[Asked, Web], Answer]
    key: str = ""
    key_optional: bool = False
    largest_move: Decimal | None = None
