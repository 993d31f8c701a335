"""Entente: an app made from a Dataset, and the command line that serves or checks one.

Nothing else reads the environment or the command line. Hosts that look for `app:server` get one made on demand.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from data.load import load
from data.problem import DatasetError, Problem

if TYPE_CHECKING:
    from flask import Flask

    from data.dataset import Dataset
    from routes.index import Surface

__version__ = "0.1.0"

HERE = Path(__file__).resolve().parent
DEFAULT_DATA = HERE / "data" / "japan_korea"


def create_app(
    dataset: Dataset,
    *,
    base_url: str = "",
    frame_ancestors: str = "*",
    prefix: str = "/",
    published: bool = False,
    separate_assets: bool = False,
) -> Surface:
    """Return a new Dash app that shows `dataset` under the path `prefix`; several may live in one process.

    What is wrong with a briefing is logged: the faulty step is skipped, and the rest runs.
    """
    import callbacks
    import routes
    from layouts.explore import explore
    from routes.backend import Backend
    from routes.index import Surface
    from routes.settings import Settings

    app = Surface(
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
    )
    app.dataset = dataset
    app.settings = Settings(
        base_url=base_url.rstrip("/"),
        frame_ancestors=frame_ancestors,
        published=published,
        separate_assets=separate_assets,
    )
    app.layout = explore(dataset)
    callbacks.register(app)
    routes.register(app, __version__)
    for problem in dataset.briefing_problems:
        logging.getLogger("entente").warning("left out of the briefings: %s", problem)
    return app


@cache
def _hosted() -> Flask:
    """Make the server a host asked for by name, from the environment alone."""
    app = create_app(
        load(Path(os.environ.get("ENTENTE_DATA") or DEFAULT_DATA)),
        base_url=os.environ.get("ENTENTE_BASE_URL", ""),
        frame_ancestors=os.environ.get("ENTENTE_FRAME_ANCESTORS") or "*",
    )
    server: Flask = app.server
    return server


def __getattr__(name: str) -> Flask:
    if name == "server":
        return _hosted()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "show_default": True})
@click.version_option(__version__, message="Entente %(version)s")
def main() -> None:
    """Show, check and publish a dataset of diplomatic events."""


@main.command()
@click.option("--data", type=FOLDER, default=DEFAULT_DATA, envvar="ENTENTE_DATA", help="The dataset's folder.")
@click.option("--host", default="127.0.0.1", envvar="HOST", help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8050, envvar="PORT", help="The port to listen on.")
@click.option("--workers", type=click.IntRange(1), default=1, help="Processes, each with eight threads.")
@click.option("--base-url", default="", envvar="ENTENTE_BASE_URL", help="The public address, if not that of requests.")
@click.option("--frame-ancestors", default="*", envvar="ENTENTE_FRAME_ANCESTORS", help="Who may frame the embed.")
@click.option("--separate-assets", is_flag=True, help="Serve style sheets and scripts one by one, for debugging.")
def serve(
    data: Path, host: str, port: int, workers: int, base_url: str, frame_ancestors: str, *, separate_assets: bool
) -> None:
    """Serve a dataset until stopped."""
    from routes.gunicorn import serve as serve_until_stopped

    app = create_app(
        _load_or_exit(data), base_url=base_url, frame_ancestors=frame_ancestors, separate_assets=separate_assets
    )
    shown = "127.0.0.1" if host in ("0.0.0.0", "::") else host  # noqa: S104
    serve_until_stopped(
        app.server,
        host=host,
        port=port,
        workers=workers,
        ready=lambda: click.echo(f"{app.dataset.info.title}: http://{shown}:{port}/"),
    )


@main.command()
@click.argument("data", type=FOLDER, default=DEFAULT_DATA)
def check(data: Path) -> None:
    """Report every problem of a dataset, with file, line and remedy."""
    dataset = _load_or_exit(data)
    if dataset.briefing_problems:
        _report_and_exit(data, dataset.briefing_problems)
    counts = f"{len(dataset.events)} events, {len(dataset.series)} series"
    click.echo(f"{dataset.info.title}: {counts}, {len(dataset.briefings)} briefings, no problems.")


@main.command()
@click.option("--data", type=FOLDER, default=DEFAULT_DATA, envvar="ENTENTE_DATA", help="The dataset's folder.")
def pack(data: Path) -> None:
    """Compress the files that pages load as hard as it goes, once, for the server to send."""
    from routes.packing import pack as pack_all

    for address, size, small in pack_all(create_app(_load_or_exit(data))):
        click.echo(f"{size:>9,} -> {small:>8,}  {address}")


@main.command()
@click.argument("out")
@click.option("--data", type=FOLDER, default=DEFAULT_DATA, envvar="ENTENTE_DATA", help="The dataset's folder.")
@click.option("--base-url", default="", envvar="ENTENTE_BASE_URL", help="The public address of what is published.")
@click.option("--frame-ancestors", default="*", envvar="ENTENTE_FRAME_ANCESTORS", help="Who may frame the embed.")
@click.option("--keep", type=click.IntRange(0), default=5, help="Earlier versions whose data and scripts stay.")
def publish(out: str, data: Path, base_url: str, frame_ancestors: str, keep: int) -> None:
    """Write the whole site as plain files into OUT: a folder, or an address such as s3://bucket/prefix."""
    from publish.command import publish_or_exit

    base_url = base_url.rstrip("/")
    dataset = _load_or_exit(data)
    publish_or_exit(partial(create_app, dataset, frame_ancestors=frame_ancestors), out, base_url=base_url, keep=keep)


@main.command()
@click.argument("briefing")
@click.argument("out")
@click.option("--data", type=FOLDER, default=DEFAULT_DATA, envvar="ENTENTE_DATA", help="The dataset's folder.")
@click.option("--base-url", default="", envvar="ENTENTE_BASE_URL", help="The public address that pages lead to.")
@click.option("--theme", type=click.Choice(["light", "dark"]), default="light", help="Dark on light, or the reverse.")
def dossier(briefing: str, out: str, data: Path, base_url: str, theme: str) -> None:
    """Write a BRIEFING, or a link's query, as a file to hand over: OUT ends in .pdf or .pptx; a folder gets both."""
    from dossier.command import dossier_or_exit

    dossier_or_exit(_load_or_exit(data), briefing, out, base_url=base_url, theme=theme)


def _load_or_exit(folder: Path) -> Dataset:
    """Return the dataset, or leave with code 1 after printing every problem."""
    try:
        return load(folder)
    except DatasetError as error:
        _report_and_exit(folder, error.problems)


def _report_and_exit(folder: Path, problems: Sequence[Problem]) -> NoReturn:
    for problem in problems:
        click.echo(str(problem), err=True)
    click.echo(f"{folder}: {len(problems)} problem{'' if len(problems) == 1 else 's'}.", err=True)
    sys.exit(1)


if __name__ == "__main__":
    main()
