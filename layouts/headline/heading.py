"""The heading of a View: headline, deck, and its subject, the place and dates. Twin of assets/state/heading.js.

Editors write a headline in the link, curators in the dataset; every other is generated from the Selection.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from data.models.events import Event
from data.models.fields import DECK_LIMIT
from data.scene import Scene
from layouts.describe import is_untouched, short_name
from layouts.headline.chart import is_reactions, lone_chart, reactions_headline
from layouts.headline.curated import curated
from layouts.headline.generated import generated, sentence
from layouts.headline.period import period_words
from layouts.words import Words

Author = Literal["editor", "curator", "none"]
"""Who wrote a headline: the editor of a link, the curator of the dataset, nobody."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The words at the head of a view: what it shows, a line below, its place and dates.

    A chart alone has no deck: the line over it says what it measures.
    """

    headline: str
    deck: str
    subject: str
    author: Author


def heading(scene: Scene, words: Words) -> Heading:
    """Return the headline, deck and subject of a view."""
    bare = is_reactions(scene.view)
    own = reactions_headline(scene, words) if bare and not scene.view.title else None
    if own:
        return Heading(own, "", subject(scene, words), "none")
    found = curated(scene)
    author: Author = "editor" if scene.view.title else "curator" if found else "none"
    text = scene.view.title or (found.headline if found else generated(scene, words))
    deck = "" if bare or lone_chart(scene.view) else (found and found.deck) or _deck(scene, words)
    return Heading(text, deck, subject(scene, words), author)


def has_own_deck(scene: Scene) -> bool:
    """Return whether the deck of a view is the dataset's and not ours."""
    found = curated(scene)
    return bool(found and found.deck) or is_untouched(scene)


def subject(scene: Scene, words: Words) -> str:
    """Return the place and dates of a view."""
    view, place = scene.view, scene.dataset.info.place
    dates = period_words(view.from_, view.to, scene.dataset.vocabulary.extent, words)
    return words.say("subject", place=place, period=dates) if place else sentence(dates)


def _deck(scene: Scene, words: Words) -> str:
    """Return the deck of a view for which the dataset has none: the takeaway stands in for that of the default view.

    Others have the date and category of their only event, or their first event and their last.
    """
    events = scene.events
    if is_untouched(scene):
        return scene.dataset.info.takeaway
    if not events:
        return words.say("deck.none", n=scene.selection.total)
    if len(events) == 1:
        category = scene.dataset.categories_by_id[events[0].category].singular
        return words.say("deck.one", category=category, date=_when(events[0], words))
    first, last = events[0], events[-1]
    dates = {"first_date": _when(first, words), "last_date": _when(last, words)}
    said = words.say("deck.many", first=first.title, last=last.title, **dates)
    if len(said) <= DECK_LIMIT:
        return said
    return words.say("deck.many", first=short_name(first), last=short_name(last), **dates)


def _when(event: Event, words: Words) -> str:
    return words.date(event.date, event.precision)
