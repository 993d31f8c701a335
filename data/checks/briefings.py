"""Rules of briefings: valid views, events and lines that the view shows, references instead of literal numbers.

They run on a valid Dataset, so that references resolve as they will on the screen.
"""

from __future__ import annotations

from collections.abc import Iterator

from data import days, view
from data.axis import span
from data.chart_series.line import extent
from data.chart_series.plot import chosen
from data.chart_series.shipments import shipments
from data.dataset import Dataset
from data.literal_numbers import literal_numbers
from data.models.briefings import BriefingFile, Chart, Step
from data.models.parsed import Parsed
from data.observations import between
from data.problem import Problem, one_of, shown
from data.references import BRACED, BadReferenceError, read, references
from data.rows import rows
from data.selection import select
from data.view import View
from data.vocabulary import FACETS
from data.yamlsource import Path

BRIEFING_KEYS = ("panels", "theme", "step", "autoplay", "loop", "resume", "v")
"""Keys of a link that apply to a whole briefing, not to a step."""

LIMITS = {"kicker": 60, "headline": 80, "text": 140, "figure": 80}
"""Longest texts in characters: they are read from across a room."""

PLACEHOLDER = "x" * 12
"""Stands for a reference when characters are counted: about the length of its value."""


def check_head(dataset: Dataset, head: Parsed[BriefingFile]) -> Iterator[Problem]:
    """Find numbers and references in the title and subtitle of a briefing."""
    for name in ("title", "subtitle"):
        text = getattr(head.model, name) if head.valid(name) else None
        if text:
            yield from _numbers(dataset, head, (name,), text)
            if "{" in text or "}" in text:
                yield head.problem((name,), text, "holds a reference", "Refer to numbers in the steps only.")


def check_step(dataset: Dataset, step: Parsed[Step]) -> Iterator[Problem]:
    """Find parts of a step that cannot be shown as intended."""
    if step.valid("view"):
        problems, found = _view(dataset, step)
        yield from problems
        if not problems:
            yield from _events(dataset, step, found)
            yield from _lines(dataset, step, found)
    for path, text in _texts(step):
        yield from _references(dataset, step, path, text)
        yield from _numbers(dataset, step, path, text)
        limit = LIMITS.get(str(path[0]))
        over = len(BRACED.sub(PLACEHOLDER, text)) - limit if limit else 0
        if over > 0:
            remedy = f"Use {limit} letters at most; a reference counts as {len(PLACEHOLDER)}."
            yield step.problem(path, text, f"is too long by {over}", remedy)
    if step.valid("figure") and step.model.figure and not BRACED.fullmatch(step.model.figure.value):
        remedy = "Write one reference and nothing else, such as '{change:ID@2018..2019}'."
        yield step.problem(("figure", "value"), step.model.figure.value, "is not a reference", remedy)


def _view(dataset: Dataset, step: Parsed[Step]) -> tuple[list[Problem], View]:
    written = step.model.view
    found, dropped = view.parse(written, dataset.vocabulary)
    problems = []
    for key, value in dropped:
        known = _known(dataset, key)
        remedy = one_of(value, known, "Mend or delete it.") if key in view.KEYS else one_of(key, view.KEYS, "")
        piece = shown(f"{key}={value}" if value else key)
        problems.append(step.problem(("view",), piece, "is not understood", remedy or "Mend or delete it."))
    for key in dict.fromkeys(piece.partition("=")[0] for piece in written.removeprefix("?").split("&")):
        if key in BRIEFING_KEYS:
            message = "is set for the whole screen, not by a step"
            problems.append(step.problem(("view",), key, message, "Leave it out."))
    return problems, found


def _known(dataset: Dataset, key: str) -> tuple[str, ...]:
    vocabulary = dataset.vocabulary
    if key == "event":
        return tuple(vocabulary.event_days)
    if key == "series":
        return vocabulary.series
    if key in view.CHOICES:
        return view.CHOICES[key]
    return tuple(term.id for term in vocabulary.terms(key)) if key in FACETS else ()


def _events(dataset: Dataset, step: Parsed[Step], found: View) -> Iterator[Problem]:
    """Find highlighted or focused events that the view does not show."""
    selected = select(rows(dataset), found, dataset.vocabulary).ids
    if not selected:
        yield step.problem(("view",), step.model.view, "shows no event", "Widen its dates or its filters.")
        return
    if found.event and found.event not in selected:
        message = "is not among the events the view shows"
        yield step.problem(("view",), found.event, message, "Widen the view's dates or filters.")
    for place, event_id in enumerate(step.model.lit or () if step.valid("lit") else ()):
        if event_id not in dataset.events_by_id:
            remedy = one_of(event_id, tuple(dataset.events_by_id), "Write the id of an event.")
            yield step.problem(("lit", place), event_id, "is not an event of the dataset", remedy)
        elif event_id not in selected:
            message = "is not among the events the view shows"
            yield step.problem(("lit", place), event_id, message, "Widen the view's dates or filters.")


def _lines(dataset: Dataset, step: Parsed[Step], found: View) -> Iterator[Problem]:
    """Find a chart that would be empty."""
    chart: Chart | None = step.model.chart if step.valid("chart") else None
    if chart is not None and not _has_figures(dataset, chart, found):
        message = "has no figures in this view"
        yield step.problem(("chart",), chart, message, "Name series of it in the view, or widen its dates.")


def _has_figures(dataset: Dataset, chart: Chart, found: View) -> bool:
    seen, ids = span(found, dataset.extent), chosen(dataset, found)
    if chart == "shipments":
        return extent(shipments(dataset, ids, found.measure).lines, seen) is not None
    priced = (series.id for series in dataset.series if series.panel == "prices" and series.id in ids)
    first, last = days.iso(seen.first), days.iso(seen.end - 1)
    return any(not between(dataset.observed[series], first, last).empty for series in priced)


def _texts(step: Parsed[Step]) -> Iterator[tuple[Path, str]]:
    model = step.model
    for name in ("kicker", "headline", "notes"):
        text = getattr(model, name) if step.valid(name) else None
        if text:
            yield (name,), text
    for place, line in enumerate(model.text if step.valid("text") else ()):
        yield ("text", place), line
    if step.valid("figure") and model.figure:
        yield ("figure", "value"), model.figure.value
        yield ("figure", "label"), model.figure.label


def _references(dataset: Dataset, step: Parsed[Step], path: Path, text: str) -> Iterator[Problem]:
    for reference in references(text):
        try:
            read(dataset, reference)
        except BadReferenceError as error:
            yield step.problem(path, reference, error.message, error.remedy)
    rest = BRACED.sub("", text)
    if "{" in rest or "}" in rest:
        yield step.problem(path, text, "has a brace without its other half", "Write {…} round a reference only.")


def _numbers(dataset: Dataset, entry: Parsed[Step] | Parsed[BriefingFile], path: Path, text: str) -> Iterator[Problem]:
    for number in literal_numbers(text, dataset.info.languages):
        remedy = "Refer to the figure in braces, so that it cannot drift (docs/briefings.md)."
        yield entry.problem(path, number, "is a number typed by hand", remedy)
