"""The headings of columns that are known, by field: columns.yaml has them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

HEADINGS: Mapping[str, Mapping[str, str]] = yaml.safe_load(
    Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8")
)
"""Headings by field, and by the language or the tool that writes them."""

SEVERAL = ("actors",)
"""Fields that may have several columns."""

NAMES: Mapping[str, tuple[str, ...]] = {
    field: tuple(name for names in languages.values() for name in names.split(", "))
    for field, languages in HEADINGS.items()
}
KNOWN = tuple(name for names in NAMES.values() for name in names)
FIELDS = tuple(HEADINGS)
