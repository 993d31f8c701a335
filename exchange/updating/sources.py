"""The sources of an event that is updated: what the file says of them, and what was written here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from data import claims
from data.typography import typeset
from exchange.story import Cited
from exchange.updating.last import Last, key_of
from exchange.updating.present import Entry
from exchange.updating.rows import Row

Written = dict[str, Any]
TOLD = ("publisher", "title", "date")
"""What a table of others may say of a source, beside its address."""


def merged_sources(event: Entry, row: Row, last: Last | None, *, parts: frozenset[str] | None) -> list[Written]:
    """Return the sources that an event would have.

    A file of ours says all of them, in their order, with `parts` of each. Of any other, new ones are added behind
    those that are there; one that the last import had and this has not is taken out, unless a text counts on places.
    """
    there: list[Written] = list(event.get("sources") or ())
    if "sources" not in row.said:
        return there
    new = list(zip(row.item.sources, row.said["sources"], strict=False))
    if parts is not None:
        return [_replaced(_find(there, written), written, parts) for _, written in new]
    kept = [_edited(one, new, last) for one in there if not _is_made_up(one)]
    before = {one[0] for one in last.sources} if last else set()
    gone = before - {key_of(written) for _, written in new}
    if gone and not _counted_on(event):
        kept = [one for one in kept if key_of(one) not in gone]
    return [*kept, *(written for _, written in new if _find(there, written) is None)]


def _is_made_up(source: Written) -> bool:
    """Return whether a source is the file itself, with which an import fills in where the file names none."""
    return bool(source.get("title") == f"Imported from {source.get('publisher')}" and not source.get("url"))


def _find(there: Iterable[Written], written: Written) -> Written | None:
    return next((one for one in there if key_of(one) == key_of(written)), None)


def _replaced(one: Written | None, written: Written, parts: frozenset[str]) -> Written:
    """Return a source as the file has it, with what the file cannot say as it is here."""
    return {**{name: value for name, value in (one or {}).items() if name in written or name not in parts}, **written}


def _edited(one: Written, new: Iterable[tuple[Cited, Written]], last: Last | None) -> Written:
    """Return a source with what was edited in the file since the last import, and not here."""
    found = next(((cited, written) for cited, written in new if key_of(written) == key_of(one)), None)
    before = next((told for key, *told in last.sources if key == key_of(one)), None) if last else None
    if found is None or before is None or found[0].guessed:
        return one
    changed = {
        name: found[1][name]
        for name, was in zip(TOLD, before, strict=True)
        if found[1].get(name) and found[1][name] != was and typeset(str(one.get(name, ""))) == typeset(was)
    }
    return {**one, **changed}


def _counted_on(event: Entry) -> bool:
    """Return whether texts, figures or quotations of an event name sources by their places."""
    parts = (*(event.get("figures") or ()), *(event.get("quotes") or ()))
    texts = "\n".join(str(event.get(name) or "") for name in claims.TEXTS)
    return bool(re.search(claims.MARKER, texts)) or any(isinstance(part.get("source"), int) for part in parts)
