"""What still pictures say beside the data, and why one cannot be made."""

from __future__ import annotations

from layouts.messages.marks import Message, _

STILLS: dict[str, Message] = {
    "still.kicker": _("{date} · {category}"),
    "still.editor": _("{dataset}; headline by the editor of this picture"),
    "still.figures": _("Figures: {publishers}."),
    "still.absent": _("Left out for want of room: {panels}."),
    "still.size": _(
        "A picture is {least} to {most} pixels wide and {lowest} to {highest} pixels high; ‘{given}’ is not. "
        "Leave the size out, or write size=social, size=article, size=square or size=print."
    ),
}
