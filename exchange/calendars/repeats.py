"""The days on which an entry repeats: RRULE and RDATE without EXDATE, until a day.

Rules are followed on the clock of the entry's own time zone, as calendars do: an entry at nine stays at nine in summer.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime
from itertools import islice
from typing import Any

from dateutil.rrule import rrulestr

MOST = 1000
"""Most days of one entry."""
MOST_SECONDS = 10.0
"""Time for the rules of a file, since a rule can be written so that it never comes true."""
NAMES = ("RRULE", "RDATE")
OFTEN = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})


class UnreadableRuleError(ValueError):
    """A rule cannot be followed; the message says why."""


class Repeats:
    """Follows the rules of a file's entries until a day."""

    def __init__(self, until: str) -> None:
        self.until = datetime.fromisoformat(until).replace(hour=23, minute=59, second=59) if until else None
        self._left = MOST_SECONDS

    def starts(self, entry: Any, start: date, replaced: Iterable[date] = ()) -> tuple[list[date], bool]:
        """Return the starts of an entry in order without those replaced, and whether there were more than MOST.

        Without a day to follow rules until, only its own start. Raises UnreadableRuleError.
        """
        zone = start.tzinfo if isinstance(start, datetime) else None
        first = clock(start, zone)
        found = {first}
        if self.until is not None:
            for rule in _listed(entry.get("RRULE")):
                found |= set(self._followed(rule, first, zone))
            found |= {one for one in _clocks(moments(entry, "RDATE"), zone) if one <= self.until}
        out = [*moments(entry, "EXDATE"), *replaced]
        out_days = {one for one in out if not isinstance(one, datetime)}
        out_moments = set(_clocks(out, zone))
        kept = sorted(one for one in found if one not in out_moments and one.date() not in out_days)
        return [start if one == first else _like(start, one) for one in kept[:MOST]], len(kept) > MOST

    def _followed(self, rule: Any, first: datetime, zone: Any) -> Iterator[datetime]:
        parts = {str(name).upper(): value for name, value in getattr(rule, "items", dict)()}
        if {str(one).upper() for one in parts.get("FREQ", ())} & OFTEN:
            raise UnreadableRuleError("it repeats more often than daily")
        if self._left <= 0:
            raise UnreadableRuleError("the rules of the file take too long to follow")
        ends = parts.pop("UNTIL", None) or ()
        text = ";".join(piece for piece in rule.to_ical().decode().split(";") if not piece.upper().startswith("UNTIL="))
        if any(int(str(number)) < 1 for number in parts.get("INTERVAL", ())):
            raise UnreadableRuleError("its interval is none")
        last = min([clock(end, zone, last=True) for end in ends] + [self.until or datetime.max])  # noqa: DTZ901 # on a clock
        began = time.monotonic()
        try:
            rules = rrulestr(text, dtstart=first)
            yield from islice((one for one in _while_before(rules, last)), MOST + 1)
        except (ValueError, TypeError, OverflowError, ArithmeticError, AttributeError, IndexError, KeyError) as error:
            raise UnreadableRuleError("its rule cannot be read") from error
        finally:
            self._left -= time.monotonic() - began


def _while_before(rules: Any, last: datetime) -> Iterator[datetime]:
    for moment in rules:
        if moment > last:
            return
        yield moment


def _clocks(given: Iterable[date], zone: Any) -> Iterator[datetime]:
    return (clock(one, zone) for one in given)


def moments(entry: Any, name: str) -> Iterator[date]:
    """Yield the days and moments of a property that lists some; of periods, their beginnings."""
    for listed in _listed(entry.get(name)):
        for one in getattr(listed, "dts", ()):
            value = getattr(one, "dt", None)
            value = value[0] if isinstance(value, tuple) else value
            if isinstance(value, date):
                yield value


def clock(moment: date, zone: Any, *, last: bool = False) -> datetime:
    """Return what the clock shows in a zone at a moment; of a day its beginning, or its end."""
    if not isinstance(moment, datetime):
        return datetime(moment.year, moment.month, moment.day, *((23, 59, 59) if last else ()))  # noqa: DTZ001
    if moment.tzinfo is not None and zone is not None:
        with suppress(OverflowError):
            moment = moment.astimezone(zone)
    return moment.replace(tzinfo=None)


def _like(start: date, moment: datetime) -> date:
    return moment.replace(tzinfo=start.tzinfo) if isinstance(start, datetime) else moment.date()


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
