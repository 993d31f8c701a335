"""What the steps of a briefing say beside the dataset's own texts."""

from __future__ import annotations

from layouts.messages.marks import Message, _

STEPS: dict[str, Message] = {
    "step.event": _("{date} · {category}"),
    "step.last": _("What these events were"),
    "step.last.kind": _("{label} {n}"),
    "step.last.count": _("of {total} events"),
}
