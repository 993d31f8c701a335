"""A column of dates: what its cells say together of the order of day and month, of centuries and Excel's numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from exchange.dates.habits import Habits, NoCenturyError
from exchange.dates.numbers import kind_of
from exchange.dates.reading import read
from exchange.folding import fold
from exchange.options import Options, Order
from exchange.report import Report
from exchange.when import UndatedError, When

_YEAR = re.compile(r"(?<![0-9:])([0-9]{4})(?:[0-9]{4})?(?![0-9])")
_ORDERED = re.compile(
    r"(?<![0-9][-/.])(?<![0-9])([0-9]{1,2})\s?([-/.])\s?([0-9]{1,2})\s?\2\s?([0-9]{4}|[0-9]{2})(?![0-9])"
)
_HEADED_DAY = re.compile(r"\b(?:dd?|tt?|jj?|gg?|дд?)[-/. ]?[mм]{1,3}\b")
_HEADED_MONTH = re.compile(r"\bmm?[-/. ]?dd?\b")
_LONG_NUMBER = re.compile("[0-9]{3}")
_WITH_ERA = re.compile(r"\b(?:ad|ce)\b|a\.d|c\.e|chr|n\. ?e|d\. ?c|ap\. ?j")
"""Signs by which a year of two digits says itself that it is one of the first hundred."""
MONTHS, DAYS = 12, 31


@dataclass
class Survey:
    """What the texts of a column show, each with an example."""

    day_first: str = ""
    month_first: str = ""
    either: str = ""
    years: list[int] = field(default_factory=list)
    numbers: str = ""
    """What every text is a number of."""

    example: str = ""


def survey(texts: Iterable[str]) -> Survey:
    """Return what the distinct texts of a column show."""
    found = Survey()
    folded_texts = [fold(text.strip()) for text in texts]
    found.numbers = kind_of(folded_texts)
    found.example = next(filter(None, folded_texts), "")
    for folded in folded_texts:
        found.years += [int(year) for year in _YEAR.findall(folded)]
        for match in _ORDERED.finditer(folded):
            _weigh(int(match[1]), int(match[3]), match[0], found)
    return found


def _weigh(first: int, second: int, written: str, found: Survey) -> None:
    if MONTHS < first <= DAYS and second <= MONTHS:
        found.day_first = found.day_first or written
    elif MONTHS < second <= DAYS and first <= MONTHS:
        found.month_first = found.month_first or written
    elif max(first, second) <= MONTHS and first != second:
        found.either = found.either or written


@dataclass
class DateColumn:
    """The reader of one column: each distinct text is read once."""

    heading: str
    habits: Habits
    zone: ZoneInfo | None = None
    offsets: str = ""
    """A text whose offset from UTC was left as it stands."""

    short: str = ""
    """A text whose year has two digits, with what it was read as."""

    _known: dict[str, When | UndatedError] = field(default_factory=dict)
    _days: dict[str, When] = field(default_factory=dict)

    def read(self, text: str) -> When:
        """Return the date of a cell. Raises UndatedError."""
        found = self._known.get(text)
        if found is None:
            try:
                found = self._moved(read(text, self.habits, self._days), text)
            except UndatedError as error:
                found = error
            self._known[text] = found
        if isinstance(found, UndatedError):
            raise found
        return found

    def decide(self, report: Report) -> None:
        """Record what was decided while reading."""
        if self.offsets:
            report.decide(
                f"Times with an offset from UTC ({self.offsets}) stand as they are written; --time-zone moves them."
            )
        if self.short:
            report.decide(f"Years of two digits in '{self.heading}' are read by its other years: {self.short}.")

        if any(isinstance(found, NoCenturyError) for found in self._known.values()):
            report.decide(
                f"Nothing in '{self.heading}' tells the century of years of two digits; to read them as 1950 to 2049: "
                f"{report.command} --century 1950"
            )

    def _moved(self, when: When, text: str) -> When:
        """Return the date with its time in the zone of the dataset, if there is one."""
        if not (self.short or self.habits.numbers or _LONG_NUMBER.search(text)) and self.habits.years:
            reads = text.strip(" '")[-2:] == when.day[2:4] and not _WITH_ERA.search(fold(text))
            self.short = f"{text} is {when.day}" if reads else ""
        if not when.offset or when.precision != "day":
            return when
        if self.zone is None:
            self.offsets = self.offsets or text
            return when
        written = when.offset.upper()
        try:
            there = datetime.fromisoformat(f"{when.day}T{when.time}{written}").astimezone(self.zone)
        except (ValueError, OverflowError):
            return when
        return replace(when, day=there.date().isoformat(), time=f"{there:%H:%M}".replace("00:00", ""))


def date_columns(cells: Mapping[str, Iterable[str]], options: Options, report: Report) -> dict[str, DateColumn]:
    """Return the readers of columns of dates, by heading; a column that shows nothing follows the others."""
    surveys = {heading: survey(dict.fromkeys(texts)) for heading, texts in cells.items()}
    years = tuple(sorted(year for found in surveys.values() for year in found.years))
    orders: dict[str, Order] = {heading: _order(heading, found) for heading, found in surveys.items()}
    shared: Order = next(filter(None, orders.values()), "")
    columns = {}
    for heading, found in surveys.items():
        own: Order = orders[heading] or ("" if found.day_first and found.month_first else shared)
        habits = Habits(
            order=options.order or own,
            given=bool(options.order),
            years=tuple(sorted(found.years)) or years,
            since=options.century,
            numbers=found.numbers,
        )
        zone = ZoneInfo(options.time_zone) if options.time_zone else None
        columns[heading] = DateColumn(heading, habits, zone)
        _decide(heading, found, habits, report)
    return columns


def _order(heading: str, found: Survey) -> Order:
    """Return the order that a column's cells show, or else its heading: Date (DD/MM/YYYY)."""
    if found.day_first and found.month_first:
        return ""
    if found.day_first or found.month_first:
        return "day-first" if found.day_first else "month-first"
    said = fold(heading)
    return "day-first" if _HEADED_DAY.search(said) else "month-first" if _HEADED_MONTH.search(said) else ""


def _decide(heading: str, found: Survey, habits: Habits, report: Report) -> None:
    if found.numbers:
        report.decide(f"'{heading}' has {found.numbers}: {found.example} is {read(found.example, habits).day}.")
    if habits.given or not found.either:
        return
    if found.day_first and found.month_first:
        report.decide(
            f"'{heading}' has the day first ({found.day_first}) and the month first ({found.month_first}): dates "
            f"such as {found.either} are left out, unless --dates says which."
        )
    elif habits.order:
        headed = "the heading" if _order(heading, found) else "another column"
        shown = found.day_first or found.month_first or headed
        said = habits.order.replace("-", " ")
        report.decide(f"Dates in '{heading}' such as {found.either} are read {said}, as {shown} shows.")
    else:
        report.decide(
            f"Nothing in '{heading}' shows whether {found.either} has the day or the month first: "
            f"give --dates month-first, or: {report.command} --dates day-first"
        )
