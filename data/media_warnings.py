"""Warnings about pictures: files that nothing names, animations, small ones, drawings shown only in part."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from data.draft import Draft
from data.media.file import MediaFile
from data.media.named import named_files
from data.models.events import Event
from data.models.parsed import Parsed
from data.problem import Problem
from data.yamlsource import Path

NARROWEST = 640
"""Pixels; a narrower picture is blurred on most screens."""


def unused_file(draft: Draft, _: date) -> Iterator[Problem]:
    """Find files in media/ that no event names."""
    used = {name for _, _, name in named_files(draft)}
    for name in draft.media_files if draft.knows("events") else ():
        if name not in used:
            yield Problem(name, 0, "", None, "is the picture of no event", "Name it in `media:` of one, or delete it.")


def animated(draft: Draft, _: date) -> Iterator[Problem]:
    """Find animations, of which pages show the first picture."""
    for entry, path, found in _shown(draft):
        if found.animated:
            remedy = "See whether that one tells it, or save another as a picture of its own."
            yield entry.problem(path, found.name, "is animated: pages show its first picture only", remedy)


def narrow(draft: Draft, _: date) -> Iterator[Problem]:
    """Find pictures with fewer pixels than most screens show."""
    for entry, path, found in _shown(draft):
        if found.width < NARROWEST:
            message, remedy = f"is only {found.width} pixels wide", "Find a larger one: pages enlarge none."
            yield entry.problem(path, found.name, message, remedy)


def cleaned(draft: Draft, _: date) -> Iterator[Problem]:
    """Find drawings of which something is left out for safety."""
    for entry, path, found in _shown(draft):
        if found.removed:
            message = f"holds what pages leave out ({', '.join(found.removed[:6])})"
            yield entry.problem(path, found.name, message, "See that it still looks right, or save it as PNG.")


def _shown(draft: Draft) -> Iterator[tuple[Parsed[Event], Path, MediaFile]]:
    for entry, path, name in named_files(draft):
        found = draft.media.get(name)
        if isinstance(found, MediaFile):
            yield entry, path, found
