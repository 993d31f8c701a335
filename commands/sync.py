"""`sync`: the spreadsheet that a dataset was imported from, asked again."""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.shared import FOLDER
from commands.updates import REFUSED

if TYPE_CHECKING:
    from data.models.imported import Imported
    from exchange.updating.plan import Wish


@click.command()
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option("--dry-run", is_flag=True, help="Show what would change, and write nothing.")
@click.option("--remove-gone", is_flag=True, help="Withdraw the events whose rows are gone; else they are listed.")
@click.option("--overwrite", is_flag=True, help="Take the file's where a field was edited both here and in the file.")
@click.option(
    "--every", type=click.IntRange(1), metavar="SECONDS", help="Ask again and again until stopped, and keep on."
)
@click.option("--status", type=click.Path(path_type=Path), hidden=True, help="A file that is there while it fails.")
def sync(
    folder: Path, every: int | None, status: Path | None, *, dry_run: bool, remove_gone: bool, overwrite: bool
) -> None:
    """Ask the address or file in DIR/import.yaml again, and write what has changed there into the dataset.

    A file that cannot be read, does not pass the checks, or has lost half of its rows changes nothing: exit code 1.
    Otherwise 0; 3 if rows were left out; with --dry-run, 4 if there is anything to change.
    """
    from exchange.report import RefusedError
    from exchange.updating.plan import Wish

    wish = Wish(overwrite=overwrite, remove_gone=remove_gone)
    if every:
        from commands.syncing import keep_in_step

        keep_in_step(partial(once, folder, wish, yes=not dry_run, quiet=True), every, status)
        return
    try:
        code = once(folder, wish, yes=not dry_run)
    except RefusedError as refusal:
        click.echo(str(refusal), err=True)
        sys.exit(REFUSED)
    sys.exit(code)


def once(folder: Path, wish: Wish, *, yes: bool, quiet: bool = False) -> int:
    """Ask once and return the exit code; if `quiet`, say nothing where nothing changes. Raises RefusedError."""
    from commands.updates import update
    from exchange.updating.record import options_of, place_of

    record = recorded(folder)
    wish = replace(wish, remove_gone=wish.remove_gone or record.remove_gone, may_lose_half=False)
    return update(record.format, place_of(record, folder), folder, options_of(record), wish, yes=yes, quiet=quiet)


def recorded(folder: Path) -> Imported:
    """Return the content of import.yaml. Raises RefusedError if there is none, or if it has problems."""
    from exchange.report import RefusedError
    from exchange.updating.record import RECORD, read_record

    found = read_record(folder)
    if found is None:
        raise RefusedError(f"{folder} has no {RECORD}: only a dataset that was imported can be kept in step.")
    return found
