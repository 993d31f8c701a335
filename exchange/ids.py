"""Unique ids for events, categories and phases that have none, in ASCII as links require."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import replace

from exchange.when import When

LONGEST = 60
_EVENT_ID = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-[a-z0-9]+(-[a-z0-9]+)*")


def plain_slug(text: str, otherwise: str) -> str:
    """Return a slug of a text's ASCII letters and digits.

    A text without any (Korean, Japanese) gives `otherwise` and six characters of a hash, so that the same text has the
    same slug in every import, regardless of order.
    """
    bare = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    whole = re.sub(r"[^a-z0-9]+", "-", bare.replace("'", "")).strip("-")
    letters = sum(letter.isalnum() for letter in text)
    if not whole or sum(letter.isalnum() for letter in whole) * 3 < letters:
        return f"{otherwise}-{hashlib.sha256(text.encode()).hexdigest()[:6]}"
    cut = whole[:LONGEST]
    return cut if cut == whole else cut.rpartition("-")[0] or cut


class Ids:
    """Allocates unique ids."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def take(self, wanted: str) -> str:
        """Return an id, with a numeric suffix if it is taken."""
        found, number = wanted, 1
        while found in self._given:
            number += 1
            found = f"{wanted}-{number}"
        self._given.add(found)
        return found


def is_event_id(text: str, day: str) -> bool:
    """Return whether a text is a valid id of an event on that day."""
    return _EVENT_ID.fullmatch(text) is not None and text.startswith(f"{day}-")


def day_in(event_id: str) -> str:
    """Return the day that an event's id begins with; empty if it is no event id."""
    return event_id[:10] if _EVENT_ID.fullmatch(event_id) else ""


def on_day_of(event_id: str, when: When) -> When:
    """Return a date with the day that an event's id begins with, if only a month or year is known that has it."""
    day = day_in(event_id)
    return replace(when, day=day) if when.precision != "day" and when.day <= day <= when.last else when
