"""What the explore surface says: header, story, filters, what is said of events everywhere, and the list of keys."""

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
    "noscript.more": _n("{n} more event, in the file of all of them", "{n} more events, in the file of all of them"),
    "noscript": _(
        "Without JavaScript this page lists the events and their sources; the timeline and the charts need it."
    ),
    "fresh": _("The data were updated."),
    "fresh.show": _("Show the new version"),
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
}

FILTERS: dict[str, Message] = {
    "facet.category": _("Category"),
    "facet.actor": _("Actor"),
    "facet.person": _("Person"),
    "facet.role": _("Office"),
    "facet.level": _("Level"),
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

EVENTS: dict[str, Message] = {
    "side.title": _("Events"),
    "card.figures": _("Figures"),
    "card.corrections": _("Corrected"),
    "card.correction": _("Was: {was} Now: {now}"),
    "card.sources": _("Sources"),
    "card.thin": _("Rests on one publisher alone: no second account and no official source was found."),
    "card.repeats": _("repeats {publisher}"),
    "card.via": _("read at {via}"),
    "card.described": _("our description; the headline was not seen"),
    "card.people": _("People"),
    "card.companies": _("Companies"),
    "card.actors": _("Actors"),
    "card.materials": _("Materials"),
    "card.note": _("Note"),
    "card.until": _("{from} to {to}"),
    "confidence.high": _("Well sourced"),
    "confidence.medium": _("Some doubt remains"),
    "confidence.low": _("Uncertain"),
    "attribution.official": _("on official record"),
    "attribution.named": _("on a named source’s word"),
    "attribution.anonymous": _("from unnamed sources"),
    "relation.answers": _("Answers"),
    "relation.answered": _("Answered by"),
    "relation.implements": _("Puts into effect"),
    "relation.implemented": _("Put into effect by"),
    "relation.follows": _("Follows"),
    "relation.followed": _("Followed by"),
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
