"""Headlines generated from a View and its Selection, and the line with place and dates.

A headline is `{what}`, `{how}` it was selected and when it happened; messages put each behind what is there, and a
translation may put it anywhere.
"""

from __future__ import annotations

from layouts.messages.marks import Message, _, _n

HEADLINES: dict[str, Message] = {
    "headline.numbers": _("one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"),
    "headline.events": _n("{number} event", "{number} events"),
    "headline.many": _("events"),
    "headline.kinds": _("{number} {kinds}"),
    "headline.mostly": _("mostly {kinds}"),
    "headline.around": _("{what} around ‘{moment}’"),
    "headline.moment": _("‘{moment}’"),
    "headline.from": _("from ‘{first}’ to ‘{last}’ in {period}"),
    "headline.from.years": _("from ‘{first}’ in {start} to ‘{last}’ in {end}"),
    "headline.most": _("most {what} came in {period}"),
    "headline.peak": _("{what} were most frequent in {period}"),
    "headline.one.each": _("one {first} and one {second}"),
    "headline.kinds.any": _("of {number} categories"),
    "headline.none": _("no events"),
    "headline.unchosen": _("no events chosen"),
    "headline.none.kinds": _("no {kinds}"),
    "headline.reactions": _n("{name} around {n} event", "{name} around {n} events"),
    "headline.reactions.kind": _("{name} around {what}"),
    "headline.selected": _("{what} {how}"),
    "headline.level": _("of {names}"),
    "headline.level.any": _("of any of {number} levels"),
    "headline.role": _("with {names}"),
    "headline.role.any": _("with any of {number} offices"),
    "headline.person": _("with {names}"),
    "headline.person.any": _("with any of {number} people"),
    "headline.coded": _("coded as {names}"),
    "headline.coded.any": _("coded as any of {number} directions"),
    "headline.concerning": _("concerning {names}"),
    "headline.concerning.any": _("concerning any of {number} materials"),
    "headline.involving": _("involving {names}"),
    "headline.involving.any": _("involving any of {number} actors"),
    "headline.naming": _("naming {names}"),
    "headline.naming.any": _("naming any of {number} companies"),
    "headline.mentioning": _("mentioning “{q}”"),
    "headline.through": _("{what} on the thread through ‘{title}’"),
    "headline.between": _("{what} on the thread from ‘{first}’ to ‘{last}’"),
    "headline.filtered": _n("{what} under {number} filter", "{what} under {number} filters"),
    "headline.when.on": _("{what} on {day}"),
    "headline.when.in": _("{what} in {period}"),
    "headline.when.both": _("{what} in {first} and {last}"),
    "headline.when.both-year": _("{what} in {first} and {last} {year}"),
    "headline.when.range": _("{what} from {first} to {last}"),
    "headline.when.range-year": _("{what} from {first} to {last} {year}"),
    "headline.when.range-month": _("{what} from {first} to {last} {month}"),
    "headline.when.since": _("{what} since {first}"),
    "headline.when.until": _("{what} up to {last}"),
    "headline.when.until-end": _("{what} up to the end of {last}"),
    "headline.when.month": _("{what} in the month after ‘{moment}’"),
    "headline.when.months": _n(
        "{what} in the {number} month after ‘{moment}’", "{what} in the {number} months after ‘{moment}’"
    ),
}

DECKS: dict[str, Message] = {
    "deck.none": _n(
        "Clear a filter or widen the dates: the dataset has {n} event.",
        "Clear a filter or widen the dates: the dataset has {n} events.",
    ),
    "deck.one": _("{category}, {date}"),
    "deck.many": _("First: {first} ({first_date}). Last: {last} ({last_date})."),
}

HEADING: dict[str, Message] = {
    "heading.editor": _("Headline by the editor of this link."),
    "heading.deck": _("{subject}. {deck}"),
    "heading.status": _("{status}. {headline}"),
}

SUBJECTS: dict[str, Message] = {
    "subject": _("{place}, {period}"),
    "period.on": _("{day}"),
    "period.in": _("{period}"),
    "period.both": _("{first} and {last}"),
    "period.both-year": _("{first} and {last} {year}"),
    "period.range": _("{first} to {last}"),
    "period.range-year": _("{first} to {last} {year}"),
    "period.range-month": _("{first} to {last} {month}"),
    "period.since": _("since {first}"),
    "period.until": _("up to {last}"),
    "period.until-end": _("up to the end of {last}"),
}
