"""The oEmbed 1.0 response for a View, as plain data."""

from __future__ import annotations

from data.export.citation import curators
from data.scene import Scene
from layouts.headline import page_title
from layouts.pages.shared import Site
from layouts.snippet import iframe_snippet
from layouts.social import CARD_SIZE, address, card_address
from layouts.words import words

WIDTH, HEIGHT = 720, 640
CACHE_AGE = 3600
"""Seconds for which a response may be cached."""


def oembed(
    scene: Scene,
    site: Site,
    *,
    event: str = "",
    max_width: int | None = None,
    max_height: int | None = None,
) -> dict[str, str | int]:
    """Return the response for a view, or for the page of an `event`; no size in it exceeds the limits.

    Consumers keep the frame's height fixed, so the embed scrolls inside it.
    """
    say = words()
    width, height = min(WIDTH, max_width or WIDTH), min(HEIGHT, max_height or HEIGHT)
    title, dataset = page_title(scene, say).title, scene.dataset
    answer: dict[str, str | int] = {
        "type": "rich",
        "version": "1.0",
        "title": title,
        "author_name": curators(dataset),
        "author_url": address(site, "about"),
        "provider_name": dataset.info.title,
        "provider_url": address(site, ""),
        "cache_age": CACHE_AGE,
        "html": iframe_snippet(scene, site, title=title, width=width, height=height, fit=True),
        "width": width,
        "height": height,
    }
    if CARD_SIZE[0] <= (max_width or CARD_SIZE[0]) and CARD_SIZE[1] <= (max_height or CARD_SIZE[1]):
        picture = card_address(site, scene.link, event=event)
        answer |= {"thumbnail_url": picture, "thumbnail_width": CARD_SIZE[0], "thumbnail_height": CARD_SIZE[1]}
    return answer
