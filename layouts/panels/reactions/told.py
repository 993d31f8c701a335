"""What is said of reactions: the sentence of answer, the number of looks, how cells are read, the name of each.

Twin of assets/panels/reactions/told.js.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data.event_study.prices import lines
from data.event_study.windows import Window
from data.nouns import in_sentence, plural
from data.reactions.reaction import Reaction, Returns
from data.reactions.reactions import CHANCE, Counts, Reactions
from data.scene import Scene
from layouts.event_study.lead import percentile, rank
from layouts.event_study.sentences import reason
from layouts.event_study.shown import heading
from layouts.words import Words

Leaving = Sequence[tuple[str, Sequence[float]]]
"""The titles of events whose paths leave the scale, and the highest and lowest values of each beyond it."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is looked at, in words: the price, its benchmark, and the nouns of the events where they are of one kind."""

    name: str
    benchmark: str
    returns: Returns
    window: Window
    nouns: tuple[str, str] | None


def nouns_of(scene: Scene) -> tuple[str, str] | None:
    """Return the nouns for one and for several events of the category that a View is filtered by."""
    chosen = scene.view.category
    if chosen is None or len(chosen) != 1:
        return None
    category = scene.dataset.categories_by_id[chosen[0]]
    return in_sentence(category.singular, scene.dataset), plural(category, scene.dataset)


def subject_of(scene: Scene, found: Reactions) -> Subject | None:
    """Return what a scene looks at, in words; None without a price."""
    if found.look is None:
        return None
    known = scene.dataset.series_by_id
    series = known[found.look.series]
    benchmark = known[series.benchmark].short if series.benchmark in lines(scene.dataset) and series.benchmark else ""
    return Subject(series.short, benchmark, found.look.returns, found.look.window, nouns_of(scene))


def lead(subject: Subject, counts: Counts, say: Words) -> str:
    """Return the sentence of answer: how many were unusual, beside how many chance would bring."""
    if not counts.events:
        return say.say("reactions.lead.empty")
    if not counts.ranked:
        return say.say("reactions.lead.none", name=subject.name, what=_what(subject, 2, say))
    return say.say(
        f"reactions.lead.{subject.returns}",
        n=counts.ranked,
        unusual=counts.unusual or say.say("reactions.zero"),
        what=_what(subject, counts.ranked, say),
        name=subject.name,
        expected=_expected(counts.expected, say),
    )


def _what(subject: Subject, n: int, say: Words) -> str:
    one, many = subject.nouns or (say.say("reactions.event.one"), say.say("reactions.event.many"))
    return one if n == 1 else many


def _expected(expected: float, say: Words) -> str:
    number = int(expected + 0.5)
    return say.say("reactions.expected", n=number) if number else say.say("reactions.expected.few")


def tries(counts: Counts, series: int, windows: int, say: Words) -> str:
    """Return how many looks there were, and how many the choice of prices and windows allows."""
    if not counts.ranked:
        return ""
    found = [say.say("reactions.tries", n=counts.ranked, days=counts.days)]
    if counts.days < counts.ranked:
        found.append(say.say("reactions.shared"))
    missing = counts.events - counts.ranked
    if missing:
        found.append(say.say("reactions.missing", n=missing))
    total = counts.ranked * series * windows
    chance = int(total * CHANCE + 0.5)
    found.append(say.say("reactions.choice", series=series, windows=windows, total=total, chance=chance))
    return " ".join(found)


def legend(subject: Subject, paths: str, say: Words, *, is_cut: bool = False) -> str:
    """Return how the cells are read; `is_cut` where paths leave the scale."""
    dashed = subject.benchmark if subject.returns == "raw" and paths == "each" else ""
    return " ".join(
        [
            say.say(f"reactions.legend.{subject.returns}", name=subject.name),
            *([say.say("reactions.legend.dashed", benchmark=dashed)] if dashed else []),
            say.say(f"reactions.legend.{paths}"),
            *([say.say(f"reactions.legend.{'cut' if is_cut else 'whole'}")] if is_cut or paths == "each" else []),
        ]
    )


def together(n: int, median: float | None, leaving: Leaving, say: Words) -> str:
    """Return what paths over one another show; `leaving` are those that leave the scale."""
    if median is None:
        return say.say("reactions.no-data")
    found = [say.say("reactions.together", n=n, median=say.percent(median, 1))]
    if leaving:
        title, value = max(
            ((title, value) for title, values in leaving for value in values), key=lambda one: abs(one[1])
        )
        found.append(say.say("reactions.together.beyond", n=len(leaving), title=title, value=say.percent(value, 1)))
    return " ".join(found)


def beyond(value: float, say: Words) -> str:
    """Return the mark of a path that leaves the scale: to which side, and how far it goes."""
    return say.say(f"reactions.beyond.{'up' if value > 0 else 'down'}", value=say.percent(value, 1))


def named(one: Reaction, subject: Subject, title: str, say: Words, beyond: Iterable[float] = ()) -> str:
    """Return what the name of a cell has beside its words: the whole title, the move and its rank, or why none.

    `beyond` are values of the path that lie beyond the scale.
    """
    left = (say.say("reactions.cell.beyond", value=say.percent(value, 1)) for value in beyond)
    return " ".join([_named(one, subject, title, say), *left])


def _named(one: Reaction, subject: Subject, title: str, say: Words) -> str:
    values = {"title": title, "name": subject.name}
    if one.ranked is None:
        return say.say("reactions.cell.none", **values, reason=reason(one.reason or "no-close", say))
    values |= {"move": say.percent(one.ranked.move, 1), "window": heading(subject.window, say)}
    if one.ranked.percentile is None:
        return say.say("reactions.cell.unranked", **values, reason=reason(one.reason or "few-windows", say))
    ranked = rank(one.ranked.move, percentile(one.ranked.percentile), say)
    found = [say.say("reactions.cell", **values, rank=ranked)]
    if one.ranked.unusual:
        found.append(say.say("reactions.cell.unusual"))
    return " ".join(found)
