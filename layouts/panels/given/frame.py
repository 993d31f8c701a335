"""The frame of a panel of others: title, note, tools and the places that assets/panels/given/ fills.

What a reader sees before any script is written by `written.py` into the body; on explore it is empty.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dash import html
from dash.development.base_component import Component

from layouts.hooks import hooks, part
from layouts.panels.given.declared import Declared
from layouts.panels.given.table import Table
from layouts.panels.registry import Context, Place
from layouts.words import Words

PLACES: tuple[Place, ...] = ("under", "beside")


@dataclass(frozen=True, slots=True)
class Body:
    """What stands in a panel at first: its content, what it counts in, and what a reader must know of it."""

    content: Any = None
    unit: str = ""
    note: str = ""


def given_panel(panel: Declared, words: Words, body: Body | None = None, *, shown: bool = True) -> Component:
    """Return the frame of a panel, with its body where it is known."""
    name = f"given-{panel.id}"
    first = body or Body()
    twin = [] if isinstance(panel, Table) else [_tool("table", words.say("charts.table"), words, panel)]
    return html.Section(
        [
            html.Header(
                [
                    html.H2(panel.title, id=name, className="pane-title", dir="auto"),
                    html.P(first.unit, className="pane-measured", **part("measured")),
                    html.Div([*twin, _tool("csv", words.say("charts.csv"), words, panel)], className="pane-tools"),
                ],
                className="pane-header",
            ),
            *([html.P(panel.note, className="given-about")] if panel.note else []),
            html.Div(first.content, className="given-body", **part("body")),
            html.P(first.note, className="note given-note", hidden=not first.note, **part("note")),
            html.Div(hidden=True, className="given-table", **part("table")),
        ],
        className=f"panel given given--{panel.kind}",
        hidden=not shown,
        **hooks({"data-panel": panel.id, "data-given": panel.kind, "aria-labelledby": name}),
    )


def given_groups(context: Context) -> Component | None:
    """Return what stands below the board: under the stack on its axis, and beside that; nothing without panels."""
    groups = [
        html.Div(built, className=f"given-group given-group--{place}")
        for place in PLACES
        if (built := context.built(place))
    ]
    return html.Div(groups, className="given-groups") if groups else None


def _tool(name: str, label: str, words: Words, panel: Declared) -> Component:
    named = {"table": f"{label}: {panel.title}", "csv": words.say("share.data.csv", what=panel.title)}[name]
    pressed = {"aria-pressed": "false"} if name == "table" else {}
    return html.Button(
        label, type="button", className="link", **hooks({"data-given-tool": name, "aria-label": named, **pressed})
    )
