"""What an app asks of the server it is part of: which versions there were, what is wrong, which datasets are beside it.

An app that stands alone asks nothing: that is `ALONE`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from data.problem import Problem
from layouts.pages.shared import Neighbour
from routes.body import Body


@dataclass(frozen=True, slots=True, kw_only=True)
class Live:
    """The ways from one app, which shows one version of one dataset, to what runs around it."""

    problems: Callable[[], Sequence[tuple[str, Problem]]] = tuple
    """What is wrong now, each with the name of its dataset."""

    files: Callable[[str], Mapping[str, Body]] = lambda _digest: {}
    """The data files of another version by its content hash; none where it is not known."""

    others: Callable[[], tuple[Neighbour, ...]] = tuple
    """The other datasets of this server."""

    follows: bool = False
    """Open pages take up an edit at once, which suits those who make a dataset."""


ALONE = Live()
