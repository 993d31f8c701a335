"""Sources of the parts of summaries in a Story: those that fit are kept. Brackets in texts of others are no markers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from data import claims
from exchange.report import Report
from exchange.story import Item


def escaped(text: str) -> str:
    """Return a text of others in which nothing reads as a marker: `[12]` becomes `(12)`."""
    return claims.MARKER.sub(lambda found: found[0].replace("[", "(").replace("]", ")"), text)


def valid_claims(items: Iterable[Item], report: Report) -> list[Item]:
    """Return items without marked summaries, in `more`, that name what is not there or leave out a sentence."""
    given = list(items)
    known = {item.wanted for item in given}
    return [item if _fits(item, known) else _without(item, report) for item in given]


def _fits(item: Item, known: set[str]) -> bool:
    text = item.more.get("summary")
    if text is None:
        return True
    found = claims.markers(text)[1]
    places = {(one.at, one.text.replace("?", "")) for one in found}
    whole = all(one.markers and not one.rest for one in claims.marked_sentences(text))
    there = all(
        one.event in known - {item.wanted} if one.event else one.source is None or one.source < len(item.sources)
        for one in found
    )
    return whole and there and len(places) == len(found) and all(one.at and one.source != -1 for one in found)


def _without(item: Item, report: Report) -> Item:
    report.change("sources of single sentences left out: they do not fit", item.where)
    return replace(item, more={key: value for key, value in item.more.items() if key not in ("summary", "checked")})
