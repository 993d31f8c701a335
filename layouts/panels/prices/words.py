"""The messages of the pane of share prices."""

from __future__ import annotations

from layouts.messages.marks import Message, _

WORDS: dict[str, Message] = {
    "charts.title.prices": _("Share prices"),
    "absent.prices": _("This dataset holds no share prices."),
    "charts.scale": _("How prices are scaled"),
    "charts.scale.index": _("Index"),
    "charts.scale.price": _("Price"),
    "charts.scale.change": _("Change"),
    "charts.choose.prices": _("Series on the share price chart"),
    "charts.kind.index": _("Indices"),
    "charts.kind.rate": _("Exchange rates"),
    "charts.kind.price": _("Shares, {market}"),
    "charts.unit.rebased": _("closes, {day} = 100"),
    "charts.unit.change": _("change of the close since {day}"),
    "charts.unit.price": _("closes, {unit}"),
    "charts.note.base": _("No close on or before {day}, so left out: {what}."),
    "charts.base.flag": _("Day that equals 100"),
    "charts.base.flag.change": _("Day changes are counted from"),
    "charts.base.text": _("{day}, chosen by you"),
    "charts.base.text.auto": _("{day}, set automatically"),
    "charts.base.short": _("{day} = 100"),
    "charts.base.short.change": _("from {day}"),
    "charts.base.date": _("Base day"),
    "charts.base.auto": _("Auto"),
    "charts.base.auto.label": _("Auto: the base day that follows dates and events"),
    "charts.ticks.prices": _("Events under the share price chart"),
    "charts.csv.prices": _("Download the share prices shown as CSV"),
    "charts.copy.prices": _("Copy data of the share prices shown"),
    "charts.embed.prices": _("Embed this chart of share prices"),
    "charts.picture.prices": _("Picture of the share price chart"),
}
