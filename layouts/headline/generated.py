"""The headline generated from a Selection in plain words, where the dataset has none for a View.

A few events are counted in one phrase, "Ten export approvals concerning photoresist in 2019", which says how they were
selected and when they happened; of more it says what they are about. A chart alone is named instead: "Share prices in
2019". Twin of assets/state/generated-headline.js.
"""

from __future__ import annotations

from collections.abc import Iterator

from data import days
from data.models.events import Event
from data.models.fields import HEADLINE_LIMIT
from data.models.info import Category
from data.nouns import in_sentence, plural
from data.scene import Scene
from data.vocabulary import FACETS
from layouts.describe import thread_ends
from layouts.headline import finding
from layouts.headline.chart import lone_chart
from layouts.headline.curated import is_unfiltered
from layouts.headline.period import is_whole, period
from layouts.words import Words

PHRASES = {
    "category": "kinds",
    "level": "level",
    "role": "role",
    "person": "person",
    "direction": "coded",
    "material": "concerning",
    "actor": "involving",
    "company": "naming",
}
"""The message of each facet's phrase, in the order of the sentence. A few categories are its noun instead."""

MOST_NAMES = 3
"""Names of a facet in a headline, and categories that are its noun; with more it counts them."""

MOST_MONTHS = 23
LONGEST_QUOTE = 40


def generated(scene: Scene, words: Words) -> str:
    """Return the headline of a scene's selection, of at most HEADLINE_LIMIT letters where its names allow it."""
    pane = lone_chart(scene.view)
    if pane:
        return sentence(_dated(words.say(f"charts.title.{pane}"), scene, words))
    for text in _texts(scene, words):
        found = sentence(text)
        if text and len(found) <= HEADLINE_LIMIT:
            break
    return found


def _texts(scene: Scene, words: Words) -> Iterator[str]:
    """Yield what a headline may say, the best first; empty texts among them."""
    if not scene.view.thread:
        yield _finding(scene, words)
    for what in _wordings(scene, words):
        yield _dated(what, scene, words)


def _finding(scene: Scene, words: Words) -> str:
    """Return what the events are about; empty where they are better counted."""
    count = len(scene.events)
    if not is_unfiltered(scene):
        return _peak(scene, words) if count > finding.MOST_COUNTED else ""
    key, after = finding.moments(scene.events), _months_after(scene)[1]
    if len(key) == 1 and finding.is_short(scene.view.from_, scene.view.to):
        return key[0].headline or key[0].title
    if count <= finding.FEW:
        return ""
    if len(key) > finding.MOST_NAMED:
        return finding.first_to_last(key, words)
    if len(key) > 1:
        return _dated(finding.named([one for one in key if one is not after], words), scene, words)
    what = finding.mostly(scene, words)
    if what and key and not after:
        what = words.say("headline.around", what=what, moment=key[0].label)
    return _dated(what, scene, words) if what else ""


def _peak(scene: Scene, words: Words) -> str:
    """Return when most of the filtered events were; of some dates only, it says of which."""
    view, what = scene.view, _filtered(_many(scene, words), scene, words)
    if view.from_ or view.to:
        what = _dated(what, scene, words)
    same_year = view.from_[:4] == view.to[:4] != "" and not _months_after(scene)[1]
    return finding.peak(what, scene.events, words, same_year=same_year)


def _wordings(scene: Scene, words: Words) -> Iterator[str]:
    """Yield the events shown in ever shorter words: categories that are no filter go first, then the other filters."""
    noun = _noun(scene, words)
    yield _filtered(noun, scene, words)
    if scene.view.category is None:
        yield _filtered(_events(scene, words), scene, words)
    view = scene.view
    count = len(_chosen(scene)) + bool(view.q) + bool(view.thread)
    yield words.say("headline.filtered", what=noun, n=count, number=number(count, words)) if count else noun


def _filtered(what: str, scene: Scene, words: Words) -> str:
    """Return a noun with a phrase for each filter."""
    how = [
        _phrase(PHRASES[facet], [_label(scene, facet, one) for one in chosen], words)
        for facet, chosen in _chosen(scene).items()
    ]
    if scene.view.q:
        how.append(words.say("headline.mentioning", q=_cut(scene.view.q)))
    if how:
        what = words.say("headline.selected", what=what, how=words.list(how))
    if scene.view.thread:
        ends = thread_ends(scene)
        if len(ends) == 1:
            return words.say("headline.through", what=what, title=ends[0])
        return words.say("headline.between", what=what, first=ends[0], last=ends[-1])
    return what


def _chosen(scene: Scene) -> dict[str, tuple[str, ...]]:
    """Return the filters that have phrases, with their values: no categories that are the noun."""
    named = {facet: chosen for facet in PHRASES if (chosen := scene.view.facet(facet))}
    return {facet: chosen for facet, chosen in named.items() if facet != "category" or not _kinds(scene)}


def _kinds(scene: Scene) -> list[Category]:
    """Return the category of all events, or the few that the view is filtered by; none if there are more."""
    shown = {event.category for event in scene.events}
    chosen = scene.view.category
    kinds = [category for category in scene.dataset.categories if category.id in (shown or chosen or ())]
    return kinds if len(kinds) <= (1 if chosen is None else MOST_NAMES) else []


def _many(scene: Scene, words: Words) -> str:
    """Return the noun of the events without their number."""
    kinds = [plural(category, scene.dataset) for category in _kinds(scene)]
    return words.list(kinds) if kinds else words.say("headline.many")


def _noun(scene: Scene, words: Words) -> str:
    """Return the number of events with the noun of their category, or of the few that the view is filtered by.

    That a reader has chosen nothing of a facet says nothing about what happened.
    """
    kinds, count, dataset = _kinds(scene), len(scene.events), scene.dataset
    if any(scene.view.facet(facet) == () for facet in FACETS):
        return words.say("headline.unchosen")
    if not kinds:
        return _events(scene, words)
    many = [plural(category, dataset) for category in kinds]
    if not count:
        return words.say("headline.none.kinds", kinds=words.any_of(many))
    if count == len(kinds) == 2:  # noqa: PLR2004 - one of each
        first, second = (in_sentence(category.singular, dataset) for category in kinds)
        return words.say("headline.one.each", first=first, second=second)
    return words.say("headline.kinds", number=number(count, words), kinds=words.list(many))


def _events(scene: Scene, words: Words) -> str:
    """Return a number of events."""
    count = len(scene.events)
    return words.say("headline.events", n=count, number=number(count, words)) if count else words.say("headline.none")


def _phrase(phrase: str, names: list[str], words: Words) -> str:
    if len(names) > MOST_NAMES:
        return words.say(f"headline.{phrase}.any", number=number(len(names), words))
    return words.say(f"headline.{phrase}", names=words.any_of(names))


def _label(scene: Scene, facet: str, term_id: str) -> str:
    """Return a term as it stands in a sentence: actors, people and companies are names."""
    label = next(term.label for term in scene.dataset.vocabulary.terms(facet) if term.id == term_id)
    return label if facet in ("actor", "person", "company") else in_sentence(label, scene.dataset)


def _dated(what: str, scene: Scene, words: Words) -> str:
    """Return a phrase with the dates of the view; those of a thread follow from its events."""
    start, end = scene.view.from_, scene.view.to
    if scene.view.thread and not lone_chart(scene.view):
        return what
    months, moment = _months_after(scene)
    if moment:
        after = {"what": what, "moment": moment.label}
        if months == 1:
            return words.say("headline.when.month", **after)
        return words.say("headline.when.months", n=months, number=number(months, words), **after)
    if not start and not end and scene.events:
        start = f"{scene.events[0].date[:4]}-01-01"
    found = period(start, end, words)
    return words.say(f"headline.when.{found.key}", what=what, **found.values) if found else what


def _months_after(scene: Scene) -> tuple[int, Event | None]:
    """Return the whole months of a view that starts with a key moment, and that; none of a calendar month or year."""
    start, end = scene.view.from_, scene.view.to
    if not start or not end or (start[:7] == end[:7] and is_whole(start, end, "month")) or is_whole(start, end, "year"):
        return 0, None
    first, last = days.ordinal(start), days.ordinal(end)
    months = next((n for n in range(1, MOST_MONTHS + 1) if days.shift_months(first, n) in (last, last + 1)), 0)
    found = next(_moments(scene, start), None)
    return (months, found) if months else (0, None)


def _moments(scene: Scene, day: str) -> Iterator[Event]:
    """Yield the key moments of a day."""
    return (one for one in scene.dataset.events if one.pivotal and one.label and one.date == day)


def _cut(text: str) -> str:
    if len(text) <= LONGEST_QUOTE:
        return text
    return f"{text[:LONGEST_QUOTE].rpartition(' ')[0] or text[:LONGEST_QUOTE]}…"


def number(count: int, words: Words) -> str:
    """Return a number as text: small ones as words, where the language has them."""
    known = words.say("headline.numbers").split("|")
    return known[count - 1] if 1 <= count <= len(known) else words.number(count)


def sentence(text: str) -> str:
    """Return a text with a first capital."""
    return text[:1].upper() + text[1:]
