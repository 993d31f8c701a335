"""The heading of a View on a page: its headline, deck and subject.

In the browser assets/state/heading-parts.js fills in the same parts.
"""

from __future__ import annotations

from dash import html

from data.scene import Scene
from layouts.headline import has_own_deck, heading
from layouts.hooks import part
from layouts.told import told
from layouts.words import Words

LONG = 72
"""Letters from which a headline is set smaller; explore measures it instead."""


def heading_block(scene: Scene, words: Words) -> html.Header:
    """Return the heading; a headline written by the editor of a link is marked as such."""
    found, ours = heading(scene, words), {"dir": "auto"}
    lang = told(scene.dataset, words, found.headline) if found.author == "curator" else ours
    deck = told(scene.dataset, words, found.deck) if has_own_deck(scene) else ours
    return html.Header(
        [
            html.H1(found.headline, className="headline", **lang, **part("headline")),
            html.Div(
                [
                    html.P(found.subject, className="subject", dir="auto", **part("subject")),
                    " ",
                    html.P(found.deck, **deck, **part("deck")),
                    " ",
                    html.P(
                        words.say("heading.editor"),
                        className="headline-author",
                        hidden=found.author != "editor",
                        **part("editor"),
                    ),
                ],
                className="deck",
            ),
        ],
        className="heading",
        **part("heading"),
        **{"data-fit": "1" if len(found.headline) > LONG else "0"},
    )
