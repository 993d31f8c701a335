"""`schema`: the JSON Schemas of a dataset's files, rewritten after an update of Entente."""

from __future__ import annotations

from pathlib import Path

import click

from commands.shared import FOLDER


@click.command()
@click.argument("folder", type=FOLDER)
def schema(folder: Path) -> None:
    """Write the JSON Schemas of a dataset's files into FOLDER/schema, so that editors complete and check them."""
    from data.guide.json_schema import write_schemas
    from data.guide.starter import SCHEMAS

    for path in write_schemas(folder / SCHEMAS):
        click.echo(path)
