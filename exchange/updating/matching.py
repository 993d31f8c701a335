"""Which row of a file is which event: by id, by what the row was at the last import, by day and title, by likeness."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Mapping
from difflib import SequenceMatcher

from data.typography import typeset
from exchange.updating.last import Last
from exchange.updating.present import Entry, Present
from exchange.updating.rows import Row

ALIKE = 0.6
"""Likeness of two titles of one day from which they are one title that was edited."""

MOST_OF_A_DAY = 50
"""Events of a day that are compared: each of its rows is compared with each of them."""

Day = str
Key = tuple[Day, str]


class _Matches:
    """Rows and events that wait for one another."""

    def __init__(self, rows: Iterable[Row], present: Present) -> None:
        self.rows = dict(enumerate(rows))
        self.events = {str(event["id"]): event for event in present.events()}
        self.found: dict[int, str] = {}

    def take(self, place: int, event_id: str) -> None:
        """Note that a row is an event."""
        self.found[place] = event_id
        del self.rows[place], self.events[event_id]

    def by(self, row_key: Callable[[Row], str | Key], event_keys: Callable[[Entry], Iterable[str | Key]]) -> None:
        """Match rows and events with the same key, several of one key in their order."""
        events: defaultdict[str | Key, deque[str]] = defaultdict(deque)
        for event_id, event in self.events.items():
            for key in dict.fromkeys(event_keys(event)):
                events[key].append(event_id)
        for place, row in list(self.rows.items()):
            key = row_key(row)
            left = events.get(key) if key else None
            while left and left[0] not in self.events:
                left.popleft()
            if left:
                self.take(place, left.popleft())


def matched(rows: Iterable[Row], present: Present, last: Mapping[str, Last]) -> dict[int, str]:
    """Return the event of each row by the row's place in the list; a row that is not in it is new."""
    found = _Matches(rows, present)
    rows_of = {event_id: one.row for event_id, one in last.items()}
    found.by(lambda row: row.item.wanted, lambda event: (str(event["id"]), *map(str, event.get("formerly") or ())))
    found.by(lambda row: row.item.wanted, lambda event: filter(None, [rows_of.get(str(event["id"]))]))
    found.by(lambda row: row.key, lambda event: _keys(event, last))
    _by_title(found)
    _by_likeness(found)
    return found.found


def _keys(event: Entry, last: Mapping[str, Last]) -> Iterable[Key]:
    """Return the day and title of an event, as they are and as its row had them at the last import."""
    yield str(event["date"]), typeset(str(event["title"]))
    known = last.get(str(event["id"]))
    if known is not None:
        yield known.day, known.title


def _by_title(found: _Matches) -> None:
    """Match rows and events with a title that only one of each has: the day was edited."""
    counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    for row in found.rows.values():
        counts[row.key[1]][0] += 1
    for event in found.events.values():
        counts[typeset(str(event["title"]))][1] += 1
    found.by(
        lambda row: row.key[1] if counts[row.key[1]] == [1, 1] else "", lambda event: [typeset(str(event["title"]))]
    )


def _by_likeness(found: _Matches) -> None:
    """Match the rows and events that are left of a day, the likest titles first: the title was edited."""
    days: defaultdict[Day, list[str]] = defaultdict(list)
    for event_id, event in found.events.items():
        days[str(event["date"])].append(event_id)
    pairs = [
        (-likeness, place, event_id)
        for place, row in found.rows.items()
        for event_id in days.get(row.item.when.day, [])[:MOST_OF_A_DAY]
        if (likeness := _likeness(row, found.events[event_id])) >= ALIKE
    ]
    for _, place, event_id in sorted(pairs):
        if place in found.rows and event_id in found.events:
            found.take(place, event_id)


def _likeness(row: Row, event: Entry) -> float:
    titles = row.key[1].casefold(), typeset(str(event["title"])).casefold()
    same_text = row.item.summary and typeset(row.item.summary) == typeset(str(event.get("summary")))
    return 1.0 if same_text else SequenceMatcher(None, *titles, autojunk=False).ratio()
