"""What the Atom feed and the calendar say beside the events themselves, and the links to them and to the data."""

from __future__ import annotations

from layouts.messages.marks import Message, _, _n

FEEDS: dict[str, Message] = {
    "feed.atom": _("Newest events and corrections (Atom)"),
    "feed.calendar": _("Calendar of the events (iCalendar)"),
    "feed.part": _n("{n} event of {total}: {subtitle}", "{n} events of {total}: {subtitle}"),
    "feed.corrections": _n("{n} correction of {date}", "{n} corrections of {date}"),
    "feed.within": _("{title} ({date}, day not known)"),
    "feed.day.unknown": _("The day is not known, only {date}."),
    "feed.sources": _("Sources:"),
    "about.data": _("Data"),
    "about.data.text": _(
        "The dataset to take away. Where a server answers, each address takes the same query as the timeline and gives "
        "the events shown there; with excel=1, Excel reads a CSV file as it is meant."
    ),
    "about.data.archive": _("Everything, with terms, citation and a description of each column"),
    "about.data.events": _("Events"),
    "about.data.shipments": _("Shipments"),
    "about.data.prices": _("Prices"),
    "about.data.series": _("What each series is"),
    "about.data.package": _("Description of each column (Data Package)"),
}
