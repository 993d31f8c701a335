"""The models of dataset.yaml and names.yaml: the dataset itself, its vocabularies and its spellings of names."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StrictBool

from data.models.fields import (
    Colour,
    Day,
    Deck,
    Digits,
    FolderName,
    Headline,
    Language,
    Line,
    Model,
    OpenDay,
    Prose,
    Slug,
    Version,
    Zone,
)

Shape = Literal["square", "triangle-down", "circle", "diamond", "pentagon", "ring", "cross"]
ActorKind = Literal["government", "ministry", "court", "body"]
PublisherKind = Literal["official", "agency", "newspaper", "broadcaster", "trade-press", "company", "law-firm", "other"]
TAKEAWAY_LIMIT = 200
PLACE_LIMIT = 60


class Span(Model):
    """A first and a last day, both included."""

    from_: Day = Field(alias="from")
    to: Day


class Findings(Model):
    """What each chart shows over a date range, drawn with the series of the default view."""

    shipments: Headline | None = None
    prices: Headline | None = None


class Preset(Model):
    """A named date range in the range menu; an empty day is an open end."""

    label: Line
    from_: OpenDay = Field(alias="from")
    to: OpenDay
    headline: Headline | None = None
    deck: Deck | None = None
    charts: Findings | None = None


class Category(Model):
    """A kind of event: its lane, colour and mark."""

    id: Slug
    label: Line
    singular: Line
    plural: Line | None = None
    meaning: Prose
    colour: Colour
    colour_dark: Colour
    shape: Shape
    meeting: StrictBool = False


class Direction(Model):
    """The effect of an event on the dispute; `stakes` is the side of the balance strip it counts on, if any."""

    id: Slug
    label: Line
    meaning: Prose
    stakes: Literal["raises", "lowers"] | None = None


class Level(Model):
    """A rank of those who meet; `aka` holds other words for it."""

    id: Slug
    label: Line
    aka: tuple[Line, ...] = ()
    meaning: Prose


class Material(Model):
    """A good that the dispute concerns."""

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
    headline: Headline | None = None
    deck: Deck | None = None
    note: Prose | None = None


class Market(Model):
    """A stock market: its id, its city, and spans with missing sessions."""

    id: Line
    place: Line
    gaps: tuple[Span, ...] = ()


class Release(Model):
    """A released version of the dataset, and its changes."""

    version: Version
    date: Day
    note: Line


class DatasetInfo(Model):
    """The content of dataset.yaml: the dataset's own data and its vocabularies."""

    name: FolderName
    title: Line
    subtitle: Line
    place: Annotated[Line, Field(max_length=PLACE_LIMIT)] | None = None
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
    levels: tuple[Level, ...] = ()
    materials: tuple[Material, ...] = ()
    phases: tuple[Phase, ...] = ()
    markets: tuple[Market, ...] = ()
    claims: StrictBool = False
    coding: Prose | None = None


class Name(Model):
    """A name: its label, and other spellings for search."""

    id: Slug
    label: Line
    aka: tuple[Line, ...] = ()


class Actor(Name):
    """A state or one of its institutions."""

    kind: ActorKind | None = None


class Role(Name):
    """An office that people hold; the label is its plural."""

    singular: Line


class Tenure(Model):
    """A role of a person; an empty day is an open end."""

    role: Slug
    from_: Day | None = Field(default=None, alias="from")
    to: Day | None = None


class Person(Name):
    """A person; `side` is the id of the actor that they act for."""

    side: Slug | None = None
    roles: tuple[Tenure, ...] = ()


class Publisher(Name):
    """A publisher of sources; `house` is the id of the publisher whose texts it carries."""

    kind: PublisherKind | None = None
    house: Slug | None = None


class Unit(Model):
    """A unit of figures."""

    id: Slug
    label: Line


class Names(Model):
    """The content of names.yaml; a missing list allows any label."""

    actors: tuple[Actor, ...] | None = None
    people: tuple[Person, ...] | None = None
    roles: tuple[Role, ...] | None = None
    companies: tuple[Name, ...] | None = None
    publishers: tuple[Publisher, ...] | None = None
    units: tuple[Unit, ...] | None = None
    words: tuple[Name, ...] | None = None
