"""What the steps of a briefing say beside the dataset's own texts."""

from __future__ import annotations

from layouts.messages.marks import Message, _

STEPS: dict[str, Message] = {
    "step.event": _("{date} · {category}"),
    "step.tie.answers": _("In answer to ‘{before}’."),
    "step.tie.implements": _("It puts ‘{before}’ into effect."),
    "step.tie.follows": _("After ‘{before}’."),
    "step.tie.reverses": _("It reverses ‘{before}’."),
    "step.tie.none": _("After ‘{before}’, without a relation on record."),
    "step.last": _("What these events were"),
    "step.last.kind": _("{label} {n}"),
    "step.last.count": _("of {total} events"),
}
