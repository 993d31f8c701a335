"""A word on every field of every model, and an example, as words.yaml has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from data.yamlsource import read_yaml

FILE = Path(__file__).with_name("words.yaml")


@dataclass(frozen=True, slots=True)
class Word:
    """What a field is for, and what might stand there."""

    says: str
    example: Any


@cache
def words() -> Mapping[str, Mapping[str, Word]]:
    """Return the words by the name of the model and of the field. Raises DatasetError's problems as ValueError."""
    source, problems = read_yaml(FILE.name, FILE.read_text(encoding="utf-8"))
    if problems:
        raise ValueError("\n".join(map(str, problems)))
    return {model: {name: Word(**word) for name, word in fields.items()} for model, fields in source.value.items()}
