"""When what entered, changed or left a Dataset: its versions, corrections and withdrawals, and names for these."""

from __future__ import annotations

from typing import Any

from data import days
from data.dataset import Dataset
from data.models.events import Correction, Event, Withdrawn


def is_known(dataset: Dataset, version: str) -> bool:
    """Tell whether a version is the present one or listed; assets/surfaces/embed/updated.js says what changed since."""
    return version in {dataset.version, *(release.version for release in dataset.info.versions)}


def corrections(dataset: Dataset) -> tuple[Correction, ...]:
    """Return every correction, newest first."""
    return tuple(sorted(dataset.corrections, key=lambda one: one.date, reverse=True))


def corrections_of(dataset: Dataset, event_id: str) -> tuple[Correction, ...]:
    """Return the corrections of one event, newest first, including those made under a former id."""
    return tuple(one for one in corrections(dataset) if dataset.redirects.get(one.event or "", one.event) == event_id)


def named_corrections(dataset: Dataset) -> list[tuple[str, Correction]]:
    """Return every correction with its lasting name, newest first: its day and subject, numbered if there are several.

    The name is the fragment of /about that shows it.
    """
    seen: dict[str, int] = {}
    found = []
    for one in reversed(corrections(dataset)):
        stem = f"correction-{one.date}-{one.event or one.series or ''}"
        seen[stem] = seen.get(stem, 0) + 1
        found.append((stem if seen[stem] == 1 else f"{stem}-{seen[stem]}", one))
    return found[::-1]


def known_by(event: Event) -> str:
    """Return the day by which an event had happened: its date, or the last day of its month or year."""
    return event.date if event.precision == "day" else days.iso(days.span(event.date, event.precision)[1])


def added(dataset: Dataset, event: Event) -> str:
    """Return the day on which an event entered the dataset, as it says.

    Without `added` it belongs to the oldest version, or happened since and entered by the day it had happened. A
    dataset that lists no versions is taken to have had each event on its day.
    """
    if event.added:
        return event.added
    listed = [release.date for release in dataset.info.versions]
    return max(min(listed), min(known_by(event), max(listed))) if listed else known_by(event)


def changed(dataset: Dataset, event: Event) -> str:
    """Return the day on which an event was added or last corrected."""
    return max([added(dataset, event), *(one.date for one in corrections_of(dataset, event.id))])


def released(dataset: Dataset) -> str:
    """Return the day on which the dataset last changed: of its newest version, correction, withdrawal or event."""
    told = [
        *(release.date for release in dataset.info.versions),
        *(one.date for one in dataset.corrections),
        *(one.date for one in dataset.withdrawn),
    ]
    return max([*told, *(added(dataset, event) for event in dataset.events)])


def withdrawn(dataset: Dataset) -> tuple[Withdrawn, ...]:
    """Return every withdrawn event, newest first."""
    return tuple(sorted(dataset.withdrawn, key=lambda one: one.date, reverse=True))


def history(dataset: Dataset, payload_digest: str) -> dict[str, Any]:
    """Return the versions and corrections as JSON data, from which an older page lists what changed since.

    The current version names the folder of its data files, relative to this; `publish` may keep those of older ones.
    """
    present = {"version": dataset.version, "wire": f"wire/{payload_digest}/"}
    listed = [release.model_dump(mode="json") for release in dataset.info.versions]
    return {
        "name": dataset.info.name,
        "version": dataset.version,
        "content_hash": dataset.content_hash,
        "versions": [{**listed[0], **present}, *listed[1:]] if listed else [present],
        "corrections": [one.model_dump(mode="json", exclude_none=True) for one in corrections(dataset)],
        "withdrawn": [one.model_dump(mode="json", exclude_none=True) for one in withdrawn(dataset)],
    }
