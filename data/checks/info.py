"""Rules of dataset.yaml and names.yaml: unique ids and labels, dates in order, the default view, versions in order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from data import view
from data.draft import Draft
from data.models.info import DatasetInfo, Names
from data.models.parsed import Parsed
from data.problem import Problem, one_of, shown
from data.vocabulary import Vocabulary

LISTS = ("categories", "directions", "levels", "materials", "phases")
NAME_LISTS = ("actors", "people", "roles", "companies", "publishers", "units", "words")


def check_there(draft: Draft) -> Iterator[Problem]:
    """Find a folder without dataset.yaml."""
    if draft.info is None and "dataset.yaml" not in draft.unread:
        remedy = "Write it: the dataset's title, categories and terms."
        yield Problem("dataset.yaml", 0, "", None, "is missing", remedy)


def check_lists(draft: Draft) -> Iterator[Problem]:
    """Find duplicate ids and labels in a list."""
    for entry, lists in ((draft.info, LISTS), (draft.names, NAME_LISTS)):
        for name in lists if entry is not None else ():
            yield from _repeated(entry, name, "id")
            yield from _repeated(entry, name, "label")
    yield from _repeated(draft.info, "markets", "id")


def _repeated(entry: Parsed[DatasetInfo] | Parsed[Names] | None, name: str, key: str) -> Iterator[Problem]:
    if entry is None or not entry.valid(name):
        return
    first: dict[str, int] = {}
    for place, one in enumerate(getattr(entry.model, name) or ()):
        path = (name, place, key)
        value = getattr(one, key)
        if value in first:
            yield entry.problem(path, value, f"stands here a second time (first on line {first[value]})", "Keep one.")
        else:
            first[value] = entry.source.line(path)


def check_houses(draft: Draft) -> Iterator[Problem]:
    """Find publishers whose media house is not listed or belongs to another house."""
    names = draft.names
    publishers = (names.model.publishers or ()) if names is not None and names.valid("publishers") else ()
    heads = [publisher.id for publisher in publishers if publisher.house is None]
    for place, publisher in enumerate(publishers):
        if names is not None and publisher.house is not None and publisher.house not in heads:
            remedy = one_of(publisher.house, heads, "Write the id of a publisher without a house.")
            yield names.problem(("publishers", place, "house"), publisher.house, "heads no house", remedy)


def check_spans(draft: Draft) -> Iterator[Problem]:
    """Find phases, presets and a span that end before they begin."""
    info = draft.info
    if info is None:
        return
    if info.valid("span") and info.model.span and info.model.span.to < info.model.span.from_:
        yield _reversed(info, ("span", "to"), info.model.span.to, info.model.span.from_)
    for name in ("phases", "presets"):
        for place, one in enumerate(getattr(info.model, name) if info.valid(name) else ()):
            if one.to and one.from_ and one.to < one.from_:
                yield _reversed(info, (name, place, "to"), one.to, one.from_)


def check_gaps(draft: Draft) -> Iterator[Problem]:
    """Find gaps in a market's sessions that end before they begin."""
    info = draft.info
    if info is None or not info.valid("markets"):
        return
    for place, market in enumerate(info.model.markets):
        for at, gap in enumerate(market.gaps):
            if gap.to < gap.from_:
                yield _reversed(info, ("markets", place, "gaps", at, "to"), gap.to, gap.from_)


def _reversed(info: Parsed[DatasetInfo], path: tuple[str | int, ...], last: str, first: str) -> Problem:
    return info.problem(path, last, f"is before the first day, {first}", "Swap them, or mend the wrong one.")


def check_rebase_category(draft: Draft) -> Iterator[Problem]:
    """Find an unknown category for rebasing share prices."""
    info = draft.info
    if info is None or not info.valid("rebase_category") or info.model.rebase_category is None:
        return
    known = draft.ids("categories")
    if info.model.rebase_category not in known and draft.knows("categories"):
        remedy = one_of(info.model.rebase_category, known, "Write the id of a category.")
        yield info.problem(("rebase_category",), info.model.rebase_category, "is not a category", remedy)


def check_default_view(draft: Draft) -> Iterator[Problem]:
    """Find parts of the default view that are invalid or cannot be a default."""
    info = draft.info
    if info is None or not info.valid("default_view"):
        return
    written = info.model.default_view
    series = draft.ids("series")
    vocabulary = Vocabulary(series=series)
    for key, value in view.parse(written, vocabulary)[1]:
        understood = key == "series" and not draft.knows("series")
        if not understood and (key in view.DEFAULTABLE or key not in view.KEYS):
            piece = shown(f"{key}={value}" if value else key)
            remedy = one_of(value, series, "") if key == "series" and series else "Mend or delete it."
            yield info.problem(("default_view",), piece, "is not understood", remedy or "Mend or delete it.")
    for key in dict.fromkeys(piece.partition("=")[0] for piece in written.removeprefix("?").split("&")):
        if key in view.KEYS and key not in view.DEFAULTABLE:
            remedy = f"Leave it out; a default view sets {', '.join(view.DEFAULTABLE)}."
            yield info.problem(("default_view",), key, "cannot be set for everyone", remedy)


def check_versions(draft: Draft) -> Iterator[Problem]:
    """Find a list of versions that does not start with the current one, is out of order, or has duplicates."""
    info = draft.info
    if info is None or not info.valid("version", "versions") or not info.model.versions:
        return
    first = info.model.versions[0]
    if first.version != info.model.version:
        remedy = "Put the present version first, with its date and what is new, or mend `version`."
        message = f"is not the present version, {info.model.version}"
        yield info.problem(("versions", 0, "version"), first.version, message, remedy)
    yield from _repeated(info, "versions", "version")
    for place, (newer, older) in enumerate(pairwise(info.model.versions), start=1):
        if older.date > newer.date:
            message = f"is later than the version above it, {newer.date}"
            yield info.problem(("versions", place, "date"), older.date, message, "Put the newest version first.")
