"""What the file of a briefing says beside its steps; the printed page shares `briefing.dossier.…`."""

from __future__ import annotations

from layouts.messages.marks import Message, _

DOSSIER_FILE: dict[str, Message] = {
    "dossier.picture": _("{picture}, with {panels}"),
    "dossier.notes": _("Notes"),
    "dossier.continued": _("{headline} (continued)"),
    "dossier.last": _("Sources and how to cite"),
    "dossier.cite": _("How to cite"),
}
