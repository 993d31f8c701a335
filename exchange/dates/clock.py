"""The time of day within a date, taken apart from it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from exchange.folding import fold

_BEFORE = r"(?:(?:at|um|kl|alle|ore|a las|as|a|в)\s*)?"
_ZONES = {"jst": "+09:00", "kst": "+09:00", "msk": "+03:00", "cest": "+02:00", "cet": "+01:00", "utc": "z", "gmt": "z"}
_ZONE = rf"(?:\s*(?P<zone>z|(?:utc|gmt)?[-+][0-9]{{2}}(?::?[0-9]{{2}})?|{'|'.join(_ZONES)}))?(?:\s*\([^()]*time\))?"
_UNTIL = r"(?P<until>\s*[-–—~]\s*[0-9]{1,2}:[0-9]{2})?"
_GAP = r"(?:[, @]\s*|(?<=[日일])\s*)"
_SECONDS = r"(?::[0-9]{2}(?:[.,][0-9]+)?)?"
_O_CLOCK = r"(?:\s*(?:uhr|hrs|h|uur|ч)\b\.?)?"
_HALF = r"(?P<half>[ap]\.?m\.?)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        r"\s*(?P<half>오전|오후|午前|午後|上午|下午)\s*(?P<h>[0-9]{1,2})\s*[:時时시点]\s*(?:(?P<m>[0-9]{1,2})\s*[분分]?)?$",
        rf"(?:t|{_GAP}){_BEFORE}(?P<h>[0-9]{{1,2}}):(?P<m>[0-9]{{2}}){_SECONDS}(?:\s*{_HALF})?{_UNTIL}{_O_CLOCK}{_ZONE}$",
        rf"{_GAP}{_BEFORE}(?P<h>[0-9]{{1,2}})\s*{_HALF}$",
        rf"{_GAP}{_BEFORE}(?P<h>[0-9]{{1,2}})\s*(?:h|時|时|시)\s*(?:(?P<m>[0-9]{{2}})\s*[분分]?)?$",
        rf"{_GAP}{_BEFORE}(?P<h>[0-9]{{1,2}})(?:[.:](?P<m>[0-9]{{2}}))?\s*uhr$",
        rf"^(?P<h>[0-9]{{1,2}}):(?P<m>[0-9]{{2}})(?::[0-9]{{2}})?(?:\s*{_HALF})?\s*,?\s+(?=\S)",
    )
)
_ALONE = re.compile(
    rf"{_BEFORE}(?P<h>[0-9]{{1,2}})(?:[.]|\s*uhr\s*|(?<=[0-9]{{2}}))(?P<m>[0-9]{{2}})\s*{_HALF}?(?:\s*(?:uhr|h|hrs)\b\.?)?"
)
"""A time in a column of its own, where nothing else is meant: 14.30, 1430, 9 Uhr 15, 2.30 pm."""
_AFTERNOON = ("p", "오후", "午後", "下午")
NOON = 12


@dataclass(frozen=True)
class Clock:
    """A time of day as HH:MM and its offset from UTC, each empty if there is none."""

    time: str = ""
    offset: str = ""
    ends: bool = False
    """Whether it has an end."""


def parted(text: str) -> tuple[str, Clock]:
    """Return a folded text without its time of day, and the time. Midnight is none: sheets write it after any day."""
    if ":" not in text and not any(sign in text for sign in "mh時时시r点"):
        return text, Clock()
    for form in _FORMS:
        if (found := form.search(text)) is not None and (time := _time(found.groupdict())) is not None:
            rest = (text[: found.start()] + " " + text[found.end() :]).strip(" ,")
            if rest:
                return rest, _clock(time, found.groupdict())
    return text, Clock()


def _clock(time: str, found: dict[str, str | None]) -> Clock:
    zone = found.get("zone") or ""
    offset = _ZONES.get(zone) or zone.removeprefix("utc").removeprefix("gmt")
    return Clock("" if time == "00:00" else time, offset, bool(found.get("until")))


def clock_of(text: str) -> Clock:
    """Return the time of day that a cell is; without a time if it is none."""
    folded = fold(text.strip())
    if (found := _ALONE.fullmatch(folded)) is not None and (time := _time(found.groupdict())) is not None:
        return _clock(time, found.groupdict())
    return parted(f"- {folded}")[1]


def time_of(text: str) -> str:
    """Return a cell's time of day as HH:MM; empty if it is none."""
    return clock_of(text).time


def _time(found: dict[str, str | None]) -> str | None:
    hour, minute, half = int(found["h"] or 0), int(found.get("m") or 0), found.get("half") or ""
    if half:
        hour = hour % NOON + NOON * half.startswith(_AFTERNOON) if hour <= NOON else 99
    return f"{hour:02}:{minute:02}" if hour <= 23 and minute <= 59 else None  # noqa: PLR2004
