"""The panel of events: the list of the Selection, filled by the browser; in an embed rendered by the server."""

from __future__ import annotations

from dash import html
from markupsafe import Markup

from layouts.panels.events.embedded import embedded_list
from layouts.panels.prices.panel import has_prices
from layouts.panels.registry import Context, Panel, Script
from layouts.times import times_told
from layouts.words import Words


def events_panel(context: Context) -> html.Section | Markup:
    """Return the list: in an embed complete, elsewhere empty."""
    if context.surface == "embed":
        return embedded_list(context)
    words, times = context.words, times_told(context.scene.dataset, context.words)
    return html.Section(
        [
            html.H2(
                [words.say("list.title"), html.Span("", className="list-count", **{"data-part": "count"})],
                className="list-title",
            ),
            html.Button(
                words.say("filter.reset.short"),
                type="button",
                className="link reset",
                hidden=True,
                **{"data-part": "reset"},
            ),
            html.Button(
                words.say("charts.csv"),
                type="button",
                className="link list-csv",
                **{"data-part": "events-csv", "aria-label": words.say("list.csv")},
            ),
            html.Div([], className="chosen-list", **{"data-part": "chosen"}),
            *([_order(words)] if has_prices(context.scene.dataset) else []),
            html.P(words.say("list.empty"), hidden=True, className="note", **{"data-part": "empty"}),
            html.P("", hidden=True, className="note", **{"data-part": "thread"}),
            *([html.P(times, className="note list-times")] if times else []),
            html.Ol([], className="event-list", **{"data-part": "event-list"}),
            html.Button("", type="button", className="link", hidden=True, **{"data-part": "more"}),
            html.Button("", type="button", className="list-all", hidden=True, **{"data-part": "all"}),
        ],
        id="events",
        className="panel events",
        tabIndex="-1",
        **{"data-panel": "events", "aria-label": words.say("list.title")},
    )


def _order(words: Words) -> html.Div:
    """Return the order of the list as it is until the measures for the other have come."""
    orders = [html.Option(words.say(f"study.order.{order}")) for order in ("date", "moves")]
    label = html.Label([html.Span(words.say("study.order.order")), html.Select(orders, disabled=True)])
    return html.Div([label], className="order", **{"data-part": "order"})


PANEL = Panel(
    id="events",
    title=lambda words: words.say("list.title"),
    order=50,
    place="side",
    surfaces=frozenset({"explore", "embed"}),
    keys=("order", "by"),
    build=events_panel,
    scripts=(
        Script("panels/events/list.js"),
        Script("panels/event-study/ranking.js", later=True),
        Script("panels/events/thread.js"),
    ),
    styles=("panels/events/events.css",),
)
