"""Warnings about claims: sources and tags that nothing names, passages not read or not checked, ranks on one source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from data import claims, days
from data.draft import Draft
from data.models.events import Event
from data.models.parsed import Parsed
from data.problem import Problem

CHECKED_DAYS = 730
"""A check of the sentences older than this raises a warning."""
ENOUGH = 2
"""Sources that a sentence needs which claims a rank."""
RANK = re.compile(
    r"\b(first(?!\s+(?:half|quarter|lady|minister|secretary|vice))|record|largest|biggest|highest|lowest|longest|worst"
    r"|unprecedented|never before|only|alone)\b",
    re.IGNORECASE,
)


def idle_source(draft: Draft, _: date) -> Iterator[Problem]:
    """Find sources that no marker, figure or quotation names, in events with markers."""
    for entry in _marked(draft):
        event = entry.model
        named = {one.source for text in _texts(entry) for one in claims.markers(text)[1]}
        named |= {figure.source - 1 for figure in event.figures if figure.source}
        said = {event.said_by(quote) for quote in event.quotes}
        for place, source in enumerate(event.sources):
            if place not in named and source.publisher not in said:
                remedy = f"Mark what it says with [{place + 1}], or delete it."
                yield entry.problem(("sources", place), source.publisher, "supports nothing", remedy)


def unread(draft: Draft, _: date) -> Iterator[Problem]:
    """Find sentences that rest on passages which nobody has read."""
    for entry in _marked(draft):
        for sentence in claims.marked_sentences(entry.model.summary):
            doubted = [one.text for one in sentence.markers if one.unread]
            if doubted and not any(one.source is not None and not one.unread for one in sentence.markers):
                remedy = "Read the passage and take the question mark away, or find another source."
                yield entry.problem(("summary",), ", ".join(doubted), "was not read", remedy)


def unchecked(draft: Draft, today: date) -> Iterator[Problem]:
    """Find events with markers whose check is missing, old, or was made of other texts or sources."""
    for entry in _marked(draft):
        event = entry.model
        remedy = f"Run `app.py checked` for {event.id}."
        if not entry.valid("checked", "attribution_note", "note"):
            continue
        if not event.checked:
            yield entry.problem(("checked",), None, "the sentences were not checked one by one", remedy)
        elif not claims.fits(event):
            message = "does not fit: the texts or the sources changed since, or it was written by hand"
            yield entry.problem(("checked",), event.checked, message, remedy)
        elif event.checked[:10] < days.shift(today.isoformat(), -CHECKED_DAYS):
            yield entry.problem(("checked",), event.checked, "is over two years ago", remedy)


def bold_claim(draft: Draft, _: date) -> Iterator[Problem]:
    """Find sentences that claim a rank on the word of one source, or on passages that were not read."""
    for entry in _marked(draft):
        for sentence in claims.marked_sentences(entry.model.summary):
            claim = RANK.search(sentence.text)
            read = {one.source for one in sentence.markers if one.source is not None and not one.unread}
            if claim and len(read) < ENOUGH and not any(one.event for one in sentence.markers):
                remedy = "Find a second source for it, or word it without."
                yield entry.problem(("summary",), claim[0], "claims a rank on the word of one source", remedy)


def idle_tag(draft: Draft, _: date) -> Iterator[Problem]:
    """Find people and companies that an event with markers lists but nowhere names."""
    names = draft.names.model if draft.names is not None else None
    listed = [*(names.people or ()), *(names.companies or ())] if names is not None else []
    other = {one.label: (one.label, *one.aka) for one in listed}
    for entry in _marked(draft):
        event = entry.model
        told = "\n".join([event.title or "", *_texts(entry), *_said(event)])
        for field in ("people", "companies"):
            for place, name in enumerate(getattr(event, field) if entry.valid(field) else ()):
                if not any(_named(spelling, told) for spelling in other.get(name, (name,))):
                    remedy = "Name it in the text, or take it away."
                    yield entry.problem((field, place), name, "is not named in title, texts, quotes or figures", remedy)


def _named(spelling: str, told: str) -> bool:
    """Return whether a text has a name, or a word of it with a capital and at least three letters."""
    family = [word for word in re.findall(r"[\w'’-]{3,}", spelling) if word[0].isupper()]
    parts = [spelling, *family]
    return any(re.search(rf"(?<!\w){re.escape(part)}(?!\w)", told) for part in parts)


def _said(event: Event) -> Iterable[str]:
    yield from (f"{quote.who} {quote.text}" for quote in event.quotes)
    yield from (f"{figure.name} {figure.unit}" for figure in event.figures)


def _texts(entry: Parsed[Event]) -> Iterator[str]:
    for name in claims.TEXTS:
        text = getattr(entry.model, name) if entry.valid(name) else None
        if text:
            yield text


def _marked(draft: Draft) -> Iterator[Parsed[Event]]:
    """Yield the events with markers whose main fields are valid."""
    for entry in draft.events:
        if entry.valid("id", "summary", "sources", "quotes", "figures") and claims.has_markers(entry.model):
            yield entry
