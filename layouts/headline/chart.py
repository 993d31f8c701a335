"""The headline of a chart that a View shows alone: the dataset's finding, else what the chart shows and when.

Twin of assets/state/chart-headline.js.
"""

from __future__ import annotations

from data.chart_series import PANES
from data.chart_series.plot import chosen
from data.nouns import plural
from data.reactions.reactions import look_of
from data.scene import Scene
from data.view import View, defaults
from layouts.words import Words

BESIDE = frozenset({"events", "event"})
"""Panels beside the drawing: the list and the card."""


def lone_chart(view: View) -> str | None:
    """Return the one chart that a view draws ("shipments" or "prices"); None if it draws anything else."""
    drawn = [panel for panel in view.panels if panel not in BESIDE]
    return drawn[0] if len(drawn) == 1 and drawn[0] in PANES else None


def is_reactions(view: View) -> bool:
    """Return whether a view draws the reactions and nothing else, beside the list and the card."""
    return [panel for panel in view.panels if panel not in BESIDE] == ["reactions"]


def reactions_headline(scene: Scene, words: Words) -> str | None:
    """Return what reactions alone are headed by: the price, and the events by number or kind; None without a price."""
    look = look_of(scene.dataset, scene.view)
    if look is None:
        return None
    name, filtered = scene.dataset.series_by_id[look.series].short, scene.view.category
    if filtered is not None and len(filtered) == 1:
        what = plural(scene.dataset.categories_by_id[filtered[0]], scene.dataset)
        return words.say("headline.reactions.kind", name=name, what=what)
    return words.say("headline.reactions", name=name, n=len(scene.selection.ids))


def chart_finding(scene: Scene, pane: str) -> str:
    """Return what the preset with the dates of a view says of a chart.

    It is empty where the preset says nothing, and where the chart is not drawn as in the default view.
    """
    view, usual = scene.view, defaults(scene.dataset.vocabulary)
    same = view.measure == usual.measure if pane == "shipments" else view.base == usual.base
    if not same or set(chosen(scene.dataset, view)) != set(chosen(scene.dataset, usual)):
        return ""
    presets = (one for one in scene.dataset.presets if one.charts and (one.from_, one.to) == (view.from_, view.to))
    return next((found for one in presets if (found := getattr(one.charts, pane))), "")
