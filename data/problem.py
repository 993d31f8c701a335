"""What is wrong with a dataset, said to the curator who can mend it: file, line, field, value and remedy."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

SHOWN = 80
"""Longest piece of a value repeated in a message."""
LONGEST = 600
"""Longest message or remedy, where they repeat words of the files."""
LISTED = 12
"""Most words a remedy lists."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of a dataset. With a value, the message reads on from it: `'2019-13-01' is not a day`."""

    file: str
    line: int
    field: str
    value: str | None
    message: str
    remedy: str

    def __post_init__(self) -> None:
        for name in ("field", "value"):
            given = getattr(self, name)
            if given and (len(given) > SHOWN or not given.isprintable()):
                object.__setattr__(self, name, shown(given) or "")
        for name in ("message", "remedy"):
            given = getattr(self, name)
            if len(given) > LONGEST:
                object.__setattr__(self, name, f"{given[:LONGEST]}…")

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.said}"

    @property
    def said(self) -> str:
        """All of it but the place."""
        what = self.message if self.value is None else f"'{self.value}' {self.message}"
        return ": ".join(part for part in (self.field, f"{what}. {self.remedy}") if part)


class DatasetError(ValueError):
    """The dataset cannot be used; `problems` says everything that is wrong with it, by file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = in_place(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def in_place(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems in the order of their files and lines, each once."""
    return tuple(sorted(set(problems), key=_place))


def _place(problem: Problem) -> tuple[str, int, str, str, str]:
    return (problem.file, problem.line, problem.field, problem.message, problem.value or "")


def shown(value: Any) -> str | None:
    """Return a value as a message repeats it: one line, cut when long; None for nothing or a whole list."""
    if value is None or isinstance(value, (dict, list, tuple)):
        return None
    if isinstance(value, bool):
        return str(value).lower()
    text = "".join(sign if sign.isprintable() else " " for sign in str(value)[: SHOWN * 2])
    text = " ".join(text.split())
    if not text:
        return None
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def one_of(value: str, allowed: Sequence[str], otherwise: str, *, home: str = "") -> str:
    """Return a remedy that offers the nearest allowed word, or lists a few, or says something else.

    `home` is where a word could be added to those allowed.
    """
    near = difflib.get_close_matches(value, allowed, n=1, cutoff=0.6) or _same_letters(value, allowed)
    if near:
        return f"Did you mean '{near[0]}'?"
    if 0 < len(allowed) <= LISTED:
        more = f", or add it to {home}" if home else ""
        return f"Write one of: {', '.join(allowed)}{more}."
    return otherwise


def _same_letters(value: str, allowed: Sequence[str]) -> list[str]:
    return [word for word in allowed if word.casefold() == value.casefold()]
