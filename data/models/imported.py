"""The model of import.yaml: the file or address that a dataset was imported from, and how it is read again."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, StrictBool, StrictInt

from data.models.fields import Day, Language, Line, Model, Slug, Zone


class Imported(Model):
    """The content of import.yaml, which the commands `import --update` and `sync` use. Readers never see it."""

    format: Slug
    from_: Line = Field(alias="from")
    time_zone: Zone | None = None
    encoding: Line | None = None
    dates: Literal["day-first", "month-first"] | None = None
    repeat: Day | None = None
    century: StrictInt | None = None
    languages: tuple[Language, ...] = ()
    sheet: Line | None = None
    columns: tuple[Line, ...] = ()
    allow_private: StrictBool = False
    remove_gone: StrictBool = False
