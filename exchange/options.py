"""What a person may say about a file that is imported, beside its name. Values only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Order = Literal["", "day-first", "month-first"]


@dataclass(frozen=True)
class Options:
    """The options of an import; each has a default, for a file that needs none."""

    title: str = ""
    """The dataset's title, if not the file's."""

    time_zone: str = ""
    encoding: str = ""
    order: Order = ""
    """How to read dates like 01/07/2019."""

    repeat: str = ""
    """The last day until which entries of a calendar repeat; '' for none but their first."""

    columns: Mapping[str, str] = field(default_factory=dict)
    """The heading of a column, by the field that it stands for."""

    sheet: str = ""
    """The sheet of a workbook, by its name or its place, counted from 1."""

    allow_private: bool = False
    """Whether addresses within one's own network may be asked."""
