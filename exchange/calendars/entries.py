"""A calendar entry to items: one for each day on which it begins, on the clocks of the dataset's time zone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from icalendar.prop import vBinary

from data.export.calendar_fields import NAME
from exchange import cleaning
from exchange.calendars.moments import Clocks, end_of, moment_of
from exchange.calendars.own import OwnEntry, own_entry
from exchange.calendars.properties import first
from exchange.calendars.repeats import MOST, NAMES, Repeats, UnreadableRuleError, clock
from exchange.citing import distinct, source_of_link
from exchange.markup import ParsedText, addresses, parse_plain
from exchange.report import Report
from exchange.story import Cited, Item
from exchange.when import UndatedError, When, from_parts

USED = frozenset({
    "SUMMARY", "DESCRIPTION", "DTSTART", "DTEND", "DURATION", "LOCATION", "URL", "CATEGORIES", "UID", "STATUS",
    "ATTACH", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID",
})  # fmt: skip
BOOKKEEPING = frozenset({"DTSTAMP", "SEQUENCE", "CREATED", "LAST-MODIFIED", "TRANSP", "CLASS", "PRIORITY"})
STANDARD = frozenset({
    "ATTENDEE", "ORGANIZER", "CONTACT", "COMMENT", "GEO", "RESOURCES", "RELATED-TO", "REQUEST-STATUS", "COLOR", "IMAGE",
    "CONFERENCE", "EXRULE", "STRUCTURED-DATA", "LINK", "CONCEPT", "REFID", "STYLED-DESCRIPTION",
})  # fmt: skip
"""Further properties that calendars have. Any other may be a line of a text that was not folded."""
TOLD = frozenset({"DTSTART", "DTEND", "DURATION", "RRULE"})
"""Properties of which it is said elsewhere that they cannot be read."""

Replaced = Mapping[str, frozenset[date]]
"""The moments that entries of their own replace (RECURRENCE-ID), by the UID of what repeats."""


def replaced_days(entries: list[Any]) -> Replaced:
    """Return what entries with a RECURRENCE-ID replace."""
    found: dict[str, set[date]] = {}
    for entry in entries:
        moment = moment_of(entry, "RECURRENCE-ID")
        if isinstance(moment, date):
            found.setdefault(str(entry.get("UID") or ""), set()).add(moment)
    return {uid: frozenset(moments) for uid, moments in found.items()}


@dataclass(frozen=True)
class Entries:
    """Reads the entries of a calendar."""

    clocks: Clocks
    repeats: Repeats
    replaced: Replaced
    report: Report

    def items(self, entry: Any, where: str) -> list[Item]:
        """Return the items of an entry; none, with the reason recorded, if it has no title, no day, or is cancelled."""
        ours = own_entry(entry, where, self.report)
        title = ours.title or cleaning.line(parse_plain(first(entry, "SUMMARY", where, self.report)).text)
        if _status(entry) == "CANCELLED":
            self.report.refuse(where, title, "it is cancelled")
            return []
        said = ours.said or parse_plain(first(entry, "DESCRIPTION", where, self.report))
        if not title and said.text:
            title = cleaning.cut(cleaning.line(said.text), cleaning.TITLE_OF_TEXT)
            self.report.change("no summary: the beginning of the text stands as title", where)
        if not title:
            self.report.refuse(where, "", "it has no summary")
            return []
        try:
            start = _start(entry)
            found = [self._dated(one, end, where) for one, end in self._spans(entry, start, where)]
        except UndatedError as error:
            self.report.refuse(where, title, str(error))
            return []
        self._record_rest(entry, where)
        made = self._item(entry, title, said, where, ours)
        return [made(*ours.dated(*dated), is_first=place == 0) for place, dated in enumerate(found)]

    def _spans(self, entry: Any, start: date, where: str) -> Iterator[tuple[date, date | None]]:
        """Yield the start and the exclusive end of each day on which an entry begins."""
        try:
            end = end_of(entry, start)
            if end is None and ("DTEND" in entry or "DURATION" in entry):
                self.report.change("end that is no date left out", where)
            length = clock(end, None) - clock(start, None) if end else None
            for one in self._starts(entry, start, where):
                yield one, None if length is None else end if one == start else one + length
        except OverflowError as error:
            raise UndatedError("it lasts beyond the year 9999") from error

    def _starts(self, entry: Any, start: date, where: str) -> list[date]:
        repeating = any(name in entry for name in NAMES)
        replaced = (
            frozenset() if "RECURRENCE-ID" in entry else self.replaced.get(str(entry.get("UID") or ""), frozenset())
        )
        if getattr(entry.get("RECURRENCE-ID"), "params", {}).get("RANGE"):
            self.report.change("change of all later days of a repetition taken for its own day only", where)
        try:
            found, more = self.repeats.starts(entry, start, replaced)
        except UnreadableRuleError as error:
            self.report.change(f"repetition left out, only the first day stays, since {error}", where)
            return [start]
        if not found:
            raise UndatedError("its days are left out by EXDATE, or replaced by other entries")
        if repeating and not self.repeats.until:
            what = "repetition left out, only the first day stays: --repeat DAY brings its other days until then"
            self.report.change(what, where)
        elif more:
            self.report.change(f"repetition cut after {MOST:,} days", where, str(found[-1]))
        return found

    def _dated(self, start: date, end: date | None, where: str) -> tuple[When, str]:
        day, time = self.clocks.day(start, where)
        when = from_parts(day.year, day.month, day.day, time)
        if end is None or end == start:
            return when, ""
        last, ends = self.clocks.last_day(end)
        if ends:
            self.report.change("time of day of the end left out", where, ends)
        return when, last.isoformat()

    def _item(self, entry: Any, title: str, said: ParsedText, where: str, ours: OwnEntry) -> Callable[..., Item]:
        groups = [ours.category] if ours.category else list(_categories(entry))
        for group in groups[1:]:
            self.report.change("second category left out", where, group)
        for dropped in said.dropped:
            self.report.change("part of the text that has no words left out", where, dropped)
        links = [*_addresses(entry), *said.links, *((one, "") for one in addresses(said.text))]
        sources = ours.sources or distinct(self._cited(links, title, where))
        place = cleaning.line(first(entry, "LOCATION", where, self.report))
        uid = ours.id or cleaning.line(first(entry, "UID", where, self.report)).partition("@")[0]

        def made(when: When, end: str, *, is_first: bool) -> Item:
            return Item(
                where=where if is_first else f"{where} on {when.day}",
                when=when,
                title=title,
                summary=said.text,
                end=end,
                group=groups[0] if groups else "",
                sources=sources,
                place=place,
                note=ours.note,
                wanted=uid if is_first else "",
                more=ours.more,
            )

        return made

    def _cited(self, links: list[tuple[str, str]], title: str, where: str) -> Iterator[Cited | None]:
        for address, text in links:
            yield source_of_link(address, text, where, self.report, fallback=f"Link of “{title}”")

    def _record_rest(self, entry: Any, where: str) -> None:
        for name, message in entry.errors:
            if name not in TOLD:
                self.report.change("line that cannot be read left out", where, f"{name or ''} {message}".strip())
        for name in entry.keys() - USED - BOOKKEEPING - {NAME}:
            known = name in STANDARD or name.startswith("X-")
            self.report.change(f"{name} left out", where, "" if known else str(entry[name]))
        if (status := _status(entry)) not in ("", "CONFIRMED"):
            self.report.change("status left out", where, status)
        if entry.keys() & BOOKKEEPING:
            self.report.decide("A calendar's bookkeeping (DTSTAMP, SEQUENCE and the like) is left out.")
        if zone := _unknown_zone(entry):
            self.report.change("time zone that is not known: day and time stand as they are written", where, zone)
        for part in entry.subcomponents:
            self.report.change(f"{part.name} left out", where)
        self._record_invisible(entry, where)

    def _record_invisible(self, entry: Any, where: str) -> None:
        if any(cleaning.has_invisible(str(entry.get(name) or "")) for name in ("SUMMARY", "DESCRIPTION", "LOCATION")):
            self.report.change("invisible or direction-turning characters taken out", where)


def _start(entry: Any) -> date:
    start = moment_of(entry, "DTSTART")
    if not isinstance(start, date):
        raise UndatedError("its start is missing or no date")
    return start


def _status(entry: Any) -> str:
    return cleaning.line(str(entry.get("STATUS") or "")).upper()


def _unknown_zone(entry: Any) -> str:
    """Return the time zone that the start of an entry names, if nobody knows it."""
    zone = getattr(entry.get("DTSTART"), "params", {}).get("TZID")
    unknown = zone and getattr(moment_of(entry, "DTSTART"), "tzinfo", zone) is None
    return cleaning.line(str(zone)) if unknown else ""


def _categories(entry: Any) -> Iterator[str]:
    found = entry.get("CATEGORIES") or ()
    for one in found if isinstance(found, (list, tuple)) else (found,):
        yield from filter(None, (cleaning.line(str(name)) for name in getattr(one, "cats", [one])))


def _addresses(entry: Any) -> Iterator[tuple[str, str]]:
    for name in ("URL", "ATTACH"):
        found = entry.get(name) or ()
        for one in found if isinstance(found, (list, tuple)) else (found,):
            yield ("a file within the calendar" if isinstance(one, vBinary) else str(one)), ""
