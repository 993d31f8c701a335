"""The messages of the pane of shipments."""

from __future__ import annotations

from layouts.messages.marks import Message, _

WORDS: dict[str, Message] = {
    "charts.title.shipments": _("Shipments"),
    "absent.shipments": _("This dataset holds no shipment figures."),
    "charts.measure": _("How shipments are measured"),
    "charts.measure.index": _("Index"),
    "charts.measure.value": _("Value"),
    "charts.measure.quantity": _("Quantity"),
    "charts.measure.share": _("Share"),
    "charts.choose.shipments": _("Series on the shipments chart"),
    "charts.kind.shipment": _("Shipments"),
    "charts.note.years": _("Thick bars are whole years, as a month’s average."),
    "charts.note.years.share": _("Thick bars are whole years."),
    "charts.note.measure": _("No figures of this measure: {what}."),
    "charts.ticks.shipments": _("Events under the shipments chart"),
    "charts.csv.shipments": _("Download the shipments shown as CSV"),
    "charts.copy.shipments": _("Copy data of the shipments shown"),
    "charts.embed.shipments": _("Embed this chart of shipments"),
    "charts.picture.shipments": _("Picture of the shipments chart"),
}
