"""The content lines of a calendar: unfolded, broken ones recorded and left out, what is cut off closed.

What is left can be parsed; entries are counted in the order of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from exchange.report import RefusedError, Report, short

_LINE = re.compile(r"[A-Za-z0-9_.-]+(;[A-Za-z0-9_.-]+=(\"[^\"]*\"|[^\";:,]*)(,(\"[^\"]*\"|[^\";:,]*))*)*:.*", re.DOTALL)
_CUT_LETTER = re.compile(rb"(\r?\n[ \t])([\x80-\xbf]+)")
"""A break within the bytes of a letter in UTF-8, and those after it."""
_MARK = re.compile(r"(BEGIN|END):\s*([A-Za-z0-9-]+)\s*", re.IGNORECASE)
_NAMES = re.compile(r"(X-[A-Z-]+|NAME|DESCRIPTION)[;:]", re.IGNORECASE)
"""Fields of a calendar that are texts, so that every value can be read."""
_SUMMARY = re.compile(r"SUMMARY[^:]*:(.*)", re.IGNORECASE)


def whole_letters(data: bytes) -> bytes:
    """Return the bytes of a calendar with letters put together that a folded line cuts in two; others unchanged."""
    if not data.lstrip(b"\xef\xbb\xbf \r\n").upper().startswith(b"BEGIN:VCALENDAR"):
        return data
    joined = _CUT_LETTER.sub(rb"\2\1", data)
    try:
        joined.decode("utf-8")
    except ValueError:
        return data
    return joined


def readable(text: str, report: Report) -> tuple[str, str]:
    """Return the text of calendars with whole, readable lines only, and that without what entries do not need.

    The second has neither time zones nor fields of the calendar but its names, as one value in them that cannot be
    read spoils the whole for the parser. Raises RefusedError for what is no calendar.
    """
    scan = _Scan(report)
    for number, line in _unfolded(text):
        scan.take(number, line)
    scan.finish()
    if not scan.calendars:
        raise RefusedError(f"{report.name}: this is not a calendar (iCalendar, .ics): it has no BEGIN:VCALENDAR.")
    needed = [line for line, is_needed in scan.lines if is_needed]
    return "\r\n".join([*(line for line, _ in scan.lines), ""]), "\r\n".join([*needed, ""])


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines that have something, folded ones joined, with the number of their first line in the file."""
    number, start, joined = 0, 1, ""
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text), start=1):
        if line[:1] in (" ", "\t"):
            joined += line[1:]
            continue
        if joined.strip():
            yield start, joined
        start, joined = number, line
    if joined.strip():
        yield start, joined


@dataclass
class _Scan:
    """Takes line after line and keeps those of components that are closed."""

    report: Report
    lines: list[tuple[str, bool]] = field(default_factory=list)
    """Lines, and whether entries need them."""

    calendars: int = 0
    entries: int = 0
    title: str = ""
    open: list[tuple[str, int]] = field(default_factory=list)
    """The names of the components that are open, each with the place of its first line in `lines`."""

    @property
    def where(self) -> str:
        """Where the scan is: the entry, if it is within one."""
        return f"entry {self.entries}" if any(name == "VEVENT" for name, _ in self.open) else "the calendar"

    def take(self, number: int, line: str) -> None:
        """Take a line, or record that it cannot be read."""
        mark = _MARK.fullmatch(line)
        if mark and mark[1].upper() == "BEGIN":
            self._begin(mark[2].upper(), number)
        elif mark:
            self._end(mark[2].upper(), number)
        elif not self.open:
            self.report.change("line outside of a calendar left out", f"line {number}", line)
        elif not _LINE.fullmatch(line):
            self.report.change("line that cannot be read left out", f"{self.where}, line {number}", line)
        else:
            if self.open[-1][0] == "VEVENT" and (found := _SUMMARY.fullmatch(line)):
                self.title = found[1]
            self._add(line)

    def _add(self, line: str) -> None:
        """Add a line, unless it is within a component of which only is said that it is left out."""
        names = [name for name, _ in self.open]
        if names[-1] in ("VCALENDAR", "VEVENT"):
            self.lines.append((line, names[-1] == "VEVENT" or bool(_NAMES.match(line))))
        elif "VTIMEZONE" in names:
            self.lines.append((line, False))

    def finish(self) -> None:
        """Close what is open at the end of the file; an entry that is cut off is left out."""
        if not self.open:
            return
        self.report.decide("The file is cut off: its last line is not END:VCALENDAR. What is whole in it was read.")
        inner = [(name, place) for name, place in self.open if name != "VCALENDAR"]
        if inner:
            name, place = inner[0]
            del self.lines[place:]
            if name == "VEVENT":
                self.report.refuse(f"entry {self.entries}", short(self.title), "the file is cut off within it")
            else:
                self.report.change(f"{name} that the file cuts off left out", "the calendar")
        self.lines += [("END:VCALENDAR", True) for name, _ in self.open if name == "VCALENDAR"]

    def _begin(self, name: str, number: int) -> None:
        if name == "VCALENDAR":
            self._close_down_to(0, number)
            self.calendars += 1
        elif not self.open:
            self.report.change("line outside of a calendar left out", f"line {number}", f"BEGIN:{name}")
            return
        elif name == "VEVENT":
            self._close_down_to(1, number)
        if name == "VEVENT":
            self.entries, self.title = self.entries + 1, ""
        self.open.append((name, len(self.lines)))
        self._mark(f"BEGIN:{name}")

    def _end(self, name: str, number: int) -> None:
        if name not in [open_ for open_, _ in self.open]:
            self.report.change("END without its BEGIN left out", f"line {number}", f"END:{name}")
            return
        while self.open[-1][0] != name:
            self._close(number)
        self._mark(f"END:{name}")
        self.open.pop()

    def _close_down_to(self, depth: int, number: int) -> None:
        while len(self.open) > depth:
            self._close(number)

    def _close(self, number: int) -> None:
        """Close the innermost component, whose end is missing."""
        where = f"{self.where}, line {number}"
        name, _ = self.open[-1]
        self.report.change(f"END:{name} is missing, and was supplied", where)
        self._mark(f"END:{name}")
        self.open.pop()

    def _mark(self, line: str) -> None:
        self.lines.append((line, all(name != "VTIMEZONE" for name, _ in self.open)))
