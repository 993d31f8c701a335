"""`export`: a dataset in the format of another tool."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from commands.shared import base_option, data_option, load_or_exit

FORMATS = ("timelinejs", "sqlite", "csv", "json", "zip", "ics", "xlsx")


@click.command()
@click.argument("format_", metavar="FORMAT", type=click.Choice(FORMATS))
@click.argument("out", type=click.Path(path_type=Path))
@data_option
@base_option("The public address that links in the file lead to.")
@click.option("--force", is_flag=True, help="Replace OUT if it is there already.")
def export(format_: str, out: Path, data: Path, base_url: str, *, force: bool) -> None:
    """Write a dataset to the file OUT as one of timelinejs, sqlite, csv, json, zip, ics and xlsx.

    xlsx is a workbook to edit and to bring back with `import --update`; sqlite writes metadata.json for Datasette
    beside OUT. What a format cannot carry is listed.
    """
    from data.export import whole
    from exchange.exporting import export_file
    from exchange.report import RefusedError

    dataset, base_url = load_or_exit(data), base_url.rstrip("/")
    content = None
    if format_ == "ics":
        from layouts.feeds.calendar import calendar

        content = calendar(dataset, whole(dataset), base_url)
    try:
        report = export_file(dataset, format_, out, base_url=base_url, force=force, content=content)
    except RefusedError as refusal:
        click.echo(str(refusal), err=True)
        sys.exit(1)
    click.echo(report.text(whole=False), nl=False)
