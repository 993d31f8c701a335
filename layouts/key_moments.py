"""The most important events of an embed in a line of words, for the widths at which its panels leave one out.

A timeline labels its events, and so does a chart without one; a list that is open names them all.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from data.models.events import Event
from layouts.fluid.sheet import Sheet, sheeted
from layouts.panels.charts.block import names_events
from layouts.panels.charts.named_events import important, name_of, placed_names
from layouts.panels.events.embedded import is_open
from layouts.panels.registry import Context
from layouts.panels.timeline.fluid import placed_moments


def key_moments(context: Context) -> Markup:
    """Return the line of a scene for each class of width, empty where its three most important events are named."""
    scene = context.scene
    chosen = important(scene)
    if not chosen or is_open(scene):
        return Markup()
    line, ids = _line(chosen, context), {event.id for event in chosen}
    return sheeted(lambda sheet: Markup() if ids <= _named(context, sheet) else line, each=False)


def _named(context: Context, sheet: Sheet) -> set[str]:
    """Return the events that the panels name in a class of width."""
    scene = context.scene
    if "timeline" in scene.view.panels:
        return {one.label.key for one in placed_moments(scene, sheet, sheet.axis(scene)).placed}
    if any(names_events(panel.id, context) for panel in context.at("charts")):
        return {one.label.key for one, _ in placed_names(scene, sheet, context.words)}
    return set()


def _line(events: Sequence[Event], context: Context) -> Markup:
    say, root = context.words, context.root
    shapes = {category.id: category.shape for category in context.scene.dataset.categories}
    items = (
        Markup(
            '<li><a href="{}event/{}" target="_blank" rel="noopener" data-open="{}"><span class="mark-shape"'
            ' data-shape="{}" data-category="{}"></span><span class="event-date">{}</span> {}</a></li>'
        ).format(
            root, event.id, event.id, shapes[event.category], event.category,
            say.date(event.date, event.precision, "medium"), name_of(event),
        )
        for event in events
    )  # fmt: skip
    return Markup('<section class="key-moments" aria-label="{}"><h2>{}</h2><ul>{}</ul></section>').format(
        say.say("key.title"), say.say("key.title"), Markup().join(items)
    )
