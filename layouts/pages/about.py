"""What the dataset is, how it is made, where it comes from, how to cite it, and how to use the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from data.dataset import Dataset
from layouts.page import page
from layouts.pages.shared import shared
from layouts.panels.masthead import KEYS
from layouts.words import words


def about_page(dataset: Dataset, *, style_sheets: Sequence[str], base_url: str) -> str:
    """Return the page; `base_url` is the public address of the site, without a slash at its end."""
    say = words()
    publishers = Counter(source.publisher for event in dataset.events for source in event.sources)
    return page(
        "about.html",
        **shared(dataset, style_sheets, base_url, say, root="./"),
        sources=sum(publishers.values()),
        publishers=publishers.most_common(),
        series=[(panel, [one for one in dataset.series if one.panel == panel]) for panel in ("shipments", "prices")],
        confidences=Counter(event.confidence for event in dataset.events),
        keys=KEYS,
        citation=f"{dataset.info.citation or dataset.info.title} {base_url}/",
    )
