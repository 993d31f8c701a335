"""The headline that a dataset has for a View: of the preset or phase it shows unfiltered, or of one event.

The takeaway is the headline of a default view for which the dataset has no other. A chart alone has its finding, since
the others are about more than it shows. Twin of
assets/state/curated-headline.js.
"""

from __future__ import annotations

from dataclasses import dataclass

from data import days
from data.models.events import Event
from data.models.fields import DECK_LIMIT, HEADLINE_LIMIT
from data.scene import Scene
from data.view import HALF_YEAR
from data.vocabulary import FACETS
from layouts.describe import is_untouched
from layouts.headline.chart import chart_finding, lone_chart


@dataclass(frozen=True, slots=True)
class Curated:
    """A headline of the dataset, and its deck if there is one."""

    headline: str
    deck: str = ""


def curated(scene: Scene) -> Curated | None:
    """Return the dataset's headline for a scene, None if it has none."""
    pane = lone_chart(scene.view)
    if pane:
        found = chart_finding(scene, pane)
        return Curated(found) if found else _focus(scene)
    return _period(scene) or _takeaway(scene) or _focus(scene) or _only_event(scene)


def is_unfiltered(scene: Scene) -> bool:
    """Tell whether a view shows every event of its dates."""
    view = scene.view
    return not view.q and not view.thread and all(view.facet(facet) is None for facet in FACETS)


def _period(scene: Scene) -> Curated | None:
    """Return the headline of the preset, else the phase, of exactly the dates of an unfiltered view."""
    if not is_unfiltered(scene):
        return None
    dates = (scene.view.from_, scene.view.to)
    for preset in scene.dataset.presets:
        if preset.headline and (preset.from_, preset.to) == dates:
            return Curated(preset.headline, preset.deck or "")
    for phase in scene.dataset.phases:
        if phase.headline and (phase.from_, phase.to) == dates:
            note = phase.note or ""
            return Curated(phase.headline, phase.deck or (note if len(note) <= DECK_LIMIT else ""))
    return None


def _takeaway(scene: Scene) -> Curated | None:
    """Return the takeaway as the headline of the default view, if it is short enough."""
    info = scene.dataset.info
    headline = info.takeaway.removesuffix(".")
    return Curated(headline, info.subtitle) if is_untouched(scene) and len(headline) <= HEADLINE_LIMIT else None


def _focus(scene: Scene) -> Curated | None:
    """Return the headline of the event in focus; its title serves in a view of the days around it."""
    event = scene.focus
    if event is None or event.id not in scene.selection.ids:
        return None
    headline = event.headline or (event.title if _is_around(event, scene) else "")
    return Curated(headline, event.deck or "") if headline else None


def _only_event(scene: Scene) -> Curated | None:
    """Return the headline or title of the one event that a view shows."""
    if len(scene.events) != 1:
        return None
    event = scene.events[0]
    return Curated(event.headline or event.title, event.deck or "")


def _is_around(event: Event, scene: Scene) -> bool:
    """Tell whether an unfiltered view has the dates of a link that gives an event and no dates."""
    dates = (days.shift(event.date, -HALF_YEAR), days.shift(event.date, HALF_YEAR))
    return (scene.view.from_, scene.view.to) == dates and is_unfiltered(scene)
