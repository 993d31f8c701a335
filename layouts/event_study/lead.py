"""The sentence that leads the card and the page of an event: what its main price did, and whether that was ordinary.

Also how a window is told in words, and what the chart of the path shows. Nothing says why a price moved. Twin of
assets/panels/event-study/lead.js.
"""

from __future__ import annotations

from dataclasses import dataclass

from data.dataset import Dataset
from data.event_study.path import Path
from data.event_study.result import Measured, NotEnough, Reason
from data.event_study.study import event_study, main_path
from data.models.events import Event
from layouts.event_study.sentences import reason
from layouts.headline.generated import number
from layouts.readings import rounded
from layouts.words import Words

UNUSUAL = 5
"""Below this many of 100 sessions further out, a move lies outside the band that the chart draws."""

HALF = (40, 60)
"""From and to this many of 100, about half."""

TOLD = (0, 5, 20)
"""The sessions of a path that its description names."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The move of a price on its reaction day: fractions, the percentile in whole numbers or why there is none.

    `day` is the reaction day where it is not the event's own; `market` is None without a benchmark's move.
    """

    name: str
    day: str | None
    move: float
    market: float | None
    percentile: int | Reason


@dataclass(frozen=True, slots=True)
class Lead:
    """The sentence, and the path that the chart under it shows; without one the sentence says why."""

    sentence: str
    path: Path | None


def lead(dataset: Dataset, event: Event, say: Words) -> Lead | None:
    """Return what leads an event; None if no price stands for it."""
    found = main_path(dataset, event)
    if found is None:
        return None
    if isinstance(found, NotEnough):
        return Lead(say.say("study.none.why", reason=reason(found.reason, say)), None)
    prices = next(one for one in event_study(dataset, event).prices if one.series == found.series)
    first, day = prices.windows[0], next(point.day for point in found.points if point.session == 0)
    if not isinstance(first.move, Measured):
        raise TypeError(f"{found.series} has a path without a move on {day}")
    moved = Moved(
        name=dataset.series_by_id[found.series].short,
        day=None if day == event.date else day,
        move=first.move.value,
        market=first.benchmark.value if isinstance(first.benchmark, Measured) else None,
        percentile=percentile(first.percentile.value)
        if isinstance(first.percentile, Measured)
        else first.percentile.reason,
    )
    return Lead(sentence(moved, say), found)


def sentence(found: Moved, say: Words) -> str:
    """Return the sentence of a move."""
    key = f"study.lead.{_way(found.move, say)}{'.on' if found.day else ''}"
    day = say.day(found.day) if found.day else ""
    text = say.say(key, name=found.name, move=_size(found.move, say), day=day)
    if found.market is not None:
        text = say.say(
            f"study.lead.{_beside(found.move, found.market, say)}", moved=text, market=_size(found.market, say)
        )
    return _ranked(text, found, say)


def _ranked(text: str, found: Moved, say: Words) -> str:
    """Return what moved with the part of the sessions of the year before that were further out."""
    if isinstance(found.percentile, str):
        return say.say("study.lead.unranked", moved=text, reason=reason(found.percentile, say))
    way = _way(found.move, say)
    if way == "level":
        return say.say("study.lead.plain", moved=text)
    better = way == "up"
    share = 100 - found.percentile if better else found.percentile
    key = f"study.lead.{'better' if better else 'worse'}.{_part(share)}"
    return say.say(key, moved=text, number=number(int(100 / share + 0.5), say) if share else "")


def _part(share: int) -> str:
    """Return in which words a part of 100 is said."""
    if not share:
        return "none"
    if share < UNUSUAL:
        return "only"
    if share > HALF[1]:
        return "most"
    return "half" if share >= HALF[0] else "about" if 100 % share else "in"


def _way(move: float, say: Words) -> str:
    """Return the direction of a move as it reads; level if it rounds to nothing."""
    return "level" if say.percent(move) == say.percent(0) else "up" if move > 0 else "down"


def _beside(move: float, market: float, say: Words) -> str:
    """Return how a move stands beside that of the market."""
    way, other = _way(move, say), _way(market, say)
    if say.percent(move) == say.percent(market):
        return "same"
    if way != other:
        return f"market-{other}"
    further = abs(move) > abs(market)
    return ("ahead" if further else "behind") if way == "up" else ("more" if further else "less")


def _size(move: float, say: Words) -> str:
    return say.percent(abs(move)).removeprefix("+")


def percentile(fraction: float) -> int:
    """Return a percentile in whole numbers."""
    return int(rounded(fraction * 100, "1"))


def rank(move: float, place: int, say: Words) -> str:
    """Return in plain words how a move ranks among windows of its length, by its percentile in whole numbers."""
    return say.say("study.rank.larger", n=place) if move >= 0 else say.say("study.rank.lower", n=100 - place)


def described(name: str, path: Path, say: Words) -> str:
    """Return what the chart of a path shows, in words."""
    points = {point.session: point for point in path.points}
    moves = [
        say.say(f"study.path.at.{session}", move=say.percent(move, 1))
        for session in TOLD
        if session in points and (move := points[session].move) is not None
    ]
    text = say.say("study.path.described", name=name, moves=say.list(moves))
    last = path.points[-1]
    if last.low is None or last.high is None:
        return text
    bounds = {"low": say.percent(last.low, 1), "high": say.percent(last.high, 1)}
    return f"{text} {say.say('study.path.ordinary', **bounds)}"


def notes(dataset: Dataset, path: Path, say: Words) -> list[str]:
    """Return how the chart of a path is read: what it stands on, the dashed line, the band."""
    before = next(point.day for point in path.points if point.session == -1)
    lines = [say.say("study.path.from", day=say.day(before))]
    if path.benchmark:
        lines.append(say.say("study.path.dashed", benchmark=dataset.series_by_id[path.benchmark].short))
    banded = any(point.low for point in path.points)
    band = say.say("study.path.band") if banded else say.say("study.path.no-band", reason=reason("few-windows", say))
    return [*lines, band]
