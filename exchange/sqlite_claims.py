"""The tables of claims in the SQLite export: what each part of a summary rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from data.claims import Claim
    from data.dataset import Dataset


def claim_rows(dataset: Dataset) -> Iterator[Mapping[str, Any]]:
    """Yield the parts of every summary that has markers."""
    for event, place, claim in _claims(dataset):
        yield {"event": event, "place": place, "text": claim.text, "own": claim.own}


def claim_source_rows(dataset: Dataset) -> Iterator[Mapping[str, Any]]:
    """Yield the sources of each part, read and not read."""
    for event, place, claim in _claims(dataset):
        for sources, read in ((claim.sources, 1), (claim.unread, 0)):
            for source in sources:
                yield {"event": event, "claim": place, "source": source, "read": read}


def _claims(dataset: Dataset) -> Iterator[tuple[str, int, Claim]]:
    for event in dataset.events:
        for place, claim in enumerate(dataset.claims.get(event.id, {}).get("summary", ())):
            yield event.id, place, claim
