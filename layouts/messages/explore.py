"""What the explore surface says: header, story, filters, timeline, events and the list of keys."""

from __future__ import annotations

from layouts.messages.marks import Message, _, _n

COMMON: dict[str, Message] = {
    "close": _("Close"),
    "events": _n("{n} event", "{n} events"),
    "copy.link": _("Copy link"),
    "copy.done": _("Copied"),
    "copy.failed": _("Could not copy"),
    "about.link": _("About"),
    "theme.switch": _("Theme"),
    "skip.events": _("Skip to the list of events"),
    "masthead.actions": _("This page"),
    "status": _n("{n} of {total} events, {from} to {to}", "{n} of {total} events, {from} to {to}"),
    "noscript": _(
        "Without JavaScript this page lists the events and their sources; the timeline and the charts need it."
    ),
    "link.dropped": _n(
        "{parts} in this link was not understood and is left out.",
        "{parts} in this link were not understood and are left out.",
    ),
}

STORY: dict[str, Message] = {
    "takeaway.none": _("No event matches. Clear a filter or widen the dates to see more of the {total} events."),
    "takeaway.one": _("One event matches: {title} ({date})."),
    "takeaway.many": _n(
        "{n} event: {kinds}. First: {first} ({first_date}); last: {last} ({last_date}).",
        "{n} events: {kinds}. First: {first} ({first_date}); last: {last} ({last_date}).",
    ),
    "takeaway.kind": _("{label} {n}"),
    "mark.one": _("{date}, {category}: {title}"),
    "mark.cluster": _n("{n} event from {date}, {category}", "{n} events from {date}, {category}"),
    "peek.cluster": _n("{n} event close together", "{n} events close together"),
    "peek.more": _n("and {n} more", "and {n} more"),
    "peek.zoom": _("Zoom in here"),
}

FILTERS: dict[str, Message] = {
    "facet.category": _("Category"),
    "facet.actor": _("Actor"),
    "facet.material": _("Material"),
    "facet.company": _("Company"),
    "facet.direction": _("Direction"),
    "filter.title": _("Filters"),
    "filter.search": _("Search events, people, companies"),
    "filter.find": _("Find in: {facet}"),
    "filter.text": _("Text: {q}"),
    "filter.dates": _("dates"),
    "filter.from": _("From"),
    "filter.to": _("To"),
    "filter.none": _("none"),
    "filter.several": _("{first} and {n} more"),
    "filter.clear": _("Clear {what}"),
    "filter.reset": _("Reset all: clears {what}"),
    "filter.reset.short": _("Reset all"),
    "filter.reversed": _("The first day must not be after the last."),
}

TIMELINE: dict[str, Message] = {
    "timeline.title": _("Timeline"),
    "timeline.phases": _("Phases"),
    "timeline.presets": _("Ranges"),
    "timeline.zoom": _("Zoom and move"),
    "timeline.lanes": _("Events by category. Arrow keys move between events, Enter opens one."),
    "zoom.earlier": _("Earlier"),
    "zoom.later": _("Later"),
    "zoom.in": _("Zoom in"),
    "zoom.out": _("Zoom out"),
    "overview.name": _("Events a month"),
    "overview.title": _("Overview of all dates: drag to choose a range"),
    "overview.hint": _("Drag to choose a range"),
    "overview.from": _("First day shown"),
    "overview.to": _("Last day shown"),
}

EVENTS: dict[str, Message] = {
    "side.title": _("Events"),
    "list.title": _("Events"),
    "list.empty": _("No event matches these filters and dates."),
    "list.more": _n("Show {n} more", "Show {n} more"),
    "card.title": _("Event"),
    "card.close": _("Close this event"),
    "card.earlier": _("Earlier event"),
    "card.later": _("Later event"),
    "card.loading": _("Loading the rest …"),
    "card.failed": _("The rest of this event could not be loaded. Reload the page to try again."),
    "card.figures": _("Figures"),
    "card.moves": _("Closing prices, first two sessions"),
    "card.moves.caveat": _(
        "Moves around an event, not caused by it: each close against the close before, rounded to two decimals."
    ),
    "card.sources": _("Sources"),
    "card.sources.one": _("Rests on one source."),
    "card.via": _("read at {via}"),
    "card.described": _("our description; the headline was not seen"),
    "card.people": _("People"),
    "card.companies": _("Companies"),
    "card.actors": _("Actors"),
    "card.materials": _("Materials"),
    "card.outside": _("This event is outside the present filters or dates."),
    "card.cite": _("Copy citation"),
    "card.page": _("Page of this event"),
    "card.note": _("Note"),
    "card.until": _("{from} to {to}"),
    "confidence.high": _("Well sourced"),
    "confidence.medium": _("Some doubt remains"),
    "confidence.low": _("Uncertain"),
    "attribution.official": _("on official record"),
    "attribution.named": _("on a named source's word"),
    "attribution.anonymous": _("from unnamed sources"),
    "relation.answers": _("Answers"),
    "relation.answered": _("Answered by"),
    "relation.implements": _("Puts into effect"),
    "relation.implemented": _("Put into effect by"),
    "relation.follows": _("Follows"),
    "relation.followed": _("Then"),
    "relation.reverses": _("Reverses"),
    "relation.reversed": _("Reversed by"),
    "cite.event": _("{title} ({date}). In: {dataset}, version {version}. {url}"),
}

HELP: dict[str, Message] = {
    "help.open": _("Keys"),
    "help.title": _("Keys and gestures"),
    "help.tab.keys": _("Tab"),
    "help.tab": _("From part to part; timeline and charts are one stop each"),
    "help.arrows.keys": _("← →"),
    "help.arrows": _("Earlier or later event in a lane; earlier or later day on the charts"),
    "help.lanes.keys": _("↑ ↓"),
    "help.lanes": _("The nearest event in the lane above or below"),
    "help.month.keys": _("Page Up, Page Down, Home, End"),
    "help.month": _("A month back or on; first and last"),
    "help.enter.keys": _("Enter, Esc"),
    "help.enter": _("Open an event; close what is open"),
    "help.zoom.keys": _("+ −"),
    "help.zoom": _("Zoom in or out while the timeline has focus"),
    "help.chart.keys": _("Drag, wheel, pinch"),
    "help.chart": _("Move along the timeline; zoom where the page does not scroll, else with Ctrl"),
    "help.drag.keys": _("Shift + drag"),
    "help.drag": _("Pick a range to zoom to"),
}
