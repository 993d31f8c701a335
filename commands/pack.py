"""`pack`: precompression of the files that pages load."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.panels import panels_option, panels_or_exit, read_or_exit
from commands.shared import data_option, load_or_exit

if TYPE_CHECKING:
    from routes.index import Factory


@click.command()
@data_option
@panels_option
@click.pass_obj
def pack(create_app: Factory, data: Path, panels_file: Path | None) -> None:
    """Compress the files that pages load as much as possible, once, for the server to send."""
    from routes.packing import pack as pack_all

    read = read_or_exit(panels_file, [data])
    dataset = load_or_exit(data)
    app = create_app(dataset, panels=panels_or_exit(read, [dataset]))
    for address, size, small in pack_all(app):
        click.echo(f"{size:>9,} -> {small:>8,}  {address}")
