"""Warnings: passages of a valid dataset that a curator should review. Each kind is one rule over a draft.

A warning has the form of a problem but is not fatal. The current date is passed in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from data import claim_warnings, days, media_warnings
from data.chart_series.shipments import MEASURES
from data.dataset import Dataset
from data.draft import Draft
from data.links import links
from data.models.events import Event, Series
from data.models.fields import Model, is_period
from data.models.info import DatasetInfo, Findings, Names, Preset
from data.models.parsed import Parsed
from data.problem import Problem, in_place
from data.sourcing import ENOUGH_PUBLISHERS, sourcing
from data.yamlsource import Path

STALE_DAYS = 365
"""A series whose last value is older than this raises a warning."""

HEADINGS = ("title", "label", "headline")
CHARTS = tuple(Findings.model_fields)

BOLD = re.compile(
    r"\b(first(?!\s+(?:half|quarter|lady|minister|secretary|vice))|record|largest|biggest|highest|lowest|longest"
    r"|unprecedented|never before)\b",
    re.IGNORECASE,
)
"""Words that claim a rank in a title; one publisher alone is weak evidence for it."""


@dataclass(frozen=True, slots=True)
class CheckWarning:
    """A warning: its kind, and the passage to review."""

    kind: str
    problem: Problem


def find_warnings(draft: Draft, today: date) -> tuple[CheckWarning, ...]:
    """Return the warnings of a draft, by file and line. Invalid fields raise none: they are problems."""
    found = [CheckWarning(kind, problem) for kind, rule in RULES.items() for problem in rule(draft, today)]
    return in_order(found)


def in_order(found: Iterable[CheckWarning]) -> tuple[CheckWarning, ...]:
    """Return warnings sorted by file and line."""
    kinds = {warning.problem: warning.kind for warning in found}
    return tuple(CheckWarning(kinds[problem], problem) for problem in in_place(kinds))


def one_source(draft: Draft, _: date) -> Iterator[Problem]:
    """Find events with a single independent publisher and no official source."""
    for entry, dataset in _sourced(draft):
        if sourcing(dataset, entry.model).thin:
            message = "the event rests on one publisher alone, and on no official source"
            remedy = "Find a second that reports it independently, or say in `note` why there is none."
            yield entry.problem(("sources",), None, message, remedy)


def bold_title(draft: Draft, _: date) -> Iterator[Problem]:
    """Find titles that claim a rank but have a single independent publisher."""
    for entry, dataset in _sourced(draft):
        claim = BOLD.search(entry.model.title or "") if entry.valid("title") else None
        if claim and len(sourcing(dataset, entry.model).independent) < ENOUGH_PUBLISHERS:
            message = "claims a rank in the title on the word of one publisher"
            remedy = "Find a second source for it, or word the title without it."
            yield entry.problem(("title",), claim[0], message, remedy)


def undated_source(draft: Draft, _: date) -> Iterator[Problem]:
    """Find sources without a date."""
    for entry in draft.events:
        for place, source in enumerate(entry.model.sources if entry.valid("sources") else ()):
            if source.date is None:
                path, remedy = ("sources", place), "Add `date:`, if only the year: readers judge a source by it."
                yield entry.problem(path, source.publisher, "has no date", remedy)


def outside_phases(draft: Draft, _: date) -> Iterator[Problem]:
    """Find events outside every phase, in a dataset that has phases."""
    phases = draft.info.model.phases if draft.info is not None and draft.info.valid("phases") else ()
    spans = [(phase.from_, phase.to or "9999-12-31") for phase in phases]
    for entry in draft.events if spans else ():
        event = entry.model
        if not entry.valid("date", "date_end", "precision"):
            continue
        first, last = map(days.iso, days.span(event.date, event.precision, event.date_end))
        if not any(begin <= last and first <= end for begin, end in spans):
            remedy = "Widen a phase in dataset.yaml, or leave it if it is only background."
            yield entry.problem(("date",), event.date, "lies outside every phase", remedy)


def ended_series(draft: Draft, today: date) -> Iterator[Problem]:
    """Find series whose last value is over a year older than today, or than the end of a completed story."""
    until = _end_of_story(draft, today)
    oldest = days.shift(until, -STALE_DAYS)
    last: dict[str, str] = {}
    for table in (draft.shipments, draft.prices):
        if table is not None:
            last |= {str(name): str(end) for name, end in table.frame.groupby("series")["period"].max().items()}
    for entry in draft.series:
        series = entry.model
        end = last.get(series.id, "") if entry.valid("id", "frequency") else ""
        if not is_period(end, series.frequency if end else "day"):
            continue
        if days.iso(days.span(f"{end}-01-01"[: len("YYYY-MM-DD")], series.frequency)[1]) < oldest:
            message = f"has its last value in {end}, over a year before {until}"
            remedy = "Bring it up to date, or see that `ends` says why it cannot be."
            yield entry.problem(("ends",), series.id, message, remedy)


def _end_of_story(draft: Draft, today: date) -> str:
    """Return today, or the last day of the overview if that is earlier."""
    info = draft.info
    span = info.model.span if info is not None and info.valid("span") else None
    return min(today.isoformat(), span.to) if span else today.isoformat()


def full_stop(draft: Draft, _: date) -> Iterator[Problem]:
    """Find titles, headlines and labels that end with a full stop."""
    for entry, path, text in headings(draft):
        if text.endswith((".", "。")) and not text.endswith(".."):
            yield entry.problem(path, text, "ends with a full stop", "Take it away: a headline has none.")


def headings(draft: Draft) -> Iterator[tuple[Parsed[Event] | Parsed[DatasetInfo], Path, str]]:
    """Yield every title, label and headline that is valid, with its place."""
    for event in draft.events:
        names = [name for name in HEADINGS if event.valid(name)]
        yield from ((event, *found) for found in _written(event.model, names, ()))
    info = draft.info
    if info is None:
        return
    for listed in ("presets", "phases"):
        for place, one in enumerate(getattr(info.model, listed) if info.valid(listed) else ()):
            yield from ((info, *found) for found in _written(one, ("headline",), (listed, place)))
            if isinstance(one, Preset) and one.charts:
                yield from ((info, *found) for found in _written(one.charts, CHARTS, (listed, place, "charts")))


def _written(model: Model, names: Iterable[str], within: Path) -> Iterator[tuple[Path, str]]:
    for name in names:
        text = getattr(model, name)
        if text:
            yield (*within, name), text


def no_index(draft: Draft, _: date) -> Iterator[Problem]:
    """Find flows missing from the shipments chart in its index measure, which is the default."""
    if draft.info is not None and "measure=" in (draft.info.model.default_view or "").replace("measure=index", ""):
        return
    flows: dict[str, list[Parsed[Series]]] = {}
    for entry in draft.series:
        if entry.valid("id", "flow", "kind", "measure", "index_base") and entry.model.measure in MEASURES["index"]:
            flows.setdefault(entry.model.flow or entry.model.id, []).append(entry)
    for entries in flows.values():
        if not any(entry.model.index_base for entry in entries):
            remedy = (
                "Add `index_base:` with a year that has values, or let `default_view` say measure=quantity or value."
            )
            message = "is not drawn while the chart shows an index"
            yield entries[0].problem(("index_base",), entries[0].model.id, message, remedy)


def not_https(draft: Draft, _: date) -> Iterator[Problem]:
    """Find links without https."""
    for link in links(draft):
        if link.url.startswith("http:"):
            yield link.problem("is not https", "Try it with https://; keep it only if the publisher has none.")


def _sourced(draft: Draft) -> Iterator[tuple[Parsed[Event], Dataset]]:
    """Yield the events with valid sources, each with a minimal dataset to judge them by."""
    if draft.info is None or (draft.names is not None and not draft.names.valid("publishers")):
        return
    dataset = Dataset(draft.info.model, draft.names.model if draft.names else Names(), events=())
    for entry in draft.events:
        if entry.valid("sources", "companies") and entry.model.sources:
            yield entry, dataset


RULES: dict[str, Callable[[Draft, date], Iterator[Problem]]] = {
    "one-source": one_source,
    "bold-title": bold_title,
    "undated-source": undated_source,
    "outside-phases": outside_phases,
    "ended-series": ended_series,
    "full-stop": full_stop,
    "no-index": no_index,
    "not-https": not_https,
    "idle-source": claim_warnings.idle_source,
    "unread": claim_warnings.unread,
    "unchecked": claim_warnings.unchecked,
    "bold-claim": claim_warnings.bold_claim,
    "idle-tag": claim_warnings.idle_tag,
    "unused-picture": media_warnings.unused_file,
    "animated-picture": media_warnings.animated,
    "small-picture": media_warnings.narrow,
    "cleaned-drawing": media_warnings.cleaned,
}
"""The kinds of warning by the name that `check --format json` gives them; those about pictures are measured there."""
