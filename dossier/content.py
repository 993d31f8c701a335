"""The content of a dossier: a briefing's steps, its events, numbered sources and citation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from data import query as spelling
from data.briefings import briefing_by_id
from data.dataset import Dataset
from data.export.citation import citation, release_day
from data.scene import Scene
from data.view import KEYS
from layouts import briefing_steps
from layouts.auto_briefing import auto_briefing
from layouts.briefing_pages import credit
from layouts.briefing_steps import ShownSource, ShownStep, shown_sources
from layouts.plain_text import clean
from layouts.words import Words

PAGE = "briefing"
"""Path of briefings on the site."""


class UnknownBriefingError(ValueError):
    """The briefing is unknown; the message lists the known ones."""


@dataclass(frozen=True, slots=True)
class ListedEvent:
    """An event of a step: date, title, category, and the numbers of its sources."""

    date: str
    title: str
    category: str
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DossierStep:
    """A step with its events, its numbered sources, its URL, and that of the dashboard with its view."""

    shown: ShownStep
    events: tuple[ListedEvent, ...]
    sources: tuple[tuple[int, ShownSource], ...]
    address: str
    live: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """A briefing to export. `name` is the stem of its file name; `released` the release date of the version, or ""."""

    name: str
    title: str
    subtitle: str
    steps: tuple[DossierStep, ...]
    sources: tuple[ShownSource, ...]
    credit: str
    cite: str
    released: str
    address: str
    language: str


def dossier_of(dataset: Dataset, asked: str, base_url: str, words: Words) -> Dossier:
    """Return the dossier of a briefing id, or of a link's query. The `panels` of a link are those of every step.

    Raises UnknownBriefingError.
    """
    asked = asked.strip()
    name, query = _read(dataset, asked)
    briefing, scene = briefing_by_id(dataset, name), Scene.of(dataset, query)
    if briefing:
        steps, title, subtitle = briefing_steps.steps(dataset, briefing, words), briefing.title, briefing.subtitle
        path, query = f"{PAGE}/{briefing.id}", ""
    else:
        steps, title, subtitle = auto_briefing(scene, words), dataset.info.title, dataset.info.subtitle
        path, query = PAGE, scene.link
    steps = [replace(step, scene=step.scene.showing(panels=scene.view.panels)) for step in steps]
    sources = tuple(dict.fromkeys(source for step in steps for source in step.sources))
    start = f"{base_url}/{path}{'?' if query else ''}{query}"
    return Dossier(
        name=briefing.id if briefing else PAGE,
        title=clean(title),
        subtitle=clean(subtitle or ""),
        steps=tuple(
            _step(dataset, step, sources, (_address(start, at), f"{base_url}/?{step.scene.content.link}"), words)
            for at, step in enumerate(steps, 1)
        ),
        sources=sources,
        credit=clean(credit(dataset, words)),
        cite=clean(citation(dataset, base_url)),
        released=release_day(dataset),
        address=start,
        language=words.language,
    )


def _read(dataset: Dataset, asked: str) -> tuple[str, str]:
    """Return a briefing id and the query of a link, from either of them or from a full URL."""
    path, mark, query = asked.partition("?")
    name = urlsplit(path).path.rstrip("/").rpartition("/")[2] if path else ""
    if briefing_by_id(dataset, name):
        return name, query
    if not mark and "=" in asked:
        query = asked
    known = set(spelling.pairs(query)) & set(KEYS)
    if known or (mark and not path):
        return "", query
    names = ", ".join(briefing.id for briefing in dataset.briefings) or "none"
    raise UnknownBriefingError(
        f"‘{asked[:80]}’ is neither a briefing nor a link's query. Briefings: {names}. "
        "A query is what stands behind the ? of a link, such as 'category=export-approval&from=2019-07-01'."
    )


def _step(
    dataset: Dataset, step: ShownStep, sources: Sequence[ShownSource], addresses: tuple[str, str], words: Words
) -> DossierStep:
    numbers = {source: number for number, source in enumerate(sources, 1)}
    events = []
    for shown in step.events:
        event = dataset.events_by_id[shown.id]
        notes = sorted(numbers[one] for one in shown_sources(event.sources, words) if one in numbers)
        events.append(ListedEvent(shown.date, shown.title, event.category, tuple(notes)))
    used = sorted((numbers[source], source) for source in step.sources)
    return DossierStep(step, tuple(events), tuple(used), *addresses)


def _address(start: str, step: int) -> str:
    return f"{start}{'&' if '?' in start else '?'}step={step}"


def ranges(numbers: Iterable[int]) -> str:
    """Return the numbers of notes in print form: 1–3, 7."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and number == parts[-1][-1] + 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    return ", ".join(_range(part) for part in parts)


def _range(part: Sequence[int]) -> str:
    if len(part) <= 2:  # noqa: PLR2004
        return ", ".join(map(str, part))
    return f"{part[0]}–{part[-1]}"
