"""The side column: the card of the event in focus, and under it the list of the selection's events."""

from __future__ import annotations

from dash import html

from layouts.words import Words


def event_column(words: Words) -> html.Aside:
    """Return the column with its empty card and list; the browser fills both."""
    return html.Aside(
        [
            card_panel(words),
            html.Section(
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
                    html.Div([], className="chosen-list", **{"data-part": "chosen"}),
                    html.Div([], className="order", **{"data-part": "order"}),
                    html.P(words.say("list.empty"), hidden=True, className="note", **{"data-part": "empty"}),
                    html.P("", hidden=True, className="note", **{"data-part": "thread"}),
                    html.Ol([], className="event-list", **{"data-part": "event-list"}),
                    html.Button("", type="button", className="link", hidden=True, **{"data-part": "more"}),
                ],
                id="events",
                className="panel events",
                tabIndex="-1",
                **{"data-panel": "events", "aria-label": words.say("list.title")},
            ),
        ],
        className="side",
        **{"aria-label": words.say("side.title")},
    )


def card_panel(words: Words) -> html.Article:
    """Return the empty card of the event in focus."""
    return html.Article(
        [],
        className="panel event-card",
        hidden=True,
        tabIndex="-1",
        **{"data-panel": "event", "aria-label": words.say("card.title")},
    )
