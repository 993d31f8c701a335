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
    faults = claims.faults(text, len(item.sources), known, item.wanted)
    return not any(faults) and all(one.is_whole for one in claims.marked_sentences(text))


def _without(item: Item, report: Report) -> Item:
    report.change("sources of single sentences left out: they do not fit", item.where)
    return replace(item, more={key: value for key, value in item.more.items() if key not in ("summary", "checked")})
