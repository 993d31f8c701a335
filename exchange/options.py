"""What a person may say about a file that is imported, beside its name. Values only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

Order = Literal["", "day-first", "month-first"]


@dataclass(frozen=True)
class Options:
    """The options of an import; each has a default, for a file that needs none."""

    title: str = ""
    """The dataset's title, if not the file's."""

    time_zone: str = ""
    languages: tuple[str, ...] = ()
    """The languages of the texts, if not those that their letters tell."""

    encoding: str = ""
    order: Order = ""
    """How to read dates like 01/07/2019."""

    repeat: str = ""
    """The last day until which entries of a calendar repeat; '' for none but their first."""

    century: int | None = None
    """The first of the hundred years in which years of two digits lie."""

    columns: Mapping[str, str] = field(default_factory=dict)
    """The heading of a column, by the field that it stands for."""

    sheet: str = ""
    """The sheet of a workbook, by its name or its place, counted from 1."""

    allow_private: bool = False
    """Whether addresses within one's own network may be asked."""

    def written(self) -> Iterator[str]:
        """Yield the options as they are written on the command line."""
        given = {
            "--title": self.title,
            "--time-zone": self.time_zone,
            "--encoding": self.encoding,
            "--sheet": self.sheet,
            "--dates": self.order,
            "--repeat": self.repeat,
            "--century": "" if self.century is None else str(self.century),
        }
        for name, value in given.items():
            if value:
                yield from (name, value)
        for language in self.languages:
            yield from ("--language", language)
        if self.allow_private:
            yield "--allow-private"
        for name, heading in self.columns.items():
            yield from ("--column", f"{name}={heading}")
