"""The block of the charts: one labelled region per pane, filled by assets/panels/charts.

One graph lies behind all regions; plotly.js draws it into its slot when it has come (assets/panels/charts/plot.js).
Panes, controls and tables are drawn in the browser from the View; only static SVGs depend on it here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from dash import html
from dash.development.base_component import Component
from markupsafe import Markup

from layouts import chart_notes, chart_words, ids
from layouts.chart_title import chart_title
from layouts.hooks import hooks, part
from layouts.panels.charts.fluid import fluid_pane
from layouts.panels.charts.named_events import named_events
from layouts.panels.registry import Context
from layouts.told import told
from layouts.words import Words


def charts_block(context: Context) -> Component | None:
    """Return the block of the panes of a surface; a sentence for each pane that the dataset lacks."""
    shown = context.built("charts")
    missing = [panel for panel in context.at("charts") if not panel.has(context.scene.dataset)]
    absent = [html.P(panel.absent(context.words), className="charts-absent") for panel in missing if panel.absent]
    if not _tells_what_is_absent(context):
        absent = []
    if not shown and not absent:
        return None
    slot = html.Div(id=ids.CHARTS_SLOT, className="charts-slot", **hooks({"aria-hidden": "true"}))
    still = shown and context.surface == "embed"
    return html.Div(
        [slot, *shown, *absent],
        className=" ".join(["charts", *(["charts--still"] if still else []), *([] if shown else ["charts--absent"])]),
        **hooks({"data-part": "charts"} if shown else {}),
    )


def _tells_what_is_absent(context: Context) -> bool:
    """Tell whether panes that the dataset lacks are named: not where it has no series at all, and nobody expects one.

    An embed of nothing but such panes says why it is empty. The steps of a briefing name their charts.
    """
    if context.surface == "briefing":
        return False
    return bool(context.scene.dataset.series) or not context.panels.of(context.scene)


def pane_region(pane: str, context: Context, *controls: Component) -> Component:
    """Return one pane: header with titles and controls, the plot's place, its source and notes, and its table.

    `controls` set how it counts; they, the choice of series and the download are tools, the table is always there. In
    an embed a still stands where a script will draw.
    """
    say = context.words
    title = say.say(f"charts.title.{pane}")
    still = _still(pane, context) if context.surface == "embed" else None
    lang = still.told if still else {"dir": "auto"}
    named = named_events(context.scene, context.root, say, lanes=context.lanes) if names_events(pane, context) else None
    return html.Section(
        [
            html.Header(
                [
                    html.H2(
                        still.title if still else title,
                        className="pane-title",
                        **lang,
                        **part("title"),
                    ),
                    html.P(still and still.measured, className="pane-measured", dir="auto", **part("measured")),
                    *(
                        [
                            html.Div([*controls, _zoom(say)], className="pane-tools"),
                            html.Div(_tools(pane, say), className="pane-tools pane-tools--links"),
                        ]
                        if context.tools
                        else [html.Div(_table_button(pane, say), className="pane-tools")]
                    ),
                ],
                className="pane-header",
            ),
            *([named] if named else []),
            html.Div(still and still.picture, className="pane", **hooks({"data-pane": pane})),
            html.P(
                [
                    html.Span(still and still.source, dir="auto", **part("source")),
                    " ",
                    html.Span(still and still.note, **part("note")),
                ],
                className="pane-note",
            ),
            html.Div(className="pane-table", hidden=True, **part("table")),
        ],
        className="pane-region",
        **hooks({"data-panel": pane, "aria-label": title}),
    )


def names_events(pane: str, context: Context) -> bool:
    """Tell whether the names of events stand over a pane: over the first one of an embed without a timeline."""
    return context.surface == "embed" and "timeline" not in context.scene.view.panels and _shown(context)[:1] == [pane]


def _shown(context: Context) -> list[str]:
    """Return the panes of a surface in order."""
    return [panel.id for panel in context.at("charts") if panel.has(context.scene.dataset)]


class _Still(NamedTuple):
    """The initial content of a pane: its still, its titles, its source and its notes."""

    picture: Markup
    title: str
    measured: str
    source: str
    note: str
    told: Mapping[str, str]


def _still(pane: str, context: Context) -> _Still:
    """Return the still of a pane with its words."""
    scene, say = context.scene, context.words
    found = chart_title(scene, pane, say)
    return _Still(
        picture=fluid_pane(scene, pane, last=_shown(context)[-1:] == [pane], lanes=context.lanes),
        title=found.finding or say.say(f"charts.title.{pane}"),
        measured=found.measured,
        source=chart_words.source(scene.plot, pane, say),
        note=chart_notes.notes(scene.plot, pane, say),
        told=told(scene.dataset, say, found.finding) if found.finding else {"dir": "auto"},
    )


def radios(word: str, say: Words) -> Component:
    """Return the container of the radio buttons for a key of the link."""
    return html.Div(
        className="pane-radios",
        role="radiogroup",
        **hooks({"data-control": word, "aria-label": say.say(f"charts.{word}")}),
    )


def log_switch(pane: str) -> Component:
    """Return the container of the switch of a pane's logarithmic axis."""
    return html.Div(className="pane-radios", **hooks({"data-control": "log", "data-log": pane}))


def base_day() -> Component:
    """Return the container of the control of the base day."""
    return html.Div(className="pane-baseday", **hooks({"data-control": "base"}))


def _tools(pane: str, say: Words) -> list[Component]:
    chooser = html.Details(
        [
            html.Summary(
                [
                    say.say("charts.series"),
                    html.Span(className="facet-number", **part("chosen-series")),
                ]
            ),
            html.Div(
                className="facet-options chooser-panel",
                **hooks({"data-control": "series", "role": "group", "aria-label": say.say(f"charts.choose.{pane}")}),
            ),
        ],
        className="facet chooser",
    )
    return [
        chooser,
        _table_button(pane, say),
        html.Button(
            say.say("charts.csv"),
            type="button",
            className="link",
            **hooks({"data-csv": pane, "aria-label": say.say(f"charts.csv.{pane}")}),
        ),
        html.A(
            say.say("charts.picture"),
            className="link",
            hidden=True,
            **hooks({"data-picture": pane, "aria-label": say.say(f"charts.picture.{pane}")}),
        ),
        html.Button(
            say.say("charts.embed"),
            type="button",
            className="link",
            **hooks({"data-embed": pane, "aria-haspopup": "dialog", "aria-label": say.say(f"charts.embed.{pane}")}),
        ),
        html.Button(
            say.say("charts.copy"),
            type="button",
            className="link",
            **hooks({"data-figures": pane, "aria-label": say.say(f"charts.copy.{pane}")}),
        ),
    ]


def _zoom(say: Words) -> Component:
    """Return the button that shows the days round the event in focus; hidden without one."""
    return html.Button(say.say("charts.zoom"), type="button", className="link", hidden=True, **part("zoom"))


def _table_button(pane: str, say: Words) -> Component:
    return html.Button(
        say.say("charts.table"),
        type="button",
        className="link",
        **hooks({"data-table": pane, "aria-pressed": "false"}),
    )
