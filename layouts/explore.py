"""The explore surface: header, heading, filters, timeline and charts on one time axis, side column."""

from __future__ import annotations

from dash import html

from data.dataset import Dataset
from data.scene import Scene
from layouts import ids
from layouts.furniture.filters import filters
from layouts.furniture.heading import heading_block
from layouts.furniture.masthead import help_dialog, masthead, share_dialog
from layouts.furniture.phone import foot_bar, sheets
from layouts.panels.given.frame import given_groups
from layouts.panels.registry import Context, Panels
from layouts.panels.stack import stack
from layouts.words import words


def explore(
    dataset: Dataset,
    panels: Panels,
    language: str = "en",
    *,
    root: str = "/",
    others: bool = False,
    served: bool = True,
) -> html.Div:
    """Return the layout of the surface. It is independent of the View, which the browser draws into it.

    `served` tells whether a server answers callbacks.
    """
    say = words(language)
    context = Context(Scene.of(dataset, ""), say, "explore", panels.on("explore"), root, served)
    return html.Div(
        [
            html.A(say.say("skip.events"), href="#events", className="skip"),
            masthead(dataset, say, others=others, root=root),
            html.Main(
                [
                    heading_block(context.scene, say),
                    html.P("", className="dropped", hidden=True, role="note", **{"data-part": "dropped"}),
                    filters(dataset, say),
                    html.Div(
                        [
                            html.Div(stack(context), className="stack"),
                            *filter(None, [given_groups(context)]),
                            html.Aside(
                                context.built("side"), className="side", **{"aria-label": say.say("side.title")}
                            ),
                        ],
                        className="board",
                    ),
                ],
                id=ids.SURFACE,
                **{"data-surface": "explore"},
            ),
            html.Div("", role="status", className="visually-hidden"),
            html.Div([], className="fresh", **{"data-part": "fresh", "aria-live": "polite"}),
            foot_bar(say),
            *sheets(say),
            help_dialog(say),
            share_dialog(say),
            html.Div(id=ids.VIEW, hidden=True),
        ],
        className="explore",
    )
