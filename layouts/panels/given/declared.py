"""The base of all panels of others: id, title, note, and the line of the declaration.

A declaration never raises for invalid fields: `faults.py` reports all of them at once.
"""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar, NamedTuple

HERE = str(Path(__file__).resolve().parent)
GENERATED = "<"
"""Prefix of file names of generated code, such as a dataclass's constructor."""


class Place(NamedTuple):
    """A line of a file."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Declared:
    """A panel as its author declares it. `note` is a sentence under the title, on method or doubts."""

    kind: ClassVar[str] = ""
    """The name of this kind of panel in scripts and style sheets."""

    id: str
    title: str = field(default="", kw_only=True)
    note: str = field(default="", kw_only=True)
    place: Place = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "place", _caller())

    @property
    def is_wide(self) -> bool:
        """Whether the panel has the width of the timeline; others are side by side."""
        return True

    @property
    def settings(self) -> Mapping[str, Any]:
        """Settings for the panel's script beside id, kind and title."""
        return {}


def _caller() -> Place:
    """Return the line that called a constructor of this package."""
    frame = inspect.currentframe()
    while frame is not None:
        file = frame.f_code.co_filename
        if not file.startswith((HERE, GENERATED)):
            return Place(file, frame.f_lineno)
        frame = frame.f_back
    return Place("", 0)
