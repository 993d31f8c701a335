"""The result of a measure: a number with its error or sample size, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Reason = Literal[
    "day-unknown",
    "calendar-gap",
    "starts-later",
    "ended",
    "no-close",
    "break",
    "few-sessions",
    "few-windows",
    "no-benchmark",
    "benchmark-closed",
    "benchmark-flat",
    "no-figure",
    "months-missing",
    "from-zero",
]


@dataclass(frozen=True, slots=True)
class Measured:
    """A measured value at full precision, in the unit of the field it belongs to.

    `standard_error` is in the same unit, for estimates; `among` is the number of values it was compared with.
    """

    value: float
    standard_error: float | None = None
    among: int | None = None


@dataclass(frozen=True, slots=True)
class NotEnough:
    """The reason why there is no value. The layouts have a sentence for each reason."""

    reason: Reason


Result = Measured | NotEnough
