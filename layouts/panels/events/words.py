"""The messages of the list of events."""

from __future__ import annotations

from layouts.messages.marks import Message, _, _n

WORDS: dict[str, Message] = {
    "list.title": _("Events"),
    "list.at": _("{date}, {time}"),
    "list.times": _("Times of day: {place}. The timeline shows whole days."),
    "list.csv": _("Download the events listed as CSV"),
    "list.missed.csv": _("The file was not written: what it needs did not load."),
    "list.missed.search": _("Only titles and names are searched: the summaries of events did not load."),
    "list.empty": _("No event matches these filters and dates."),
    "list.more": _n("Show {n} more", "Show {n} more"),
}
