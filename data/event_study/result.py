"""What a measure may answer: a number with what belongs to it, or the reason why there is none."""

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
    """A number at full precision; its unit is that of the field it stands in.

    `standard_error` in the same unit, where the number is an estimate; `among` counts what it was compared with.
    """

    value: float
    standard_error: float | None = None
    among: int | None = None


@dataclass(frozen=True, slots=True)
class NotEnough:
    """There is no number, and why. The sentence for a reason is the page's business."""

    reason: Reason


Result = Measured | NotEnough
