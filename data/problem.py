"""Problems of a dataset as curators read them: file, line, field, value and remedy."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

SHOWN = 80
"""Longest excerpt of a value in a message."""
LONGEST = 600
"""Longest message or remedy, since both can quote the files."""
LISTED = 12
"""Most allowed values that a remedy lists."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem of a dataset. If it has a value, the message continues from it: `'2019-13-01' is not a day`."""

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
            given = _one_line(getattr(self, name))
            object.__setattr__(self, name, given if len(given) <= LONGEST else f"{given[:LONGEST]}…")

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.text}"

    @property
    def text(self) -> str:
        """The text without file and line."""
        what = self.message if self.value is None else f"'{self.value}' {self.message}"
        return ": ".join(part for part in (self.field, f"{what}. {self.remedy}") if part)


class DatasetError(ValueError):
    """A dataset is invalid; `problems` lists every problem by file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = in_place(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def in_place(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems sorted by file and line, without duplicates."""
    return tuple(sorted(set(problems), key=_place))


def _place(problem: Problem) -> tuple[str, int, str, str, str]:
    return (problem.file, problem.line, problem.field, problem.message, problem.value or "")


def shown(value: Any) -> str | None:
    """Return a value's excerpt for a message: one line, cut when long; None for an empty value or a collection."""
    if value is None or isinstance(value, (dict, list, tuple)):
        return None
    if isinstance(value, bool):
        return str(value).lower()
    text = " ".join(_one_line(str(value)[: SHOWN * 2]).split())
    if not text:
        return None
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def _one_line(text: str) -> str:
    """Return a text with spaces for line breaks and control signs, which ids of an unchecked dataset may hold."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def one_of(value: str, allowed: Sequence[str], otherwise: str, *, home: str = "") -> str:
    """Return a remedy that suggests the nearest allowed value, else lists a few, else is `otherwise`.

    `home` names the file where a value can be added to those allowed.
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
