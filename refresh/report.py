"""The report of plans, for review before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from data.counted import counted
from data.models.events import Series
from refresh.plan import Change, Plan
from refresh.run import Failure

SHORT = 12
"""Most lines of a kind shown in full; of more, the first and last few."""
ENDS = 4


def report(plan: Plan, *, full: bool) -> Iterator[str]:
    """Yield the lines of the report of one series."""
    yield f"{plan.series.id} ({plan.source.name}): {_counts(plan)}"
    kinds: tuple[tuple[str, Iterable[str]], ...] = (
        ("held back", plan.defects),
        ("new", map(_new, plan.added)),
        ("revised", map(_revised, plan.revised)),
        ("in a gap", map(_new, plan.filled)),
        ("vanished", (f"{period}  stays in the file; the source has it no longer" for period in plan.vanished)),
        ("left out", plan.left_out),
        ("note", plan.notes),
    )
    for kind, lines in kinds:
        yield from (f"  {kind:<10}{_printable(line)}" for line in _shortened(list(lines), full=full))


def failed(failure: Failure) -> str:
    """Return the error of a series as a line."""
    return f"{failure.series.id}: {_printable(failure.why)}"


def summary(plans: Sequence[Plan]) -> str:
    """Return the number of changes, and the options that write them."""
    added = sum(len(plan.changes(past=False)) for plan in plans)
    past = sum(len(plan.changes(past=True)) for plan in plans) - added
    held = sum(bool(plan.defects) for plan in plans)
    said = [f"Nothing was written. --apply writes {counted(added, 'new row')}" if added else "There is nothing new"]
    if past:
        said.append(f"{counted(past, 'change')} to the past want --accept-revisions as well, once you have seen them")
    if held:
        said.append(f"{held} series held back" if held > 1 else "one series is held back")
    return "; ".join(said) + "."


def reminder(plans: Sequence[Plan], *, past: bool) -> str:
    """Return the fields of series.yaml to review after writing."""
    changed = [plan.series.id for plan in plans if plan.changes(past=past)]
    return (
        f"series.yaml still tells of the rows before: review `ends`, `source` and `revision` of {', '.join(changed)}."
    )


def listing(series: Iterable[Series]) -> Iterator[str]:
    """Yield the source of each series, or why it has none."""
    for one in series:
        refresh = one.refresh
        if refresh is None:
            yield f"{one.id}: series.yaml has no `refresh:`"
        else:
            yield f"{one.id}: {refresh.source}" + (f" ({refresh.why})" if refresh.why else "")


def _printable(text: str) -> str:
    """Return a text without control characters, as parts of it come from a source."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)


def _counts(plan: Plan) -> str:
    counted = (("new", plan.added), ("revised", plan.revised), ("in gaps", plan.filled), ("vanished", plan.vanished))
    said = ", ".join(f"{len(found)} {what}" for what, found in counted if found)
    return (said or "nothing new") + ("; HELD BACK" if plan.defects else "")


def _new(change: Change) -> str:
    return f"{change.period}  {change.value}" + (f"  ({change.note})" if change.note else "")


def _revised(change: Change) -> str:
    old = Decimal(change.old or 0)
    moved = f"  ({Decimal(change.value) / old - 1:+.2%})" if old else ""
    return f"{change.period}  {change.old} -> {change.value}{moved}"


def _shortened(lines: list[str], *, full: bool) -> list[str]:
    if full or len(lines) <= SHORT:
        return lines
    return [*lines[:ENDS], f"… {len(lines) - 2 * ENDS} more, all with --full …", *lines[-ENDS:]]
