"""The charts' block: one labelled region a pane, with the places that assets/charts*.js fills.

One graph lies behind both regions; plotly.js draws it into its slot when it has come (assets/charts/charts-plot.js).
Panes, controls and tables are drawn in the browser from the View, so nothing here holds a value of it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from dash import html
from dash.development.base_component import Component

from data.chart_series import PANES
from data.dataset import Dataset
from layouts import ids
from layouts.words import Words

CONTROLS = {"shipments": ("measure",), "prices": ("scale",)}
"""The radios of each pane, by their word in the link."""


@dataclass(frozen=True, slots=True)
class Still:
    """What stands in a pane until a script draws it: a picture as HTML, the unit of its axis, and what is missing."""

    picture: str
    unit: str
    note: str


def charts_panels(dataset: Dataset, say: Words) -> list[Component]:
    """Return the charts' block for a dataset."""
    held = {series.panel for series in dataset.series}
    return [charts_block(held, say, absent=[pane for pane in PANES if pane not in held])]


def charts_block(
    panels: Collection[str],
    say: Words,
    *,
    absent: Collection[str] = (),
    tools: bool = True,
    stills: Mapping[str, Still] | None = None,
) -> Component:
    """Return the block of some panes; each of the `absent` ones, of which the dataset has no series, is a sentence.

    `tools` are the controls of scale and series and the download; the table is always there. `stills`, by pane,
    stand where a script will draw.
    """
    shown = [pane for pane in PANES if pane in panels]
    missing = [html.P(say.say(f"charts.absent.{pane}"), className="charts-absent") for pane in PANES if pane in absent]
    graph = [
        html.Div(id=ids.CHARTS_SLOT, className="charts-slot", **_hooks({"aria-hidden": "true"})),
    ]
    return html.Div(
        [*graph, *(pane_region(pane, say, tools=tools, still=(stills or {}).get(pane)) for pane in shown), *missing],
        className=" ".join(["charts", *(["charts--still"] if stills else []), *([] if shown else ["charts--absent"])]),
        **_hooks({"data-part": "charts"} if shown else {}),
    )


def pane_region(pane: str, say: Words, *, tools: bool = True, still: Still | None = None) -> Component:
    """Return one pane: header with title, unit and controls, the plot's place, its note and its table."""
    title = f"{pane}-title"
    return html.Section(
        [
            html.Header(
                [
                    html.Div(
                        [
                            html.H2(say.say(f"charts.title.{pane}"), id=title, className="pane-title"),
                            html.P(still and still.unit, className="pane-unit", **_hooks({"data-part": "unit"})),
                        ],
                        className="pane-heading",
                    ),
                    html.Div(
                        [*(_radios(word, say) for word in CONTROLS[pane]), *_tools(pane, say)]
                        if tools
                        else [_table_button(pane, say)],
                        className="pane-tools",
                    ),
                ],
                className="pane-header",
            ),
            html.Div(still and still.picture, className="pane", **_hooks({"data-pane": pane})),
            html.P(html.Span(still and still.note, **_hooks({"data-part": "note"})), className="pane-note"),
            html.Div(className="pane-table", hidden=True, **_hooks({"data-part": "table"})),
        ],
        className="pane-region",
        **_hooks({"data-panel": pane, "aria-labelledby": title}),
    )


def _radios(word: str, say: Words) -> Component:
    return html.Div(
        className="pane-radios",
        role="radiogroup",
        **_hooks({"data-control": word, "aria-label": say.say(f"charts.{word}")}),
    )


def _tools(pane: str, say: Words) -> list[Component]:
    base = [html.Div(className="pane-baseday", **_hooks({"data-control": "base"}))] if pane == "prices" else []
    chooser = html.Details(
        [
            html.Summary(
                [
                    say.say("charts.series"),
                    html.Span(className="facet-number", **_hooks({"data-part": "chosen-series"})),
                ]
            ),
            html.Div(
                className="facet-options chooser-panel",
                **_hooks({"data-control": "series", "role": "group", "aria-label": say.say(f"charts.choose.{pane}")}),
            ),
        ],
        className="facet chooser",
    )
    return [
        *base,
        chooser,
        _table_button(pane, say),
        html.Button(
            say.say("charts.csv"),
            type="button",
            className="link",
            **_hooks({"data-csv": pane, "aria-label": say.say(f"charts.csv.{pane}")}),
        ),
    ]


def _table_button(pane: str, say: Words) -> Component:
    return html.Button(
        say.say("charts.table"),
        type="button",
        className="link",
        **_hooks({"data-table": pane, "aria-pressed": "false"}),
    )


def _hooks(attributes: dict[str, str]) -> dict[str, Any]:
    """Return attributes Dash takes by wildcard, which its generated signatures cannot name."""
    return attributes
