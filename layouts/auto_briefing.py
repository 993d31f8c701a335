"""Any view as a briefing: its pivotal events in order, between what the view shows and what its events were.

Twin of assets/briefing/auto-briefing.js; tests/cases/auto-briefing.json is the table both must pass.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from data import days
from data import view as views
from data.axis import Span, span
from data.dataset import Dataset
from data.models.briefings import Chart
from data.models.events import Event, Series
from data.rows import rows
from data.selection import Selection, select
from data.sentences import first_sentences
from data.view import View, defaults
from layouts.briefing_steps import ShownFigure, ShownStep, shown_event, shown_sources, timed
from layouts.describe import days_shown, takeaway
from layouts.readings import amount, when
from layouts.words import Words

MOST_WITHOUT_PIVOTAL = 12
DAYS_AROUND = 90
MOST_WORDS = 45
MOST_LINES = 3


def auto_briefing(dataset: Dataset, view: View, words: Words) -> list[ShownStep]:
    """Return the steps of a view. A view without events has one, which says so."""
    selection = select(rows(dataset), view, dataset.vocabulary)
    chosen_events = _step_events(dataset, selection, view)
    bare = _bare(dataset, view)
    steps = [_opening(dataset, bare, selection, chosen_events, words)]
    steps += [_about(dataset, bare, event, words) for event in chosen_events]
    return [*steps, _closing(dataset, bare, selection, words)] if chosen_events else steps


def _step_events(dataset: Dataset, selection: Selection, view: View) -> list[Event]:
    """Return the events of the steps: the pivotal ones and the one in focus, or the first few where none is pivotal."""
    chosen = [dataset.events_by_id[event_id] for event_id in selection.ids]
    if not any(event.pivotal for event in chosen):
        return chosen[:MOST_WITHOUT_PIVOTAL]
    return [event for event in chosen if event.pivotal or event.id == view.event]


def _bare(dataset: Dataset, view: View) -> View:
    """Return the view without what the screen sets for a whole briefing, and without an event in focus."""
    usual = defaults(dataset.vocabulary)
    return replace(view, event="", panels=usual.panels, theme=usual.theme, step=None, autoplay=None, loop=False, v="")


def _opening(
    dataset: Dataset, view: View, selection: Selection, chosen_events: Sequence[Event], words: Words
) -> ShownStep:
    return timed(
        ShownStep(
            kicker=_span(dataset, view, words),
            headline=dataset.info.title,
            text=(takeaway(dataset, view, selection, words),),
            view=views.format(view, dataset.vocabulary),
            highlighted=tuple(event.id for event in chosen_events),
            chart=_chart(dataset, view, None),
            events=tuple(shown_event(event, words) for event in chosen_events),
        )
    )


def _about(dataset: Dataset, view: View, event: Event, words: Words) -> ShownStep:
    first, last = days.span(event.date, event.precision, event.date_end)
    around = replace(view, event=event.id, from_=days.iso(first - DAYS_AROUND), to=days.iso(last + DAYS_AROUND))
    kinds = {category.id: category.singular for category in dataset.categories}
    date = when(event.date, event.precision, event.date_end, words)
    figures = (ShownFigure(amount(figure.value, figure.unit, words), figure.name) for figure in event.figures)
    return timed(
        ShownStep(
            kicker=words.say("step.event", date=date, category=kinds[event.category]),
            headline=event.title,
            text=first_sentences(event.summary, words=MOST_WORDS, lines=MOST_LINES),
            view=views.format(around, dataset.vocabulary),
            highlighted=(event.id,),
            chart=_chart(dataset, around, event),
            figure=next(figures, None),
            notes=" ".join(note for note in (event.attribution_note, event.note) if note),
            sources=shown_sources(event.sources, words),
            events=(shown_event(event, words),),
        )
    )


def _closing(dataset: Dataset, view: View, selection: Selection, words: Words) -> ShownStep:
    counts = Counter(dataset.events_by_id[event_id].category for event_id in selection.ids)
    kinds = [(counts[category.id], category.label) for category in dataset.categories if counts[category.id]]
    ordered = sorted(kinds, key=lambda kind: -kind[0])
    n = len(selection.ids)
    return timed(
        ShownStep(
            kicker=_span(dataset, view, words),
            headline=words.say("step.last"),
            text=(words.list([words.say("takeaway.kind", label=label, n=count) for count, label in ordered]),),
            view=views.format(view, dataset.vocabulary),
            figure=ShownFigure(words.number(n), words.say("step.last.count", total=selection.total)),
        )
    )


def _span(dataset: Dataset, view: View, words: Words) -> str:
    first, last = days_shown(view, dataset.vocabulary.extent)
    return words.say("card.until", **{"from": words.day(first), "to": words.day(last)})


def _chart(dataset: Dataset, view: View, event: Event | None) -> Chart | None:
    """Return the chart that has most to do with an event: shipments of its materials, else prices, else shipments."""
    within = list(_drawn(dataset, view, span(view, dataset.extent)))
    shipped = [series for series in within if series.panel == "shipments"]
    if any(event is None or series.material in event.materials for series in shipped):
        return "shipments"
    if any(series.panel == "prices" for series in within):
        return "prices"
    return "shipments" if shipped else None


def _drawn(dataset: Dataset, view: View, seen: Span) -> Iterator[Series]:
    """Yield the chosen series that have a value in the days of a view."""
    chosen = dataset.default_series if view.series is None else view.series
    for series in dataset.series:
        if series.id in chosen:
            observed = dataset.observed[series.id]
            if not observed.loc[days.iso(seen.first) : days.iso(seen.end - 1)].empty:
                yield series
