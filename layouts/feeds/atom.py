"""The Atom feed (RFC 4287): the newest of the chosen events, and their corrections."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from data.dataset import Dataset
from data.export import Choice
from data.export.citation import curators
from data.export.events import permalink
from data.history import corrections, withdrawn
from data.models.events import Correction, Event
from layouts.feeds.text import changed, known_by, lasting_id, moment, subtitle, when
from layouts.page import page
from layouts.words import Words, words
from layouts.xml_text import xml_text

if TYPE_CHECKING:
    from feedgen.feed import FeedGenerator

MOST = 50
"""Entries of the feed."""


class Parsed(NamedTuple):
    """An entry of the feed; `day` is its sort key."""

    day: str
    updated: str
    id: str
    link: str
    title: str
    summary: str
    html: str
    terms: tuple[tuple[str, str], ...] = ()


def atom(dataset: Dataset, choice: Choice, base_url: str, *, most: int = MOST, language: str = "en") -> bytes:
    """Return the newest entries as a feed."""
    say = words(language)
    found = [
        *_events(dataset, choice, base_url, say),
        *_corrections(dataset, choice, base_url, say),
        *_withdrawals(dataset, base_url, say),
    ]
    newest = sorted(found, key=lambda entry: entry.day, reverse=True)[:most]
    feed = _feed(dataset, choice, base_url, say)
    feed.updated(moment(max((entry.updated for entry in newest), default=_last_day(dataset))))
    for entry in newest:
        _add(feed, entry, base_url)
    written: bytes = feed.atom_str()
    return written


def _feed(dataset: Dataset, choice: Choice, base_url: str, say: Words) -> FeedGenerator:
    from feedgen.feed import FeedGenerator

    query = f"?{choice.query}" if choice.query else ""
    feed = FeedGenerator()
    feed.id(f"{base_url}/feed.atom{query}")
    feed.title(xml_text(dataset.info.title))
    feed.subtitle(xml_text(subtitle(dataset, choice, say)))
    feed.author(name=xml_text(curators(dataset)), uri=f"{base_url}/about")
    feed.rights(xml_text(dataset.info.terms))
    feed.language(say.language)
    feed.generator("Entente")
    feed.link(href=f"{base_url}/feed.atom{query}", rel="self", type="application/atom+xml")
    feed.link(href=f"{base_url}/{query}", rel="alternate", type="text/html")
    return feed


def _add(feed: FeedGenerator, entry: Parsed, base_url: str) -> None:
    added = feed.add_entry(order="append")
    added.id(entry.id)
    added.title(xml_text(entry.title))
    added.published(moment(entry.day))
    added.updated(moment(entry.updated))
    added.link(href=entry.link, rel="alternate", type="text/html")
    added.summary(xml_text(entry.summary))
    added.content(xml_text(entry.html), type="html")
    for term, label in entry.terms:
        added.category(term=term, label=xml_text(label), scheme=f"{base_url}/about#words")


def _events(dataset: Dataset, choice: Choice, base_url: str, say: Words) -> Iterator[Parsed]:
    for event_id in choice.events:
        event = dataset.events_by_id[event_id]
        address = permalink(event, base_url)
        category = next(one for one in dataset.categories if one.id == event.category)
        direction = next(one for one in dataset.directions if one.id == event.direction)
        materials = [one for one in dataset.materials if one.id in event.materials]
        yield Parsed(
            day=known_by(event),
            updated=changed(dataset, event),
            id=f"{base_url}/event/{lasting_id(event)}",
            link=address,
            title=event.title,
            summary=event.summary,
            html=page(
                "entry.html", event=event, when=when(event, say), category=category, direction=direction, words=say
            ),
            terms=(
                (category.id, category.label),
                *((one.id, one.label) for one in dataset.info.levels if one.id == event.level),
                (direction.id, direction.label),
                *((one.id, one.label) for one in materials),
            ),
        )


def _corrections(dataset: Dataset, choice: Choice, base_url: str, say: Words) -> Iterator[Parsed]:
    seen: dict[str, int] = {}
    for correction in reversed(corrections(dataset)):
        of = correction.event or correction.series or ""
        stem = f"correction-{correction.date}-{of}"
        seen[stem] = seen.get(stem, 0) + 1
        if _concerns(dataset, choice, correction):
            text = say.say("card.correction", was=correction.was, now=correction.now)
            event = dataset.events_by_id.get(dataset.redirects.get(correction.event or "", correction.event or ""))
            yield Parsed(
                day=correction.date,
                updated=correction.date,
                id=f"{base_url}/about#{stem}" + (f"-{seen[stem]}" if seen[stem] > 1 else ""),
                link=permalink(event, base_url) if event else f"{base_url}/about#corrections",
                title=say.say("feed.correction", title=event.title if event else dataset.series_by_id[of].label),
                summary=text,
                html=page("correction.html", text=text),
            )


def _withdrawals(dataset: Dataset, base_url: str, say: Words) -> Iterator[Parsed]:
    """Yield all withdrawals, since which choice they belonged to is no longer known."""
    for one in withdrawn(dataset):
        yield Parsed(
            day=one.date,
            updated=one.date,
            id=f"{base_url}/about#withdrawn-{one.id}",
            link=f"{base_url}/event/{one.id}",
            title=say.say("withdrawn.title", title=one.title),
            summary=one.why,
            html=page("correction.html", text=one.why),
        )


def _concerns(dataset: Dataset, choice: Choice, correction: Correction) -> bool:
    """Return whether a correction concerns the choice; those of series do if series or everything was chosen."""
    if correction.event:
        return dataset.redirects.get(correction.event, correction.event) in choice.events
    named = not choice.query or len(choice.series) < len(dataset.series)
    return named and correction.series in choice.series


def _last_day(dataset: Dataset) -> str:
    last: Event = dataset.events[-1]
    return known_by(last)
