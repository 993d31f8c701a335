"""`new`: a folder with the starter dataset, to be replaced by one's own."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from commands.shared import load_or_exit

APP = ".venv/bin/python app.py"
NEXT = """
Next:
  {app} serve --data {folder} --watch   shows it on http://127.0.0.1:8050 and follows your edits
  {app} check {folder}                  names every problem, with file, line and remedy
Then overwrite the example file by file, dataset.yaml first; comments say what belongs where.
docs/adding-an-event.md goes from an article to a row, docs/data.md has every field."""


PANELS = """
Wrote a bar chart, columns, a table and a line of your own into {file}:
  {app} serve --data {folder} --panels {file}
docs/panels.md goes on from there."""


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--panels", is_flag=True, help="Write a file of panels beside it, too; FOLDER may then be a dataset.")
def new(folder: Path, *, panels: bool) -> None:
    """Write a small working dataset into FOLDER, which must be empty or not exist yet."""
    if not (panels and (folder / "dataset.yaml").is_file()):
        _write_dataset(folder)
    if panels:
        _write_panels(folder)


def _write_dataset(folder: Path) -> None:
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
    click.echo(NEXT.format(app=APP, folder=shlex.quote(str(folder))))


def _write_panels(folder: Path) -> None:
    from layouts.panels.given.starter import starter

    file = folder.absolute().with_name(f"{folder.absolute().name}_panels.py")
    named = {"folder": shlex.quote(str(folder)), "file": shlex.quote(str(folder.parent / file.name))}
    text = starter(load_or_exit(folder), **named)
    try:
        with file.open("x", encoding="utf-8") as written:
            written.write(text)
    except FileExistsError:
        raise click.ClickException(f"{file} is there already. Move it away for a new one.") from None
    except OSError as error:
        raise click.ClickException(f"{file} cannot be written ({error.strerror}).") from None
    click.echo(PANELS.format(app=APP, **named))
