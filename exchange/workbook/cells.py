"""The cells of our workbook: how the value of a model's field is written in one cell, and read from it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import yaml
from pydantic import StrictBool, StrictInt

from data.models.events import Relation
from data.models.fields import Model, Number
from data.yamlsource import read_yaml

Kind = Literal["text", "list", "number", "flag", "relations", "yaml"]
Cell = str | float | None
BAR = " | "
LARGEST_EXACT = 2**53
"""Integers beyond it are written as text: a spreadsheet's numbers are floating-point."""
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
_DECIMAL = re.compile(r"[-+]?[0-9]{1,30}\.[0-9]{1,30}([eE][-+]?[0-9]{1,3})?")
YES, TRUE = "yes", frozenset({"yes", "true", "y", "x", "1", "ja", "sí", "oui", "да", "예", "はい", "是"})


class CellError(ValueError):
    """A cell cannot be read as its column asks; the message says why."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a model as a column: its name, dotted where it is within another field, and the kind of its cells."""

    name: str
    kind: Kind
    required: bool = False


@cache
def fields_of(model: type[Model]) -> tuple[Field, ...]:
    """Return the columns of a model: those of a model within it stand beside its own, as `source.title`."""
    return tuple(_fields(model))


def _fields(model: type[Model]) -> Iterator[Field]:
    for key, info in model.model_fields.items():
        name, bare = info.alias or key, _bare(info.annotation)
        if isinstance(bare, type) and issubclass(bare, Model) and all(one.kind == "text" for one in fields_of(bare)):
            yield from (Field(f"{name}.{one.name}", one.kind, info.is_required()) for one in fields_of(bare))
        else:
            yield Field(name, _kind(info.annotation), info.is_required())


def _kind(annotation: Any) -> Kind:
    if annotation in (StrictInt, Number, StrictBool):
        return "flag" if annotation == StrictBool else "number"
    bare = _bare(annotation)
    if get_origin(bare) is tuple:
        inner = _bare(get_args(bare)[0])
        return "relations" if inner is Relation else "list" if inner is str else "yaml"
    if bare is bool or bare is str or get_origin(bare) is Literal:
        return "flag" if bare is bool else "text"
    return "number" if {int, float} & {bare, *get_args(bare)} else "yaml"


def _bare(annotation: Any) -> Any:
    """Return an annotation without what may be absent and what only limits it."""
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        rest = [_bare(one) for one in get_args(annotation) if one is not type(None)]
        return rest[0] if len(rest) == 1 else annotation
    return annotation


def written(values: Mapping[str, Any], field: Field) -> Cell:
    """Return the cell of a field of an entry, from its values as the files spell them."""
    value: Any = values
    for part in field.name.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    if value is None or value in ((), [], ""):
        return None
    match field.kind:
        case "flag":
            return YES if value else None
        case "list":
            return joined([str(item) for item in value])
        case "relations":
            return joined([f"{relation['kind']} {relation['id']}" for relation in value])
        case "yaml":
            return yaml.safe_dump(_plain(value), allow_unicode=True, sort_keys=False, width=100).removesuffix("\n...\n")
    return value if isinstance(value, (int, float)) and abs(value) < LARGEST_EXACT else str(value)


def joined(items: list[str]) -> str:
    """Return a list as a cell: its items between bars, or on lines of their own where an item has a bar."""
    return "".join(f"{item}\n" for item in items) if any("|" in item for item in items) else BAR.join(items)


def parted(text: str) -> list[str]:
    """Return the items of a cell, which stand between bars or on lines of their own."""
    return [found for item in text.split("\n" if "\n" in text else "|") if (found := item.strip())]


def read(cell: Any, kind: Kind) -> Any:
    """Return the value of a cell, None if it is empty. Raises CellError if it cannot be read."""
    if kind == "number" and isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return int(cell) if float(cell).is_integer() else cell
    text = text_of(cell)
    return _READERS[kind](text) if text else None


def text_of(cell: Any) -> str:
    """Return any cell as text: a day as ISO, a whole number without a decimal point."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, dt.date) else str(cell).replace("\r\n", "\n").strip()


def _number(text: str) -> Any:
    """Return a number typed as text; another text stays one, as the publisher of a quotation does."""
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text


def _relation(text: str) -> dict[str, str]:
    kind, _, other = text.partition(" ")
    if not other:
        raise CellError(f"'{text}' is no relation: write 'answers 2019-07-01-curbs-announced'")
    return {"id": other.strip(), "kind": kind.casefold()}


def _yaml(text: str) -> Any:
    source, problems = read_yaml("cell", text)
    if problems:
        raise CellError(problems[0].text)
    return source.value


def _flag(text: str) -> bool | None:
    return True if text.casefold() in TRUE else None


def _relations(text: str) -> list[dict[str, str]]:
    return [_relation(item) for item in parted(text)]


_READERS: Mapping[Kind, Callable[[str], Any]] = {
    "text": str,
    "list": parted,
    "number": _number,
    "flag": _flag,
    "relations": _relations,
    "yaml": _yaml,
}


def _plain(value: Any) -> Any:
    """Return a value of lists and dicts without what is absent."""
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items() if inner is not None and inner != ()}
    return [_plain(inner) for inner in value] if isinstance(value, (list, tuple)) else value
