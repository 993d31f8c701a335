"""The messages of the panel of reactions. They travel with its figures; nothing in them says why a price moved."""

from __future__ import annotations

from layouts.messages.marks import Message, _, _n

WORDS: dict[str, Message] = {
    "reactions.title": _("Reactions at a glance"),
    "reactions.event.one": _("event"),
    "reactions.event.many": _("events"),
    "reactions.lead.raw": _n(
        "{unusual} of {n} {what} was followed by a move of {name} outside what is usual; by chance one would expect "
        "{expected}.",
        "{unusual} of {n} {what} were followed by a move of {name} outside what is usual; by chance one would expect "
        "{expected}.",
    ),
    "reactions.lead.abnormal": _n(
        "{unusual} of {n} {what} was followed by a move of {name} against its market outside what is usual; by chance "
        "one would expect {expected}.",
        "{unusual} of {n} {what} were followed by a move of {name} against its market outside what is usual; by chance "
        "one would expect {expected}.",
    ),
    "reactions.lead.none": _("There is not enough data on {name} around these {what} to say what is usual."),
    "reactions.lead.no-price": _("The dataset has no daily prices to look at."),
    "reactions.lead.empty": _("No event is selected."),
    "reactions.zero": _("None"),
    "reactions.expected": _("about {n}"),
    "reactions.expected.few": _("fewer than one"),
    "reactions.tries": _n("{n} look, on {days} day of trading.", "{n} looks, on {days} days of trading."),
    "reactions.shared": _("Events that share a day share its figures."),
    "reactions.missing": _n("{n} more has not enough data.", "{n} more have not enough data."),
    "reactions.choice": _(
        "With {series} prices and {windows} windows to choose from, the same events allow {total} looks, of which "
        "about {chance} would lie outside by chance alone."
    ),
    "reactions.legend.raw": _("{name}, in per cent from the close before the event, from session −5 to +20."),
    "reactions.legend.abnormal": _(
        "{name} beyond the market, as a sum of daily returns from the close before the event, from session −5 to +20."
    ),
    "reactions.legend.dashed": _("Dashed: {benchmark}."),
    "reactions.legend.each": _(
        "Band: nine in ten such windows in the year before. Upright line: day 0. Dots: sessions outside the band."
    ),
    "reactions.legend.whole": _("All on one scale."),
    "reactions.legend.cut": _(
        "All on one scale, twice as far as the typical path or band reaches; ▲ and ▼ say how far a path goes that "
        "leaves it."
    ),
    "reactions.legend.together": _(
        "A thin line is an event, a stronger one where the move was unusual; the thick line is their median, session "
        "by session. Band: nine in ten such windows in the year before, in the mean of all events. Upright line: day 0."
    ),
    "reactions.cell": _("{title}. {name} {move} ({window}); {rank} such windows in the year before."),
    "reactions.cell.unranked": _("{title}. {name} {move} ({window}). Not ranked: {reason}"),
    "reactions.cell.none": _("{title}. Not enough data: {reason}"),
    "reactions.cell.unusual": _("Outside what is usual."),
    "reactions.cell.beyond": _("The path leaves the scale, to {value}."),
    "reactions.beyond.up": _("▲ {value}"),
    "reactions.beyond.down": _("▼ {value}"),
    "reactions.unusual": _("unusual"),
    "reactions.no-data": _("Not enough data"),
    "reactions.others": _n("{n} other event in the window", "{n} other events in the window"),
    "reactions.by": _("Price"),
    "reactions.window": _("Window"),
    "reactions.returns": _("Moves"),
    "reactions.returns.raw": _("As traded"),
    "reactions.returns.abnormal": _("Beyond the market"),
    "reactions.order": _("Order"),
    "reactions.order.date": _("By date"),
    "reactions.order.moves": _("Most unusual first"),
    "reactions.order.category": _("By category"),
    "reactions.paths": _("Show"),
    "reactions.paths.each": _("One by one"),
    "reactions.paths.together": _("Over one another"),
    "reactions.more": _n("Show {n} more", "Show {n} more"),
    "reactions.and-more": _n("and {n} more", "and {n} more"),
    "reactions.together": _("{n} paths, their median {median} after 20 sessions."),
    "reactions.together.beyond": _n(
        "{n} path leaves the scale: {title}, to {value}.",
        "{n} paths leave the scale, farthest {title}, to {value}.",
    ),
    "reactions.together.unusual": _("Outside what is usual"),
    "reactions.table": _("Table"),
    "reactions.table.date": _("Date"),
    "reactions.table.event": _("Event"),
    "reactions.table.category": _("Category"),
    "reactions.table.session": _("Day 0"),
    "reactions.table.move": _("Move"),
    "reactions.table.low": _("Usual from"),
    "reactions.table.high": _("Usual to"),
    "reactions.table.percentile": _("Percentile"),
    "reactions.table.unusual": _("Unusual"),
    "reactions.table.others": _("Other events"),
    "reactions.table.reason": _("Not enough data"),
    "reactions.yes": _("yes"),
    "reactions.no": _("no"),
    "reactions.csv": _("CSV of the reactions"),
    "reactions.how": _("How this is measured"),
    "reactions.how.day": _(
        "Day 0 is the first session of the price’s market on or after the day of the event. A path compares each close "
        "with the last one before the event. Nothing is carried over a halt, a gap, a split or the end of a series."
    ),
    "reactions.how.usual": _(
        "Usual is what lies between the 5th and the 95th percentile of the moves over windows as long in the 365 days "
        "before: so one look in ten falls outside by definition, and many looks find something. At least 100 such "
        "windows must be known. They overlap one another, as do the windows of events that lie close together, so "
        "that the looks are not separate tests and no p-value is given."
    ),
    "reactions.how.beyond": _(
        "Beyond the market is the cumulative abnormal return of the market model, fitted for each event on the "
        "sessions −140 to −21; applied to the year before, the same model says what is usual."
    ),
    "reactions.how.events": _(
        "Events that are known only by their month or year, and those around which closes are missing, stay in the "
        "picture without a path, with the reason. Other events within a window are counted beside it, because a move "
        "cannot be divided among them."
    ),
}
