"""The models of events, series and corrections. Rules across entries are in checks/."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StrictBool, StrictInt

from data.models import fields
from data.models.fields import Day, Deck, EventId, Headline, Line, Model, Prose, Slug, SourceDate, TimeOfDay, Url
from data.models.media import MediaList
from data.models.refresh import Refresh

Precision = Literal["day", "month", "year"]
RelationKind = Literal["answers", "implements", "follows", "reverses"]
Confidence = Literal["high", "medium", "low"]
Attribution = Literal["official", "named", "anonymous"]
SeriesKind = Literal["shipment", "price", "index", "rate", "context"]
Measure = Literal["value", "quantity", "share", "count"]
LABEL_LIMIT = 24
SHORT_LIMIT = 22


class Figure(Model):
    """A key number of an event; its source is a place in the event's sources, counted from 1."""

    name: Line
    value: fields.Number
    unit: Line
    source: StrictInt | None = None


class Quote(Model):
    """A quotation; its source is a place in the event's sources, counted from 1, or a publisher.

    `language` is that of its words, if not the dataset's.
    """

    who: Line
    text: Prose
    source: fields.QuoteSource | None = None
    language: fields.Language | None = None


class Relation(Model):
    """A relation to an earlier event: "this <kind> that"."""

    id: EventId
    kind: RelationKind


class Source(Model):
    """A publication; `described` means that the title is our description, the headline not seen.

    `language` is that of the title, if not the dataset's.
    `repeats` names the publisher whose report this text passes on without research of its own.
    """

    publisher: Line
    via: Line | None = None
    repeats: Line | None = None
    title: Line
    described: StrictBool = False
    url: Url | None = None
    date: SourceDate | None = None
    language: fields.Language | None = None


class Event(Model):
    """An event with its sources. As written, its texts may hold markers and `checked` a stamp: see claims.py."""

    id: EventId
    date: Day
    precision: Precision
    time: TimeOfDay | None = None
    date_end: Day | None = None
    category: Slug
    level: Slug | None = None
    title: Line
    summary: Prose
    direction: Slug
    actors: tuple[Line, ...] = ()
    people: tuple[Line, ...] = ()
    companies: tuple[Line, ...] = ()
    materials: tuple[Slug, ...] = ()
    place: Line | None = None
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    media: MediaList = ()
    related: tuple[Relation, ...] = ()
    sources: tuple[Source, ...] = ()
    confidence: Confidence
    attribution: Attribution
    attribution_note: Prose | None = None
    note: Prose | None = None
    formerly: tuple[EventId, ...] = ()
    pivotal: StrictBool = False
    label: Annotated[Line, Field(max_length=LABEL_LIMIT)] | None = None
    headline: Headline | None = None
    deck: Deck | None = None
    added: Day | None = None
    checked: Line | None = None

    @property
    def order(self) -> tuple[str, str, str]:
        """The place of the event among others: by its day, then its time, those without one first."""
        return self.date, self.time or "", self.id

    def said_by(self, quote: Quote) -> str | None:
        """Return the publisher of the source of a quotation of this event."""
        return self.sources[quote.source - 1].publisher if isinstance(quote.source, int) else quote.source


class SeriesSource(Model):
    """The publication of a series' observations."""

    publisher: Line
    title: Line
    url: Url | None = None
    date: SourceDate | None = None


class Break(Model):
    """A day on which a price jumps for a technical reason, such as a split or rights issue."""

    date: Day
    why: Line


class Series(Model):
    """A time series: one line or one set of marks on a chart."""

    id: Slug
    label: Line
    short: Annotated[Line, Field(max_length=SHORT_LIMIT)]
    panel: Literal["shipments", "prices"]
    kind: SeriesKind
    flow: Slug | None = None
    measure: Measure | None = None
    unit: Line
    frequency: Precision
    market: Line | None = None
    symbol: Line | None = None
    material: Slug | None = None
    company: Line | None = None
    origin: Line | None = None
    reporter: Line | None = None
    hs: fields.Digits | None = None
    benchmark: Slug | None = None
    breaks: tuple[Break, ...] = ()
    index_base: fields.Year | None = None
    source: SeriesSource
    terms: Prose
    ends: Prose
    revision: Prose | None = None
    note: Prose | None = None
    refresh: Refresh | None = None
    accent: StrictBool = False
    default: StrictBool = False


class Withdrawn(Model):
    """A withdrawn event: its title, and when and why it was withdrawn.

    `instead` names the event, if any, that replaces it.
    """

    id: EventId
    title: Line
    date: Day
    why: Prose
    instead: EventId | None = None


class Correction(Model):
    """A correction of an event or series."""

    date: Day
    event: EventId | None = None
    series: Slug | None = None
    was: Prose
    now: Prose
