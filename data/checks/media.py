"""Rules of pictures: each file is there, inside media/, a picture of the type it says, and not too large."""

from __future__ import annotations

from collections.abc import Iterator

from data.draft import Draft
from data.media.file import MediaFault
from data.media.named import named_files
from data.problem import Problem, one_of


def check_files(draft: Draft) -> Iterator[Problem]:
    """Find pictures that cannot be shown."""
    for entry, path, name in named_files(draft):
        found = draft.media.get(name)
        if not isinstance(found, MediaFault):
            continue
        remedy = found.remedy
        if found.missing:
            remedy = one_of(name, [file for file in draft.media_files if file not in draft.media], remedy)
        yield entry.problem(path, name, found.message, remedy)


def check_repeats(draft: Draft) -> Iterator[Problem]:
    """Find pictures that one event lists twice."""
    seen: set[tuple[str, int, str]] = set()
    for entry, path, name in named_files(draft):
        key = (entry.source.file, int(entry.path[0]), name)
        if key in seen:
            yield entry.problem(path, name, "stands here twice", "Delete one.")
        seen.add(key)
