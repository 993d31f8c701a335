"""The balance strip under the timeline: counts of events that raise the stakes, above a line, and that lower them.

The browser draws bars, counts and the table (`assets/panels/balance/balance.js`); the rule of the coding is that of the
dataset.
"""

from __future__ import annotations

from collections.abc import Mapping

from dash import html

from data.dataset import Dataset
from layouts.panels.registry import Context, Panel, Script
from layouts.told import told
from layouts.words import Words


def has_balance(dataset: Dataset) -> bool:
    """Return whether any direction of the dataset raises or lowers the stakes."""
    return any(direction.stakes for direction in dataset.directions)


def balance_panel(context: Context) -> html.Div:
    """Return the empty strip with its counting rule."""
    dataset, words = context.scene.dataset, context.words
    sides = {side: _labels(dataset, side, words) for side in ("raises", "lowers", None)}
    return html.Div(
        [
            html.Div(
                [
                    *_side(sides["raises"], "raises", told(dataset, words, sides["raises"])),
                    html.Span("", className="balance-unit", **{"data-part": "balance-unit"}),
                    *_side(sides["lowers"], "lowers", told(dataset, words, sides["lowers"])),
                ],
                className="balance-names",
            ),
            html.Div([], className="balance-plot", **{"data-part": "balance-plot", "aria-hidden": "true"}),
            html.Details(
                [
                    html.Summary(words.say("balance.how")),
                    html.Div(
                        [
                            html.P(words.say("balance.rule", others=sides[None] or words.say("balance.none"))),
                            *(
                                html.P(
                                    words.say("balance.meaning", label=direction.label, meaning=direction.meaning),
                                    **told(dataset, words, direction.meaning),
                                )
                                for direction in dataset.directions
                            ),
                            html.Div([], **{"data-part": "balance-table"}),
                        ],
                        className="facet-options balance-rule",
                        tabIndex="0",
                        role="region",
                        **{"aria-label": words.say("balance.how")},
                    ),
                ],
                className="facet balance-how",
            ),
        ],
        className="balance",
        hidden=True,
        role="group",
        **{"data-panel": "balance", "aria-label": words.list([sides["raises"], sides["lowers"]])},
    )


def balance_switch(words: Words) -> html.Button:
    """Return the button that shows and hides the strip."""
    return html.Button(
        words.say("balance.title"),
        type="button",
        className="link balance-toggle",
        title=words.say("balance.label"),
        **{"data-part": "balance-toggle", "aria-pressed": "false"},
    )


def _labels(dataset: Dataset, side: str | None, words: Words) -> str:
    return words.list([direction.label for direction in dataset.directions if direction.stakes == side])


def _side(label: str, side: str, lang: Mapping[str, str]) -> list[html.Span]:
    count = html.Span("", className="balance-count", **{"data-part": f"balance-{side}"})
    return [html.Span([html.Span(label, **lang), count], className=f"balance-side balance-side--{side}")]


PANEL = Panel(
    id="balance",
    title=lambda words: words.say("balance.title"),
    order=20,
    place="timeline",
    axis="time",
    usual=False,
    surfaces=frozenset({"explore", "embed"}),
    has=has_balance,
    build=balance_panel,
    switch=balance_switch,
    scripts=(Script("panels/balance/balance.js"),),
)
