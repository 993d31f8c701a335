"""The validation of declared panels: all problems at once, with file, line and remedy."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any

from data.dataset import Dataset
from data.problem import Problem, one_of, shown
from layouts.panels.given.bars import BY, MONTHS, Bars
from layouts.panels.given.declared import Declared
from layouts.panels.given.lines import AXES, SCALES, Lines
from layouts.panels.given.table import CELLS, Table, column

ID = re.compile("[a-z][a-z0-9-]{1,30}")
LONGEST_TITLE = 80
LONGEST_NOTE = 300
MOST_PANELS = 24
MOST_BARS = 60
MOST_ROWS = 500
MOST_LINES = 8
MANUAL = "docs/panels.md shows how."

Fault = tuple[str, Any, str, str]
"""A field, its value, a message and a remedy."""


def faults(panels: Sequence[Declared], datasets: Sequence[Dataset], *, taken: Collection[str]) -> list[Problem]:
    """Return the problems of panels shown with these datasets. `taken` are ids of built-in panels.

    A panel may use terms that only some of the datasets have: others are shown without it.
    """
    found = [problem for panel in panels for problem in _named(panel, _judged(panel, datasets))]
    found += [problem for panel in panels for problem in _named(panel, _id(panel, panels, taken))]
    if len(panels) > MOST_PANELS:
        first = panels[MOST_PANELS]
        remedy = f"Keep {MOST_PANELS} at most: a reader looks at a few."
        found.append(Problem(*first.place, "PANELS", None, f"holds {len(panels)} panels", remedy))
    return found


def _named(panel: Declared, found: Iterator[Fault]) -> Iterator[Problem]:
    for name, value, message, remedy in found:
        yield Problem(*panel.place, f"{type(panel).__name__}.{name}", shown(value), message, remedy)


def _id(panel: Declared, panels: Sequence[Declared], taken: Collection[str]) -> Iterator[Fault]:
    given: Any = panel.id
    if not isinstance(given, str) or not ID.fullmatch(given):
        remedy = "Write a letter, then letters, digits or hyphens, all lower case, 2 to 31 signs: actors."
        yield "id", panel.id, "is not an id", remedy
    elif panel.id in taken:
        yield "id", panel.id, "is the id of a panel that Entente has itself", "Choose another."
    elif next(one for one in panels if one.id == panel.id) is not panel:
        first = next(one for one in panels if one.id == panel.id)
        yield "id", panel.id, f"is the id of two panels; the other is in line {first.place.line}", "Choose another."


def _judged(panel: Declared, datasets: Sequence[Dataset]) -> Iterator[Fault]:
    yield from _text(panel.title, "title", LONGEST_TITLE, needed=True)
    yield from _text(panel.note, "note", LONGEST_NOTE)
    for kind, judge in JUDGES.items():
        if isinstance(panel, kind):
            yield from judge(panel, datasets)


def _text(text: Any, name: str, longest: int, *, needed: bool = False) -> Iterator[Fault]:
    if not isinstance(text, str):
        yield name, text, "is not text", "Put it in quotes."
    elif needed and not text.strip():
        yield name, None, "is missing", f'Write {name}="…": what readers see above the panel.'
    elif len(text) > longest:
        yield name, text, f"is too long by {len(text) - longest} letters", f"Use {longest} at most."
    elif not text.isprintable():
        yield name, text, "holds a sign that cannot be seen, such as a line break", "Write it on one line."


def _bars(panel: Bars, datasets: Sequence[Dataset]) -> Iterator[Fault]:
    yield from _most(panel.most, MOST_BARS)
    if not panel.by:
        yield "by", None, "is missing", f"Write one of: {', '.join(BY)}."
    elif panel.by not in BY:
        yield "by", panel.by, "is neither a facet nor a period", one_of(str(panel.by), BY, MANUAL)
    elif panel.by not in MONTHS and not any(one.vocabulary.terms(panel.by) for one in datasets):
        held = [facet for facet in BY if facet in MONTHS or any(one.vocabulary.terms(facet) for one in datasets)]
        yield "by", panel.by, "is a facet of which the dataset has no value", f"Write one of: {', '.join(held)}."


def _table(panel: Table, _datasets: Sequence[Dataset]) -> Iterator[Fault]:
    yield from _most(panel.most, MOST_ROWS)
    names = _names(panel.columns)
    if not names:
        yield "columns", panel.columns, "is not a list of names", f"Write some of: {', '.join(CELLS)}."
        return
    for name in names:
        if column(name) not in CELLS:
            yield "columns", name, "is not a column of events", one_of(name, tuple(CELLS), _listed(CELLS))
    for name in _twice([column(name) for name in names]):
        yield "columns", name, "stands there twice", "Keep one of the two."
    by = str(panel.sort).removeprefix("-")
    if column(by) not in CELLS:
        remedy = one_of(by, tuple(CELLS), f"{_listed(CELLS)} A hyphen before it reverses the order.")
        yield "sort", panel.sort, "is not a column of events", remedy


def _lines(panel: Lines, datasets: Sequence[Dataset]) -> Iterator[Fault]:
    yield from _word(panel.scale, "scale", SCALES)
    yield from _word(panel.axis, "axis", AXES)
    names = _names(panel.series)
    known = {series.id: series for one in datasets for series in one.series}
    if not names:
        yield "series", panel.series, "is not a list of ids of series", _listed(known)
        return
    for name in names:
        if name not in known:
            yield "series", name, "is not a series of the dataset", one_of(name, tuple(known), _listed(known))
    for name in _twice(names):
        yield "series", name, "stands there twice", "Keep one of the two."
    if len(names) > MOST_LINES:
        yield "series", None, f"names {len(names)} series", f"Keep {MOST_LINES} at most, or make two panels."
    units = dict.fromkeys(known[name].unit for name in names if name in known)
    if panel.scale == "value" and len(units) > 1:
        remedy = 'Write scale="index" to compare them, or make two panels.'
        yield "series", None, f"has values in different units: {', '.join(units)}", remedy


def _most(most: Any, limit: int) -> Iterator[Fault]:
    if isinstance(most, bool) or not isinstance(most, int) or not 1 <= most <= limit:
        yield "most", most, "is not a number that can be shown", f"Write a whole number from 1 to {limit}."


def _word(word: Any, name: str, allowed: Collection[str]) -> Iterator[Fault]:
    if word not in tuple(allowed):
        yield name, word, "is not one of the words allowed here", one_of(str(word), tuple(allowed), MANUAL)


def _names(given: Any) -> list[str]:
    """Return a list of names; an empty one for anything else, including a single text."""
    listed = isinstance(given, (list, tuple)) and all(isinstance(one, str) for one in given)
    return list(given) if listed else []


def _twice(names: Sequence[str]) -> Iterator[str]:
    yield from dict.fromkeys(name for at, name in enumerate(names) if name in names[:at])


def _listed(known: Collection[str]) -> str:
    """Return a remedy that lists allowed words, up to a readable number."""
    named = list(known)[:12]
    return f"Write some of: {', '.join(named)}{' …' if len(known) > len(named) else ''}." if named else MANUAL


JUDGES: dict[type[Declared], Callable[[Any, Sequence[Dataset]], Iterator[Fault]]] = {
    Bars: _bars,
    Table: _table,
    Lines: _lines,
}
