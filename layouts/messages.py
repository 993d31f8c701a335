"""The message catalogue in English: key -> text, or (one, many) where a number decides.

Only `layouts.words` reads it. Keys are grouped by the part of the surface that says them.
"""

from __future__ import annotations


def _(text: str) -> str:
    """Mark a text for extraction by Babel."""
    return text


def _n(one: str, many: str) -> tuple[str, str]:
    """Mark a text with a plural for extraction by Babel."""
    return (one, many)


COMMON = {
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

# The sentence under the title, and the names of marks.
STORY = {
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

FILTERS = {
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
    "filter.reset": _("Reset: clears {what}"),
    "filter.reset.short": _("Reset all"),
    "filter.reversed": _("The first day must not be after the last."),
}

TIMELINE = {
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

EVENTS = {
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
    "card.weekday.closed": _("{date}"),
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

HELP = {
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

# The pages that the server writes itself.
PAGES = {
    "page.explore": _("Explore"),
    "page.version": _("Dataset version {version}"),
    "page.timeline": _("See it on the timeline"),
    "page.cite": _("How to cite"),
    "page.steps": _("Events before and after"),
    "error.explore": _n("Explore {n} event", "Explore all {n} events"),
    "error.404.title": _("No such page"),
    "error.404": _("Nothing is published at this address. It may have been mistyped or cut short."),
    "error.405.title": _("Not possible here"),
    "error.405": _("This address can be read, but not written to."),
    "error.500.title": _("Something went wrong"),
    "error.500": _("The page could not be made. The fault is ours and has been noted; please try again."),
    "error.other.title": _("This request was not understood"),
    "error.other": _("Please start again from the timeline."),
    "about.title": _("About this dataset"),
    "about.contents": _("On this page"),
    "about.counts": _n(
        "{n} event from {sources} sources by {publishers} publishers, {series} series; version {version}.",
        "{n} events from {sources} sources by {publishers} publishers, {series} series; version {version}.",
    ),
    "about.method": _("How it is made"),
    "about.method.events": _(
        "Each event is a row written by hand from published sources and checked by machine. Facts and figures carry over"
        " from the sources; the sentences are our own. Every event names its sources, with the date of each."
    ),
    "about.method.dates": _(
        "An event stands on the day it happened, not the day it was reported, where that day is known. An event known only"
        " by its month or year is shown as that month or year, never as a day."
    ),
    "about.method.trust": _(
        "Well sourced: {high} events. Some doubt remains: {medium}. Uncertain: {low}. What is doubtful is said in the note of"
        " the event, beside who stands behind it: an official record, a named source, or unnamed sources."
    ),
    "about.method.charts": _(
        "Nothing on the charts is interpolated. A month or a session without a figure is a gap; a zero is a zero under the"
        " code it was booked under; yearly figures stand apart from monthly ones. Indices are each line's own value divided"
        " by its value on the base day, or by the mean of its base year, times 100."
    ),
    "about.method.moves": _(
        "Price moves beside an event compare the close of that day with the close of the session before. They are moves"
        " around an event, not caused by it."
    ),
    "about.words": _("What the words mean"),
    "about.categories": _("Categories"),
    "about.directions": _("Directions"),
    "about.materials": _("Materials"),
    "about.hs": _("customs code"),
    "about.series": _("Series: sources, terms and where they end"),
    "about.series.text": _("Each series names who published it, on what terms, why it ends where it ends, and its traps."),
    "about.terms": _("Terms of use"),
    "about.code": _("The program that shows the dataset is free software under the MIT licence."),
    "about.corrections": _("Corrections"),
    "about.corrections.entry": _("Was: {was} Now: {now}"),
    "about.corrections.none": _("None so far. What is corrected will be listed here with its date, what was wrong and what it says now."),
    "about.publishers": _("Publishers, with the number of sources from each"),
}

# What the charts say.
CHARTS: dict[str, str | tuple[str, str]] = {
    "charts.title.shipments": _("Shipments"),
    "charts.title.prices": _("Share prices"),
    "charts.absent.shipments": _("This dataset holds no shipment figures."),
    "charts.absent.prices": _("This dataset holds no share prices."),
    "charts.loading": _("Drawing the lines …"),
    "charts.failed": _("The lines could not be drawn here; the tables hold the same figures."),
    "charts.nothing": _("No figures in view. Choose other series or dates."),
    "charts.measure": _("How shipments are measured"),
    "charts.measure.index": _("Index"),
    "charts.measure.value": _("Value"),
    "charts.measure.quantity": _("Quantity"),
    "charts.measure.share": _("Share"),
    "charts.scale": _("How prices are scaled"),
    "charts.scale.index": _("Index"),
    "charts.scale.price": _("Price"),
    "charts.scale.change": _("Change"),
    "charts.series": _("Series"),
    "charts.choose.shipments": _("Series on the shipments chart"),
    "charts.choose.prices": _("Series on the share price chart"),
    "charts.choose.most": _("Up to {n} lines in both charts together; {left} more can be chosen."),
    "charts.choose.full": _("{n} lines are chosen, the most there can be. Clear one to choose another."),
    "charts.choose.other": _("Other series"),
    "charts.kind.shipment": _("Shipments"),
    "charts.kind.context": _("For comparison"),
    "charts.kind.index": _("Indices"),
    "charts.kind.rate": _("Exchange rates"),
    "charts.kind.price": _("Shares, {market}"),
    "charts.unit.index": _("monthly, mean of {year} = 100"),
    "charts.unit.index.several": _("monthly, mean of each line's base year = 100"),
    "charts.unit.value": _("{unit}, monthly"),
    "charts.unit.share": _("share in %, monthly"),
    "charts.unit.rebased": _("closes, {day} = 100"),
    "charts.unit.change": _("change of the close since {day}"),
    "charts.unit.price": _("closes, {unit}"),
    "charts.unit.thousand": _("thousand {unit}"),
    "charts.unit.million": _("million {unit}"),
    "charts.unit.billion": _("billion {unit}"),
    "charts.note.ends": _("Monthly figures for {what} end in {month}. {why}"),
    "charts.note.ends.day": _("{what} ends on {day}. {why}"),
    "charts.note.years": _("Dashed bars are whole years, as a month’s average."),
    "charts.note.years.share": _("Dashed bars are whole years."),
    "charts.note.unit": _("Not in this unit, so left out: {what}."),
    "charts.note.measure": _("No figures of this measure: {what}."),
    "charts.note.base": _("No close on or before {day}, so left out: {what}."),
    "charts.note.coming": _("On its way: {what}."),
    "charts.base.flag": _("Day that equals 100"),
    "charts.base.flag.change": _("Day changes are counted from"),
    "charts.base.text": _("{day}, chosen by you"),
    "charts.base.text.auto": _("{day}, set automatically"),
    "charts.base.short": _("{day} = 100"),
    "charts.base.short.change": _("from {day}"),
    "charts.base.date": _("Base day"),
    "charts.base.auto": _("Automatic"),
    "charts.base.auto.label": _("Set the base day automatically"),
    "charts.ticks.shipments": _("Events under the shipments chart"),
    "charts.ticks.prices": _("Events under the share price chart"),
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
    "charts.csv.shipments": _("Download the shipments shown as CSV"),
    "charts.csv.prices": _("Download the share prices shown as CSV"),
    "charts.table.caption": _("{title}: {unit}, {from} to {to}"),
    "charts.table.day": _("Day"),
    "charts.table.period": _("Period"),
    "charts.table.note": _("Note"),
    "charts.table.scaled": _("{label} ({unit})"),
    "charts.table.index": _("index"),
    "charts.table.change": _("change"),
    "charts.table.year": _("whole year"),
}

MESSAGES: dict[str, str | tuple[str, str]] = {
    **COMMON,
    **STORY,
    **FILTERS,
    **TIMELINE,
    **EVENTS,
    **HELP,
    **PAGES,
    **CHARTS,
}
