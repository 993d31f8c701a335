"""Rules of events: ids and files, dates, required fields, vocabulary and spellings."""

from __future__ import annotations

from collections.abc import Iterator

from data.draft import Draft
from data.models.events import LABEL_LIMIT, Event
from data.models.parsed import Parsed
from data.problem import Problem, one_of
from data.slugs import slug
from data.yamlsource import Path


def check_any(draft: Draft) -> Iterator[Problem]:
    """Find a dataset without events."""
    if "events" not in draft.listed and draft.knows("events"):
        yield Problem("events", 0, "", None, "there is no event", "Write events/YYYY.yaml.")


def check_ids(draft: Draft) -> Iterator[Problem]:
    """Find ids that are not unique, do not begin with the event's date, or are in the file of another year."""
    first: dict[str, Parsed[Event]] = {}
    for entry in draft.events:
        if not entry.valid("id"):
            continue
        event = entry.model
        if event.id in first:
            other = first[event.id]
            where = f"{other.source.file}:{other.source.line((*other.path, 'id'))}"
            message = f"is the id of another event ({where})"
            yield entry.problem(("id",), event.id, message, "Give one of the two another ending.")
        else:
            first[event.id] = entry
        if entry.valid("date") and event.id[:10] != event.date:
            message = "does not begin with the event's date"
            yield entry.problem(("id",), event.id, message, f"Begin it with {event.date}, or mend the date.")
        year = entry.source.file.removeprefix("events/").removesuffix(".yaml")
        if entry.valid("date") and event.date[:4] != year:
            remedy = f"Move the event to events/{event.date[:4]}.yaml."
            yield entry.problem(("date",), event.date, f"is not in {year}", remedy)


def check_ends(draft: Draft) -> Iterator[Problem]:
    """Find events that end before they begin."""
    for entry in draft.events:
        if entry.valid("date", "date_end") and entry.model.date_end and entry.model.date_end < entry.model.date:
            message = f"is before the event's date, {entry.model.date}"
            yield entry.problem(("date_end",), entry.model.date_end, message, "Swap them, or mend the wrong one.")


def check_times(draft: Draft) -> Iterator[Problem]:
    """Find times of day of events whose day is not known."""
    for entry in draft.events:
        if entry.valid("time", "precision") and entry.model.time and entry.model.precision != "day":
            message = f"is the time of a day, and only the {entry.model.precision} is known"
            yield entry.problem(("time",), entry.model.time, message, "Delete it, or write `precision: day`.")


def check_sources(draft: Draft) -> Iterator[Problem]:
    """Find events without a source, and quotes whose source is not one of the event's."""
    for entry in draft.events:
        if not entry.valid("sources"):
            continue
        sources = entry.model.sources
        if not sources:
            yield entry.problem(("sources",), None, "is missing", "Name at least one: publisher and title.")
        publishers = [source.publisher for source in sources]
        for place, quote in enumerate(entry.model.quotes if entry.valid("quotes") and sources else ()):
            path = ("quotes", place, "source")
            if isinstance(quote.source, int) and not 1 <= quote.source <= len(sources):
                message = f"is no place in the list of {len(sources)} sources"
                yield entry.problem(path, quote.source, message, f"Write 1 to {len(sources)}: they count from 1.")
            elif isinstance(quote.source, str) and quote.source not in publishers:
                remedy = one_of(quote.source, publishers, "Add the source, or write its publisher.")
                yield entry.problem(path, quote.source, "is not the publisher of a source of this event", remedy)


def check_labels(draft: Draft) -> Iterator[Problem]:
    """Find pivotal events without a short label for the timeline."""
    for entry in draft.events:
        if entry.valid("pivotal", "label") and entry.model.pivotal and not entry.model.label:
            remedy = f"Add `label: …` of {LABEL_LIMIT} letters at most, or take `pivotal` away."
            yield entry.problem(("label",), None, "is missing from a pivotal event", remedy)


def check_words(draft: Draft) -> Iterator[Problem]:
    """Find ids missing from the vocabularies of dataset.yaml, and names not spelt as in names.yaml."""
    for entry in draft.events:
        for path, word, listed in _ids_used(entry):
            known = draft.ids(listed)
            if word not in known and draft.knows(listed):
                home = f"{listed} in dataset.yaml"
                remedy = one_of(word, known, f"Add it to {home}.", home=home)
                yield entry.problem(path, word, f"is not one of the dataset's {listed}", remedy)
        for path, word, listed in _names_used(entry):
            labels = draft.labels(listed)
            if labels is not None and word not in labels and draft.knows(listed):
                yield entry.problem(path, word, f"is not among the {listed} of names.yaml", spelt(draft, word, listed))


def check_repeats(draft: Draft) -> Iterator[Problem]:
    """Find names and materials that one event lists twice."""
    for entry in draft.events:
        for name in ("actors", "people", "companies", "materials"):
            values = getattr(entry.model, name) if entry.valid(name) else ()
            for place, value in enumerate(values):
                if value in values[:place]:
                    yield entry.problem((name, place), value, "stands here twice", "Delete one.")


def check_slugs(draft: Draft) -> Iterator[Problem]:
    """Find labels with equal slugs, where names.yaml has no list that gives each its own."""
    for name in ("actors", "people", "companies"):
        if draft.labels(name) is not None or not draft.knows(name):
            continue
        first: dict[str, str] = {}
        slugs: dict[str, str] = {}
        remedy = f"Use one spelling, or list {name} in names.yaml."
        for entry in draft.events:
            for place, word in enumerate(getattr(entry.model, name) if entry.valid(name) else ()):
                if word not in slugs:
                    slugs[word] = slug(word)
                known = first.setdefault(slugs[word], word)
                if not slugs[word]:
                    yield entry.problem((name, place), word, "has no letter or digit to make a link of", remedy)
                elif known != word:
                    message = f"is spelt so like '{known}' that a link cannot tell them apart"
                    yield entry.problem((name, place), word, message, remedy)


def spelt(draft: Draft, word: str, listed: str) -> str:
    """Return a remedy for a name: its spelling in names.yaml, or to add it."""
    label = draft.spellings.get(listed, {}).get(word)
    if label is not None:
        return f"Write it '{label}'."
    home = f"{listed} in names.yaml"
    return one_of(word, draft.labels(listed) or (), f"Add it to {home}.", home=home)


def _ids_used(entry: Parsed[Event]) -> Iterator[tuple[Path, str, str]]:
    event = entry.model
    if entry.valid("category"):
        yield ("category",), event.category, "categories"
    if entry.valid("level") and event.level is not None:
        yield ("level",), event.level, "levels"
    if entry.valid("direction"):
        yield ("direction",), event.direction, "directions"
    if entry.valid("materials"):
        yield from ((("materials", place), word, "materials") for place, word in enumerate(event.materials))


def _names_used(entry: Parsed[Event]) -> Iterator[tuple[Path, str, str]]:
    event = entry.model
    for name in ("actors", "people", "companies"):
        values = getattr(event, name) if entry.valid(name) else ()
        yield from (((name, place), value, name) for place, value in enumerate(values))
    for place, source in enumerate(event.sources if entry.valid("sources") else ()):
        yield ("sources", place, "publisher"), source.publisher, "publishers"
        if source.repeats:
            yield ("sources", place, "repeats"), source.repeats, "publishers"
    for place, figure in enumerate(event.figures if entry.valid("figures") else ()):
        yield ("figures", place, "unit"), figure.unit, "units"
