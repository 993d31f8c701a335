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
from commands.syncing import Syncing
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
@click.option(
    "--sync",
    type=click.IntRange(1),
    metavar="SECONDS",
    help="Ask the spreadsheets that datasets were imported from so often, and show what has changed there.",
)
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
    sync: int | None,
    *,
    watch: bool,
    separate_assets: bool,
) -> None:
    """Serve a dataset, or several, until stopped. Edits of their files are shown; one with a fault is only reported."""
    logging.basicConfig(format="%(levelname)s: %(message)s")
    logging.getLogger("entente").setLevel(logging.INFO)
    with no_collection():
        from data.problem import DatasetError
        from live.opening import SWAP_DELAY, Options, no_problems, open_server
        from routes.gunicorn import serve as serve_until_stopped
        from routes.settings import Settings

        settings = Settings(
            base_url=base_url,
            frame_ancestors=frame_ancestors,
            briefing_ancestors=briefing_ancestors,
            separate_assets=separate_assets,
        )
        syncing = Syncing(_imported_or_exit(folders), sync) if sync else None
        options = Options(
            settings,
            follows=watch,
            settle=SWAP_DELAY if workers > 1 else 0.0,
            outside=syncing.problems if syncing else no_problems,
        )
        try:
            panels = partial(panels_or_exit, read_or_exit(panels_file, folders))
            server = open_server(create_app, folders, options, load_or_exit, panels=panels)
        except DatasetError as error:
            report_and_exit(folders[0], error.problems)
    gc.collect()  # about 0.1 s, which a reader's request would wait for otherwise
    shown = "127.0.0.1" if host in ("0.0.0.0", "::") else host  # noqa: S104

    def ready() -> None:
        for reloader in server.reloaders:
            click.echo(f"{reloader.app.dataset.info.title}: http://{shown}:{port}{reloader.prefix}")
        if syncing:
            syncing.begin()

    try:
        serve_until_stopped(server, host=host, port=port, workers=workers, begin=server.begin, ready=ready)
    finally:
        if syncing:
            syncing.end()


def _imported_or_exit(folders: Sequence[Path]) -> list[Path]:
    """Return the folders that were imported; without any, exit with a sentence."""
    found = [folder for folder in folders if (folder / "import.yaml").is_file()]
    if not found:
        raise click.UsageError("--sync wants a dataset with an import.yaml, which the command `import` writes.")
    return found
