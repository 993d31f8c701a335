"""What changed in a Dataset after a version of it that somebody wrote about: from its versions and its corrections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from data.dataset import Dataset
from data.schema import Correction
from data.schema_info import Release


@dataclass(frozen=True, slots=True)
class Changes:
    """What came after a version, newest first. Of a version that is not `known` nothing can be said."""

    known: bool
    versions: tuple[Release, ...] = ()
    corrections: tuple[Correction, ...] = ()


def changes_since(dataset: Dataset, version: str) -> Changes:
    """Return the versions after `version` and the corrections made after its day."""
    versions = dataset.info.versions
    place = next((at for at, release in enumerate(versions) if release.version == version), None)
    if place is None:
        return Changes(known=version == dataset.version)
    corrected = tuple(one for one in corrections(dataset) if one.date > versions[place].date)
    return Changes(known=True, versions=versions[:place], corrections=corrected)


def corrections(dataset: Dataset) -> tuple[Correction, ...]:
    """Return every correction, newest first."""
    return tuple(sorted(dataset.corrections, key=lambda one: one.date, reverse=True))


def history(dataset: Dataset) -> dict[str, Any]:
    """Return, as plain JSON data, the versions and corrections that a page needs to tell what changed since its own.

    The present version names the folder of its data, relative to the file; `publish` may keep that of older ones.
    """
    present = {"version": dataset.version, "wire": f"wire/{dataset.content_hash}/"}
    listed = [release.model_dump(mode="json") for release in dataset.info.versions]
    return {
        "name": dataset.info.name,
        "version": dataset.version,
        "content_hash": dataset.content_hash,
        "versions": [{**listed[0], **present}, *listed[1:]] if listed else [present],
        "corrections": [one.model_dump(mode="json", exclude_none=True) for one in corrections(dataset)],
    }
