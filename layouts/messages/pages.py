"""What the pages say that the server writes itself: an event, about, errors."""

from __future__ import annotations

from layouts.messages.marks import Message, _, _n

PAGES: dict[str, Message] = {
    "page.explore": _("Explore"),
    "page.version": _("Dataset version {version}"),
    "page.timeline": _("See it on the timeline"),
    "event.figure": _("What happened around it"),
    "event.figure.prices": _("What happened around it, and {name}"),
    "event.share": _("Share and embed"),
    "event.embed": _("Embed: the event on its timeline"),
    "event.picture": _("Picture (PNG)"),
    "page.cite": _("How to cite"),
    "page.steps": _("Events before and after"),
    "error.explore": _n("Explore {n} event", "Explore all {n} events"),
    "error.404.title": _("No such page"),
    "error.404": _("Nothing is published at this address. It may have been mistyped or cut short."),
    "error.405.title": _("Not possible here"),
    "error.405": _("This address can be read, but not written to."),
    "error.414.title": _("This link is too long"),
    "error.414": _("A link may have some 8,000 characters. Choose fewer values, or start again from the timeline."),
    "error.500.title": _("Something went wrong"),
    "error.500": _("The page could not be made. The fault is ours and has been noted; please try again."),
    "error.other.title": _("This request was not understood"),
    "error.other": _("Please start again from the timeline."),
    "about.title": _("About this dataset"),
    "about.contents": _("On this page"),
    "about.counts": _n(
        "{n} event from {sources} by {publishers}, {series} series; version {version}.",
        "{n} events from {sources} by {publishers}, {series} series; version {version}.",
    ),
    "about.counts.events": _n(
        "{n} event from {sources} by {publishers}; version {version}.",
        "{n} events from {sources} by {publishers}; version {version}.",
    ),
    "about.counts.sources": _n("{n} source", "{n} sources"),
    "about.counts.publishers": _n("{n} publisher", "{n} publishers"),
    "about.method": _("How it is made"),
    "about.method.events": _(
        "Each event is a row written by hand from published sources and checked by machine. Facts and figures "
        "carry over from the sources; the sentences are our own. Every event names its sources, with the date of "
        "each."
    ),
    "about.method.checked": _(
        "Each event is checked by machine and names its sources, with the date of each if it is known."
    ),
    "about.method.dates": _(
        "An event stands on the day it happened, not the day it was reported, where that day is known. An event "
        "known only by its month or year is shown as that month or year, never as a day."
    ),
    "about.method.trust": _(
        "Well sourced: {high} events. Some doubt remains: {medium}. Uncertain: {low}. What is doubtful is said in"
        " the note of the event, beside who stands behind it: an official record, a named source, or unnamed "
        "sources."
    ),
    "about.method.charts": _(
        "Nothing on the charts is interpolated. A month or a session without a figure is a gap; a zero is a zero "
        "under the code it was booked under; yearly figures stand apart from monthly ones. Indices are each "
        "line’s own value divided by its value on the base day, or by the mean of its base year, times 100."
    ),
    "about.method.moves": _(
        "Price moves beside an event compare the close of that day with the close of the session before. They are"
        " moves around an event, not caused by it."
    ),
    "about.others": _("Other datasets"),
    "about.others.link": _("Datasets"),
    "about.others.text": _("This server also shows:"),
    "about.words": _("What the words mean"),
    "about.categories": _("Categories"),
    "about.directions": _("Directions"),
    "about.materials": _("Materials"),
    "about.hs": _("customs code"),
    "about.series": _("Series: sources, terms and where they end"),
    "about.series.text": _(
        "Who published them, on what terms and why they end where they end; under the name of a series, its traps."
    ),
    "about.terms": _("Terms of use"),
    "about.code": _("The program that shows the dataset is free software under the MIT licence."),
    "about.versions": _("Versions"),
    "about.versions.entry": _("Version {version}: {note}."),
    "about.versions.data": _("The versions and corrections as data"),
    "about.corrections": _("Corrections"),
    "about.withdrawn": _("Withdrawn: {why}"),
    "withdrawn.title": _("Withdrawn: {title}"),
    "withdrawn.when": _("This event was withdrawn on {date}. It is no longer part of the dataset."),
    "withdrawn.instead": _("What is known of it is told here:"),
    "redirect.text": _("This event has a new address:"),
    "about.corrections.none": _(
        "None so far. What is corrected will be listed here with its date, what was wrong and what it says now."
    ),
    "about.publishers.title": _("Publishers"),
    "about.publishers": _("Each with its number of sources, the most cited first."),
}
