"""JSON Schemas of a dataset's YAML files for editors, with a description of every field.

As strict as the models, as far as JSON Schema allows; rules across entries are left to `check`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, TypeAdapter

from data.guide.descriptions import FieldDescription, descriptions
from data.guide.files import FILE_KINDS, FileKind

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The latest dialect that YAML extensions of editors fully support."""


def file_name(kind: str) -> str:
    """Return the file name of the JSON Schema of a kind of file."""
    return f"{kind}.schema.json"


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """Write the JSON Schema of every kind of file into a folder, which is created if needed."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for kind in FILE_KINDS:
        path = folder / file_name(kind)
        path.write_text(as_json(kind), encoding="utf-8")
        written.append(path)
    return tuple(written)


@cache
def as_json(kind: str) -> str:
    """Return the JSON Schema of a kind of file as JSON text."""
    return json.dumps(schema_of(FILE_KINDS[kind]), ensure_ascii=False, indent=1) + "\n"


def schema_of(kind: FileKind) -> dict[str, Any]:
    """Return the JSON Schema of a kind of file."""
    whole: Any = tuple[kind.model, ...] if kind.listed else kind.model  # type: ignore[name-defined]
    found = TypeAdapter(whole).json_schema(ref_template="#/definitions/{model}")
    definitions = found.pop("$defs", {})
    if not kind.listed:
        _describe(found, kind.model.__name__)
    for name, definition in definitions.items():
        _describe(definition, name)
    return {"$schema": DIALECT, **found, "title": kind.title, "definitions": definitions}


def kind_and_limits(model: type[BaseModel], name: str) -> dict[str, Any]:
    """Return the JSON Schema of one field of a model, in which `title` is the kind of text."""
    found: dict[str, Any] = model.model_json_schema()["properties"][name]
    return _unless_empty(found)


def _describe(definition: dict[str, Any], model: str) -> None:
    """Add a description to every property, and drop generated titles."""
    definition.pop("title", None)
    definition["description"] = definition["description"].partition("\n")[0]
    known = descriptions().get(model, {})
    for name, rest in definition["properties"].items():
        definition["properties"][name] = _property(rest, known.get(name))


def _property(rest: Mapping[str, Any], about: FieldDescription | None) -> dict[str, Any]:
    """Return a property with its description, if it has one."""
    inner = _unless_empty(rest)
    if "$ref" in inner:
        inner = {"allOf": [{"$ref": inner["$ref"]}]}
    if inner.get("default", "") in ("", None, [], ()):
        inner.pop("default", None)
    bare = _bare(inner)
    return bare if about is None else {**bare, "description": about.description, "examples": [about.example]}


def _unless_empty(rest: Mapping[str, Any]) -> dict[str, Any]:
    """Drop null from optional fields, so that editors ask for a value."""
    inner = dict(rest)
    if "anyOf" in inner:
        kinds = [one for one in inner.pop("anyOf") if one != {"type": "null"}]
        inner |= kinds[0] if len(kinds) == 1 else {"anyOf": kinds}
    return inner


def _bare(inner: Mapping[str, Any]) -> dict[str, Any]:
    """Drop titles and examples, which the field's own replace, but use them in the editor's error message."""
    bare = {
        key: _bare(value) if isinstance(value, dict) else value
        for key, value in inner.items()
        if key not in ("title", "examples")
    }
    if "pattern" in inner:
        such = "".join(f", such as {example}" for example in inner.get("examples", ()) if example)
        bare["patternErrorMessage"] = f"Wanted: {inner['title']}{such}."
    return bare
