"""The tables of docs/data.md: every field of a model with its description, type, limits and an example.

They are between `<!-- fields: Model -->` and `<!-- end -->` in the page; the rest is written by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml

from data.guide.descriptions import descriptions
from data.guide.files import FILE_KINDS
from data.guide.json_schema import kind_and_limits
from data.models.fields import Model

BLOCK = re.compile(r"(<!-- fields: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
SEVERAL = {
    "slug": "slugs",
    "one line": "texts of one line",
    "event id": "event ids",
    "HS code": "HS codes",
    "language code": "language codes",
}
PLAIN = {"boolean": "true or false", "integer": "whole number", "number": "number"}


def models() -> dict[str, type[Model]]:
    """Return every model in the dataset's files, by name, in the order of the files."""
    found: dict[str, type[Model]] = {}
    for kind in FILE_KINDS.values():
        found |= {model.__name__: model for model in _within(kind.model)}
    return found


def _within(model: type[Model]) -> Iterator[type[Model]]:
    yield model
    for info in model.model_fields.values():
        for inner in _models_in(info.annotation):
            yield from _within(inner)


def _models_in(annotation: Any) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    else:
        for argument in getattr(annotation, "__args__", ()):
            yield from _models_in(argument)


def filled_in(page: str) -> str:
    """Return a Markdown page with its tables regenerated. Raises KeyError for an unknown model."""
    known = models()
    return BLOCK.sub(lambda match: f"{match[1]}\n{table(known[match[2]])}\n{match[3]}", page)


def listed(page: str) -> list[str]:
    """Return the names of the models whose tables are in a page."""
    return [name for _, name, _ in BLOCK.findall(page)]


def table(model: type[Model]) -> str:
    """Return the table of a model as Markdown. Required fields are bold."""
    rows = [("field", "meaning", "value", "example"), ("---", "---", "---", "---")]
    for key, info in model.model_fields.items():
        name = info.alias or key
        word = descriptions()[model.__name__][name]
        field = f"**`{name}`**" if info.is_required() else f"`{name}`"
        rows.append((field, word.description, _kind(kind_and_limits(model, name)), f"`{spelt(word.example)}`"))
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |\n" for row in rows)


def _kind(schema: Mapping[str, Any]) -> str:
    """Return the type of a field in words."""
    if "$ref" in schema:
        return _link(schema["$ref"])
    if "enum" in schema:
        return _either([f"`{word}`" for word in schema["enum"]])
    if "anyOf" in schema:
        return " or ".join(map(_kind, schema["anyOf"]))
    if schema.get("type") == "array":
        one = _kind(schema["items"])
        return f"list of {SEVERAL.get(one, one)}{_count(schema)}"
    if schema.get("type") == "string" and "pattern" not in schema:
        return "query of a link"
    kind = PLAIN.get(str(schema.get("type"))) or schema["title"]
    return f"{kind}{_limits(schema)}"


def _limits(schema: Mapping[str, Any]) -> str:
    most = f", {schema['maxLength']} letters at most" if "maxLength" in schema else ""
    span = f", {schema['minimum']} or more" if "minimum" in schema else ""
    return f"{most}{span}" if "maximum" not in schema else f", {schema['minimum']} to {schema['maximum']}"


def _count(schema: Mapping[str, Any]) -> str:
    least, most = schema.get("minItems"), schema.get("maxItems")
    if least and most:
        return f", {least} to {most}"
    if most:
        return f", {most} at most"
    return f", {least} at least" if least else ""


def _link(ref: str) -> str:
    name = ref.rpartition("/")[2]
    return f"[{name}](#{name.lower()})"


def _either(words_: Sequence[str]) -> str:
    return " or ".join(part for part in (", ".join(words_[:-1]), words_[-1]) if part)


class _Dumper(yaml.SafeDumper):
    """Quotes strings of digits, so that YAML does not read them as numbers."""


_Dumper.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar(
        "tag:yaml.org,2002:str", text, style="'" if re.fullmatch(r"[0-9.-]*", text) else None
    ),
)


def spelt(value: Any) -> str:
    """Return an example as one line of YAML."""
    text = yaml.dump(value, Dumper=_Dumper, default_flow_style=True, allow_unicode=True, width=10_000, sort_keys=False)
    return text.removesuffix("\n...\n").strip()
