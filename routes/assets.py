"""The project's own style sheets and scripts, named by content; style sheets are joined, without comments and blanks.

They are joined as every browser above the floor reads them (layouts/browsers.py).

A bundle is what a surface loads at once; an app with `separate` scripts serves the parts one by one, as written. The
bundles of scripts are those of routes.scripts.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from flask import Flask, Response, abort
from rcssmin import cssmin
from werkzeug.security import safe_join

from layouts.browsers import readable
from layouts.panels.entries import styles
from routes import files, fonts, scripts
from routes.body import Body
from routes.bundles import BUNDLES
from routes.scripts import FOLDER, Scripts

NAMED = re.compile(r"(?P<stem>.+)\.(?P<digest>[0-9a-f]{12})(?P<suffix>\.\w+)")
BASE, PRINT = (fonts.STYLE_SHEET, "base/tokens.css", "base/page.css", "base/heading.css"), "base/print.css"
BRIEFING = tuple(f"surfaces/briefing/{name}.css" for name in ("scale", "briefing", "picture", "media", "bar", "pages"))
PAGES, FIGURE = (f"surfaces/pages/{name}.css" for name in ("pages", "event-figure"))
CITED, MEDIA = "panels/event/cited.css", "panels/event/media.css"
"""In an embed they come with the measures, when a card opens."""
CONTROLS, TOOLS, SHARE, PHONE, SHEETS, LOW, PAPER = (
    f"surfaces/explore/{name}.css" for name in ("controls", "tools", "share", "phone", "sheets", "low", "paper")
)

STYLES: dict[str, tuple[str, ...]] = {
    "entente.css": (
        *BASE,
        CONTROLS,
        *styles("explore"),
        TOOLS,
        CITED,
        MEDIA,
        PHONE,
        SHEETS,
        LOW,
        PRINT,
        PAPER,
    ),
    "pages.css": (PAGES, FIGURE, PRINT, PAPER),
    "event-study.css": ("panels/event-study/event-study.css", CITED, MEDIA),
    "share.css": (SHARE,),
    "reactions.css": ("panels/reactions/reactions.css",),
    "given.css": ("panels/given/given.css",),
    "live.css": ("panels/live/live.css",),
    "embed.css": (*BASE, *styles("embed"), "surfaces/embed/embed.css", "surfaces/embed/stills.css", PRINT),
    "briefing.css": (*BASE, *styles("briefing"), MEDIA, *BRIEFING),
}
"""Which style sheets make up what a surface loads at once, in the order in which one overrides another."""


def register(server: Flask, prefix: str, own: Scripts) -> None:
    """Serve the assets under `prefix`assets/: for ever by their full name, checked each time by the bare one."""

    @server.get(f"{prefix}assets/<path:name>")
    def asset(name: str) -> Response:
        match = NAMED.fullmatch(name)
        body = _find(match["stem"] + match["suffix"] if match else name, own)
        response = files.send(body, immutable=match is not None and match["digest"] == body.digest)
        if own.modules and body.mimetype == scripts.JAVASCRIPT:
            # A frame without an origin, as an embed may be, loads no module without leave.
            response.headers["Access-Control-Allow-Origin"] = "*"
        return response


def address(name: str, prefix: str, own: Scripts) -> str:
    """Return the address of an asset or a bundle, which names its content."""
    stem, _, suffix = name.rpartition(".")
    return f"{prefix}assets/{stem}.{_find(name, own).digest}.{suffix}"


def style_sheets(bundle: str, prefix: str, own: Scripts) -> list[str]:
    """Return the addresses of a bundle's style sheets in the order they are to load."""
    names = STYLES[bundle] if own.separate else (bundle,)
    return [address(name, prefix, own) for name in names]


def module_addresses(prefix: str, own: Scripts) -> list[str]:
    """Return the addresses of the modules that pages load beside the bundles; none where the bundles hold all."""
    return [f"{prefix}assets/{name}" for name in scripts.module_names()] if own.modules else []


def _find(name: str, own: Scripts) -> Body:
    if name in STYLES:
        return _joined(tuple(_find(part, own) for part in STYLES[name]))
    if name == fonts.STYLE_SHEET:
        return fonts.css()
    if name in BUNDLES:
        return own.find(name)
    path = safe_join(str(FOLDER), name)
    if path is None or not Path(path).is_file():
        abort(404)
    return files.read(Path(path))


@lru_cache(maxsize=16)
def _joined(parts: tuple[Body, ...]) -> Body:
    css = "\n".join(readable(cssmin(part.data.decode("utf-8"))) for part in parts)
    return Body.of(css.encode("utf-8"), "text/css")
