"""What the dataset is, how it is made, where it comes from, how to cite it, and how to use the page."""

from __future__ import annotations

from collections import Counter

from data.dataset import Dataset
from data.history import corrections
from layouts.around.answer import METHOD
from layouts.page import page
from layouts.pages.shared import Site, shared
from layouts.panels.masthead import KEYS
from layouts.social import ABOUT, social_tags
from layouts.structured import dataset_thing, structured
from layouts.words import words


def about_page(dataset: Dataset, site: Site) -> str:
    """Return the page."""
    say = words()
    publishers = Counter(source.publisher for event in dataset.events for source in event.sources)
    return page(
        "about.html",
        **shared(dataset, site, say),
        sources=sum(publishers.values()),
        publishers=publishers.most_common(),
        series=[(panel, [one for one in dataset.series if one.panel == panel]) for panel in ("shipments", "prices")],
        confidences=Counter(event.confidence for event in dataset.events),
        corrections=corrections(dataset),
        keys=KEYS,
        around_method=METHOD,
        social=social_tags(
            dataset,
            site,
            title=f"{say.say('about.title')} · {dataset.info.title}",
            description=dataset.info.subtitle,
            path=ABOUT,
        ),
        structured=structured(dataset_thing(dataset, site, say)),
        citation=f"{dataset.info.citation or dataset.info.title} {site.base_url}/",
    )
