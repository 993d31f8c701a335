"""The link check within the published site: a broken link is reported with its page."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from publish.file import File
from publish.relative import END
from publish.site import NOT_FOUND

SITE = "https://site.invalid/"
ATTRIBUTES = ("href", "src", "poster", "action", "data-src")
LINKED = ", ".join(f"[{name}]" for name in (*ATTRIBUTES, "srcset"))
DATA = 'script[type="application/json"], script[type="application/ld+json"]'
CALENDAR, FOLD = "text/calendar", re.compile(r"\r\n[ \t]")
"""iCalendar folds lines anywhere, so URLs are unfolded first."""
RELATIVE_PATH = re.compile(r"\.{1,2}/\S*")


@dataclass(frozen=True, slots=True)
class _Page:
    """The links of a page, and the ids that a fragment may point to."""

    links: tuple[str, ...]
    ids: frozenset[str]


def broken(
    files: Mapping[str, File], base_url: str, live_only: Callable[[str], bool] = lambda _path: False
) -> list[str]:
    """Return a message for each link to a missing file or fragment."""

    @cache
    def ids(path: str) -> Collection[str]:
        return _read(files[path]).ids if files[path].is_page else ()

    home = urlsplit(base_url).path.rstrip("/")
    problems = []
    for place, file in files.items():
        base = f"{SITE}{place}"
        for link in dict.fromkeys(_links(file, base_url)):
            own = _own(link, base_url, home if place == NOT_FOUND else "")
            target = urlsplit(urljoin(base, own))
            if not target.geturl().startswith(SITE):
                continue
            path = unquote(target.path).removeprefix("/")
            found = next((one for one in (path, f"{path.rstrip('/')}/index.html".lstrip("/")) if one in files), None)
            if found is None and not live_only(path):
                problems.append(f"{place}: the link {link} leads nowhere")
            elif found and target.fragment and files[found].is_page and unquote(target.fragment) not in ids(found):
                problems.append(f"{place}: the link {link} leads to no place in {found}")
    return problems


def _links(file: File, base_url: str) -> Iterator[str]:
    if file.is_page:
        yield from _read(file).links
    elif file.mimetype == "application/json":
        yield from _in_json(file.data.decode("utf-8"))
    if base_url and file.compressible:
        public = re.compile(rf"{re.escape(base_url)}/{END}")
        text = file.data.decode("utf-8")
        yield from (match[0] for match in public.finditer(FOLD.sub("", text) if file.mimetype == CALENDAR else text))


def _own(link: str, base_url: str, home: str) -> str:
    """Return a link without the site's public URL or path prefix."""
    if base_url and (link == base_url or link.startswith(f"{base_url}/")):
        return SITE + link.removeprefix(base_url).removeprefix("/")
    return link.removeprefix(home) if home and link.startswith(f"{home}/") else link


def _read(file: File) -> _Page:
    page = LexborHTMLParser(file.data)
    links = []
    for node in page.css(LINKED):
        given = node.attributes
        links += [value for name in ATTRIBUTES if (value := given.get(name))]
        links += [one.split()[0] for one in (given.get("srcset") or "").split(",") if one.strip()]
    for script in page.css(DATA):
        links += _in_json(script.text())
    ids = {value for name in ("id", "name") for node in page.css(f"[{name}]") if (value := node.attributes[name])}
    return _Page(tuple(links), frozenset(ids))


def _in_json(text: str) -> Iterator[str]:
    """Yield every string in JSON that is a relative path."""

    def strings(value: object) -> Iterator[str]:
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            for one in value.values():
                yield from strings(one)
        elif isinstance(value, list):
            for one in value:
                yield from strings(one)

    return (one for one in strings(json.loads(text)) if RELATIVE_PATH.fullmatch(one))
