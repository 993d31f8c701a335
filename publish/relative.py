"""Addresses as the app writes them, made into ways from one file to another, so that a folder works under any path."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from publish.file import NOWHERE, ROOT

END = r"[^\s\"'`?#&<>\\(),;]*"
LINK = re.compile(re.escape(ROOT) + rf"(?P<path>{END})")
TAG = re.compile(r"<(?:link|meta)\b[^>]*?(?:href|content)=\"(?P<address>[^\"]*)\"[^>]*>\n?")
QUOTED = re.compile(rf"(?<=[\"'(>]){re.escape(NOWHERE)}(?:/|(?=[\"')<]))")
IN_WORDS = re.compile(rf"\s*{re.escape(NOWHERE)}[^\s\"'<]*")


def links(text: str) -> Iterator[str]:
    """Yield every address of the site in a text, without query and fragment."""
    yield from dict.fromkeys(match[0] for match in LINK.finditer(text))


def rewrite(text: str, place: str, pages: Collection[str]) -> str:
    """Return the text of the file at `place` with every address of the site as the way there.

    The way to a page that is a folder's index ends in a slash, which spares the reader a redirect.
    """
    up = "../" * place.count("/") or "./"
    return LINK.sub(lambda match: f"{up}{match['path']}{'/' if match['path'] in pages else ''}", text)


def rooted(text: str, home: str) -> str:
    """Return the text with every address of the site under `home`: for a page shown at places it cannot know."""
    return text.replace(ROOT, home)


def with_pictures(text: str, home: str, places: Collection[str]) -> str:
    """Return the text with the first page's picture in the place of each picture that is not published."""
    picture = re.compile(rf"{re.escape(home)}(?P<path>card/[^\s\"'?#&<>\\]+\.png)")
    return picture.sub(lambda match: match[0] if match["path"] in places else f"{home}card.png", text)


def without_tags(text: str, unwanted: Callable[[str], bool]) -> str:
    """Leave out of a page's head each link and meta tag whose address is unwanted."""
    return TAG.sub(lambda match: "" if unwanted(match["address"]) else match[0], text)


def without_address(text: str) -> str:
    """Do without a public address: one that stands alone becomes relative, one among words is left out."""
    return IN_WORDS.sub("", QUOTED.sub(ROOT, text))
