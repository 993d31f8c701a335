"""The messages of the strip that counts directions."""

from __future__ import annotations

from layouts.messages.marks import Message, _

WORDS: dict[str, Message] = {
    "balance.title": _("Escalation strip"),
    "balance.label": _("Events that raise or lower the stakes, counted under the timeline"),
    "balance.unit.month": _("events a month"),
    "balance.unit.quarter": _("events a quarter"),
    "balance.unit.year": _("events a year"),
    "balance.how": _("How it is counted"),
    "balance.rule": _(
        "Each event of the selection counts once, at its first day: above the line what raises the stakes, below it "
        "what lowers them. Not counted: {others}. The dataset codes the direction of each event by this rule:"
    ),
    "balance.meaning": _("{label}: {meaning}"),
    "balance.when": _("When"),
    "balance.none": _("none"),
}
