"""The iframe snippet of a View, and the URL in it. The only place that creates either.

Twin of `framed` in assets/surfaces/explore/share-embed.js, and of `full` and `framedTheme` in
assets/surfaces/explore/share-parts.js.
"""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from data import view as link
from data.history import is_known
from data.query import pairs
from data.scene import Scene
from layouts.pages.shared import Site

IFRAME = Markup(
    '<iframe src="{src}" title="{title}" width="{width}" height="{height}" loading="lazy" '
    'allow="fullscreen; clipboard-write" style="border:0;max-width:100%"></iframe>'
)


def iframe_snippet(
    scene: Scene,
    site: Site,
    *,
    title: str,
    width: int | str = "100%",
    height: int = 640,
    fit: bool = False,
) -> str:
    """Return the HTML of the iframe; `fit` for a fixed height, with scrolling inside."""
    src = embed_address(scene, site, fit=fit)
    return str(IFRAME.format(src=src, title=title, width=width, height=height))


def embed_address(scene: Scene, site: Site, *, fit: bool = False) -> str:
    """Return the URL of a view's embed, spelled in full and pinned to a version, so that it stays as published.

    A link that already pins a version of this dataset keeps it.
    """
    view, dataset = scene.view, scene.dataset
    version = view.v if is_known(dataset, view.v) else dataset.version
    pinned = replace(view, theme=framed_theme(scene), step=None, autoplay=None, loop=False, resume=None, v=version)
    query = link.format(pinned, dataset.vocabulary, full=True)
    return f"{site.base_url}/embed?{query}{'&fit=1' if fit else ''}"


def framed_theme(scene: Scene) -> str:
    """Return the theme of a scene in a frame: light unless its link names another that there is."""
    named = "theme" in pairs(scene.query) and all(one.key != "theme" for one in scene.dropped)
    return scene.view.theme if named else "light"
