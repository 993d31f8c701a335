"""The panel of reactions: one price around every selected event, each over its usual range.

Scripts fill it on the dashboard, when a View first shows it; in an embed the server writes what stands there at first.
"""

from __future__ import annotations

from dash import html
from markupsafe import Markup

from data.dataset import Dataset
from data.event_study.prices import lines
from layouts.panels.reactions.static_svg import wish
from layouts.panels.reactions.still import Still
from layouts.panels.registry import Context, Panel, Script


def has_prices(dataset: Dataset) -> bool:
    """Return whether a dataset has daily prices."""
    return bool(lines(dataset))


def reactions_panel(context: Context) -> html.Section | Markup:
    """Return the panel: in an embed what it shows, elsewhere empty."""
    if context.surface == "embed":
        still = Still(context.scene, context.words, context.root, leaves=True)
        return Markup('<section class="panel reactions" data-panel="reactions" aria-label="{}">{}</section>').format(
            context.words.say("reactions.title"), still.html()
        )
    return html.Section(
        [],
        className="panel reactions",
        hidden=True,
        **{"data-panel": "reactions", "aria-label": context.words.say("reactions.title")},
    )


PANEL = Panel(
    id="reactions",
    title=lambda words: words.say("reactions.title"),
    order=45,
    usual=False,
    surfaces=frozenset({"explore", "embed", "picture"}),
    keys=("returns", "paths"),
    has=has_prices,
    build=reactions_panel,
    wish=wish,
    scripts=(Script("panels/reactions/coming.js"),),
)
