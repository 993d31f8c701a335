"""Metadata for machines: canonical URL, Open Graph, Twitter card, oEmbed discovery.

The same addresses stand in the head of the page (`social_tags`) and in its HTTP `Link` header (`link_header`).
"""

from __future__ import annotations

from typing import NamedTuple

from babel import Locale
from babel.core import get_global
from markupsafe import Markup

from data import query as spelling
from data.scene import Scene
from layouts.page import page
from layouts.pages.shared import Site
from layouts.words import words

CARD_SIZE = (1200, 630)
OEMBED = {"json": "application/json+oembed", "xml": "text/xml+oembed"}
EVENT, EMBED, ABOUT, BRIEFING, REACTIONS = "event/", "embed", "about", "briefing", "reactions"
LONGEST_HEADER = 3000
"""Bytes; a proxy may refuse a response whose headers exceed its buffer, often 4 kB."""


class Link(NamedTuple):
    """One link relation of a page."""

    rel: str
    href: str
    type: str = ""


def social_tags(scene: Scene, site: Site, *, title: str, description: str, path: str, language: str = "en") -> Markup:
    """Return the head tags of the page at `path`, with the picture of the scene or of the page's event.

    `path` is "", "embed", "about", "reactions", "briefing", "briefing/<id>" or "event/<id>".
    """
    say = words(language)
    one_event = path.startswith(EVENT)
    tags = page(
        "social.html",
        links=page_links(scene, site, path),
        kind="article" if one_event else "website",
        site_name=scene.dataset.info.title,
        locale=_territorial(say.locale),
        title=title,
        description=" ".join(description.split()),
        image=card_address(site, event=path.removeprefix(EVENT)) if one_event else card_address(site, scene.link),
        image_text=say.say("social.image", title=scene.dataset.info.title if path == ABOUT else title),
        size=CARD_SIZE,
    )
    return Markup(tags)


def link_header(scene: Scene, site: Site, path: str) -> str:
    """Return the HTTP `Link` header of a page; empty if it would be too long for a proxy."""
    links = page_links(scene, site, path)
    value = ", ".join(f'<{one.href}>; rel="{one.rel}"' + (f'; type="{one.type}"' if one.type else "") for one in links)
    return value if len(value) <= LONGEST_HEADER else ""


def page_links(scene: Scene, site: Site, path: str) -> tuple[Link, ...]:
    """Return the canonical URL of a page and, if it can be embedded, its oEmbed URLs.

    The canonical URL of an embed is that of the dashboard.
    """
    home = "" if path == EMBED else path
    content = "" if home else scene.content.link
    canonical = Link("canonical", address(site, home, content))
    if path in (ABOUT, REACTIONS) or path.startswith(BRIEFING):
        return (canonical,)
    shown = spelling.encode(address(site, home, "" if home else scene.link))
    oembed = (Link("alternate", address(site, "oembed", f"url={shown}&format={name}"), OEMBED[name]) for name in OEMBED)
    return (canonical, *oembed)


def card_address(site: Site, link: str = "", *, event: str = "") -> str:
    """Return the URL of the card of an event, or of the view of a link."""
    return address(site, f"card/{event}.png") if event else address(site, "card.png", link)


def address(site: Site, path: str, query: str = "") -> str:
    """Return the absolute URL of a path of this site."""
    return f"{site.base_url}/{path}{'?' if query else ''}{query}"


def _territorial(locale: Locale) -> str:
    """Return a locale for Open Graph, always with a territory: ko is ko_KR."""
    territory = locale.territory or get_global("likely_subtags").get(locale.language, "").rpartition("_")[2]
    return f"{locale.language}_{territory}" if territory else locale.language
