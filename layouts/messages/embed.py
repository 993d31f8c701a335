"""What an embed says round its panels."""

from __future__ import annotations

from layouts.messages.marks import Message, _

EMBED: dict[str, Message] = {
    "again": _("Try again"),
    "again.why": _("This did not load. The connection may be down."),
    "embed.full": _("Open the full dashboard"),
    "key.title": _("Key moments"),
    "key.dated": _("{date}: {name}"),
    "embed.blocked": _("This page lets no link open. Its address:"),
    "embed.address": _("Address of the link"),
    "embed.copy": _("Copy"),
    "embed.copied": _("Copied"),
    "embed.list": _("Events and sources"),
    "embed.thin": _("one publisher alone"),
    "embed.credit": _("{title}, version {version}. Texts and selection by its editors; each event names its sources."),
    "embed.updated": _("Updated since this article: {changes}"),
    "embed.updated.version": _("{note} ({date})."),
    "embed.updated.withdrawn": _("“{title}” was withdrawn ({date}): {why}"),
    "embed.updated.correction": _("“{was}” was corrected to “{now}” ({date})."),
}
