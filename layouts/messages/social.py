"""What other sites and machines are told about a page: its picture, its oEmbed answer."""

from __future__ import annotations

from layouts.messages.marks import Message, _

SOCIAL: dict[str, Message] = {
    "social.image": _("Timeline and charts: {title}"),
    "oembed.url": _("Name the page to embed: add url=, with its whole address."),
    "oembed.unknown": _("Nothing at this address can be embedded. Name a view or an event of this site."),
    "oembed.format": _("This format is not offered. Ask for json or xml."),
    "oembed.size": _("{name} is not a number of pixels. Write a whole number from 1 to 99999."),
}
