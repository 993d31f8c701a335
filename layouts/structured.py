"""Structured data for search engines: the dataset and its events in schema.org terms, as JSON-LD."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from data.dataset import Dataset
from data.export.citation import curators
from data.export.files import FILES
from data.export.licences import licence
from data.history import corrections
from data.media.shown import FOLDER, shown_media
from data.models.events import Event, Source
from layouts.inline import inline_json
from layouts.pages.shared import Site
from layouts.social import CARD_SIZE, address, card_address
from layouts.words import Words

CONTEXT = "https://schema.org"


def structured(thing: dict[str, Any]) -> Markup:
    """Return a thing as a JSON-LD script element, safely escaped."""
    data = inline_json({"@context": CONTEXT, **_known(thing)})
    return Markup('<script type="application/ld+json">{}</script>').format(data)


def dataset_thing(dataset: Dataset, site: Site, say: Words) -> dict[str, Any]:
    """Return the Dataset; spatialCoverage is left out, since no file states it."""
    info, releases = dataset.info, dataset.info.versions
    about = address(site, "about")
    return {
        "@type": "Dataset",
        "@id": about,
        "url": about,
        "name": info.title,
        "description": " ".join(f"{info.subtitle}. {info.takeaway}".split()),
        "version": info.version,
        "datePublished": releases[-1].date if releases else None,
        "dateModified": releases[0].date if releases else None,
        "license": {
            "@type": "CreativeWork",
            "name": say.say("about.terms"),
            "text": " ".join(info.terms.split()),
            "url": f"{about}#terms",
        },
        "creator": {
            "@type": "Organization",
            "name": curators(dataset),
            "url": address(site, ""),
            "correctionsPolicy": f"{about}#corrections",
        },
        "citation": " ".join(info.citation.split()),
        "creditText": " ".join(info.citation.split()),
        "temporalCoverage": "/".join(dataset.span),
        "keywords": _keywords(dataset),
        "inLanguage": list(info.languages),
        "isAccessibleForFree": True,
        "image": card_address(site),
        "distribution": [_download(dataset, site, name) for name in FILES],
        "correction": [
            {
                "@type": "CorrectionComment",
                "datePublished": one.date,
                "text": say.say("card.correction", was=one.was, now=one.now),
                "url": address(site, f"event/{one.event}") if one.event else f"{about}#series-{one.series}",
            }
            for one in corrections(dataset)
        ],
    }


def event_thing(dataset: Dataset, event: Event, site: Site, *, start: str) -> dict[str, Any]:
    """Return the Event; `start` is its date at its precision, with its time if known."""
    category = dataset.categories_by_id[event.category]
    materials = [material.label for material in dataset.materials if material.id in event.materials]
    concerned = (("Thing", event.actors), ("Person", event.people), ("Organization", event.companies))
    page = address(site, f"event/{event.id}")
    return {
        "@type": "Event",
        "@id": page,
        "url": page,
        "name": event.title,
        "description": " ".join(event.summary.split()),
        "startDate": start,
        "endDate": event.date_end,
        "location": {"@type": "Place", "name": event.place} if event.place else None,
        "image": _images(dataset, event, site),
        "keywords": [category.singular, *materials],
        "about": [{"@type": kind, "name": name} for kind, names in concerned for name in names],
        "subjectOf": [
            {"@type": "Dataset", "name": dataset.info.title, "url": address(site, "about")},
            *(_source(source) for source in event.sources),
        ],
    }


def _images(dataset: Dataset, event: Event, site: Site) -> dict[str, Any] | list[dict[str, Any]]:
    """Return the card of an event; after its pictures, where it has some."""
    width, height = CARD_SIZE
    card = {"@type": "ImageObject", "url": card_address(site, event=event.id), "width": width, "height": height}
    pictures = [
        _known(
            {
                "@type": "ImageObject",
                "url": address(site, f"{FOLDER}{one.largest.name}"),
                "width": one.largest.width,
                "height": one.largest.height,
                "caption": one.media.caption or one.media.alt,
                "creditText": one.media.credit,
                "copyrightNotice": f"{one.media.credit}, {one.media.licence}",
                "license": one.licence_address,
                "acquireLicensePage": one.source_address,
            }
        )
        for one in shown_media(dataset, event)
    ]
    return [*pictures, card] if pictures else card


def _download(dataset: Dataset, site: Site, name: str) -> dict[str, Any]:
    """Return the DataDownload of a file; files of events alone have the open licence, if the terms name one."""
    known = licence(dataset) if name.startswith("events.") else None
    return _known(
        {
            "@type": "DataDownload",
            "name": name,
            "encodingFormat": FILES[name],
            "contentUrl": address(site, f"data/{name}"),
            "license": known["path"] if known else None,
        }
    )


def _source(source: Source) -> dict[str, Any]:
    return _known(
        {
            "@type": "CreativeWork",
            "name": source.title,
            "publisher": {"@type": "Organization", "name": source.publisher},
            "datePublished": source.date,
            "url": source.url,
            "inLanguage": source.language,
        }
    )


def _keywords(dataset: Dataset) -> list[str]:
    used = {label for event in dataset.events for label in event.actors}
    states = [one.label for one in dataset.names.actors or () if one.kind == "government" and one.label in used]
    categories = [one.label for one in dataset.categories]
    return [*states, *categories, *(one.label for one in dataset.materials)]


def _known(thing: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in thing.items() if value not in (None, "", [])}
