"""Rewriting of the app's URLs into relative paths, so that the site works under any path."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from publish.file import NOWHERE, ROOT

END = r"[^\s\"'`?#&<>\\(),;]*"
LINK = re.compile(re.escape(ROOT) + rf"(?P<path>{END})")
TAG = re.compile(r"<(?:link|meta)\b[^>]*?(?:href|content)=\"(?P<address>[^\"]*)\"[^>]*>\n?")
QUOTED = re.compile(rf"(?<=[\"'(>]){re.escape(NOWHERE)}(?:/|(?=[\"')<]))")
IN_TEXT = re.compile(rf"\s*{re.escape(NOWHERE)}[^\s\"'<]*")


def links(text: str) -> Iterator[str]:
    """Yield every internal URL in a text, without query and fragment."""
    yield from dict.fromkeys(match[0] for match in LINK.finditer(text))


def rewrite(text: str, place: str, pages: Collection[str]) -> str:
    """Return the text of the file at `place` with every internal URL made relative.

    The path of a folder's index page ends in a slash, which saves a redirect.
    """
    up = "../" * place.count("/") or "./"
    return LINK.sub(lambda match: f"{up}{match['path']}{'/' if match['path'] in pages else ''}", text)


def rooted(text: str, home: str) -> str:
    """Return the text with every internal URL under `home`: for the 404 page, which is served at any path."""
    return text.replace(ROOT, home)


def with_pictures(text: str, home: str, places: Collection[str]) -> str:
    """Return the text with the start page's card in place of each card that is not published."""
    picture = re.compile(rf"{re.escape(home)}(?P<path>card/[^\s\"'?#&<>\\]+\.png)")
    return picture.sub(lambda match: match[0] if match["path"] in places else f"{home}card.png", text)


def without_tags(text: str, unwanted: Callable[[str], bool]) -> str:
    """Remove link and meta tags with an unwanted URL from a page's head."""
    return TAG.sub(lambda match: "" if unwanted(match["address"]) else match[0], text)


def without_address(text: str) -> str:
    """Remove the placeholder of the public URL: an attribute becomes relative, a URL within text is dropped."""
    return IN_TEXT.sub("", QUOTED.sub(ROOT, text))
