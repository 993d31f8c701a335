"""`import`: a file of another tool, or an address, as a new dataset."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import Any

import click

from commands.reading import options_of, reading_options
from commands.updates import update_as_recorded, update_options

FORMATS = ("auto", "timelinejs", "timelinejs-csv", "csv", "xlsx", "json", "zip", "ics")
SOME, NONE = 3, 1
"""Exit codes: some entries were left out; nothing was imported."""


@click.command("import")
@click.argument("format_", metavar="FORMAT", type=click.Choice(FORMATS))
@click.argument("file")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@reading_options
@update_options
def import_(
    format_: str, file: str, folder: Path, *, update: bool, yes: bool, remove_gone: bool, overwrite: bool, **given: Any
) -> None:
    """Make a dataset in DIR of FILE, a file or address in FORMAT timelinejs, timelinejs-csv, csv, xlsx, json, zip, ics.

    With auto the format is recognised. DIR must be empty or not there yet. What could not be carried over is listed,
    in full in DIR/import-report.txt. Leaves with 0 if all events were imported, with 3 if some, with 1 if none was.

    With --update, DIR is there already: what the file changes of it is shown, and with --yes it is written. Leaves with
    4 if changes were only shown, with 0 if they were written or there are none, with 3 if rows were left out.
    """
    from exchange.importing import import_file
    from exchange.mending import mend_first
    from exchange.recognising import OtherFormatError
    from exchange.report import RefusedError
    from exchange.writing import REPORT

    options = options_of(given)
    try:
        if update:
            from exchange.updating.plan import Wish

            wish = Wish(overwrite=overwrite, remove_gone=remove_gone)
            sys.exit(update_as_recorded(format_, file, folder, options, wish, yes=yes))
        report = import_file(format_, file, folder, options)
    except RefusedError as refusal:
        click.echo(str(refusal), err=True)
        if isinstance(refusal, OtherFormatError):
            again = ("python", "app.py", "import", refusal.kind, file, str(folder), *options.written())
            click.echo(f"Try: {shlex.join(again)}", err=True)
        sys.exit(NONE)
    click.echo(report.text(whole=False, kept_in=str(folder / REPORT)), nl=False)
    if first := mend_first(report):
        click.echo("\nMend first:\n" + "\n".join(f"  {place}. {said}" for place, said in enumerate(first, start=1)))
    shown = shlex.quote(str(folder))
    click.echo(f"\nLook at it:\n  python app.py check {shown}\n  python app.py serve --data {shown}")
    sys.exit(SOME if report.refused else 0)
