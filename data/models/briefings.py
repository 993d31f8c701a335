"""The models of briefings: a file of steps. What their texts may say and refer to is checked in checks/briefings.py."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, WithJsonSchema

from data.models.fields import EventId, Line, Model, Number, Prose, Slug

Chart = Literal["shipments", "prices"]
Dwell = Annotated[
    Number,
    Field(ge=3, le=600),
    WithJsonSchema({"title": "number", "type": "number", "minimum": 3, "maximum": 600}),
]
MOST_LINES = 3
MOST_STEPS = 99


class KeyFigure(Model):
    """The number a step is about: one reference, and what it counts."""

    value: Line
    label: Line


class Step(Model):
    """One idea on the screen. `lit` is None where the view decides; `chart` where none is shown."""

    kicker: Line | None = None
    headline: Line
    text: Annotated[tuple[Line, ...], Field(min_length=1, max_length=MOST_LINES)]
    view: str
    lit: tuple[EventId, ...] | None = None
    chart: Chart | None = None
    figure: KeyFigure | None = None
    notes: Prose | None = None
    dwell: Dwell | None = None


class BriefingFile(Model):
    """What a file of briefings/ says, its steps not yet read: each is read by itself, so a bad one costs no other."""

    title: Line
    subtitle: Line | None = None
    steps: Annotated[tuple[Any, ...], Field(min_length=1, max_length=MOST_STEPS)]


class Briefing(Model):
    """A checked briefing; its id is the name of its file."""

    id: Slug
    title: Line
    subtitle: Line | None = None
    steps: tuple[Step, ...]
