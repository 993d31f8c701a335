"""What a page tells machines that link to it: canonical address, Open Graph, Twitter card, where its oEmbed answer is.

The same addresses stand in the head of the page (`social_tags`) and in its HTTP `Link` header (`link_header`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from babel import Locale
from babel.core import get_global
from markupsafe import Markup

from data import query as spelling
from data import view as link
from data.dataset import Dataset
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


def social_tags(
    dataset: Dataset,
    site: Site,
    *,
    title: str,
    description: str,
    path: str,
    query: str = "",
    image_query: str = "",
    language: str = "en",
) -> Markup:
    """Return the tags for the head of the page at `path` with a link's query.

    `path` is "", "embed", "about", "briefing", "briefing/<id>" or "event/<id>".

    The picture is that of the event, or of the view, `image_query` if it is to show another one.
    """
    say = words(language)
    one_event = path.startswith(EVENT)
    tags = page(
        "social.html",
        links=page_links(dataset, site, path, query),
        kind="article" if one_event else "website",
        site_name=dataset.info.title,
        locale=_territorial(say.locale),
        title=title,
        description=" ".join(description.split()),
        image=card_address(
            dataset, site, event=path.removeprefix(EVENT) if one_event else "", query=image_query or query
        ),
        image_text=say.say("social.image", title=dataset.info.title if path == ABOUT else title),
        size=CARD_SIZE,
    )
    return Markup(tags)


def link_header(dataset: Dataset, site: Site, path: str, query: str = "") -> str:
    """Return the value of the HTTP `Link` header of a page; empty when it would be too long for a proxy."""
    links = page_links(dataset, site, path, query)
    value = ", ".join(f'<{one.href}>; rel="{one.rel}"' + (f'; type="{one.type}"' if one.type else "") for one in links)
    return value if len(value) <= LONGEST_HEADER else ""


def page_links(dataset: Dataset, site: Site, path: str, query: str = "") -> tuple[Link, ...]:
    """Return the canonical address of a page and, where it can be embedded, those of its oEmbed answers.

    An embed is canonically the dashboard it is a part of.
    """
    view, _ = link.parse(query, dataset.vocabulary)
    content = replace(view, theme=link.defaults(dataset.vocabulary).theme, step=None, autoplay=None, loop=False, v="")
    home = "" if path == EMBED else path
    canonical = Link("canonical", address(site, home, "" if home else link.format(content, dataset.vocabulary)))
    if path == ABOUT or path.startswith(BRIEFING):
        return (canonical,)
    shown = spelling.encode(address(site, home, "" if home else link.format(view, dataset.vocabulary)))
    oembed = (Link("alternate", address(site, "oembed", f"url={shown}&format={name}"), OEMBED[name]) for name in OEMBED)
    return (canonical, *oembed)


def card_address(dataset: Dataset, site: Site, *, event: str = "", query: str = "") -> str:
    """Return the address of the still picture of an event or of a view."""
    if event:
        return address(site, f"card/{event}.png")
    view, _ = link.parse(query, dataset.vocabulary)
    return address(site, "card.png", link.format(view, dataset.vocabulary))


def address(site: Site, path: str, query: str = "") -> str:
    """Return the absolute address of a path of this site."""
    return f"{site.base_url}/{path}{'?' if query else ''}{query}"


def _territorial(locale: Locale) -> str:
    """Return a locale as Open Graph wants it, always with a territory: ko is ko_KR."""
    territory = locale.territory or get_global("likely_subtags").get(locale.language, "").rpartition("_")[2]
    return f"{locale.language}_{territory}" if territory else locale.language
