"""What scripts need for reactions beside the prices, which the series file has: messages, and lost sessions."""

from __future__ import annotations

from typing import Any

from data import days
from data.dataset import Dataset
from layouts.words import words


def reactions_payload(dataset: Dataset) -> dict[str, Any]:
    """Return the file: messages, and for each market with gaps the days between which its sessions are lost."""
    gaps = {
        market.id: [[days.ordinal(gap.from_), days.ordinal(gap.to)] for gap in market.gaps]
        for market in dataset.info.markets
        if market.gaps
    }
    return {"words": words().for_reactions(), "gaps": gaps}
