"""What a Selection is about, as the headline of a wider view: its key moments, what most of it is, when most of it was.

A few events are better counted (`layouts.headline.generated`). Twin of assets/state/headline-finding.js.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from data import days
from data.models.events import Event
from data.nouns import plural
from data.scene import Scene
from layouts.words import Words

FEW, MOST_COUNTED = 4, 12
"""Up to so many events are counted: of an unfiltered view, and of a filtered one."""
MOST_NAMED = 3
"""Up to so many key moments are all named; of more, the first and the last."""
SHORT = 31
"""Days of a view whose only key moment is its headline."""
FEWEST_YEARS = 3
"""From so many calendar years on, years are compared, not months."""
PEAK = 4
"""A peak holds at least this part of the events."""


def moments(events: Sequence[Event]) -> list[Event]:
    """Return the key moments among events."""
    return [event for event in events if event.pivotal and event.label]


def is_short(start: str, end: str) -> bool:
    """Tell whether a view is no longer than a month."""
    return bool(start and end) and days.ordinal(end) - days.ordinal(start) < SHORT


def first_to_last(key: Sequence[Event], words: Words) -> str:
    """Return the first and the last of several key moments, with their years; those of one year or month share it."""
    first, last = key[0], key[-1]
    names = {"first": first.label or "", "last": last.label or ""}
    if first.date[:4] != last.date[:4]:
        years = {"start": words.date(first.date, "year"), "end": words.date(last.date, "year")}
        return words.say("headline.from.years", **names, **years)
    shared = "month" if first.date[:7] == last.date[:7] else "year"
    return words.say("headline.from", **names, period=words.date(first.date, shared))


def named(key: Sequence[Event], words: Words) -> str:
    """Return a few key moments by their labels."""
    return words.list([words.say("headline.moment", moment=event.label or "") for event in key])


def mostly(scene: Scene, words: Words) -> str:
    """Return the categories that more than half of the events are of, as few as possible; empty if all are."""
    counts = Counter(event.category for event in scene.events)
    order = sorted(scene.dataset.categories, key=lambda category: -counts[category.id])
    kinds, held = [], 0
    for category in order:
        kinds.append(category)
        held += counts[category.id]
        if 2 * held > len(scene.events):
            break
    if held == len(scene.events):
        return ""
    return words.say("headline.mostly", kinds=words.list([plural(category, scene.dataset) for category in kinds]))


def peak(what: str, events: Sequence[Event], words: Words, *, same_year: bool) -> str:
    """Return in which year or month most events were, or more than in any other; empty if there is no such.

    `same_year` tells that `what` names the year of the month.
    """
    by_year = len({event.date[:4] for event in events}) >= FEWEST_YEARS
    length = 4 if by_year else 7
    counts = Counter(event.date[:length] for event in events if by_year or event.precision != "year")
    if len(counts) < 2:  # noqa: PLR2004 - a single one is no peak
        return ""
    [(top, count), (_, next_count)] = counts.most_common(2)
    if count == next_count or PEAK * count < len(events):
        return ""
    first = f"{top}-01-01"[:10]
    period = words.within_year(first, "month") if same_year else words.date(first, "year" if by_year else "month")
    return words.say("headline.most" if 2 * count > len(events) else "headline.peak", what=what, period=period)
