"""An event's texts with the numbers of their sources, as its page shows them. Twin of assets/panels/event/cited.js."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup, escape

from data.claims import Claim
from data.dataset import Dataset
from data.models.events import Event, Source
from layouts.words import Words


class Told(NamedTuple):
    """The texts of an event as markup, by name, and a line on how far they were checked."""

    texts: dict[str, Markup]
    check: str


def told(dataset: Dataset, event: Event, root: str, say: Words) -> Told:
    """Return the texts of an event with their numbers; those without markers are plain."""
    found = dataset.claims.get(event.id, {})
    texts = {
        name: _text(dataset, event, found[name], root, say) if name in found else escape(text)
        for name in ("summary", "note", "attribution_note")
        if (text := getattr(event, name))
    }
    return Told(texts, _check(dataset, event, say))


def source_name(source: Source, say: Words) -> str:
    """Return the publisher of a source with its date and where it was read, as far as known."""
    date = f", {say.known(source.date)}" if source.date else ""
    via = f" ({say.say('card.via', via=source.via)})" if source.via else ""
    return f"{source.publisher}{date}{via}"


def _text(dataset: Dataset, event: Event, parts: tuple[Claim, ...], root: str, say: Words) -> Markup:
    return Markup("").join(
        Markup("{}{}").format(part.text, Markup("").join(_mark(one) for one in _marks(dataset, event, part, root, say)))
        for part in parts
    )


def _mark(inner: Markup) -> Markup:
    return Markup('<sup class="cited">{}</sup>').format(inner)


def _marks(dataset: Dataset, event: Event, part: Claim, root: str, say: Words) -> Iterator[Markup]:
    for places, key in ((part.sources, "claim.source"), (part.unread, "claim.unread")):
        for place in places:
            source, n = event.sources[place], place + 1
            label = say.say(key, n=n, publisher=source.publisher)
            yield Markup('<a href="#source-{}" data-tip="{}" aria-label="{}"{}>{}</a>').format(
                n, source_name(source, say), label, Markup(' class="unread"') if key == "claim.unread" else "", n
            )
    for other in part.events:
        one = dataset.events_by_id[other]
        yield Markup('<a href="{}event/{}" data-tip="{}">{}</a>').format(
            root, other, one.title, say.say("claim.event", date=say.date(one.date, one.precision, "medium"))
        )
    if part.own:
        yield escape(say.say("claim.own"))


def _check(dataset: Dataset, event: Event, say: Words) -> str:
    if not dataset.claims:
        return ""
    if event.checked:
        return say.say("claim.checked", date=say.day(event.checked[:10], "long"))
    return say.say("claim.open" if event.id in dataset.claims else "claim.whole")
