"""The safety net of imports: drafted events that the rules of a dataset refuse are left out, the rest stays.

Runs the same rules as `check`, on values that are not written yet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from data.check import check
from data.draft import Draft
from data.models.events import Event
from data.models.info import DatasetInfo
from data.models.parsed import Parsed
from data.problem import Problem
from data.yamlsource import Path, Source
from exchange.drafted import Drafted
from exchange.report import RefusedError, Report

ABOUT = "dataset.yaml"

About = Callable[[Sequence[Drafted]], dict[str, Any]]
"""Makes the values of dataset.yaml for events."""


class _Places(Mapping[Path, int]):
    """The place of each entry of a list as its line; made when it is asked for, as 100,000 entries have no problem."""

    def __init__(self, count: int) -> None:
        self._count = count

    def __getitem__(self, path: Path) -> int:
        if len(path) == 1 and isinstance(path[0], int):
            return path[0]
        raise KeyError(path)

    def __iter__(self) -> Iterator[Path]:
        return ((place,) for place in range(self._count))

    def __len__(self) -> int:
        return self._count


def settled(
    events: Sequence[Drafted], about: About, report: Report, names: Mapping[str, Any] = MappingProxyType({})
) -> list[Drafted]:
    """Return the events that make a valid dataset; the others are recorded. Raises RefusedError if none is left.

    `names` are the lists of names.yaml, if the file has any; it then has other files too, with which dataset.yaml is
    checked as it is written.

    A problem costs an optional field first, and only then the event. Each round takes something away, so it ends.
    """
    kept = list(events)
    while kept:
        problems = check(_draft(kept, about(kept), names))
        if not problems:
            return kept
        bad = {problem.line: problem for problem in reversed(problems) if problem.file.startswith("events/")}
        if not bad and names:
            return kept
        if not bad:
            said = "; ".join(problem.text for problem in problems[:3])
            raise RefusedError(f"{report.name}: it does not make a dataset; nothing was written. {said}")
        kept = [one for place, one in enumerate(kept) if place not in bad or _mended(one, bad[place], report)]
    return kept


def _draft(events: Sequence[Drafted], about: dict[str, Any], names: Mapping[str, Any]) -> Draft:
    """Return a draft whose problems have the event's place in the list as line."""
    values = [event.values for event in events]
    years = {one["date"][:4] for one in values}
    sources = {year: Source(f"events/{year}.yaml", values, _Places(len(values))) for year in years}
    return Draft(
        info=Parsed(DatasetInfo.model_validate(about), Source(ABOUT, about), ()),
        events=tuple(
            Parsed(one.model or Event.model_validate(one.values), sources[one.values["date"][:4]], (place,))
            for place, one in enumerate(events)
        ),
        listed={**about, **names, "events": values},
    )


def _mended(event: Drafted, problem: Problem, report: Report) -> bool:
    """Take the field of a problem away; return whether the event can stay."""
    field = problem.field.partition(".")[0]
    known = Event.model_fields.get(field)
    why = f"{problem.field} {problem.message}"
    if known is None or known.is_required() or field not in event.values:
        report.refuse(event.item.where, event.item.title, f"its {why}")
        return False
    report.change(f"{why}: left out", event.item.where, str(event.values.pop(field)))
    event.model = None
    return True
