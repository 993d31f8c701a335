"""The permanent page of one event, with everything on its card, rendered by the server.

Twin of assets/panels/event/card-parts.js, which tells the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup, escape

from data.dataset import Dataset
from data.history import corrections_of
from data.media.shown import shown_media
from data.models.events import Event
from data.nouns import plural
from data.scene import Scene
from data.sourcing import sourcing
from data.threads import walk
from layouts.cited import CitedTexts, cited_texts
from layouts.event_study.lead import lead
from layouts.event_study.shown import shown
from layouts.page import page
from layouts.pages.event_figure import event_figure
from layouts.pages.shared import Site, shared
from layouts.readings import month
from layouts.snippet import embed_address, iframe_snippet
from layouts.social import EVENT, card_address, social_tags
from layouts.structured import event_thing, structured
from layouts.thread_relations import PASSIVE
from layouts.times import machine_date, when
from layouts.words import Words, words

NOTES = ("attribution_note", "note")
SHOWN = 5
"""Related events of one kind that stand open; the others are folded."""


def event_page(dataset: Dataset, event: Event, site: Site) -> str:
    """Return the page of `event`."""
    say = words()
    at = dataset.events.index(event)
    led = lead(dataset, event, say)
    cited = cited_texts(dataset, event, site.root, say)
    scene = Scene.of(dataset, f"event={event.id}")
    began = machine_date(dataset, event)
    return page(
        "event.html",
        **shared(dataset, site, say, f"{EVENT}{event.id}"),
        event=event,
        category=dataset.categories_by_id[event.category],
        direction=next(direction for direction in dataset.directions if direction.id == event.direction),
        machine_date=began,
        when=when(dataset, event, say, "long"),
        lead=led,
        figure=event_figure(dataset, event, led.path if led else None, say),
        embed=embed_address(scene, site),
        snippet=iframe_snippet(scene, site, title=event.title) if site.public_url else "",
        picture=card_address(site, event=event.id) if site.served or event.pivotal else "",
        media=shown_media(dataset, event),
        study=shown(dataset, event, say),
        kinds=plural(dataset.categories_by_id[event.category], dataset),
        month=month(event.date, event.precision, say),
        relations=_relations(dataset, event),
        shown=SHOWN,
        briefing=f"{site.root}briefing{'' if site.served else '/'}",
        thread=len(walk((event.id,), dataset.vocabulary)),
        corrections=corrections_of(dataset, event.id),
        thin=sourcing(dataset, event).thin,
        cited=cited,
        trust=_trust(event, cited, say),
        tags=_tags(dataset, event),
        citation=citation(dataset, event, site.base_url, say),
        social=social_tags(
            Scene.of(dataset, ""),
            site,
            title=f"{event.title} · {dataset.info.title}",
            description=event.summary,
            path=f"{EVENT}{event.id}",
        ),
        structured=structured(event_thing(dataset, event, site, start=began)),
        earlier=dataset.events[at - 1] if at else None,
        later=dataset.events[at + 1] if at + 1 < len(dataset.events) else None,
    )


def _relations(dataset: Dataset, event: Event) -> list[tuple[str, list[str]]]:
    """Return the ids of related events grouped by kind, outgoing relations first."""
    groups: dict[str, list[str]] = {key: [] for key in (*PASSIVE, *PASSIVE.values())}
    for one in dataset.related_to(event.id):
        groups[PASSIVE[one.kind] if one.incoming else one.kind].append(one.event)
    return [(key, found) for key, found in groups.items() if found]


def _trust(event: Event, cited: CitedTexts, say: Words) -> list[Markup]:
    lines = (escape(say.say(f"confidence.{event.confidence}")), *(cited.texts.get(name) for name in NOTES))
    return [line for line in lines if line]


def _tags(dataset: Dataset, event: Event) -> list[tuple[str, Sequence[str]]]:
    materials = [material.label for material in dataset.materials if material.id in event.materials]
    tags: list[tuple[str, Sequence[str]]] = [
        ("card.actors", event.actors),
        ("card.people", event.people),
        ("card.companies", event.companies),
        ("card.materials", materials),
    ]
    return [(key, names) for key, names in tags if names]


def citation(dataset: Dataset, event: Event, base_url: str, say: Words) -> str:
    """Return the citation of the event. Twin of `plain` in assets/state/citations.js."""
    return say.say(
        "cite.event",
        title=event.title,
        date=say.date(event.date, event.precision),
        dataset=dataset.info.title,
        version=dataset.info.version,
        url=f"{base_url}/event/{event.id}",
    )
