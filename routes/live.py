"""The interface from an app to its server: problems, data files of other versions, other datasets.

A standalone app uses `ALONE`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from data.problem import Problem
from layouts.pages.shared import Neighbour
from routes.body import Body


@dataclass(frozen=True, slots=True, kw_only=True)
class Live:
    """Callbacks of an app, which shows one version of one dataset."""

    problems: Callable[[], Sequence[tuple[str, Problem]]] = tuple
    """Current problems with the names of their datasets."""

    files: Callable[[str], Mapping[str, Body]] = lambda _digest: {}
    """The data files of another version by the digest of their folder; empty if unknown."""

    others: Callable[[], tuple[Neighbour, ...]] = tuple
    """The other datasets of this server."""

    follows: bool = False
    """Whether open pages reload after an edit, for curators."""


ALONE = Live()
