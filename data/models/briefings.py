"""The models of briefings. The rules for their texts and references are in checks/briefings.py."""

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
"""Lines of text that fit beside the figure on a screen."""
MOST_STEPS = 99


class KeyFigure(Model):
    """The key number of a step: one reference and its label."""

    value: Line
    label: Line


class Step(Model):
    """One step of a briefing. `lit` None highlights by the view; `chart` None shows no chart."""

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
    """A file of briefings/ with unparsed steps: each is parsed by itself, so an invalid one does not affect others."""

    title: Line
    subtitle: Line | None = None
    steps: Annotated[tuple[Any, ...], Field(min_length=1, max_length=MOST_STEPS)]


class Briefing(Model):
    """A valid briefing; its id is the name of its file."""

    id: Slug
    title: Line
    subtitle: Line | None = None
    steps: tuple[Step, ...]
