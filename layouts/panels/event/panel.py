"""The panel of the focused event: an empty card, filled by the browser."""

from __future__ import annotations

from dash import html

from layouts.panels.registry import Context, Panel, Script


def card_panel(context: Context) -> html.Article:
    """Return the empty card."""
    return html.Article(
        [],
        className="panel event-card",
        hidden=True,
        tabIndex="-1",
        **{"data-panel": "event", "aria-label": context.words.say("card.title")},
    )


PANEL = Panel(
    id="event",
    title=lambda words: words.say("card.title"),
    order=60,
    place="side",
    leads=True,
    surfaces=frozenset({"explore", "embed"}),
    offered=False,
    build=card_panel,
    scripts=(Script("panels/event/card.js"), Script("panels/event-study/moves.js", later=True)),
    styles=("panels/events/events.css",),
)
