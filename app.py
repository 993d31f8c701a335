"""Entente: the app factory, and the command group that serves, checks or publishes a dataset.

`app:server` is created on demand for hosts that expect it. Apart from `commands`, nothing else reads the environment.
"""

from __future__ import annotations

import logging
import os
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.check import check
from commands.checked import checked
from commands.dossier import dossier
from commands.export import export
from commands.import_ import import_
from commands.new import new
from commands.pack import pack
from commands.panels import panels_of, read_panels
from commands.publish import publish
from commands.refresh import refresh
from commands.schema import schema
from commands.serve import serve
from commands.shared import DEFAULT_DATA
from commands.sync import sync

if TYPE_CHECKING:
    from flask import Flask

    from data.dataset import Dataset
    from layouts.panels.registry import Panels
    from routes.index import EntenteApp
    from routes.live import Live
    from routes.settings import Settings

__version__ = "0.1.0"


def create_app(
    dataset: Dataset,
    settings: Settings | None = None,
    *,
    prefix: str = "/",
    live: Live | None = None,
    panels: Panels | None = None,
) -> EntenteApp:
    """Return a new Dash app that shows `dataset` under the path `prefix`; a process may have several.

    `settings` default to `Settings()`; `live` connects the app to the server that reloads it;
    `panels` are those it shows, by default the built-in ones.
    Problems of briefings are logged; invalid steps are left out.
    """
    import callbacks
    import routes
    from callbacks import live as panel_callbacks
    from data.frame import frames
    from layouts.explore import explore
    from layouts.panels.built_in import built_in
    from routes.backend import Backend
    from routes.callbacks import fail
    from routes.index import EntenteApp
    from routes.live import ALONE
    from routes.settings import Settings

    app = EntenteApp(
        "entente",
        backend=Backend,
        compress=False,
        routes_pathname_prefix=prefix,
        requests_pathname_prefix=prefix,
        include_assets_files=False,  # routes.assets joins them and names them by content
        use_pages=False,
        serve_locally=True,
        title=dataset.info.title,
        update_title=None,
        add_log_handler=False,
        on_error=fail,
    )
    app.panels = panels or built_in()
    app.dataset = dataset.shown_by(app.panels.ids, app.panels.usual, app.panels.digest)
    app.settings = settings or Settings()
    app.live = live or ALONE
    app.layout = explore(
        app.dataset, app.panels, root=prefix, others=bool(app.live.others()), served=not app.settings.published
    )
    callbacks.register(app)
    if not app.settings.published:
        app.owners = panel_callbacks.register(app, app.panels, frames(app.dataset))
    routes.register(app, __version__)
    for problem in dataset.briefing_problems:
        logging.getLogger("entente").warning("left out of the briefings: %s", problem)
    return app


@cache
def _hosted() -> Flask:
    """Return the server for `app:server`, configured by the environment alone."""
    from live.opening import Options, open_server
    from routes.settings import Settings

    folders = [Path(folder) for folder in os.environ.get("ENTENTE_DATA", "").split(os.pathsep) if folder]
    settings = Settings(
        base_url=os.environ.get("ENTENTE_BASE_URL", ""),
        frame_ancestors=os.environ.get("ENTENTE_FRAME_ANCESTORS") or "*",
        briefing_ancestors=os.environ.get("ENTENTE_BRIEFING_ANCESTORS") or "'self'",
    )
    panels_file = os.environ.get("ENTENTE_PANELS", "")
    read = read_panels(Path(panels_file), folders) if panels_file else None
    return open_server(create_app, folders or [DEFAULT_DATA], Options(settings), panels=partial(panels_of, read))


def __getattr__(name: str) -> Flask:
    if name == "server":
        return _hosted()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


@click.group(context_settings={"help_option_names": ["-h", "--help"], "show_default": True})
@click.version_option(__version__, message="Entente %(version)s")
@click.pass_context
def main(context: click.Context) -> None:
    """Start, show, check and publish a dataset of diplomatic events."""
    context.obj = create_app


for command in (serve, new, check, checked, schema, publish, dossier, pack, refresh, import_, sync, export):
    main.add_command(command)


if __name__ == "__main__":
    main()
