"""The HTML document of the Dash page: title and heading of the View, and a list of events without scripts.

`dropped_line` is the twin of `dropped` in assets/state/describe.js.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from data import query as link
from data.scene import Scene
from data.view import Dropped
from layouts.describe import status
from layouts.furniture.heading import heading_block
from layouts.headline import page_title
from layouts.markup import markup
from layouts.page import page
from layouts.pages.shared import Site
from layouts.shapes import category_style
from layouts.social import social_tags
from layouts.words import Words, words

LISTED = 500
"""Most events in the plain list: with thousands it would outweigh the rest of the page."""


@dataclass(frozen=True, slots=True)
class Own:
    """What a page of the dashboard at a path of its own has: panels other than the usual, and a still of them.

    `panels` are those that a link to the page without any stands for.
    """

    path: str = ""
    panels: str = ""
    description: str = ""
    still: Markup | None = None

    def asked(self, query: str) -> str:
        """Return the query of a link to the page with its panels named.

        assets/surfaces/explore/address.js does the same.
        """
        if not self.panels or "panels" in link.pairs(query):
            return query
        return f"panels={self.panels}{'&' if query else ''}{query}"


def document(
    scene: Scene,
    site: Site,
    own: Own | None = None,
    *,
    metas: str,
    css: str,
    config: str,
    scripts: str,
    renderer: str,
) -> str:
    """Return the document of a scene; the keyword arguments are HTML, in order of use."""
    say = words()
    dataset, told = scene.dataset, page_title(scene, say)
    page_ = own or Own()
    description = page_.description or told.description
    return page(
        "document.html",
        dataset=dataset,
        words=say,
        title=told.title,
        description=description,
        root=site.root,
        panels=page_.panels,
        still=page_.still,
        heading=markup(heading_block(scene, say)),
        status=status(scene, say),
        social=social_tags(scene, site, title=told.title, description=description, path=page_.path),
        dropped=dropped_line(scene.dropped, say),
        events=scene.events[:LISTED],
        more=len(scene.events) - LISTED,
        category_style=Markup(category_style(dataset)),
        metas=Markup(metas),
        css=Markup(css),
        config=Markup(config),
        scripts=Markup(scripts),
        renderer=Markup(renderer),
    )


def dropped_line(dropped: tuple[Dropped, ...], say: Words) -> str:
    """Return one line that names what was not understood in a link; empty if nothing."""
    if not dropped:
        return ""
    parts = say.list([f"‘{item.key}={item.value}’" for item in dropped])
    return say.say("link.dropped", n=len(dropped), parts=parts)
