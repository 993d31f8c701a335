"""Ids for what has none: of events, categories and phases, in the plain letters a link allows, each once."""

from __future__ import annotations

import hashlib
import re
import unicodedata

LONGEST = 60
_EVENT_ID = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-[a-z0-9]+(-[a-z0-9]+)*")


def plain_slug(text: str, otherwise: str) -> str:
    """Return a slug of a text's Latin letters and digits.

    A text without any (Korean, Japanese) gives `otherwise` and six signs made of the text, so that the same text
    has the same slug in every import, in whatever order the file comes.
    """
    bare = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    whole = re.sub(r"[^a-z0-9]+", "-", bare.replace("'", "")).strip("-")
    letters = sum(letter.isalnum() for letter in text)
    if not whole or sum(letter.isalnum() for letter in whole) * 3 < letters:
        return f"{otherwise}-{hashlib.sha256(text.encode()).hexdigest()[:6]}"
    cut = whole[:LONGEST]
    return cut if cut == whole else cut.rpartition("-")[0] or cut


class Ids:
    """Gives out ids, each once."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def take(self, wanted: str) -> str:
        """Return an id, with a number behind it where it is taken."""
        found, number = wanted, 1
        while found in self._given:
            number += 1
            found = f"{wanted}-{number}"
        self._given.add(found)
        return found


def is_event_id(text: str, day: str) -> bool:
    """Say whether a text can stand as the id of an event of that day."""
    return _EVENT_ID.fullmatch(text) is not None and text.startswith(f"{day}-")


def day_in(event_id: str) -> str:
    """Return the day that an event's id begins with; empty for what is no such id."""
    return event_id[:10] if _EVENT_ID.fullmatch(event_id) else ""
