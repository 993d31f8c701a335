"""The messages of the strip that counts directions."""

from __future__ import annotations

from layouts.messages.marks import Message, _

WORDS: dict[str, Message] = {
    "stakes.title": _("Escalation strip"),
    "stakes.label": _("Events that raise or lower the stakes, counted under the timeline"),
    "balance.month": _("events a month"),
    "balance.quarter": _("events a quarter"),
    "balance.year": _("events a year"),
    "stakes.how": _("How it is counted"),
    "stakes.rule": _(
        "Each event of the selection counts once, at its first day: above the line what raises the stakes, below it "
        "what lowers them. Not counted: {others}. The dataset codes the direction of each event by this rule:"
    ),
    "stakes.meaning": _("{label}: {meaning}"),
    "balance.when": _("When"),
    "stakes.none": _("none"),
}
