"""Options and error exits that commands share."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeVar

import click

from data.counted import counted

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.problem import Problem

Command = TypeVar("Command", bound=Callable[..., object])

DEFAULT_DATA = Path(__file__).resolve().parent.parent / "data" / "japan_korea"
FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


def data_option(command: Command) -> Command:
    """Add the option --data, the dataset's folder, to a command."""
    return click.option(
        "--data", type=FOLDER, default=DEFAULT_DATA, envvar="ENTENTE_DATA", help="The dataset's folder."
    )(command)


def frame_option(command: Command) -> Command:
    """Add the option --frame-ancestors to a command."""
    return click.option(
        "--frame-ancestors", default="*", envvar="ENTENTE_FRAME_ANCESTORS", help="Who may frame the embed."
    )(command)


def briefing_frame_option(command: Command) -> Command:
    """Add the option --briefing-ancestors to a command."""
    return click.option(
        "--briefing-ancestors",
        default="'self'",
        envvar="ENTENTE_BRIEFING_ANCESTORS",
        help="Who may frame briefings, such as a signage player's host.",
    )(command)


def base_option(meaning: str) -> Callable[[Command], Command]:
    """Add the option --base-url to a command, with its meaning there as help."""
    return click.option("--base-url", default="", envvar="ENTENTE_BASE_URL", help=meaning)


def load_or_exit(folder: Path) -> Dataset:
    """Return the dataset, or print every problem and exit with code 1."""
    from data.load import load
    from data.problem import DatasetError

    try:
        return load(folder)
    except DatasetError as error:
        report_and_exit(folder, error.problems)


def report_and_exit(folder: Path, problems: Sequence[Problem]) -> NoReturn:
    """Print every problem and exit with code 1."""
    for problem in problems:
        click.echo(str(problem), err=True)
    click.echo(f"{folder}: {counted(len(problems), 'problem')}.", err=True)
    sys.exit(1)
