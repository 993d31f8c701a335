"""The embed: one HTML page of what a link shows, light until a reader interacts.

The panels are those of explore without tools; static SVGs are replaced by charts on interaction.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from data.payload.embed import embed_index
from data.scene import Scene
from data.view import Dropped
from layouts.document import dropped_line
from layouts.figure import graph
from layouts.furniture.heading import heading_block
from layouts.headline import page_title
from layouts.inline import inline_json
from layouts.key_moments import key_moments
from layouts.markup import markup
from layouts.page import page
from layouts.pages.shared import Site
from layouts.panels.given.frame import given_groups
from layouts.panels.registry import Context, Panels
from layouts.panels.stack import stack
from layouts.shapes import category_style
from layouts.snippet import framed_theme
from layouts.social import social_tags
from layouts.words import Words, words

FOR_THE_FRAME = frozenset({"fit", "id", "childId", "initialWidth", "parentTitle", "parentUrl"})
"""Query keys that host pages add for the frame (assets/surfaces/embed/frame.js reads them), not part of the view."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """URLs of an embed's style sheet and script, and by name those that the script loads later."""

    style_sheet: str
    script: str
    later: Mapping[str, str]
    modules: bool = False
    """The script is a module, not a classic one."""


def embed_page(scene: Scene, panels: Panels, site: Site, addresses: Addresses) -> str:
    """Return the page of a scene."""
    say, theme = words(), framed_theme(scene)
    dataset, root = scene.dataset, addresses.later["root"]
    context = Context(scene, say, "embed", panels.on("embed"), root, site.served)
    told = page_title(scene, say)
    return page(
        "embed.html",
        dataset=dataset,
        words=say,
        site=site,
        addresses=addresses,
        category_style=Markup(category_style(dataset)),
        theme=theme,
        told=told,
        heading=markup(heading_block(scene, say)),
        social=social_tags(
            scene, site, title=told.title, description=told.description, path="embed", language=say.language
        ),
        dropped=dropped_line(not_for_the_frame(scene.dropped), say),
        lone=not context.lanes,
        key_moments=key_moments(context),
        stack=Markup("\n").join(map(markup, stack(context))),
        given=markup(given_groups(context)),
        side=Markup("\n").join(markup(panel.build(context)) for panel in context.panels.at("side")),
        credit=say.say("embed.credit", title=dataset.info.title, version=dataset.version),
        full=f"{root}{'?' if scene.link else ''}{scene.link}",
        data=_data(scene, theme, addresses, say),
    )


def not_for_the_frame(dropped: tuple[Dropped, ...]) -> tuple[Dropped, ...]:
    """Return what of a link was not understood and no host page added. Twin of assets/surfaces/embed/address.js."""
    return tuple(item for item in dropped if item.key not in FOR_THE_FRAME)


def _data(scene: Scene, theme: str, addresses: Addresses, say: Words) -> Markup:
    return inline_json(
        {
            **embed_index(scene.showing(theme=theme)),
            "asked": scene.query,
            "charts": graph(scene.dataset),
            "words": say.for_frame(),
            "urls": dict(addresses.later),
        }
    )
