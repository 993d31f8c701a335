"""`new`: a folder with the starter dataset, to be replaced by one's own."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

NEXT = """
Next:
  {app} serve --data {folder} --watch   shows it on http://127.0.0.1:8050 and follows your edits
  {app} check {folder}                  names every problem, with file, line and remedy
Then overwrite the example file by file, dataset.yaml first; comments say what belongs where.
docs/adding-an-event.md goes from an article to a row, docs/data.md has every field."""


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def new(folder: Path) -> None:
    """Write a small working dataset into FOLDER, which must be empty or not exist yet."""
    from data.guide.starter import start

    try:
        files = start(folder)
    except FileExistsError:
        raise click.ClickException(f"{folder} is not empty. Name another folder, or empty this one.") from None
    except OSError as error:
        raise click.ClickException(f"{folder} cannot be written ({error.strerror}). Name another folder.") from None
    click.echo(f"Wrote an example of ten events and one series into {folder}:")
    for file in files:
        if not file.startswith("schema/"):
            click.echo(f"  {file}")
    click.echo("  schema/           what editors know of the files: they complete and check while you type")
    click.echo(NEXT.format(app=".venv/bin/python app.py", folder=shlex.quote(str(folder))))
