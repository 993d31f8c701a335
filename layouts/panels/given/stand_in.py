"""The static replacement of a Live panel without a server: what its author publishes, else a sentence."""

from __future__ import annotations

import logging
from typing import Any
from urllib.parse import quote

from dash import html
from dash.development.base_component import Component

from data.scene import Scene
from layouts.hooks import hooks, part
from layouts.markup import markup
from layouts.panels.given.live import Live
from layouts.words import Words

SVG = "<svg"


def stand_in(panel: Live, scene: Scene, words: Words, *, address: str = "") -> list[Component]:
    """Return the content of a panel. It is valid for the scene's View only: the panel's script removes it later.

    `address` is the URL of the live panel for the View; empty if there is none.
    """
    content = published_or_logged(panel, scene)
    return [
        *(
            [html.Div(content, **part("stand-in"), **hooks({"data-for": scene.content.link}))]
            if content is not None
            else []
        ),
        html.P(
            [
                words.say("live.changed" if content is not None else "live.elsewhere"),
                *(
                    [" ", html.A(words.say("live.open"), href=address, target="_blank", rel="noopener")]
                    if address
                    else []
                ),
            ],
            className="note",
            hidden=content is not None,
            **part("elsewhere"),
        ),
    ]


def published(panel: Live, scene: Scene) -> Any:
    """Return the published content of a scene, as text or HTML components; None if there is none.

    An SVG becomes an image, so that its scripts cannot run. Raises TypeError for anything else.
    """
    found = panel.published(scene) if panel.published else None
    if isinstance(found, str):
        text = str.__str__(found).strip()  # not Markup, which would not be escaped
        is_svg = text.startswith(SVG)
        return html.Img(src=f"data:image/svg+xml,{quote(text)}", alt=panel.title) if is_svg else html.P(text)
    markup(found)
    return found


def published_or_logged(panel: Live, scene: Scene) -> Any:
    """Return what a panel publishes for a scene; what `published` raises is logged, and nothing is published."""
    try:
        return published(panel, scene)
    except Exception:
        logging.getLogger("entente").exception("the panel %s is not published", panel.id)
        return None


def texts(node: Any) -> list[str]:
    """Return the text of HTML components, a line for each element that has text of its own."""
    if isinstance(node, str | int | float):
        return [str(node)]
    held = getattr(node, "children", None) if isinstance(node, Component) else node
    if held is None:
        return []
    parts = list(held) if isinstance(held, list | tuple) else [held]
    inline = any(isinstance(part, str | int | float) for part in parts)
    found = [line for part in parts for line in texts(part)]
    return ["".join(found)] if inline else found
