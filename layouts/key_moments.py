"""The most important events of an embed in a line of words, for the widths at which its panels leave one out.

A timeline labels its events, and so does a chart without one; a list that is open names them all. Twin of
assets/surfaces/embed/named.js.
"""

from __future__ import annotations

from markupsafe import Markup

from layouts.fluid.sheet import NAMED, Sheet, sheeted
from layouts.page import page
from layouts.panels.charts.block import names_events
from layouts.panels.charts.named_events import STEPS, important, placed_names
from layouts.panels.events.embedded import is_open
from layouts.panels.registry import Context
from layouts.panels.timeline.fluid import placed_moments
from layouts.panels.timeline.moments import short_name


def key_moments(context: Context) -> Markup:
    """Return the line of a scene for each class of width, empty where its three most important events are named.

    Where the dataset has no key moments, it is empty where any event is named: none is more important than others.
    """
    scene = context.scene
    chosen = important(scene)
    if not chosen or is_open(scene):
        return Markup()
    has_key_moments = any(event.pivotal for event in scene.dataset.events)
    line = page(
        "key_moments.html",
        dataset=scene.dataset,
        words=context.words,
        title=context.words.say("key.title" if has_key_moments else "list.title"),
        events=chosen,
        short_name=short_name,
        categories=scene.dataset.categories_by_id,
        root=context.root,
    )
    ids = {event.id for event in chosen}

    def written(sheet: Sheet) -> Markup:
        named = _named(context, sheet)
        return Markup() if ids <= named or (named and not has_key_moments) else Markup(line)

    return sheeted(written, at=NAMED if "timeline" in scene.view.panels else STEPS, lanes=context.lanes)


def _named(context: Context, sheet: Sheet) -> set[str]:
    """Return the events that the panels name in a class of width."""
    scene = context.scene
    if "timeline" in scene.view.panels:
        return {one.label.key for one in placed_moments(scene, sheet, sheet.axis(scene)).placed}
    if any(names_events(panel.id, context) for panel in context.at("charts")):
        return {one.label.key for one, _ in placed_names(scene, sheet, context.words)}
    return set()
