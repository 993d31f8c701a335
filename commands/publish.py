"""`publish`: the whole site as plain files."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from commands.shared import Factory, base_option, data_option, frame_option, load_or_exit


@click.command()
@click.argument("out")
@data_option
@base_option("The public address of what is published.")
@frame_option
@click.option("--keep", type=click.IntRange(0), default=5, help="Earlier versions whose data and scripts stay.")
@click.pass_obj
def publish(create_app: Factory, out: str, data: Path, base_url: str, frame_ancestors: str, keep: int) -> None:
    """Write the whole site as plain files into OUT: a folder, or an address such as s3://bucket/prefix."""
    from publish.command import publish_or_exit

    base_url = base_url.rstrip("/")
    dataset = load_or_exit(data)
    publish_or_exit(partial(create_app, dataset, frame_ancestors=frame_ancestors), out, base_url=base_url, keep=keep)
