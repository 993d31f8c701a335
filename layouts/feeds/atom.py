"""The Atom feed (RFC 4287): events by the day they were added or corrected, and the corrections of each day."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from data.dataset import Dataset
from data.export import Choice
from data.export.citation import curators
from data.export.events import permalink
from data.export.media import address as address_of
from data.history import added, changed, corrections, released, withdrawn
from data.media.making import MediaGoneError
from data.media.shown import shown_media
from data.models.events import Correction, Event
from layouts.feeds.enclosures import Enclosure, enclose
from layouts.feeds.text import lasting_id, moment, subtitle, tag
from layouts.media import media_content
from layouts.page import page
from layouts.times import when
from layouts.words import Words, words
from layouts.xml_text import xml_text

if TYPE_CHECKING:
    from feedgen.feed import FeedGenerator

MOST = 50
"""Entries of the feed."""
FIRST_OF_DAY = "~"
"""Place of corrections and withdrawals: above the events of their day."""


class Entry(NamedTuple):
    """An entry of the feed, sorted by `updated` and, within a day, by `place`."""

    published: str
    updated: str
    place: str
    id: str
    link: str
    title: str
    summary: str
    html: str
    terms: tuple[tuple[str, str], ...] = ()
    enclosures: tuple[Enclosure, ...] = ()


class Listed(NamedTuple):
    """A correction in the entry of its day."""

    title: str
    href: str
    text: str


def atom(dataset: Dataset, choice: Choice, base_url: str, *, most: int = MOST, language: str = "en") -> bytes:
    """Return the newest entries as a feed."""
    say = words(language)
    found = [
        *_events(dataset, choice, base_url, say),
        *_corrections(dataset, choice, base_url, say),
        *_withdrawals(dataset, base_url, say),
    ]
    newest = sorted(found, key=lambda entry: (entry.updated, entry.place), reverse=True)[:most]
    feed = _feed(dataset, choice, base_url, say)
    feed.updated(moment(newest[0].updated if newest else released(dataset)))
    for entry in newest:
        _add(feed, entry, base_url)
    written: bytes = feed.atom_str()
    return written


def _feed(dataset: Dataset, choice: Choice, base_url: str, say: Words) -> FeedGenerator:
    from feedgen.feed import FeedGenerator

    query = f"?{choice.query}" if choice.query else ""
    feed = FeedGenerator()
    feed.id(tag(dataset, f"feed{query}"))
    feed.title(xml_text(dataset.info.title))
    feed.subtitle(xml_text(subtitle(dataset, choice, say)))
    feed.author(name=xml_text(curators(dataset)), uri=f"{base_url}/about")
    feed.rights(xml_text(dataset.info.terms))
    feed.language(say.language)
    feed.generator("Entente")
    feed.link(href=f"{base_url}/feed.atom{query}", rel="self", type="application/atom+xml")
    feed.link(href=f"{base_url}/{query}", rel="alternate", type="text/html")
    return feed


def _add(feed: FeedGenerator, entry: Entry, base_url: str) -> None:
    written = feed.add_entry(order="append")
    written.id(entry.id)
    written.title(xml_text(entry.title))
    written.published(moment(entry.published))
    written.updated(moment(entry.updated))
    written.link(href=entry.link, rel="alternate", type="text/html")
    written.summary(xml_text(entry.summary))
    written.content(xml_text(entry.html), type="html")
    enclose(written, entry.enclosures)
    for term, label in entry.terms:
        written.category(term=term, label=xml_text(label), scheme=f"{base_url}/about#words")


def _events(dataset: Dataset, choice: Choice, base_url: str, say: Words) -> Iterator[Entry]:
    for event_id in choice.events:
        event = dataset.events_by_id[event_id]
        address = permalink(event, base_url)
        category = dataset.categories_by_id[event.category]
        direction = next(one for one in dataset.directions if one.id == event.direction)
        materials = [one for one in dataset.materials if one.id in event.materials]
        yield Entry(
            published=added(dataset, event),
            updated=changed(dataset, event),
            place=f"{event.date} {event.time or ''}",
            id=tag(dataset, f"event/{lasting_id(event)}"),
            link=address,
            title=event.title,
            summary=event.summary,
            html=page(
                "entry.html",
                dataset=dataset,
                event=event,
                when=when(dataset, event, say),
                category=category,
                direction=direction,
                media=[(one, address_of(one, base_url)) for one in shown_media(dataset, event)],
                words=say,
            ),
            enclosures=tuple(_enclosures(dataset, event, base_url)),
            terms=(
                (category.id, category.label),
                *((one.id, one.label) for one in dataset.info.levels if one.id == event.level),
                (direction.id, direction.label),
                *((one.id, one.label) for one in materials),
            ),
        )


def _enclosures(dataset: Dataset, event: Event, base_url: str) -> Iterator[Enclosure]:
    for one in shown_media(dataset, event):
        with suppress(MediaGoneError):
            length = len(media_content(one.file, one.largest))
            yield Enclosure(address_of(one, base_url), one.largest.mimetype, length)


def _corrections(dataset: Dataset, choice: Choice, base_url: str, say: Words) -> Iterator[Entry]:
    """Yield an entry for each day with corrections, which names them all."""
    query = f"?{choice.query}" if choice.query else ""
    concerned = (one for one in corrections(dataset) if _concerns(dataset, choice, one))
    for day, group in groupby(concerned, key=lambda one: one.date):
        listed = [_listed(dataset, one, base_url, say) for one in group]
        yield Entry(
            published=day,
            updated=day,
            place=FIRST_OF_DAY,
            id=tag(dataset, f"corrections/{day}{query}"),
            link=f"{base_url}/about#corrections",
            title=say.say("feed.corrections", n=len(listed), date=say.day(day)),
            summary="; ".join(dict.fromkeys(one.title for one in listed)),
            html=page("corrections.html", corrections=listed),
        )


def _listed(dataset: Dataset, correction: Correction, base_url: str, say: Words) -> Listed:
    text = say.say("card.correction", was=correction.was, now=correction.now)
    if correction.series:
        return Listed(dataset.series_by_id[correction.series].label, f"{base_url}/about#corrections", text)
    event = dataset.events_by_id[dataset.redirects.get(correction.event or "", correction.event or "")]
    return Listed(event.title, permalink(event, base_url), text)


def _withdrawals(dataset: Dataset, base_url: str, say: Words) -> Iterator[Entry]:
    """Yield all withdrawals, since which choice they belonged to is no longer known."""
    for one in withdrawn(dataset):
        yield Entry(
            published=one.date,
            updated=one.date,
            place=FIRST_OF_DAY,
            id=tag(dataset, f"withdrawn/{one.id}"),
            link=f"{base_url}/event/{one.id}",
            title=say.say("withdrawn.title", title=one.title),
            summary=one.why,
            html=page("paragraph.html", text=one.why),
        )


def _concerns(dataset: Dataset, choice: Choice, correction: Correction) -> bool:
    """Return whether a correction concerns the choice; those of series do if series or everything was chosen."""
    if correction.event:
        return dataset.redirects.get(correction.event, correction.event) in choice.events
    named = not choice.query or len(choice.series) < len(dataset.series)
    return named and correction.series in choice.series
