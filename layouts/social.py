"""What a page tells machines that link to it: canonical address, Open Graph, Twitter card, where its oEmbed answer is.

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
EVENT, EMBED, ABOUT, BRIEFING = "event/", "embed", "about", "briefing"
LONGEST_HEADER = 3000
"""Bytes; a proxy in front may refuse an answer whose headers do not fit its buffer, often 4 kB for all of them."""


class Link(NamedTuple):
    """One relation of a page to another address."""

    rel: str
    href: str
    type: str = ""


def social_tags(scene: Scene, site: Site, *, title: str, description: str, path: str, language: str = "en") -> Markup:
    """Return the tags for the head of the page at `path`, whose picture is that of the scene or of the page's event.

    `path` is "", "embed", "about", "briefing", "briefing/<id>" or "event/<id>".
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
    """Return the value of the HTTP `Link` header of a page; empty when it would be too long for a proxy."""
    links = page_links(scene, site, path)
    value = ", ".join(f'<{one.href}>; rel="{one.rel}"' + (f'; type="{one.type}"' if one.type else "") for one in links)
    return value if len(value) <= LONGEST_HEADER else ""


def page_links(scene: Scene, site: Site, path: str) -> tuple[Link, ...]:
    """Return the canonical address of a page and, where it can be embedded, those of its oEmbed answers.

    An embed is canonically the dashboard it is a part of.
    """
    home = "" if path == EMBED else path
    content = "" if home else scene.content.link
    canonical = Link("canonical", address(site, home, content))
    if path == ABOUT or path.startswith(BRIEFING):
        return (canonical,)
    shown = spelling.encode(address(site, home, "" if home else scene.link))
    oembed = (Link("alternate", address(site, "oembed", f"url={shown}&format={name}"), OEMBED[name]) for name in OEMBED)
    return (canonical, *oembed)


def card_address(site: Site, link: str = "", *, event: str = "") -> str:
    """Return the address of the still picture of an event, or of the view of a link."""
    return address(site, f"card/{event}.png") if event else address(site, "card.png", link)


def address(site: Site, path: str, query: str = "") -> str:
    """Return the absolute address of a path of this site."""
    return f"{site.base_url}/{path}{'?' if query else ''}{query}"


def _territorial(locale: Locale) -> str:
    """Return a locale as Open Graph wants it, always with a territory: ko is ko_KR."""
    territory = locale.territory or get_global("likely_subtags").get(locale.language, "").rpartition("_")[2]
    return f"{locale.language}_{territory}" if territory else locale.language
