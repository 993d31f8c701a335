"""The changes of a Dataset since an earlier version, from its list of versions and its corrections."""

from __future__ import annotations

from typing import Any

from data.dataset import Dataset
from data.models.events import Correction, Withdrawn


def is_known(dataset: Dataset, version: str) -> bool:
    """Tell whether a version is the present one or listed; assets/surfaces/embed/updated.js says what changed since."""
    return version in {dataset.version, *(release.version for release in dataset.info.versions)}


def corrections(dataset: Dataset) -> tuple[Correction, ...]:
    """Return every correction, newest first."""
    return tuple(sorted(dataset.corrections, key=lambda one: one.date, reverse=True))


def corrections_of(dataset: Dataset, event_id: str) -> tuple[Correction, ...]:
    """Return the corrections of one event, newest first, including those made under a former id."""
    return tuple(one for one in corrections(dataset) if dataset.redirects.get(one.event or "", one.event) == event_id)


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
