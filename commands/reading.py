"""The options of reading a file or address, which `import` and what asks for it again share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar
from zoneinfo import available_timezones

import click

if TYPE_CHECKING:
    from exchange.options import Options

Command = TypeVar("Command", bound=Callable[..., Any])


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


def _languages(_context: click.Context, _parameter: click.Parameter, codes: tuple[str, ...]) -> tuple[str, ...]:
    """Return codes of languages, each once."""
    from data.languages import is_code

    for code in codes:
        if not is_code(code):
            raise click.BadParameter(f"'{code}' is not a code of a language. Write an ISO code such as en, ko or ja.")
    return tuple(dict.fromkeys(codes))


def _columns(_context: click.Context, _parameter: click.Parameter, written: tuple[str, ...]) -> dict[str, str]:
    """Return headings by field, of texts such as date=Datum."""
    found: dict[str, str] = {}
    for one in written:
        field, _, heading = (part.strip() for part in one.partition("="))
        if not (field and heading):
            raise click.BadParameter(f"'{one}' is not FIELD=HEADING, such as date=Datum.")
        if field in found:
            raise click.BadParameter(f"{field} has two columns, '{found[field]}' and '{heading}'.")
        found[field] = heading
    return found


def _or_empty(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str:
    return value or ""


_OPTIONS = (
    click.option("--title", default="", show_default=False, help="The dataset's title, if not the file's."),
    click.option(
        "--time-zone",
        default="",
        show_default=False,
        callback=_zone,
        help="IANA name, such as Asia/Seoul, for times given in UTC.",
    ),
    click.option(
        "--language",
        "languages",
        metavar="CODE",
        multiple=True,
        callback=_languages,
        help="The language of the texts, if their letters do not tell, such as fr; several times for several.",
    ),
    click.option("--encoding", default="", show_default=False, help="The file's encoding, if the guess is wrong."),
    click.option("--sheet", default="", show_default=False, help="The sheet of a workbook: its name, or its number."),
    click.option(
        "--dates",
        "order",
        type=click.Choice(["day-first", "month-first"]),
        callback=_or_empty,
        help="How to read dates like 01/07/2019.",
    ),
    click.option(
        "--century",
        type=click.IntRange(1, 9900),
        help="The first of the hundred years in which years of two digits lie, such as 1950.",
    ),
    click.option(
        "--column",
        "columns",
        metavar="FIELD=HEADING",
        multiple=True,
        callback=_columns,
        help="The heading of the column of a field, such as date=Datum; may be given several times.",
    ),
    click.option(
        "--repeat",
        default="",
        metavar="DAY",
        show_default=False,
        callback=_day,
        help="Import repeating entries of a calendar on each of their days until then, such as 2027-01-01.",
    ),
    click.option("--allow-private", is_flag=True, help="Ask addresses within one's own network too."),
)
"""Each is named like its field of Options."""


def reading_options(command: Command) -> Command:
    """Add the options of reading to a command, which gets them as further arguments."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def options_of(given: dict[str, Any]) -> Options:
    """Return the values of the options of reading."""
    from exchange.options import Options

    return Options(**given)
