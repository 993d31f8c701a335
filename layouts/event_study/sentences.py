"""Sentences of event studies: reaction days, confounding events, reasons for missing values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from data.dataset import Dataset
from data.event_study.relevant_series import KINDS
from data.event_study.result import NotEnough
from data.event_study.sessions import ReactionDay, market_of
from data.event_study.study import EventStudy, MarketStudy
from data.event_study.windows import WINDOWS, Window
from data.models.events import Event
from layouts.words import Words

FOLLOWING = Window(1, 1)


@dataclass(frozen=True, slots=True)
class Confounded:
    """A window as text, and the ids of the confounding events."""

    text: str
    others: tuple[str, ...]


def reason(key: str, say: Words) -> str:
    """Return the sentence of a reason."""
    return say.say(f"study.reason.{key}")


def first_session(dataset: Dataset, event: Event, reactions: Iterable[ReactionDay | NotEnough], say: Words) -> str:
    """Return the reaction day of each stock market as a sentence; empty if none is known."""
    if event.precision != "day":
        return ""
    shares = {market_of(series) for series in dataset.series if series.kind in KINDS}
    places = {market.id: market.place for market in dataset.info.markets}
    traded: dict[str, list[str]] = {}
    for reaction in reactions:
        if isinstance(reaction, ReactionDay) and reaction.market in shares:
            named = traded.setdefault(reaction.day, [])
            place = places.get(reaction.market, reaction.market)
            if place not in named:
                named.append(place)
    if not traded:
        return ""
    said = [
        say.say("study.first.same", places=say.list(named))
        if day == event.date
        else say.say("study.first.later", places=say.list(named), day=say.day(day, "long"))
        for day, named in sorted(traded.items())
    ]
    weekday = format_date(date.fromisoformat(event.date), "EEEE", locale=say.locale)
    return say.say("study.first", weekday=weekday, markets=say.list(said))


def first_two(market: MarketStudy, say: Words) -> str:
    """Return the reaction day of a market and the session after it; empty if there is none."""
    days = {one.window: one.until for one in market.windows}
    if isinstance(market.reaction, NotEnough):
        return ""
    first, following = say.day(market.reaction.day), days.get(FOLLOWING)
    return say.say("study.days", first=first, next=say.day(following)) if following else first


def confounded(dataset: Dataset, found: EventStudy, say: Words) -> tuple[Confounded, ...]:
    """Return each window with its confounding events, as far as it reaches in any market."""
    lines = []
    order = {event.id: place for place, event in enumerate(dataset.events)}
    for window in WINDOWS:
        spans = [one for market in found.markets for one in market.windows if one.window == window]
        if not spans:
            continue
        others = sorted({other for span in spans for other in span.others}, key=order.__getitem__)
        after, until = (say.day(day) for day in (min(span.after for span in spans), max(span.until for span in spans)))
        key = "study.confounded" if others else "study.alone"
        lines.append(Confounded(say.say(key, n=len(others), after=after, until=until), tuple(others)))
    return tuple(lines)
