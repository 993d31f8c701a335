"""The output of the command `publish`: progress, summary and errors."""

from __future__ import annotations

import sys

import click

from publish import PublishError, publish
from routes.index import EntenteApp

STEP = 50
"""Files between two lines of progress."""
MOST = 25
"""Problems listed; one broken template breaks a link on every page."""


def publish_or_exit(app: EntenteApp, out: str, *, base_url: str, keep: int) -> None:
    """Publish an app; on errors print them and exit with code 1."""
    try:
        done = publish(app, out, base_url=base_url, keep=keep, progress=_report_progress)
    except (PublishError, OSError) as error:
        problems = error.problems if isinstance(error, PublishError) else (str(error),)
        for problem in problems[:MOST]:
            click.echo(problem, err=True)
        if len(problems) > MOST:
            click.echo(f"… and {len(problems) - MOST:,} more.", err=True)
        click.echo(f"{out}: nothing was published.", err=True)
        sys.exit(1)
    for warning in done.warnings:
        click.echo(warning, err=True)
    kept = f" Of earlier versions {done.kept} files stay." if done.kept else ""
    click.echo(f"{out}: {done.files:,} files, {done.size:,} bytes; {done.changed:,} new or changed.{kept}")


def _report_progress(what: str, done: int, known: int) -> None:
    if done % STEP == 0 or done == known:
        click.echo(f"{done:>6,} of {known:,} {what}")
