"""`serve`: a server for one or several datasets."""

from __future__ import annotations

import gc
import logging
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.panels import panels_option, panels_or_exit, read_or_exit
from commands.shared import (
    DEFAULT_DATA,
    FOLDER,
    base_option,
    briefing_frame_option,
    frame_option,
    load_or_exit,
    report_and_exit,
)
from data.garbage import no_collection

if TYPE_CHECKING:
    from routes.index import Factory


@click.command()
@click.option(
    "--data",
    "folders",
    type=FOLDER,
    multiple=True,
    default=[DEFAULT_DATA],
    envvar="ENTENTE_DATA",
    help="A dataset's folder. Give it again for more: the first is at /, each other one under its name.",
)
@panels_option
@click.option("--host", default="127.0.0.1", envvar="HOST", help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8050, envvar="PORT", help="The port to listen on.")
@click.option("--workers", type=click.IntRange(1), default=1, help="Processes, each with eight threads.")
@base_option("The public address, if not that of requests.")
@frame_option
@briefing_frame_option
@click.option("--watch", is_flag=True, help="Let open pages show edits within seconds, for working on a dataset.")
@click.option("--separate-assets", is_flag=True, help="Serve style sheets and scripts one by one, for debugging.")
@click.pass_obj
def serve(  # noqa: PLR0913, PLR0917 - one for each option
    create_app: Factory,
    folders: Sequence[Path],
    panels_file: Path | None,
    host: str,
    port: int,
    workers: int,
    base_url: str,
    frame_ancestors: str,
    briefing_ancestors: str,
    *,
    watch: bool,
    separate_assets: bool,
) -> None:
    """Serve a dataset, or several, until stopped. Edits of their files are shown; one with a fault is only reported."""
    logging.basicConfig(format="%(levelname)s: %(message)s")
    logging.getLogger("entente").setLevel(logging.INFO)
    with no_collection():
        from data.problem import DatasetError
        from live.opening import SWAP_DELAY, Options, open_server
        from routes.gunicorn import serve as serve_until_stopped
        from routes.settings import Settings

        settings = Settings(
            base_url=base_url,
            frame_ancestors=frame_ancestors,
            briefing_ancestors=briefing_ancestors,
            separate_assets=separate_assets,
        )
        options = Options(settings, follows=watch, settle=SWAP_DELAY if workers > 1 else 0.0)
        try:
            panels = partial(panels_or_exit, read_or_exit(panels_file, folders))
            server = open_server(create_app, folders, options, load_or_exit, panels=panels)
        except DatasetError as error:
            report_and_exit(folders[0], error.problems)
    gc.collect()  # about 0.1 s, which a reader's request would wait for otherwise
    shown = "127.0.0.1" if host in ("0.0.0.0", "::") else host  # noqa: S104
    serve_until_stopped(
        server,
        host=host,
        port=port,
        workers=workers,
        begin=server.begin,
        ready=lambda: click.echo(
            "\n".join(
                f"{reloader.app.dataset.info.title}: http://{shown}:{port}{reloader.prefix}"
                for reloader in server.reloaders
            )
        ),
    )
