"""What panels of others say beside their own titles; these messages travel only where there are such panels."""

from __future__ import annotations

from layouts.messages.marks import Message, _, _n

GIVEN: dict[str, Message] = {
    "given.unit.facet": _("Number of events"),
    "given.unit.month": _("Events a month"),
    "given.unit.quarter": _("Events a quarter"),
    "given.unit.year": _("Events a year"),
    "given.unit.index": _("{day} = 100"),
    "given.unit.change": _("Change since {day}"),
    "given.others": _n("{n} other", "{n} others"),
    "given.reading": _n("{when}: {n} event", "{when}: {n} events"),
    "given.left.out": _n(
        "{n} event stands in no column: it began before these days, or its date is not known as exactly.",
        "{n} events stand in no column: they began before these days, or their dates are not known as exactly.",
    ),
    "given.unbased": _("No value on or before {day}, so left out: {what}."),
    "given.number": _("Events"),
    "given.chosen": _("Chosen"),
    "given.chosen.yes": _("yes"),
    "given.chosen.no": _("no"),
    "given.cursor.bars": _("Read the columns one by one: {title}"),
    "given.cursor.bars.help": _("Arrow keys move by a column, Enter shows its days alone, Escape leaves."),
    "given.cursor.lines": _("Read the lines day by day: {title}"),
    "given.cursor.lines.help": _("Arrow keys move by a value, Page Up and Page Down by a month, Escape leaves."),
    "given.shown": _("{title}: {shown}"),
    "given.rows": _n("{n} event", "{n} events"),
    "given.rows.of": _n("{shown} of {n} event", "{shown} of {n} events"),
    "given.file": _n("{n} row", "{n} rows"),
    "given.column.date": _("Date"),
    "given.column.title": _("Event"),
    "given.column.category": _("Category"),
    "given.column.level": _("Level"),
    "given.column.direction": _("Direction"),
    "given.column.actors": _("Actors"),
    "given.column.companies": _("Companies"),
    "given.column.materials": _("Materials"),
    "given.column.people": _("People"),
    "given.column.place": _("Place"),
    "given.column.summary": _("Summary"),
    "given.column.confidence": _("Confidence"),
    "given.column.attribution": _("Attribution"),
    "given.column.source_publishers": _("Sources"),
}
