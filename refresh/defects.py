"""Defects of a whole answer, found where it overlaps the file; a series with one is not written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from data.models.events import Series

SAME = Decimal("0.001")
"""Relative difference below which two values count as equal."""
EVEN = Decimal("0.002")
"""Relative difference below which two ratios count as one factor."""
FAR = Decimal("0.05")
"""Relative difference above which two values are of different series."""
MIN_OVERLAP = 3
"""Least number of overlapping values from which a factor is inferred."""

Values = Mapping[str, Decimal]


@dataclass(frozen=True)
class Scaled:
    """A constant factor between answer and file in the first common periods; `whole` if over all."""

    factor: Decimal
    periods: tuple[str, ...]
    whole: bool


def scaled(known: Values, given: Values) -> Scaled | None:
    """Return the factor between the common values, or those up to some period, and the file's; else None."""
    ratios = {period: ratio for period, ratio in _ratios(known, given).items() if ratio}
    moved = {period: ratio for period, ratio in ratios.items() if abs(ratio - 1) > SAME}
    if len(moved) < MIN_OVERLAP:
        return None
    factor = sorted(moved.values())[len(moved) // 2]
    last = max(moved)
    from_start = set(moved) == {period for period in ratios if period <= last}
    if not from_start or abs(factor - 1) <= EVEN or any(abs(ratio / factor - 1) > EVEN for ratio in moved.values()):
        return None
    return Scaled(factor, tuple(sorted(moved)), whole=len(moved) == len(ratios))


def as_traded(series: Series, known: Values, given: Values) -> Scaled | None:
    """Return the factor of values that are adjusted for a known break, where the file keeps them as traded."""
    found = scaled(known, given)
    if found is None or found.whole or not any(found.periods[-1] < one.date for one in series.breaks):
        return None
    return found


def defects(series: Series, known: Values, given: Values, largest_move: Decimal | None) -> tuple[str, ...]:
    """Return a sentence for every defect; none if the values continue the series."""
    if not given:
        return ()
    if known and not set(known) & set(given) and max(given) > max(known):
        return ("the answer does not overlap the rows of the file, so nothing shows that it is the same series",)
    return (*_scale(series, known, given), *_jumps(series, known, given, largest_move))


def _ratios(known: Values, given: Values) -> dict[str, Decimal]:
    common = (period for period in sorted(known) if period in given)
    return {period: given[period] / known[period] for period in common if known[period]}


def _scale(series: Series, known: Values, given: Values) -> Iterator[str]:
    """Find a different unit, a later split or adjustment, or a different series."""
    found = scaled(known, given)
    if found is not None:
        if as_traded(series, known, given) is None:
            yield (
                f"{_cause(found.factor, series)}: values to {found.periods[-1]} are {found.factor:.6g} times "
                "those of the file"
            )
        return
    ratios = _ratios(known, given)
    far = sum(abs(ratio - 1) > FAR for ratio in ratios.values())
    if len(ratios) >= MIN_OVERLAP and far * 2 > len(ratios):
        yield f"{far} of {len(ratios)} values in common differ by over {FAR:.0%}: this is not the same series"


def _cause(factor: Decimal, series: Series) -> str:
    large = factor if factor > 1 else 1 / factor
    if series.panel == "shipments":
        return "another unit (such as thousands, or tonnes for kilograms)"
    if abs(large / round(large) - 1) < EVEN and round(large) > 1:
        return f"a split of {round(large)} for 1, applied to the past"
    return "an adjustment applied to the past (a rights issue, or dividends)"


def _jumps(series: Series, known: Values, given: Values, largest_move: Decimal | None) -> Iterator[str]:
    """Find implausible returns, from the last row of the file on."""
    if largest_move is None or not known:
        return
    last = max(known)
    line = [(last, known[last]), *((period, value) for period, value in sorted(given.items()) if period > last)]
    for (_, before), (period, value) in pairwise(line):
        move = value / before - 1
        if abs(move) > largest_move and all(one.date != period for one in series.breaks):
            yield (
                f"{period}: {before:f} -> {value:f} is a move of {move:+.1%}, and at most {largest_move:.0%} is "
                "believed: a split or an error; if it is right, say why under `breaks`"
            )
