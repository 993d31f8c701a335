"""One measure beside its budget, and how it is printed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """What was measured, in which unit, and what it may be at most."""

    name: str
    value: float
    unit: str
    budget: float | None = None

    @property
    def kept(self) -> bool:
        """Whether the budget, if there is one, is kept."""
        return self.budget is None or self.value <= self.budget

    def __str__(self) -> str:
        budget = "" if self.budget is None else f"<= {self.budget:,.4g} {self.unit}"
        return f"{self.name:<56} {self.value:>10,.4g} {self.unit:<4} {budget:<14} {'' if self.kept else 'EXCEEDED'}"
