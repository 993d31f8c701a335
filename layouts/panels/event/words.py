"""The messages of the card alone; those that the page of an event has too are in layouts/messages."""

from __future__ import annotations

from layouts.messages.marks import Message, _

WORDS: dict[str, Message] = {
    "card.title": _("Event"),
    "card.close": _("Close this event"),
    "card.earlier": _("Earlier event"),
    "card.later": _("Later event"),
    "card.loading": _("Loading the rest …"),
    "card.failed": _("The rest of this event did not load. The connection may be down."),
    "card.moves.failed": _("What moved around this event did not load. The connection may be down."),
    "card.more": _("More about this event"),
    "card.moves": _("What moved around it"),
    "card.moves.page": _("See all figures"),
    "card.outside": _("This event is outside the present filters or dates."),
    "card.cite": _("Copy citation"),
    "card.page": _("Page of this event"),
}
