"""`publish`: the whole site as static files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.panels import panels_option, panels_or_exit, read_or_exit
from commands.shared import base_option, briefing_frame_option, data_option, frame_option, load_or_exit

if TYPE_CHECKING:
    from routes.index import Factory


@click.command()
@click.argument("out")
@data_option
@panels_option
@base_option("The public address of what is published.")
@frame_option
@briefing_frame_option
@click.option("--keep", type=click.IntRange(0), default=5, help="Earlier versions whose data and scripts stay.")
@click.pass_obj
def publish(
    create_app: Factory,
    out: str,
    data: Path,
    panels_file: Path | None,
    base_url: str,
    frame_ancestors: str,
    briefing_ancestors: str,
    keep: int,
) -> None:
    """Write the whole site as plain files into OUT: a folder, or an address such as s3://bucket/prefix."""
    from publish import NOWHERE, ROOT
    from publish.command import publish_or_exit
    from routes.settings import Settings

    base_url = base_url.rstrip("/")
    settings = Settings(
        base_url=base_url or NOWHERE,
        frame_ancestors=frame_ancestors,
        briefing_ancestors=briefing_ancestors,
        published=True,
    )
    read = read_or_exit(panels_file, [data])
    dataset = load_or_exit(data)
    app = create_app(dataset, settings, prefix=ROOT, panels=panels_or_exit(read, [dataset]))
    publish_or_exit(app, out, base_url=base_url, keep=keep)
