"""The steps of a briefing, resolved to what is shown and said; as plain JSON data they are what the browser runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from data import view as views
from data.briefings import highlighted_by, view_of
from data.dataset import Dataset
from data.models.briefings import Briefing, Chart, Step
from data.models.events import Event, Source
from data.models.events import SeriesSource as OfSeries
from data.references import Reading, read, references
from layouts.readings import filled, when
from layouts.words import Words

DWELL = (4.0, 0.35)
"""Seconds to find one's way round a step, and to read a word of it."""
SHORTEST, LONGEST = 8, 40
LENGTHS = {4: "year", 7: "month", 10: "day"}


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """The number a step is about, spelt, and what it counts."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class ShownSource:
    """Where a fact of a step was published; of what was not read, the title is `described`."""

    publisher: str
    title: str
    url: str | None
    date: str
    described: bool = False


@dataclass(frozen=True, slots=True)
class ShownEvent:
    """An event a step is about."""

    id: str
    title: str
    date: str


@dataclass(frozen=True, slots=True)
class ShownStep:
    """One step as it is shown. Where nothing is `highlighted`, nothing is dimmed; `dwell` is in seconds."""

    kicker: str
    headline: str
    text: tuple[str, ...]
    view: str
    highlighted: tuple[str, ...] = ()
    chart: Chart | None = None
    figure: ShownFigure | None = None
    notes: str = ""
    dwell: float = SHORTEST
    sources: tuple[ShownSource, ...] = ()
    events: tuple[ShownEvent, ...] = ()


def payload(dataset: Dataset, briefing: Briefing, words: Words) -> dict[str, Any]:
    """Return a briefing as plain JSON data for the browser."""
    named = {"id": briefing.id, "title": briefing.title, "subtitle": briefing.subtitle or ""}
    return named | {"steps": [asdict(step) for step in steps(dataset, briefing, words)]}


def steps(dataset: Dataset, briefing: Briefing, words: Words) -> list[ShownStep]:
    """Return the steps of a briefing with every reference resolved."""
    return [_shown(dataset, step, words) for step in briefing.steps]


def _shown(dataset: Dataset, step: Step, words: Words) -> ShownStep:
    def say(text: str | None) -> str:
        return filled(dataset, text, words) if text else ""

    highlighted = [dataset.events_by_id[event_id] for event_id in highlighted_by(dataset, step)]
    found = timed(
        ShownStep(
            kicker=say(step.kicker),
            headline=say(step.headline),
            text=tuple(map(say, step.text)),
            view=views.format(view_of(dataset, step), dataset.vocabulary),
            highlighted=tuple(event.id for event in highlighted),
            chart=step.chart,
            figure=ShownFigure(say(step.figure.value), say(step.figure.label)) if step.figure else None,
            notes=say(step.notes),
            sources=shown_sources(_sources(dataset, step, highlighted), words),
            events=tuple(shown_event(event, words) for event in highlighted),
        )
    )
    return replace(found, dwell=step.dwell) if step.dwell else found


def timed(step: ShownStep) -> ShownStep:
    """Return the step with the seconds it stays by itself, by the number of words to read."""
    figure = (step.figure.value, step.figure.label) if step.figure else ()
    first, each = DWELL
    count = sum(len(text.split()) for text in (step.kicker, step.headline, *step.text, *figure))
    return replace(step, dwell=min(max(int(first + each * count + 0.5), SHORTEST), LONGEST))


def shown_event(event: Event, words: Words) -> ShownEvent:
    """Return an event as a step lists it."""
    return ShownEvent(event.id, event.title, when(event.date, event.precision, event.date_end, words))


def shown_sources(sources: Iterable[Source | OfSeries], words: Words) -> tuple[ShownSource, ...]:
    """Return the sources of a step, each once."""
    found = (
        ShownSource(
            source.publisher,
            source.title,
            source.url,
            _source_date(source.date, words),
            isinstance(source, Source) and source.described,
        )
        for source in sources
    )
    return tuple(dict.fromkeys(found))


def _source_date(date: str | None, words: Words) -> str:
    return words.date(f"{date}-01-01"[:10], LENGTHS[len(date)]) if date else ""


def _sources(dataset: Dataset, step: Step, highlighted: Sequence[Event]) -> Iterator[Source | OfSeries]:
    """Yield the sources of the highlighted events and of everything the step refers to."""
    for event in highlighted:
        yield from event.sources
    for reading in _readings(dataset, step):
        if reading.event is not None:
            yield from dataset.events_by_id[reading.event].sources
        if reading.series is not None:
            noted, usual = dataset.notes(reading.series), dataset.series_by_id[reading.series].source
            yield from ((period in noted and noted[period].source) or usual for period in reading.periods)


def _readings(dataset: Dataset, step: Step) -> list[Reading]:
    figure = (step.figure.value, step.figure.label) if step.figure else ()
    texts = (step.kicker or "", step.headline, *step.text, *figure, step.notes or "")
    return [read(dataset, reference) for text in texts for reference in references(text)]
