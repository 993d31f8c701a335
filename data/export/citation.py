"""The citation of the dataset as one line and as CITATION.cff (https://citation-file-format.github.io)."""

from __future__ import annotations

from typing import Any

import yaml

from data.dataset import Dataset
from data.export.licences import licence


def citation(dataset: Dataset, base_url: str) -> str:
    """Return the citation as one line, with the URL if there is one."""
    text = " ".join((dataset.info.citation or f"{dataset.info.title}, version {dataset.version}.").split())
    return f"{text} {base_url}/" if base_url else text


def citation_file(dataset: Dataset, base_url: str) -> str:
    """Return CITATION.cff."""
    known, released = licence(dataset), release_day(dataset)
    fields: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": "Please cite this dataset as below.",
        "type": "dataset",
        "title": dataset.info.title,
        "abstract": dataset.info.subtitle,
        "authors": [{"name": curators(dataset)}],
        "version": dataset.version,
        **({"date-released": released} if released else {}),
        **({"license": known["name"]} if known else {}),
        **({"url": f"{base_url}/"} if base_url else {}),
        "keywords": [category.label for category in dataset.categories],
    }
    return yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=100)


def curators(dataset: Dataset) -> str:
    """Return the creators of the dataset."""
    return f"The curators of {dataset.info.title}"


def release_day(dataset: Dataset) -> str:
    """Return the release date of the current version; empty if the dataset does not state it."""
    return next((release.date for release in dataset.info.versions if release.version == dataset.version), "")
