"""Parsing of entries: a model with its place in the file, and pydantic errors as problems for curators."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar, get_args

from pydantic import BaseModel, ValidationError, create_model
from pydantic_core import ErrorDetails

from data.models.fields import Model
from data.problem import Problem, one_of, shown
from data.yamlsource import Path, Source

ModelT = TypeVar("ModelT", bound=Model)


@dataclass(frozen=True, slots=True)
class Parsed(Generic[ModelT]):
    """A model, its place, and its invalid fields, which hold None and must not be used by rules."""

    model: ModelT
    source: Source
    path: Path
    invalid: frozenset[str] = frozenset()

    def valid(self, *fields: str) -> bool:
        """Return whether all of the fields (by their names in the file) are valid."""
        return not self.invalid.intersection(fields)

    def problem(self, path: Path, value: Any, message: str, remedy: str) -> Problem:
        """Return a problem at a part of this entry."""
        return problem_at(self.source, (*self.path, *path), path, value, message, remedy)


def problem_at(source: Source, whole: Path, path: Path, value: Any, message: str, remedy: str) -> Problem:
    """Return a problem at a node of a file; `path` is the part of the path to show."""
    field = ".".join(part for part in path if isinstance(part, str))
    return Problem(source.file, source.line(whole), field, shown(value), message, remedy)


def parse_entry(
    model: type[ModelT], source: Source, path: Path, value: Any
) -> tuple[Parsed[ModelT] | None, list[Problem]]:
    """Parse a value with a model. If it is invalid, the result lacks the invalid fields, so rules check the rest."""
    try:
        return Parsed(model.model_validate(value), source, path), []
    except ValidationError as error:
        details = error.errors(include_url=False)
    problems = [_explain(model, source, path, detail) for detail in details]
    if not isinstance(value, dict):
        return None, problems
    invalid = frozenset(str(detail["loc"][0]) for detail in details if detail["loc"])
    try:
        rest = _lenient(model).model_validate({key: part for key, part in value.items() if key not in invalid})
    except ValidationError:
        return None, problems
    return Parsed(rest, source, path, invalid), problems


@cache
def _lenient(model: type[ModelT]) -> type[ModelT]:
    """Return the model with every field optional."""
    fields: dict[str, Any] = {}
    for name, info in model.model_fields.items():
        relaxed = copy.copy(info)
        if relaxed.is_required():
            relaxed.default = None
        fields[name] = (info.annotation, relaxed)
    return create_model(model.__name__, __base__=model, **fields)


def _explain(model: type[Model], source: Source, path: Path, detail: ErrorDetails) -> Problem:
    where: Path = tuple(detail["loc"])
    given: Any = detail["input"]
    if detail["type"] == "missing":
        message, remedy, given = "is missing", f"Add `{where[-1]}: …`.", None
    elif detail["type"] == "extra_forbidden":
        fields = tuple(_fields_at(model, where[:-1]))
        message, remedy, given = "is not a field here", one_of(str(where[-1]), fields, "Delete the line."), None
        if where[-1] == "":
            message, remedy = "a field has no name", "Write its name before the ':'."
    else:
        message, remedy = _wrong(detail)
    return problem_at(source, (*path, *where), where, given, message, remedy)


_WRONG = {
    "tuple_type": ("is not a list", "Write one '- …' line for each, or delete the line if there is none."),
    "model_type": ("is not a set of fields", "Write 'name: value' lines."),
    "bool_type": ("is not true or false", "Write true, or leave the line out."),
    "too_short": ("is empty", "Write at least one."),
    "greater_than_equal": ("is too small", "Write {ge} or more."),
    "less_than_equal": ("is too large", "Write {le} or less."),
}


def _wrong(detail: ErrorDetails) -> tuple[str, str]:
    context = detail.get("ctx", {})
    given: Any = detail["input"]
    match detail["type"]:
        case "curator":
            return context["message"], context["remedy"]
        case "literal_error":
            allowed = re.findall(r"'([^']*)'", context["expected"])
            return "is not one of the words allowed here", one_of(str(given), allowed, "")
        case "string_too_long" | "too_long":
            limit = context["max_length"]
            most = f"Use {limit} letters at most." if isinstance(given, str) else f"Write {limit} at most."
            return f"is too long by {len(given) - limit}", most
        case "string_type":
            return _not_text(given)
        case other:
            otherwise = (f"is wrong ({detail['msg']})", "See the description of the dataset's files.")
            message, remedy = _WRONG.get(other, otherwise)
            return message, remedy.format_map(context)


def _not_text(given: Any) -> tuple[str, str]:
    if given is None:
        return "has no value", "Write one, or delete the line if the field is optional."
    if isinstance(given, (list, dict)):
        return "holds a list or fields where one text belongs", "Write one text."
    return "is not text", "Put it in quotes."


def _fields_at(model: type[BaseModel], where: Path) -> Iterator[str]:
    """Yield the field names of the model at a path, as files spell them."""
    for part in where:
        if isinstance(part, str):
            here = {info.alias or name: info.annotation for name, info in model.model_fields.items()}
            inner = _model_in(here.get(part))
            if inner is None:
                return
            model = inner
    yield from (info.alias or name for name, info in model.model_fields.items())


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model_in, get_args(annotation))), None)
