"""The changes of a Dataset since an earlier version, from its list of versions and its corrections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from data.dataset import Dataset
from data.models.events import Correction, Withdrawn
from data.models.info import Release


@dataclass(frozen=True, slots=True)
class Changes:
    """The changes after a version, newest first. `known` is false for a version the dataset does not list."""

    known: bool
    versions: tuple[Release, ...] = ()
    corrections: tuple[Correction, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()


def changes_since(dataset: Dataset, version: str) -> Changes:
    """Return the versions after `version` and the corrections made after its day."""
    versions = dataset.info.versions
    place = next((at for at, release in enumerate(versions) if release.version == version), None)
    if place is None:
        return Changes(known=version == dataset.version)
    corrected = tuple(one for one in corrections(dataset) if one.date > versions[place].date)
    gone = tuple(one for one in withdrawn(dataset) if one.date > versions[place].date)
    return Changes(known=True, versions=versions[:place], corrections=corrected, withdrawn=gone)


def corrections(dataset: Dataset) -> tuple[Correction, ...]:
    """Return every correction, newest first."""
    return tuple(sorted(dataset.corrections, key=lambda one: one.date, reverse=True))


def corrections_of(dataset: Dataset, event_id: str) -> tuple[Correction, ...]:
    """Return the corrections of one event, newest first, including those made under a former id."""
    return tuple(one for one in corrections(dataset) if dataset.moved.get(one.event or "", one.event) == event_id)


def withdrawn(dataset: Dataset) -> tuple[Withdrawn, ...]:
    """Return every withdrawn event, newest first."""
    return tuple(sorted(dataset.withdrawn, key=lambda one: one.date, reverse=True))


def history(dataset: Dataset) -> dict[str, Any]:
    """Return the versions and corrections as JSON data, from which an older page lists what changed since.

    The current version names the folder of its data, relative to the file; `publish` may keep those of older ones.
    """
    present = {"version": dataset.version, "wire": f"wire/{dataset.content_hash}/"}
    listed = [release.model_dump(mode="json") for release in dataset.info.versions]
    return {
        "name": dataset.info.name,
        "version": dataset.version,
        "content_hash": dataset.content_hash,
        "versions": [{**listed[0], **present}, *listed[1:]] if listed else [present],
        "corrections": [one.model_dump(mode="json", exclude_none=True) for one in corrections(dataset)],
        "withdrawn": [one.model_dump(mode="json", exclude_none=True) for one in withdrawn(dataset)],
    }
