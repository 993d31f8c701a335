"""Rules of claims: markers that name something, and, once an event has markers, a marker for every sentence."""

from __future__ import annotations

from collections.abc import Iterator

from data import claims
from data.claims import Fault
from data.draft import Draft
from data.models.events import Event
from data.models.parsed import Parsed
from data.problem import Problem, one_of

EXCERPT = 60


def check_markers(draft: Draft) -> Iterator[Problem]:
    """Find markers that name no source and no event, or the same twice in one place, or that stand before any text."""
    known = tuple(entry.model.id for entry in draft.events if entry.valid("id"))
    ids = frozenset(known)
    for entry, name, text in _texts(draft):
        if "[" in text and entry.valid("id", "sources"):
            count = len(entry.model.sources)
            for one, fault in claims.faults(text, count, ids, entry.model.id):
                value = one.event or one.text
                yield entry.problem((name,), value, *_told(value, fault, count, known))


def _told(value: str, fault: Fault, count: int, known: tuple[str, ...]) -> tuple[str, str]:
    """Return the message and the remedy of a fault."""
    places = f"Write [1] to [{count}]; square brackets are for markers." if count else "Name the sources first."
    return {
        "twice": ("stands twice in one place", "Keep one of the two."),
        "before": ("stands before any text", "Write it after what it supports."),
        "place": (f"is no place in the list of {count} sources", places),
        "unknown": ("is not an event of the dataset", one_of(value, known, "Write the id of an event.")),
        "itself": ("is the event itself", "Name the source that says it."),
    }[fault]


def check_sentences(draft: Draft) -> Iterator[Problem]:
    """Find sentences for which no source is named, or not to their end, in texts that have to name them.

    These are the summaries of events with markers, every summary where the dataset says `claims: true`, and notes
    that have a marker.
    """
    every = draft.info is not None and draft.info.valid("claims") and bool(draft.info.model.claims)
    marked = {id(entry): every or claims.has_markers(entry.model) for entry in draft.events}
    for entry, name, text in _texts(draft):
        found = claims.marked_sentences(text) if marked[id(entry)] or claims.MARKER.search(text) else []
        wanted = marked[id(entry)] if name == "summary" else any(one.markers for one in found)
        for sentence in found if wanted else ():
            if sentence.is_whole:
                continue
            if not sentence.markers:
                remedy = "Write [1] after what the first source says, or [own]."
                yield entry.problem((name,), _cut(sentence.text), "names no source", remedy)
            else:
                remedy = "Write the marker of its source after it."
                yield entry.problem((name,), _cut(sentence.rest), "has no source named to its end", remedy)


def check_places(draft: Draft) -> Iterator[Problem]:
    """Find figures whose source is not one of the event's."""
    for entry in draft.events:
        count = len(entry.model.sources) if entry.valid("sources", "figures") else 0
        for place, figure in enumerate(entry.model.figures if count else ()):
            if figure.source is not None and not 1 <= figure.source <= count:
                message = f"is no place in the list of {count} sources"
                yield entry.problem(("figures", place, "source"), figure.source, message, f"Write 1 to {count}.")


def _texts(draft: Draft) -> Iterator[tuple[Parsed[Event], str, str]]:
    for entry in draft.events:
        for name in claims.TEXTS:
            text = getattr(entry.model, name) if entry.valid(name) else None
            if text:
                yield entry, name, text


def _cut(text: str) -> str:
    return text if len(text) <= EXCERPT else f"{text[: EXCERPT - 1].rstrip()}…"
