"""/about: the dataset's description, method, sources, citation and corrections, and help for the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from data.dataset import Dataset
from data.history import named_corrections, withdrawn
from data.models.events import Series, SeriesSource
from data.scene import Scene
from layouts.event_study.answer import METHOD
from layouts.furniture.masthead import KEYS
from layouts.page import page
from layouts.pages.shared import Site, shared
from layouts.social import ABOUT, social_tags
from layouts.structured import dataset_thing, structured
from layouts.words import Words, words


class Publication(NamedTuple):
    """Series with the same source that end for the same reason."""

    source: SeriesSource
    ends: str
    revision: str | None
    series: list[Series]


class Publisher(NamedTuple):
    """What one publisher published on the same terms."""

    name: str
    terms: str
    publications: list[Publication]


class Corrected(NamedTuple):
    """A correction in the list: its lasting name, date, subject and change. `href` is a path or a fragment."""

    name: str
    date: str
    title: str
    href: str
    text: str
    event: bool = True


def about_page(dataset: Dataset, site: Site) -> str:
    """Return the page."""
    say = words()
    publishers = Counter(source.publisher for event in dataset.events for source in event.sources)
    return page(
        "about.html",
        **shared(dataset, site, say, ABOUT),
        sources=sum(publishers.values()),
        publishers=publishers.most_common(),
        series=[
            (panel, _publishers(one for one in dataset.series if one.panel == panel))
            for panel in ("shipments", "prices")
        ],
        confidences=Counter(event.confidence for event in dataset.events),
        checked=sum(event.checked is not None for event in dataset.events),
        corrections=_corrected(dataset, say),
        keys=KEYS,
        others=site.others,
        around_method=METHOD,
        social=social_tags(
            Scene.of(dataset, ""),
            site,
            title=f"{say.say('about.title')} · {dataset.info.title}",
            description=dataset.info.subtitle,
            path=ABOUT,
        ),
        structured=structured(dataset_thing(dataset, site, say)),
        citation=f"{dataset.info.citation or dataset.info.title} {site.base_url}/",
    )


def _publishers(series: Iterable[Series]) -> list[Publisher]:
    """Group series by what they share, in the order in which the dataset lists them."""
    found: dict[tuple[str, str], dict[tuple[SeriesSource, str, str | None], list[Series]]] = {}
    for one in series:
        published = found.setdefault((one.source.publisher, one.terms), {})
        published.setdefault((one.source, one.ends, one.revision), []).append(one)
    return [
        Publisher(name, terms, [Publication(*common, together) for common, together in published.items()])
        for (name, terms), published in found.items()
    ]


def _corrected(dataset: Dataset, say: Words) -> list[Corrected]:
    """Return the corrections and withdrawals, newest first."""
    found = [*_corrections(dataset, say), *_withdrawals(dataset, say)]
    return sorted(found, key=lambda one: one.date, reverse=True)


def _corrections(dataset: Dataset, say: Words) -> Iterator[Corrected]:
    titles = {event.id: event.title for event in dataset.events} | {one.id: one.title for one in dataset.withdrawn}
    for name, one in named_corrections(dataset):
        text = say.say("card.correction", was=one.was, now=one.now)
        if one.event:
            of = dataset.redirects.get(one.event, one.event)
            yield Corrected(name, one.date, titles[of], f"event/{of}", text)
        else:
            series = dataset.series_by_id[one.series or ""]
            yield Corrected(name, one.date, series.label, f"#series-{series.id}", text, event=False)


def _withdrawals(dataset: Dataset, say: Words) -> Iterator[Corrected]:
    for one in withdrawn(dataset):
        yield Corrected(
            f"withdrawn-{one.id}", one.date, one.title, f"event/{one.id}", say.say("about.withdrawn", why=one.why)
        )
