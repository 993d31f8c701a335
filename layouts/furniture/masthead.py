"""The head of the explore surface: the name of the dataset, the search box, and the ways out of it."""

from __future__ import annotations

import dash_bootstrap_components as dbc
from dash import html

from data.dataset import Dataset
from layouts import ids
from layouts.told import told
from layouts.words import Words

KEYS = (
    "help.tab",
    "help.arrows",
    "help.lanes",
    "help.month",
    "help.enter",
    "help.zoom",
    "help.chart",
    "help.drag",
)
"""The messages of the keys and gestures, in the order they are listed."""


def masthead(dataset: Dataset, words: Words, *, others: bool = False, root: str = "") -> html.Header:
    """Return the header. With `others` it has a way to the list of the other datasets on this server."""
    return html.Header(
        [
            html.P(dataset.info.title, className="nameplate", **told(dataset, words, dataset.info.title)),
            *(_opener(name, words) for name in ("search", "menu")),
            html.Div([_search(words), _actions(words, root, others=others)], className="masthead-tools"),
        ],
        className="masthead",
    )


def _opener(name: str, words: Words) -> html.Button:
    """Return the button that a phone has in the place of the search box or of the ways out."""
    label = words.say(f"masthead.{name}")
    more = {"data-unfolds": name, "aria-label": label, "aria-expanded": "false"}
    return html.Button("", type="button", className=f"opener opener--{name}", title=label, **more)


def _actions(words: Words, root: str, *, others: bool) -> html.Nav:
    listed = [html.A(words.say("about.others.link"), href=f"{root}about#others", className="action")] if others else []
    return html.Nav(
        [
            html.Button(
                words.say("share.open"),
                type="button",
                className="action",
                **{"data-part": "share-open", "aria-haspopup": "dialog"},
            ),
            html.A(
                words.say("briefing.open"),
                href=f"{root}briefing",
                className="action",
                title=words.say("briefing.open.label"),
                **{"data-part": "brief"},
            ),
            html.Button(words.say("theme.switch"), type="button", className="action", **{"data-part": "theme-switch"}),
            html.Button(words.say("help.open"), id=ids.HELP_OPEN, type="button", className="action"),
            html.A(words.say("about.link"), href=f"{root}about", className="action"),
            *listed,
        ],
        className="masthead-actions",
        **{"aria-label": words.say("masthead.actions")},
    )


def _search(words: Words) -> html.Div:
    return html.Div([], className="search", **{"data-control": "q", "data-label": words.say("filter.search")})


def help_dialog(words: Words) -> dbc.Modal:
    """Return the dialog that lists the keys."""
    rows = [html.Tr([html.Th(words.say(f"{key}.keys"), scope="row"), html.Td(words.say(key))]) for key in KEYS]
    return dbc.Modal(
        [
            dbc.ModalHeader(
                [
                    dbc.ModalTitle(words.say("help.title"), id="help-title", tag="h2"),
                    html.Button(
                        "×",
                        id=ids.HELP_CLOSE,
                        type="button",
                        className="card-step",
                        **{"aria-label": words.say("close")},
                    ),
                ],
                close_button=False,
            ),
            dbc.ModalBody(html.Table(html.Tbody(rows), className="keys")),
        ],
        id=ids.HELP,
        is_open=False,
        fade=False,
        labelledby="help-title",
    )


def share_dialog(words: Words) -> html.Dialog:
    """Return the empty dialog of the ways to share a View; the browser fills it when it is opened."""
    return html.Dialog([], className="share", **{"data-part": "share", "aria-label": words.say("share.title")})
