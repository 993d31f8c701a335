"""`check`: every problem of a dataset, with file, line and remedy."""

from __future__ import annotations

from pathlib import Path

import click

from commands.shared import DEFAULT_DATA, FOLDER, load_or_exit, report_and_exit


@click.command()
@click.argument("data", type=FOLDER, default=DEFAULT_DATA)
def check(data: Path) -> None:
    """Report every problem of a dataset, with file, line and remedy."""
    dataset = load_or_exit(data)
    if dataset.briefing_problems:
        report_and_exit(data, dataset.briefing_problems)
    counts = f"{len(dataset.events)} events, {len(dataset.series)} series"
    click.echo(f"{dataset.info.title}: {counts}, {len(dataset.briefings)} briefings, no problems.")
