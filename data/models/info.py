"""The models of dataset.yaml and names.yaml: the dataset itself, its vocabularies and its spellings of names."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from data.models.fields import (
    Colour,
    Day,
    Digits,
    FolderName,
    Language,
    Line,
    Model,
    OpenDay,
    Prose,
    Slug,
    Version,
    Zone,
)

Shape = Literal["square", "triangle-down", "circle", "diamond", "pentagon", "ring"]
ActorKind = Literal["government", "ministry", "court", "body"]
PublisherKind = Literal["official", "agency", "newspaper", "broadcaster", "trade-press", "company", "law-firm", "other"]
TAKEAWAY_LIMIT = 200


class Span(Model):
    """A first and a last day, both included."""

    from_: Day = Field(alias="from")
    to: Day


class Preset(Model):
    """A named range the reader can jump to; an empty day is an open end."""

    label: Line
    from_: OpenDay = Field(alias="from")
    to: OpenDay


class Category(Model):
    """A kind of event: its lane, colour and mark."""

    id: Slug
    label: Line
    singular: Line
    meaning: Prose
    colour: Colour
    colour_dark: Colour
    shape: Shape


class Direction(Model):
    """Which way an event moved the dispute; `stakes` says on which side of the strip it counts, if any."""

    id: Slug
    label: Line
    meaning: Prose
    stakes: Literal["raises", "lowers"] | None = None


class Material(Model):
    """A good the dispute is about."""

    id: Slug
    label: Line
    description: Prose | None = None
    hs: tuple[Digits, ...] = ()


class Phase(Model):
    """A named span of the story."""

    id: Slug
    label: Line
    from_: Day = Field(alias="from")
    to: OpenDay
    note: Prose | None = None


class Market(Model):
    """Where series are traded: its id as series name it, its city, and spans of which sessions are missing."""

    id: Line
    place: Line
    gaps: tuple[Span, ...] = ()


class Release(Model):
    """A version of the dataset that was given out, and what was new in it."""

    version: Version
    date: Day
    note: Line


class DatasetInfo(Model):
    """What dataset.yaml says: the dataset itself and its vocabularies."""

    name: FolderName
    title: Line
    subtitle: Line
    takeaway: Annotated[Line, Field(max_length=TAKEAWAY_LIMIT)]
    version: Version
    versions: tuple[Release, ...] = ()
    languages: tuple[Language, ...] = ("en",)
    time_zone: Zone
    terms: Prose
    citation: Prose
    span: Span | None = None
    default_view: str = ""
    presets: tuple[Preset, ...] = ()
    rebase_category: Slug | None = None
    categories: Annotated[tuple[Category, ...], Field(min_length=1)]
    directions: Annotated[tuple[Direction, ...], Field(min_length=1)]
    materials: tuple[Material, ...] = ()
    phases: tuple[Phase, ...] = ()
    markets: tuple[Market, ...] = ()


class Name(Model):
    """One spelling of a name, with the others a reader may search by."""

    id: Slug
    label: Line
    aka: tuple[Line, ...] = ()


class Actor(Name):
    """A state or one of its parts."""

    kind: ActorKind | None = None


class Publisher(Name):
    """Who published a source; `house` is the id of the publisher whose texts it carries under another name."""

    kind: PublisherKind | None = None
    house: Slug | None = None


class Unit(Model):
    """What a figure counts."""

    id: Slug
    label: Line


class Names(Model):
    """What names.yaml says; a list that is absent leaves its labels free."""

    actors: tuple[Actor, ...] | None = None
    people: tuple[Name, ...] | None = None
    companies: tuple[Name, ...] | None = None
    publishers: tuple[Publisher, ...] | None = None
    units: tuple[Unit, ...] | None = None
