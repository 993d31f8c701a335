"""What a Live panel says where its callback gave no answer, and where no server answers."""

from __future__ import annotations

from layouts.messages.marks import Message, _

LIVE: dict[str, Message] = {
    "live.late": _("Not up to date: the server is busy or out of reach."),
    "live.failed": _("Not up to date: this panel met an error."),
    "live.again": _("Try again"),
    "live.again.label": _("Try again: {title}"),
    "live.elsewhere": _("This panel is computed on request and is not part of this page."),
    "live.changed": _("This panel is computed on request and shows nothing for the present choice."),
    "live.open": _("Open the live page"),
}
