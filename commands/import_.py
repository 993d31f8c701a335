"""`import`: a file of another tool as a new dataset."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

import click

FORMATS = ("auto", "timelinejs", "timelinejs-csv", "csv", "xlsx", "ics")
SOME, NONE = 3, 1
"""Exit codes: some entries were left out; nothing was imported."""


def _zone(_context: click.Context, _parameter: click.Parameter, name: str) -> str:
    """Return the name of a time zone that is known; '' stays ''."""
    if name and name not in available_timezones():
        raise click.BadParameter(f"'{name}' is not a time zone. Write its IANA name, such as Europe/Oslo.")
    return name


def _day(_context: click.Context, _parameter: click.Parameter, day: str) -> str:
    """Return a day; '' stays ''."""
    from data.models.fields import is_day

    if day and not is_day(day):
        raise click.BadParameter(f"'{day}' is not a day. Write YYYY-MM-DD, such as 2027-01-01.")
    return day


@click.command("import")
@click.argument("format_", metavar="FORMAT", type=click.Choice(FORMATS))
@click.argument("file")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--title", default="", show_default=False, help="The dataset's title, if not the file's.")
@click.option(
    "--time-zone",
    default="",
    show_default=False,
    callback=_zone,
    help="IANA name, such as Asia/Seoul, for times given in UTC.",
)
@click.option("--encoding", default="", show_default=False, help="The file's encoding, if the guess is wrong.")
@click.option("--sheet", default="", show_default=False, help="The sheet of a workbook: its name, or its number.")
@click.option(
    "--dates", "order", type=click.Choice(["day-first", "month-first"]), help="How to read dates like 01/07/2019."
)
@click.option(
    "--repeat",
    default="",
    metavar="DAY",
    show_default=False,
    callback=_day,
    help="Import repeating entries of a calendar on each of their days until then, such as 2027-01-01.",
)
def import_(format_: str, file: str, folder: Path, **given: Any) -> None:
    """Make a dataset in DIR of a FILE in one of the formats auto, timelinejs, timelinejs-csv, csv, xlsx and ics.

    DIR must be empty or not there yet. What could not be carried over is listed, and in full in DIR/import-report.txt.
    Leaves with 0 if all events were imported, with 3 if some were, with 1 if none was.
    """
    from exchange.importing import import_file
    from exchange.options import Options
    from exchange.recognising import OtherFormatError
    from exchange.report import RefusedError
    from exchange.writing import REPORT

    known = {name: value for name, value in given.items() if value is not None}
    try:
        report = import_file(format_, file, folder, Options(**known))
    except RefusedError as refusal:
        click.echo(str(refusal), err=True)
        if isinstance(refusal, OtherFormatError):
            click.echo(f"Try: {_again(refusal.kind)}", err=True)
        sys.exit(NONE)
    click.echo(report.text(whole=False, kept_in=str(folder / REPORT)), nl=False)
    click.echo(f"\nLook at it: python app.py serve --data {folder}")
    sys.exit(SOME if report.refused else 0)


def _again(other: str) -> str:
    """Return the command that was given, with another format."""
    context = click.get_current_context()
    given = ["python", "app.py", "import", other, context.params["file"], str(context.params["folder"])]
    for option in context.command.params:
        value = context.params[option.name or ""]
        if isinstance(option, click.Option) and value:
            for one in value if option.multiple else (value,):
                given += [option.opts[0]] if option.is_flag else [option.opts[0], str(one)]
    return shlex.join(given)
