"""The steps of a briefing with references resolved, and their client payload.

`timed` is the twin of that in assets/surfaces/briefing/auto-briefing.js.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, fields, is_dataclass, replace
from functools import cache, partial
from typing import Any

from data.briefings import highlighted_by, scene_of
from data.dataset import Dataset
from data.models.briefings import Briefing, Chart, Step
from data.models.events import Event, Source
from data.models.events import SeriesSource as OfSeries
from data.references import Reading, fill, read, references
from data.scene import Scene
from layouts.readings import spelt, when
from layouts.words import Words

DWELL = (4.0, 0.35)
"""Seconds to take in a step, and per word of reading."""
SHORTEST, LONGEST = 8, 40


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """The key number of a step, formatted, and its label."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class ShownSource:
    """A source of a step; `described` means that its title is our description."""

    publisher: str
    title: str
    url: str | None
    date: str
    described: bool = False


@dataclass(frozen=True, slots=True)
class ShownEvent:
    """A highlighted event of a step."""

    id: str
    title: str
    date: str


@dataclass(frozen=True, slots=True)
class ShownStep:
    """One step as shown. Without `highlighted` events nothing is dimmed; `dwell` is in seconds."""

    kicker: str
    headline: str
    text: tuple[str, ...]
    scene: Scene = field(repr=False, compare=False)
    highlighted: tuple[str, ...] = ()
    chart: Chart | None = None
    figure: ShownFigure | None = None
    notes: str = ""
    dwell: float = SHORTEST
    sources: tuple[ShownSource, ...] = ()
    events: tuple[ShownEvent, ...] = ()

    def to_payload(self) -> dict[str, Any]:
        """Return the step as JSON data for the browser; its scene becomes its query."""
        names = ("view" if one.name == "scene" else one.name for one in fields(self))
        return {name: _plain(getattr(self, one.name)) for name, one in zip(names, fields(self), strict=True)}


def _plain(value: object) -> object:
    if isinstance(value, Scene):
        return value.link
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return asdict(value) if is_dataclass(value) and not isinstance(value, type) else value


def payload(briefing: Briefing, steps: Iterable[ShownStep]) -> dict[str, Any]:
    """Return a briefing as JSON data for the browser."""
    named = {"id": briefing.id, "title": briefing.title, "subtitle": briefing.subtitle or ""}
    return named | {"steps": [step.to_payload() for step in steps]}


def steps(dataset: Dataset, briefing: Briefing, words: Words) -> list[ShownStep]:
    """Return the steps of a briefing with every reference resolved."""
    return [_shown(dataset, step, words) for step in briefing.steps]


def _shown(dataset: Dataset, step: Step, words: Words) -> ShownStep:
    reading = cache(partial(read, dataset))

    def say(text: str | None) -> str:
        return fill(text, lambda reference: spelt(reading(reference).value, words)) if text else ""

    scene = scene_of(dataset, step)
    highlighted = [dataset.events_by_id[event_id] for event_id in highlighted_by(scene, step)]
    found = timed(
        ShownStep(
            kicker=say(step.kicker),
            headline=say(step.headline),
            text=tuple(map(say, step.text)),
            scene=scene,
            highlighted=tuple(event.id for event in highlighted),
            chart=step.chart,
            figure=ShownFigure(say(step.figure.value), say(step.figure.label)) if step.figure else None,
            notes=say(step.notes),
            sources=shown_sources(_sources(dataset, step, highlighted, reading), words),
            events=tuple(shown_event(event, words) for event in highlighted),
        )
    )
    return replace(found, dwell=step.dwell) if step.dwell else found


def timed(step: ShownStep) -> ShownStep:
    """Return the step with its dwell time in autoplay, from its number of words."""
    figure = (step.figure.value, step.figure.label) if step.figure else ()
    first, each = DWELL
    count = sum(len(text.split()) for text in (step.kicker, step.headline, *step.text, *figure))
    return replace(step, dwell=min(max(int(first + each * count + 0.5), SHORTEST), LONGEST))


def shown_event(event: Event, words: Words) -> ShownEvent:
    """Return an event as a step lists it."""
    return ShownEvent(event.id, event.title, when(event.date, event.precision, event.date_end, words, event.time))


def shown_sources(sources: Iterable[Source | OfSeries], words: Words) -> tuple[ShownSource, ...]:
    """Return the distinct sources of a step."""
    found = (
        ShownSource(
            source.publisher,
            source.title,
            source.url,
            words.known(source.date) if source.date else "",
            isinstance(source, Source) and source.described,
        )
        for source in sources
    )
    return tuple(dict.fromkeys(found))


def _sources(
    dataset: Dataset, step: Step, highlighted: Sequence[Event], reading: Callable[[str], Reading]
) -> Iterator[Source | OfSeries]:
    """Yield the sources of the highlighted events and of all references."""
    for event in highlighted:
        yield from event.sources
    for found in map(reading, _references(step)):
        if found.event is not None:
            yield from dataset.events_by_id[found.event].sources
        if found.series is not None:
            noted, usual = dataset.notes(found.series), dataset.series_by_id[found.series].source
            yield from ((period in noted and noted[period].source) or usual for period in found.periods)


def _references(step: Step) -> list[str]:
    figure = (step.figure.value, step.figure.label) if step.figure else ()
    texts = (step.kicker or "", step.headline, *step.text, *figure, step.notes or "")
    return [reference for text in texts for reference in references(text)]
