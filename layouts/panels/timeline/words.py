"""The messages of the timeline: its parts, the overview, marks and their preview."""

from __future__ import annotations

from layouts.messages.marks import Message, _, _n

WORDS: dict[str, Message] = {
    "mark.one": _("{date}, {category}: {title}"),
    "mark.cluster": _n("{n} event from {date}, {category}", "{n} events from {date}, {category}"),
    "peek.cluster": _n("{n} event close together", "{n} events close together"),
    "peek.more": _n("and {n} more", "and {n} more"),
    "peek.zoom": _("Zoom in here"),
    "timeline.title": _("Timeline"),
    "timeline.phases": _("Phases"),
    "timeline.presets": _("Ranges"),
    "timeline.more": _n("{n} more key moment", "{n} more key moments"),
    "timeline.zoom": _("Zoom and move"),
    "timeline.moments": _("Key moments"),
    "timeline.lanes": _("Events by category. Arrow keys move between events, Enter opens one."),
    "zoom.earlier": _("Earlier"),
    "zoom.later": _("Later"),
    "zoom.in": _("Zoom in"),
    "zoom.out": _("Zoom out"),
    "overview.each.day": _("Events a day"),
    "overview.each.month": _("Events a month"),
    "overview.each.year": _("Events a year"),
    "overview.each.decade": _("Events a decade"),
    "overview.title": _("Overview of all dates: drag to choose a range"),
    "overview.hint": _("Drag to choose a range"),
    "overview.from": _("First day shown"),
    "overview.to": _("Last day shown"),
}
