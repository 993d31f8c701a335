"""The frame of a Live panel: its author's layout where a server answers, else what stands in for it."""

from __future__ import annotations

import logging

from dash import html
from dash.development.base_component import Component

from layouts.hooks import hooks, part
from layouts.panels.given.live import Live
from layouts.panels.given.stand_in import stand_in
from layouts.panels.registry import Context
from layouts.words import Words


def live_panel(panel: Live, context: Context) -> Component:
    """Return the panel for a surface: callbacks are answered on explore, by a server, and nowhere else."""
    name = f"given-{panel.id}"
    return html.Section(
        [
            html.Header(html.H2(panel.title, id=name, className="pane-title", dir="auto"), className="pane-header"),
            *([html.P(panel.note, className="given-about")] if panel.note else []),
            *(_live(panel, context) if context.surface == "explore" and context.served else _stand_in(panel, context)),
        ],
        className="panel given given--live",
        **hooks({"data-panel": panel.id, "data-given": panel.kind, "aria-labelledby": name}),
    )


def _live(panel: Live, context: Context) -> list[Component]:
    """Return the layout under a line that says when it is not up to date; a layout that fails by now is that line."""
    words = context.words
    try:
        content: Component | None = panel.content(context.scene.dataset)
    except Exception:
        logging.getLogger("entente").exception("the layout of the panel %s failed", panel.id)
        content = None
    hidden = content is not None
    return [
        html.P(
            [
                html.Span(words.say("live.late"), hidden=True, **part("late")),
                html.Span(words.say("live.failed"), hidden=hidden, **part("failed")),
                *([" ", _again(panel, words)] if content is not None else []),
            ],
            className="note",
            hidden=hidden,
            **hooks({"data-part": "live-note", "aria-live": "polite"}),
        ),
        html.Div(content, className="live-content"),
    ]


def _again(panel: Live, words: Words) -> Component:
    label = words.say("live.again.label", title=panel.title)
    return html.Button(
        words.say("live.again"), type="button", className="link", **hooks({"data-part": "again", "aria-label": label})
    )


def _stand_in(panel: Live, context: Context) -> list[Component]:
    link = context.scene.link
    address = f"{context.root}{'?' if link else ''}{link}" if context.served else ""
    return stand_in(panel, context.scene, context.words, address=address)
