"""What the charts say."""

from __future__ import annotations

from layouts.messages.marks import Message, _, _n

CHARTS: dict[str, Message] = {
    "charts.failed": _("The lines could not be drawn here; the tables hold the same figures."),
    "charts.nothing": _("No figures in view. Choose other series or dates."),
    "charts.nothing.dates": _("No figures for these dates."),
    "charts.nearest": _("Nearest figures: {parts}."),
    "charts.note.averaged": _("Whole years are given as a month’s average."),
    "charts.value.in": _("{value} in {period}"),
    "charts.value.on": _("{value} on {day}"),
    "charts.note.begins": _("Figures for {what} begin in {period}."),
    "charts.note.begins.day": _("Closes of {what} begin on {day}."),
    "charts.series": _("Series"),
    "charts.choose.most": _("Up to {n} lines in both charts together; {left} more can be chosen."),
    "charts.choose.full": _("{n} lines are chosen, the most there can be. Clear one to choose another."),
    "charts.kind.context": _("For comparison"),
    "charts.unit.index": _("monthly, mean of {year} = 100"),
    "charts.unit.index.several": _("monthly, mean of each line’s base year = 100"),
    "charts.unit.value": _("{unit}, monthly"),
    "charts.unit.share": _("share in %, monthly"),
    "charts.unit.thousand": _("thousand {unit}"),
    "charts.unit.million": _("million {unit}"),
    "charts.unit.billion": _("billion {unit}"),
    "charts.log": _("{what}, log scale"),
    "charts.log.switch": _("Log scale"),
    "charts.note.zeros": _("A log scale has no zero: zeros stand on the line at its foot."),
    "charts.source": _n("Source: {parts}.", "Sources: {parts}."),
    "charts.note.ends": _("Monthly figures for {what} end in {month}. {why}"),
    "charts.note.ends.day": _("Closes of {what} end on {day}. {why}"),
    "charts.note.unit": _("Not in this unit, so left out: {what}."),
    "charts.note.coming": _("On its way: {what}."),
    "charts.cursor": _("Read the charts day by day"),
    "charts.cursor.help": _(
        "Arrow keys move by a day, Page Up and Page Down by a month, Enter opens the nearest event, Escape leaves."
    ),
    "charts.cursor.value": _("{label} {value}"),
    "charts.cursor.text": _("{day}. {values}"),
    "charts.cursor.none": _("No figures."),
    "charts.cursor.off": _("No day chosen"),
    "charts.table": _("Table"),
    "charts.csv": _("CSV"),
    "charts.table.caption": _("{title}: {unit}, {from} to {to}"),
    "charts.table.day": _("Day"),
    "charts.table.period": _("Period"),
    "charts.table.note": _("Note"),
    "charts.table.scaled": _("{label} ({unit})"),
    "charts.table.index": _("index"),
    "charts.table.change": _("change"),
    "charts.table.year": _("whole year"),
}
