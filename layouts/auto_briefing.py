"""The auto briefing: a briefing of any view, with an opening step, its pivotal events in order, and a closing step.

A thread is told whole: each of its events is a step, which says how it relates to the one before.

Twin of assets/surfaces/briefing/auto-briefing.js and assets/surfaces/briefing/thread-step.js;
tests/cases/auto-briefing.json is the table that both must pass.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from data import days
from data.axis import Span, span
from data.dataset import Dataset
from data.models.briefings import Chart
from data.models.events import Event, Series
from data.observations import between
from data.scene import Scene
from data.sentences import first_sentences
from data.view import View, defaults
from layouts.briefing_steps import ShownFigure, ShownStep, shown_event, shown_sources, timed
from layouts.describe import days_shown
from layouts.headline import heading
from layouts.readings import when
from layouts.thread_relations import Tie, ties
from layouts.words import Words

MOST_WITHOUT_PIVOTAL = 12
"""Steps of a view without pivotal events."""
DAYS_AROUND = 90
"""Days shown before and after the event of a step."""
DAYS_BEFORE, MOST_DAYS_SINCE = 14, 1100
"""Days shown before the event that a step of a thread relates to; a step shows it unless more days lie between."""
MOST_WORDS = 45
"""Words of text in a step; the same length as the steps that curators write."""
MOST_LINES = 3
NO_TIE = Tie("", "")


def auto_briefing(scene: Scene, words: Words) -> list[ShownStep]:
    """Return the steps of a view. A view without events has one step that says so."""
    chosen_events = _step_events(scene)
    bare = _bare(scene)
    tied = ties(bare) or (NO_TIE,) * len(chosen_events)
    about = (_about(bare, event, tie, words) for event, tie in zip(chosen_events, tied, strict=True))
    steps = [_opening(bare, chosen_events, words), *about]
    return [*steps, _closing(bare, words)] if chosen_events else steps


def _step_events(scene: Scene) -> Sequence[Event]:
    """Return the events of the steps: those of a thread, else the pivotal and the focused one, else the first few."""
    if scene.view.thread:
        return scene.events
    if not any(event.pivotal for event in scene.events):
        return scene.events[:MOST_WITHOUT_PIVOTAL]
    return [event for event in scene.events if event.pivotal or event.id == scene.view.event]


def _bare(scene: Scene) -> Scene:
    """Return the scene without keys that apply to a whole briefing, and without a focused event."""
    return scene.content.showing(event="", panels=defaults(scene.dataset.vocabulary).panels)


def _opening(scene: Scene, chosen_events: Sequence[Event], words: Words) -> ShownStep:
    found = heading(scene, words)
    return timed(
        ShownStep(
            kicker=_span(scene, words),
            headline=found.headline,
            text=(found.deck,),
            scene=scene,
            highlighted=tuple(event.id for event in chosen_events),
            chart=_chart(scene, None),
            events=tuple(shown_event(event, words) for event in chosen_events),
        )
    )


def _about(scene: Scene, event: Event, tie: Tie, words: Words) -> ShownStep:
    before = scene.dataset.events_by_id.get(tie.before)
    around = _around(scene, event, before)
    category = scene.dataset.categories_by_id[event.category]
    date = when(event.date, event.precision, event.date_end, words, event.time)
    figures = (ShownFigure(words.amount(figure.value, figure.unit), figure.name) for figure in event.figures)
    return timed(
        ShownStep(
            kicker=words.say("step.event", date=date, category=category.singular),
            headline=event.title,
            text=_text(event, tie, before, words),
            scene=around,
            highlighted=(event.id,),
            chart=_chart(around, event),
            figure=next(figures, None),
            notes=" ".join(note for note in (event.attribution_note, event.note) if note),
            sources=shown_sources(event.sources, words),
            events=(shown_event(event, words),),
        )
    )


def _around(scene: Scene, event: Event, before: Event | None) -> Scene:
    """Return the scene of the days around an event; those since the event before it, unless it is long past."""
    first, last = days.span(event.date, event.precision, event.date_end)
    begin = first - DAYS_AROUND
    if before is not None and first - (since := days.ordinal(before.date) - DAYS_BEFORE) <= MOST_DAYS_SINCE:
        begin = min(begin, since)
    return scene.showing(title="", event=event.id, from_=days.iso(begin), to=days.iso(last + DAYS_AROUND))


def _text(event: Event, tie: Tie, before: Event | None, words: Words) -> tuple[str, ...]:
    """Return the first sentences about an event, after how it relates to the one before it in the thread."""
    told = first_sentences(event.summary, words=MOST_WORDS, lines=MOST_LINES)
    if before is None:
        return told
    tied = words.say(f"step.tie.{tie.kind or 'none'}", before=before.label or before.title)
    return (" ".join((tied, *told[:1])), *told[1:])


def _closing(scene: Scene, words: Words) -> ShownStep:
    counts = Counter(event.category for event in scene.events)
    kinds = [(counts[category.id], category.label) for category in scene.dataset.categories if counts[category.id]]
    ordered = sorted(kinds, key=lambda kind: -kind[0])
    n = len(scene.events)
    return timed(
        ShownStep(
            kicker=_span(scene, words),
            headline=words.say("step.last"),
            text=(words.list([words.say("step.last.kind", label=label, n=count) for count, label in ordered]),),
            scene=scene.showing(title=""),
            figure=ShownFigure(words.number(n), words.say("step.last.count", total=scene.selection.total)),
        )
    )


def _span(scene: Scene, words: Words) -> str:
    first, last = days_shown(scene.view, scene.dataset.vocabulary.extent)
    return words.say("card.until", **{"from": words.day(first), "to": words.day(last)})


def _chart(scene: Scene, event: Event | None) -> Chart | None:
    """Return the most relevant chart for an event: shipments of its materials, else prices, else shipments."""
    within = list(_drawn(scene.dataset, scene.view, span(scene.view, scene.dataset.extent)))
    shipped = [series for series in within if series.panel == "shipments"]
    if any(event is None or series.material in event.materials for series in shipped):
        return "shipments"
    if any(series.panel == "prices" for series in within):
        return "prices"
    return "shipments" if shipped else None


def _drawn(dataset: Dataset, view: View, seen: Span) -> Iterator[Series]:
    """Yield the chosen series that have a value in the span of a view."""
    chosen = dataset.default_series if view.series is None else view.series
    for series in dataset.series:
        observed = dataset.observed[series.id]
        if series.id in chosen and not between(observed, days.iso(seen.first), days.iso(seen.end - 1)).empty:
            yield series
