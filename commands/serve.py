"""`serve`: a dataset on this machine until stopped."""

from __future__ import annotations

from pathlib import Path

import click

from commands.shared import Factory, base_option, data_option, frame_option, load_or_exit


@click.command()
@data_option
@click.option("--host", default="127.0.0.1", envvar="HOST", help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8050, envvar="PORT", help="The port to listen on.")
@click.option("--workers", type=click.IntRange(1), default=1, help="Processes, each with eight threads.")
@base_option("The public address, if not that of requests.")
@frame_option
@click.option("--separate-assets", is_flag=True, help="Serve style sheets and scripts one by one, for debugging.")
@click.pass_obj
def serve(
    create_app: Factory,
    data: Path,
    host: str,
    port: int,
    workers: int,
    base_url: str,
    frame_ancestors: str,
    *,
    separate_assets: bool,
) -> None:
    """Serve a dataset until stopped."""
    from routes.gunicorn import serve as serve_until_stopped

    app = create_app(
        load_or_exit(data), base_url=base_url, frame_ancestors=frame_ancestors, separate_assets=separate_assets
    )
    shown = "127.0.0.1" if host in ("0.0.0.0", "::") else host  # noqa: S104
    serve_until_stopped(
        app.server,
        host=host,
        port=port,
        workers=workers,
        ready=lambda: click.echo(f"{app.dataset.info.title}: http://{shown}:{port}/"),
    )
