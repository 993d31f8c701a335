"""`pack`: precompression of the files that pages load."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.shared import data_option, load_or_exit

if TYPE_CHECKING:
    from routes.index import Factory


@click.command()
@data_option
@click.pass_obj
def pack(create_app: Factory, data: Path) -> None:
    """Compress the files that pages load as much as possible, once, for the server to send."""
    from routes.packing import pack as pack_all

    for address, size, small in pack_all(create_app(load_or_exit(data))):
        click.echo(f"{size:>9,} -> {small:>8,}  {address}")
