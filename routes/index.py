"""The Dash app and its page: our own document around Dash's scripts, without what modern browsers do not need."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from functools import cache, cached_property, lru_cache, partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol
from urllib.parse import quote

from dash import Dash
from flask import request

from data.dataset import Dataset
from data.scene import Scene
from layouts.document import Own, document
from layouts.figure import graph
from layouts.inline import inline_json
from layouts.pages.shared import Site
from layouts.panels.given.payload import is_drawn
from layouts.panels.reactions.still import Still
from layouts.panels.registry import Panels
from layouts.social import REACTIONS
from layouts.words import words
from routes import assets, fonts, libraries, vendor
from routes.live import Live
from routes.payload import Payload
from routes.scripts import Scripts
from routes.settings import Settings

# Of no use to the browser, or private: versions, a token for background callbacks that changes at each
# load, and the layout a second time.
PRIVATE = {
    "dash_version", "dash_version_url", "ddk_version", "end_id", "plotly_cloud_installed", "plotly_version",
    "python_version", "validation_layout",
}  # fmt: skip
METAS = """<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">"""
ICON = Path(__file__).resolve().parent.parent / "layouts" / "icon.svg"
CLASSIC, MODULE = 'type="application/javascript"', 'type="module"'
"""Types of Dash's inline script: where ours is a module, which runs late, the start of Dash must wait its turn."""
SCENES = 8
"""Cached scenes: a page, its headers and its picture ask for the same one."""
CONFIG = re.compile(r'(?P<tag><script id="_dash-config"[^>]*>)(?P<json>.*)</script>', re.DOTALL)


class EntenteApp(Dash):
    """A Dash app whose page is made by `layouts.document`."""

    dataset: Dataset
    panels: Panels
    settings: Settings
    live: Live
    owners: Mapping[str, str] = MappingProxyType({})
    """The panel whose callback the server answers, by its output."""

    @property
    def prefix(self) -> str:
        """The path prefix of all URLs of this app."""
        return str(self.config.requests_pathname_prefix)

    @cached_property
    def own_scripts(self) -> Scripts:
        """Our scripts as the pages of this app load them."""
        return Scripts(separate=self.settings.separate_assets)

    @cached_property
    def style_sheets(self) -> tuple[str, ...]:
        """The URLs of the style sheets of the dashboard in order, as of the first use; other pages have one more."""
        libraries = [vendor.address(path, self.prefix) for path in vendor.style_sheets()]
        return (*libraries, *assets.style_sheets("entente.css", self.prefix, self.own_scripts))

    @cached_property
    def payload(self) -> Payload:
        """The data files that pages fetch after the first paint."""
        return Payload(self.dataset, self.panels)

    @cached_property
    def scene(self) -> Callable[[str], Scene]:
        """Return the scene of a query; the last few are kept."""
        return lru_cache(maxsize=SCENES)(partial(Scene.of, self.dataset))

    def site(self) -> Site:
        """Return the base URL for the current request, and what the pages of the site load."""
        base_url = self.settings.base_url or f"{request.url_root.rstrip('/')}{self.prefix}".rstrip("/")
        return Site(
            base_url,
            (*self.style_sheets, *assets.style_sheets("pages.css", self.prefix, self.own_scripts)),
            _icon(),
            self.prefix,
            self.live.others(),
            served=not self.settings.published,
            fonts=fonts.preloaded(self.prefix),
        )

    def interpolate_index(self, **parts: str) -> str:
        """Return the page for the View in the request's query."""
        site = self.site()
        script = _script(assets.address("entente.js", self.prefix, self.own_scripts), module=self.own_scripts.modules)
        own, scene = self._asked(
            request.path.removeprefix(self.prefix), request.query_string.decode("utf-8", "replace")
        )
        sheets = [*self.style_sheets, *self._panel_sheets, *self._own_sheets(own)]
        renderer = parts["renderer"]
        return document(
            scene,
            site,
            own,
            metas=f'{METAS}\n<link rel="icon" href="{_icon()}">',
            css="\n".join([site.preloads, *map(_style_sheet, sheets), *self._needed(parts["css"])]),
            config=_public(parts["config"], {namespace for namespace, _ in self.held}),
            scripts="\n".join([self._data, self._start, script, *self._ahead, *self._needed(parts["scripts"])]),
            renderer=renderer.replace(CLASSIC, MODULE) if self.own_scripts.modules else renderer,
        )

    def _asked(self, path: str, query: str) -> tuple[Own, Scene]:
        """Return what the page at a path has of its own, and the scene of a link to it."""
        if path != REACTIONS:
            return Own(), self.scene(query)
        own = Own(path, "reactions~event")
        scene = self.scene(own.asked(query))
        still = Still(scene, words(), self.prefix)
        return replace(own, description=still.lead, still=still.html()), scene

    @cached_property
    def held(self) -> frozenset[libraries.Kind]:
        """The kinds of component whose libraries a page loads."""
        used = [] if self.settings.published else [one for panel in self.panels for one in panel.uses]
        return libraries.kinds(self.serve_layout().get_json()) | libraries.kinds_of(used)

    def _needed(self, tags: str) -> list[str]:
        """Return the tags of the libraries that the layout holds; none rather than an empty line."""
        kept = libraries.needed(tags, self.held)
        return [kept] if kept else []

    @property
    def draws_given(self) -> bool:
        """Whether the pages have panels of others that our scripts draw."""
        return is_drawn(self.panels, self.dataset)

    @property
    def _panel_sheets(self) -> list[str]:
        wanted = {"given.css": self.draws_given, "live.css": bool(self.owners)}
        return [assets.address(name, self.prefix, self.own_scripts) for name, is_ in wanted.items() if is_]

    def _own_sheets(self, own: Own) -> list[str]:
        """Return the style sheet that a page of its own needs before its script."""
        return [assets.address("reactions.css", self.prefix, self.own_scripts)] if own.path == REACTIONS else []

    @property
    def _ahead(self) -> list[str]:
        """Scripts before Dash starts: those of panels of others; plotly.js, as without it a dcc.Graph loads 4.8 MB."""
        graph = [_script(vendor.address(vendor.plotly(), self.prefix))] if libraries.GRAPH in self.held else []
        if self.draws_given:
            draws = assets.address("given.js", self.prefix, self.own_scripts)
            graph = [_script(draws, module=self.own_scripts.modules), *graph]
        if not self.owners:
            return graph
        owners = f'<script type="application/json" id="entente-live">{inline_json(self.owners)}</script>'
        asks = assets.address("live.js", self.prefix, self.own_scripts)
        return [owners, _script(asks, module=self.own_scripts.modules), *graph]

    @cached_property
    def _data(self) -> str:
        index = {
            **self.payload.index,
            "charts": graph(self.dataset),
            "panels": self.panels.offered(self.dataset, words()),
            "words": words().for_browser(),
            "live": not self.settings.published,
            "follows": self.live.follows,
            "urls": {
                **self.payload.addresses(self.prefix),
                "root": self.prefix,
                "version": f"{self.prefix}version",
                "plotly": vendor.address(vendor.plotly(), self.prefix),
                "moves": assets.address("event-study.js", self.prefix, self.own_scripts),
                "movesStyle": assets.address("event-study.css", self.prefix, self.own_scripts),
                "shareScript": assets.address("share.js", self.prefix, self.own_scripts),
                "shareStyle": assets.address("share.css", self.prefix, self.own_scripts),
                "reactionsScript": assets.address("reactions.js", self.prefix, self.own_scripts),
                "reactionsStyle": assets.address("reactions.css", self.prefix, self.own_scripts),
            },
        }
        return f'<script type="application/json" id="entente-index">{inline_json(index)}</script>'

    @cached_property
    def _start(self) -> str:
        """Embed the responses that Dash requests at start, for `surfaces/explore/dash-start.js` to return.

        Dash orders properties differently in each process; sorted, the page is the same from all.
        """
        answers = {"_dash-layout": self.serve_layout(), "_dash-dependencies": self.dependencies()}
        texts = {name: json.dumps(answer.get_json(), sort_keys=True) for name, answer in answers.items()}
        return "\n".join(
            f'<script type="application/json" id="{name}">{inline_json(json.loads(text))}</script>'
            for name, text in texts.items()
        )


class Factory(Protocol):
    """The type of app.create_app, for modules that must not import it."""

    def __call__(
        self,
        dataset: Dataset,
        settings: Settings | None = None,
        *,
        prefix: str = "/",
        live: Live | None = None,
        panels: Panels | None = None,
    ) -> EntenteApp:
        """Return a new app for `dataset`."""
        ...


@cache
def _icon() -> str:
    """Return the icon as a data URL: Chromium requests an icon again at every change of the address bar."""
    return f"data:image/svg+xml,{quote(ICON.read_text(encoding='utf-8').strip())}"


def _style_sheet(address: str) -> str:
    return f'<link rel="stylesheet" href="{address}">'


def _script(address: str, *, module: bool = False) -> str:
    return f'<script src="{address}"{" " + MODULE if module else ""}></script>'


def _public(config: str, namespaces: Collection[str]) -> str:
    """Remove from Dash's configuration what the browser does not need, including unused libraries."""
    match = CONFIG.fullmatch(config)
    if match is None:
        raise ValueError("Dash writes its configuration in another way than expected")
    kept: dict[str, Any] = {key: value for key, value in json.loads(match["json"]).items() if key not in PRIVATE}
    kept["children_props"] = {name: kinds for name, kinds in kept["children_props"].items() if name in namespaces}
    return f"{match['tag']}{inline_json(kept)}</script>"
