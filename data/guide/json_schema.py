"""JSON Schemas of a dataset's YAML files, for editors: what may stand where, with a word on every field.

They are as strict as the models, so far as JSON Schema can say it; rules that need a second entry are `check`'s alone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, TypeAdapter

from data.guide.files import PAPERS, Paper
from data.guide.words import Word, words

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The newest dialect that the YAML extensions of editors speak in full."""


def file_name(kind: str) -> str:
    """Return what the JSON Schema of a kind of file is called."""
    return f"{kind}.schema.json"


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """Write the JSON Schema of every kind of file into a folder, which is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for kind in PAPERS:
        path = folder / file_name(kind)
        path.write_text(as_json(kind), encoding="utf-8")
        written.append(path)
    return tuple(written)


@cache
def as_json(kind: str) -> str:
    """Return the JSON Schema of a kind of file as it is written."""
    return json.dumps(schema_of(PAPERS[kind]), ensure_ascii=False, indent=1) + "\n"


def schema_of(paper: Paper) -> dict[str, Any]:
    """Return the JSON Schema of a kind of file."""
    whole: Any = tuple[paper.model, ...] if paper.listed else paper.model  # type: ignore[name-defined]
    found = TypeAdapter(whole).json_schema(ref_template="#/definitions/{model}")
    definitions = found.pop("$defs", {})
    if not paper.listed:
        _describe(found, paper.model.__name__)
    for name, definition in definitions.items():
        _describe(definition, name)
    return {"$schema": DIALECT, **found, "title": paper.title, "definitions": definitions}


def kind_and_limits(model: type[BaseModel], name: str) -> dict[str, Any]:
    """Return what the JSON Schema of a model says of one field, untouched: its kind of text is called `title`."""
    found: dict[str, Any] = model.model_json_schema()["properties"][name]
    return _unless_empty(found)


def _describe(definition: dict[str, Any], model: str) -> None:
    """Say of every property what it is for, and drop what the machine called it."""
    definition.pop("title", None)
    definition["description"] = definition["description"].partition("\n")[0]
    said = words().get(model, {})
    for name, rest in definition["properties"].items():
        definition["properties"][name] = _property(rest, said.get(name))


def _property(rest: Mapping[str, Any], word: Word | None) -> dict[str, Any]:
    """Return a property with its description; a field that nobody has described yet goes without."""
    inner = _unless_empty(rest)
    if "$ref" in inner:
        inner = {"allOf": [{"$ref": inner["$ref"]}]}
    if inner.get("default", "") in ("", None, [], ()):
        inner.pop("default", None)
    bare = _bare(inner)
    return bare if word is None else {**bare, "description": word.says, "examples": [word.example]}


def _unless_empty(rest: Mapping[str, Any]) -> dict[str, Any]:
    """Leave unsaid that an optional field may be there and empty: an editor should ask for its value."""
    inner = dict(rest)
    if "anyOf" in inner:
        (only,) = (one for one in inner.pop("anyOf") if one != {"type": "null"})
        inner |= only
    return inner


def _bare(inner: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out titles and examples of kinds, which the field's own replace, but for what an editor says of a slip."""
    bare = {
        key: _bare(value) if isinstance(value, dict) else value
        for key, value in inner.items()
        if key not in ("title", "examples")
    }
    if "pattern" in inner:
        such = "".join(f", such as {example}" for example in inner.get("examples", ()) if example)
        bare["patternErrorMessage"] = f"Wanted: {inner['title']}{such}."
    return bare
