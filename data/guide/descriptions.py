"""The descriptions and examples of every field of every model, from descriptions.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from data.yamlsource import read_yaml

FILE = Path(__file__).with_name("descriptions.yaml")


@dataclass(frozen=True, slots=True)
class FieldDescription:
    """The description of a field, and an example value."""

    description: str
    example: Any


@cache
def descriptions() -> Mapping[str, Mapping[str, FieldDescription]]:
    """Return the descriptions by model name and field name. Raises ValueError with the problems of the file."""
    source, problems = read_yaml(FILE.name, FILE.read_text(encoding="utf-8"))
    if problems:
        raise ValueError("\n".join(map(str, problems)))
    return {
        model: {name: FieldDescription(**about) for name, about in fields.items()}
        for model, fields in source.value.items()
    }
