"""`refresh`: new values of price, rate and trade series from their APIs, shown first and written on demand."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.shared import data_option, load_or_exit, report_and_exit
from data.counted import counted

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.models.events import Series
    from refresh.plan import Plan


def _mirrors(_context: click.Context, _option: click.Parameter, given: tuple[str, ...]) -> dict[str, str]:
    pairs = [text.partition("=") for text in given]
    if not all(ours.startswith("http") and other.startswith("http") for ours, _, other in pairs):
        raise click.BadParameter("write FROM=TO, both beginning with http:// or https://.")
    return {ours: other for ours, _, other in pairs}


def _period(_context: click.Context, _option: click.Parameter, given: str) -> str:
    from data.models.fields import is_period

    if given and not any(is_period(given, frequency) for frequency in ("day", "month", "year")):
        raise click.BadParameter("write YYYY-MM-DD, YYYY-MM or YYYY.")
    return given


@click.command()
@click.argument("series", nargs=-1)
@data_option
@click.option("--apply", is_flag=True, help="Write the new rows.")
@click.option("--accept-revisions", is_flag=True, help="With --apply, write changes to the past too.")
@click.option(
    "--since",
    default="",
    show_default=False,
    callback=_period,
    help="Ask from this day, month or year on, to look for older revisions.",
)
@click.option("--full", is_flag=True, help="Show every row, however many.")
@click.option("--list", "listed", is_flag=True, help="Name the source of every series, and ask nobody.")
@click.option("--mirror", multiple=True, callback=_mirrors, help="FROM=TO: ask addresses beginning with TO instead.")
def refresh(
    series: tuple[str, ...],
    data: Path,
    since: str,
    mirror: dict[str, str],
    *,
    apply: bool,
    accept_revisions: bool,
    full: bool,
    listed: bool,
) -> None:
    """Bring SERIES up to date, or all that have a source: show what would change, and write nothing without --apply.

    Keys come from the environment: ENTENTE_KOREA_CUSTOMS_KEY, ENTENTE_ESTAT_APP_ID, ENTENTE_COMTRADE_KEY.
    """
    from refresh import report
    from refresh.error import RefreshError
    from refresh.run import wanted

    if accept_revisions and not apply:
        raise click.UsageError("--accept-revisions goes with --apply.")
    dataset = load_or_exit(data)
    try:
        chosen = wanted(dataset, series)
        if listed:
            click.echo("\n".join(report.listing(chosen if series else dataset.series)))
            return
        plans, whole = _plan(data, dataset, chosen, mirror, since, full=full)
        if apply and any(plan.changes(past=accept_revisions) for plan in plans):
            _write(data, dataset, plans, past=accept_revisions)
        elif plans:
            click.echo(report.summary(plans))
    except RefreshError as error:
        raise click.ClickException(str(error)) from error
    if not whole:
        sys.exit(1)


def _plan(
    data: Path, dataset: Dataset, chosen: Sequence[Series], mirror: dict[str, str], since: str, *, full: bool
) -> tuple[list[Plan], bool]:
    """Query the sources, show the changes, and return the plans and whether all succeeded without defects."""
    from refresh import report
    from refresh.run import run
    from refresh.sources import KEYS
    from refresh.web import Web

    keys = {name: os.environ.get(name, "") for name in KEYS}
    plans, failures = run(data, chosen, dataset, Web(mirror), keys, today=_today(), since=since)
    for plan in plans:
        click.echo("\n".join(report.report(plan, full=full)))
    for failure in failures:
        click.echo(report.failed(failure), err=True)
    return plans, not failures and not any(plan.defects for plan in plans)


def _write(data: Path, dataset: Dataset, plans: list[Plan], *, past: bool) -> None:
    from data.problem import DatasetError
    from refresh import report
    from refresh.writing import write

    try:
        written = write(data, dataset, plans, _today(), past=past)
    except DatasetError as error:
        click.echo("With the new rows the dataset would not pass its checks. Nothing was written.", err=True)
        report_and_exit(data, error.problems)
    for name, count in written.items():
        click.echo(f"{data / name}: {counted(count, 'row')} written.")
    click.echo(report.reminder(plans, past=past))


def _today() -> date:
    return datetime.now(UTC).date()
