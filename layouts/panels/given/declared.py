"""What every panel of others has: an id, a title, a note, and the line of the file that declares it.

A declaration never raises for what is written in it: `faults.py` names everything that is wrong, all at once.
"""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar, NamedTuple

HERE = str(Path(__file__).resolve().parent)
GENERATED = "<"
"""What the file names of generated code begin with, such as a dataclass's constructor."""


class Place(NamedTuple):
    """A line of a file."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Declared:
    """A panel as its author declares it. `note` is a sentence under the title: what is counted, or a doubt."""

    kind: ClassVar[str] = ""
    """What scripts and style sheets call panels of this kind."""

    id: str
    title: str = field(default="", kw_only=True)
    note: str = field(default="", kw_only=True)
    place: Place = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "place", _caller())

    @property
    def is_wide(self) -> bool:
        """Whether the panel takes the width of the timeline; the others stand beside one another."""
        return True

    @property
    def settings(self) -> Mapping[str, Any]:
        """What the panel's script needs to know beside id, kind and title."""
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
