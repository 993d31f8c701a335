"""The plan of a refresh: rows to add, revise and fill, and rows that vanished. Writes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from data.models.events import Series
from refresh.answer import Answer, Row, Source
from refresh.defects import Scaled, as_traded, defects
from refresh.faults import Context, accepted_rows, missing


@dataclass(frozen=True, slots=True)
class Change:
    """A row to write; `old` is the value in the file now."""

    period: str
    value: str
    old: str | None = None
    note: str = ""


@dataclass(frozen=True)
class Plan:
    """The changes of one series. With `defects` they are only shown, not written.

    `filled` are missing rows before the last one of the file; `vanished` rows are absent from the answer and stay.
    """

    series: Series
    source: Source
    added: tuple[Change, ...] = ()
    revised: tuple[Change, ...] = ()
    filled: tuple[Change, ...] = ()
    vanished: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    defects: tuple[str, ...] = ()
    derived: bool = False

    def changes(self, *, past: bool) -> tuple[Change, ...]:
        """Return the changes to write: new rows, and with `past` revised and filled ones."""
        if self.defects:
            return ()
        return (*self.added, *self.revised, *self.filled) if past else self.added


def plan(series: Series, source: Source, answer: Answer, known: Mapping[str, str], context: Context) -> Plan:
    """Return the plan for an answer, given the values in the file as format_value there."""
    rows, faulty = accepted_rows(answer.rows, series, context)
    places = max((_places(value) for value in known.values()), default=2)
    changes = [_change(row, known.get(row.period), places) for row in rows]
    last = max(known, default="")
    given = {row.period: row.value for row in rows}
    kept = as_traded(series, context.known, given)
    adjusted = frozenset(kept.periods) if kept else frozenset()
    return Plan(
        series,
        source,
        added=tuple(change for change in changes if change.period > last),
        revised=tuple(change for change in changes if _differs(change) and change.period not in adjusted),
        filled=tuple(change for change in changes if change.old is None and change.period <= last),
        vanished=_vanished(rows, known, faulty, answer.left_out),
        left_out=tuple(sorted({*answer.left_out, *faulty})),
        notes=(*answer.notes, *missing(rows, series, context), *_as_traded(kept)),
        defects=defects(series, context.known, given, source.largest_move),
        derived=answer.derived,
    )


def format_value(value: Decimal, places: int) -> str:
    """Return a value as the file spells it: rounded, without trailing zeros or exponent."""
    text = f"{value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _change(row: Row, old: str | None, places: int) -> Change:
    return Change(row.period, format_value(row.value, places), old, row.note)


def _differs(change: Change) -> bool:
    return change.old is not None and Decimal(change.old) != Decimal(change.value)


def _as_traded(kept: Scaled | None) -> tuple[str, ...]:
    if kept is None:
        return ()
    return (f"values to {kept.periods[-1]} come adjusted for a break ({kept.factor:.6g} times); the file's stay",)


def _places(text: str) -> int:
    exponent = Decimal(text).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _vanished(rows: list[Row], known: Mapping[str, str], *left_out: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """Return the periods of the file missing from the range of the answer; rejected ones do not count as missing."""
    if not rows:
        return ()
    came = {row.period for row in rows} | {sentence.split(":")[0] for some in left_out for sentence in some}
    return tuple(
        period for period in sorted(known) if rows[0].period <= period <= rows[-1].period and period not in came
    )
