"""What the texts of an event rest on: the numbers of their sources, and how far they were checked."""

from layouts.messages.marks import Message, _

CLAIMS: dict[str, Message] = {
    "claim.source": _("source {n}, {publisher}"),
    "claim.unread": _("source {n}, {publisher}, a passage that we have not read"),
    "claim.own": _("our reading"),
    "claim.event": _("see {date}"),
    "claim.checked": _("Each sentence was checked against its sources on {date}."),
    "claim.open": _("Numbers name the source of each part; the present wording was not yet checked once more."),
    "claim.whole": _("Sources are given for the event as a whole; its sentences were not yet checked one by one."),
    "about.claims": _(
        "Events whose texts name the source of each part by a number: {claimed} of {events}. Events of which each"
        " sentence was checked against its sources, in its present wording: {checked}."
    ),
}
