"""`check`: the problems and warnings of a dataset, with file, line and remedy."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from commands.shared import DEFAULT_DATA, FOLDER
from data.counted import counted

if TYPE_CHECKING:
    from data.review import Review

Format = Literal["text", "json", "github"]


@click.command()
@click.argument("data", type=FOLDER, default=DEFAULT_DATA)
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github"]), default="text", help="For people or programs."
)
@click.option("--all", "every", is_flag=True, help="Name every warning, not three of a kind in a file.")
@click.option("--links", is_flag=True, help="Ask, slowly, whether the sources' links still answer.")
def check(data: Path, form: Format, *, strict: bool, every: bool, links: bool) -> None:
    """Report every problem of a dataset, with file, line and remedy; exit with 1 if there is one.

    Warnings are valid passages that are worth a second look, such as an event with a single source.
    """
    from commands.findings import as_github, as_json, as_text
    from data.review import review

    found = _with_pictures(review(data, datetime.now(tz=UTC).date()))
    if links:
        found = _with_links(found)
    if form == "json":
        lines = as_json(data, found)
    else:
        lines = as_github(data, found, strict=strict) if form == "github" else as_text(data, found, every=every)
    for line in lines:
        click.echo(line)
    sys.exit(1 if found.problems or (strict and found.warnings) else 0)


def _with_pictures(found: Review) -> Review:
    """Add the warnings about what pictures cannot show."""
    from data.warnings import in_order
    from layouts.picture_warnings import picture_warnings

    return replace(found, warnings=in_order((*found.warnings, *picture_warnings(found.draft))))


def _with_links(found: Review) -> Review:
    """Add the warnings of the link check; its limits are printed to stderr."""
    from data.links import links
    from data.warnings import in_order
    from linkcheck.crawl import Limits
    from linkcheck.findings import check_links

    listed = tuple(links(found.draft))
    limits = Limits()
    count = counted(len({link.url for link in listed}), "link")
    click.echo(f"Asking {count}, for {limits.whole_s / 60:g} minutes at most.", err=True)
    return replace(found, warnings=in_order((*found.warnings, *check_links(listed, limits))))
