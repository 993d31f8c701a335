"""What `import --update` and `sync` share: an update is shown, and written where it is wished."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from exchange.options import Options
    from exchange.updating.plan import Wish

DONE, REFUSED, SOME, SHOWN = 0, 1, 3, 4
"""Exit codes: written, or nothing to change; refused; written, and rows were left out; shown, and not written."""


Command = TypeVar("Command", bound=Callable[..., object])


def update_options(command: Command) -> Command:
    """Add the options of updates to a command."""
    for name, about in (
        ("--overwrite", "With --update: take the file's where a field was edited both here and in the file."),
        ("--remove-gone", "With --update: withdraw the events whose rows are gone; else they are listed."),
        ("--yes", "With --update: write what is shown."),
        ("--update", "DIR is a dataset: show what the file changes of it."),
    ):
        command = click.option(name, is_flag=True, help=about)(command)
    return command


def update_as_recorded(kind: str, file: str, folder: Path, given: Options, wish: Wish, *, yes: bool) -> int:
    """Update a dataset; options that are not given are those of its first import. Return the exit code."""
    from exchange.options import Options
    from exchange.updating.record import options_of, read_record

    record, unsaid = read_record(folder), Options()
    known = options_of(record) if record else unsaid
    told = {name: value for name, value in vars(given).items() if value != getattr(unsaid, name)}
    return update(kind, file, folder, replace(known, **told), wish, yes=yes)


def update(
    kind: str, place: str | Path, folder: Path, options: Options, wish: Wish, *, yes: bool, quiet: bool = False
) -> int:
    """Show what a file changes of a dataset; with `yes`, write it. Return the exit code. Raises RefusedError.

    If `quiet`, nothing is shown where nothing changes.
    """
    from datetime import UTC, datetime

    from exchange.updating.updating import prepare, write

    found = prepare(kind, place, folder, options, wish, datetime.now(tz=UTC).date().isoformat())
    if not (quiet and found.plan.empty):
        click.echo(found.said, nl=False)
    if not yes:
        if found.plan.empty:
            return DONE
        click.echo("\nNothing was written. Add --yes to write this.")
        return SHOWN
    write(found)
    if not found.plan.empty:
        click.echo(f"\nWritten to {folder}.")
    return SOME if found.report.refused else DONE
