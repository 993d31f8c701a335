"""An event's texts with the numbers of their sources, as its page shows them. Twin of assets/panels/event/cited.js."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup, escape

from data.claims import TEXTS, Claim
from data.dataset import Dataset
from data.models.events import Event, Source
from layouts.words import Words

APART = Markup("\u202f")
"""A narrow space that parts two numbers at one place, on the page and in what a reader copies."""


class CitedTexts(NamedTuple):
    """The texts of an event as markup, by name, the numbers of its figures, and how far the texts were checked."""

    texts: dict[str, Markup]
    figures: tuple[Markup, ...]
    check: str


def cited_texts(dataset: Dataset, event: Event, root: str, say: Words) -> CitedTexts:
    """Return the texts of an event with the numbers of their sources; those without markers are plain."""
    found = dataset.claims.get(event.id, {})
    texts = {
        name: _text(dataset, event, found[name], root, say) if name in found else escape(text)
        for name in TEXTS
        if (text := getattr(event, name))
    }
    figures = tuple(
        _mark(_number(event, figure.source - 1, say)) if figure.source else Markup() for figure in event.figures
    )
    return CitedTexts(texts, figures, _check(dataset, event, say))


def source_name(source: Source, say: Words) -> str:
    """Return a source in one line: publisher, where it was read, whose report it repeats, and its date."""
    via = f" ({say.say('card.via', via=source.via)})" if source.via else ""
    repeats = f" ({say.say('card.repeats', publisher=source.repeats)})" if source.repeats else ""
    return f"{source.publisher}{via}{repeats}{f', {say.known(source.date)}' if source.date else ''}"


def _text(dataset: Dataset, event: Event, parts: tuple[Claim, ...], root: str, say: Words) -> Markup:
    return Markup("").join(
        Markup("{}{}").format(
            part.text,
            Markup().join(
                _mark(APART + one if at else one) for at, one in enumerate(_marks(dataset, event, part, root, say))
            ),
        )
        for part in parts
    )


def _mark(inner: Markup) -> Markup:
    return Markup('<sup class="cited">{}</sup>').format(inner)


def _marks(dataset: Dataset, event: Event, part: Claim, root: str, say: Words) -> Iterator[Markup]:
    yield from (_number(event, place, say) for place in part.sources)
    yield from (_number(event, place, say, unread=True) for place in part.unread)
    for other in part.events:
        one = dataset.events_by_id[other]
        yield Markup('<a href="{}event/{}" data-tip="{}">{}</a>').format(
            root, other, one.title, say.say("claim.event", date=say.date(one.date, one.precision))
        )
    if part.own:
        yield escape(say.say("claim.own"))


def _number(event: Event, place: int, say: Words, *, unread: bool = False) -> Markup:
    """Return the number of a source as a link to it."""
    source, n = event.sources[place], place + 1
    label = say.say("claim.unread" if unread else "claim.source", n=n, publisher=source.publisher)
    hollow = Markup(' class="unread"') if unread else ""
    return Markup('<a href="#source-{}" data-tip="{}" aria-label="{}"{}>{}</a>').format(
        n, source_name(source, say), label, hollow, n
    )


def _check(dataset: Dataset, event: Event, say: Words) -> str:
    if not dataset.claims:
        return ""
    if event.checked:
        return say.say("claim.checked", date=say.day(event.checked[:10], "long"))
    return say.say("claim.open" if event.id in dataset.claims else "claim.whole")
