"""One measure beside its budget, how several runs become one, and how a table of them is printed."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """What was measured, in which unit, in how many runs, and what it may at most (`budget`) or least (`floor`)."""

    name: str
    value: float
    unit: str
    budget: float | None = None
    runs: int = 1
    floor: float | None = None

    @property
    def ratio(self) -> float | None:
        """The part of the budget that is used, or of the floor that is reached; none without either."""
        measure = self.budget or self.floor
        return self.value / measure if measure else None

    @property
    def verdict(self) -> str:
        """Whether budget or floor is kept, in a word; empty without one."""
        if self.budget is not None:
            return "kept" if self.value <= self.budget else "OVER"
        return "" if self.floor is None else "kept" if self.value >= self.floor else "UNDER"

    def __str__(self) -> str:
        limit = self.floor if self.budget is None else self.budget
        budget = "" if limit is None else f"{limit:,.4g}"
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        value = f"{self.value:>9,.4g} {self.unit:<3}"
        return f"{self.name:<56} {value} {budget:>7} {ratio:>6} {self.verdict:<5} {self.runs:>3}"


HEAD = f"{'measure':<56} {'value':>9} {'':<3} {'budget':>7} {'ratio':>6} {'':<5} {'n':>3}"


def median(name: str, values: Sequence[float], unit: str, budget: float | None = None) -> Measure:
    """Return the median of several runs."""
    return Measure(name, statistics.median(values), unit, budget, len(values))


def slowest(name: str, values: Sequence[float], unit: str, budget: float | None = None) -> Measure:
    """Return the value that 95 of 100 runs stay under (p95)."""
    ordered = sorted(values)
    return Measure(name, ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))], unit, budget, len(ordered))
