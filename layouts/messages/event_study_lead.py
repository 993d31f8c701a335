"""What the card and the page of an event lead with: what moved, whether that was ordinary, and the chart of it.

A sentence is what moved, what the market did beside it and how many sessions were further out; each message puts its
part behind what is there, and a translation may put it anywhere.
"""

from __future__ import annotations

from layouts.messages.marks import Message, _, _n

LEAD: dict[str, Message] = {
    "study.lead.up": _("{name} closed {move} higher"),
    "study.lead.down": _("{name} closed {move} lower"),
    "study.lead.level": _("{name} closed unchanged"),
    "study.lead.up.on": _("{name} closed {move} higher on {day}"),
    "study.lead.down.on": _("{name} closed {move} lower on {day}"),
    "study.lead.level.on": _("{name} closed unchanged on {day}"),
    "study.lead.ahead": _("{moved}, ahead of the market’s {market}"),
    "study.lead.behind": _("{moved}, behind the market’s {market}"),
    "study.lead.more": _("{moved}, more than the market’s {market}"),
    "study.lead.less": _("{moved}, less than the market’s {market}"),
    "study.lead.same": _("{moved}, as did the market"),
    "study.lead.market-up": _("{moved}, while the market gained {market}"),
    "study.lead.market-down": _("{moved}, while the market lost {market}"),
    "study.lead.market-level": _("{moved}, while the market closed unchanged"),
    "study.lead.plain": _("{moved}."),
    "study.lead.better.none": _("{moved}; fewer than one session in a hundred of the year before was better."),
    "study.lead.better.only": _("{moved}; only about one session in {number} of the year before was better."),
    "study.lead.better.in": _("{moved}; one session in {number} of the year before was better."),
    "study.lead.better.about": _("{moved}; about one session in {number} of the year before was better."),
    "study.lead.better.half": _("{moved}; about half the sessions of the year before were better."),
    "study.lead.better.most": _("{moved}; most sessions of the year before were better."),
    "study.lead.worse.none": _("{moved}; fewer than one session in a hundred of the year before was worse."),
    "study.lead.worse.only": _("{moved}; only about one session in {number} of the year before was worse."),
    "study.lead.worse.in": _("{moved}; one session in {number} of the year before was worse."),
    "study.lead.worse.about": _("{moved}; about one session in {number} of the year before was worse."),
    "study.lead.worse.half": _("{moved}; about half the sessions of the year before were worse."),
    "study.lead.worse.most": _("{moved}; most sessions of the year before were worse."),
    "study.lead.unranked": _("{moved}. Not enough data to say whether that was ordinary: {reason}"),
    "study.rank.larger": _("larger than {n} of 100"),
    "study.rank.lower": _("lower than {n} of 100"),
    "study.told.ranked.alone": _("{name} {move}, {rank} such windows in the year before."),
    "study.told.ranked.beside": _("{name} {move}, {rank} such windows in the year before; {benchmark} {market}."),
    "study.told.plain.alone": _("{name} {move}."),
    "study.told.plain.beside": _("{name} {move}; {benchmark} {market}."),
    "study.path.caveat": _n(
        "Moves around an event, not caused by it: {n} other event fell in the shaded sessions.",
        "Moves around an event, not caused by it: {n} other events fell in the shaded sessions.",
    ),
    "study.path.title": _("{name} around the day"),
    "study.path.from": _("Per cent from the close of {day}."),
    "study.path.dashed": _("Dashed: {benchmark}."),
    "study.path.band": _("Band: nine in ten such windows in the year before."),
    "study.path.no-band": _("No band: {reason}"),
    "study.path.zero": _("day 0"),
    "study.path.sessions": _("{n} sessions"),
    "study.path.described": _("{name}: {moves}."),
    "study.path.at.0": _("{move} on the reaction day"),
    "study.path.at.5": _("{move} after 5 sessions"),
    "study.path.at.20": _("{move} after 20 sessions"),
    "study.path.ordinary": _("Nine in ten such windows in the year before ended between {low} and {high}."),
}
