"""The licence and terms of a dataset: SPDX names for machines, plain text for people."""

from __future__ import annotations

import re

from data.dataset import Dataset

_CREATIVE_COMMONS = re.compile(r"creativecommons\.org/(licenses|publicdomain)/([a-z-]+)/([0-9]\.[0-9])")


def licence(dataset: Dataset) -> dict[str, str] | None:
    """Return the Creative Commons licence whose URL the terms contain: its SPDX name and URL."""
    found = _CREATIVE_COMMONS.search(dataset.info.terms)
    if found is None:
        return None
    family, kind, version = found.groups()
    name = f"CC0-{version}" if family == "publicdomain" else f"CC-{kind.upper()}-{version}"
    return {"name": name, "path": f"https://creativecommons.org/{family}/{kind}/{version}/"}


def licences(dataset: Dataset, terms_path: str) -> list[dict[str, str]]:
    """Return the licences of the dataset's own content as a Data Package lists them, the terms last."""
    terms = {"path": terms_path, "title": f"Terms of use of {dataset.info.title}"}
    known = licence(dataset)
    return [{**known, "title": known["name"].replace("-", " ")}, terms] if known else [terms]


def owners_terms(terms_path: str) -> list[dict[str, str]]:
    """Return the licences of observations, which are set by their owners."""
    return [{"path": terms_path, "title": "Terms of each owner, series by series: column terms of series.csv"}]


def terms_text(dataset: Dataset) -> str:
    """Return the terms as plain text: of the dataset, then of the series, grouped by owner."""
    groups: dict[tuple[str, str], list[str]] = {}
    for series in dataset.series:
        groups.setdefault((series.source.publisher, series.terms), []).append(f"- {series.id}: {series.label}")
    parts = [f"TERMS OF USE\n\n{dataset.info.title}, version {dataset.version}\n\n{dataset.info.terms}"]
    parts += [f"{publisher}\n{terms}\n" + "\n".join(series) for (publisher, terms), series in groups.items()]
    return "\n\n".join(parts) + "\n"
