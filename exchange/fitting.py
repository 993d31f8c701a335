"""Imported values fitted to a dataset's models: a text that is too long is cut, a part that is invalid left out.

What the models limit is known from their own errors, so that nothing here repeats a limit.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from functools import cache
from typing import Any, get_type_hints

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from data.models.events import Event
from data.models.fields import Model
from data.models.parsed import ModelT
from exchange import cleaning
from exchange.report import Report

Place = tuple[str | int, ...]
MOST_ROUNDS = 20
"""Rounds of mending; each cuts or leaves out everything that the one before found."""


class UnfitError(ValueError):
    """A required value is invalid and cannot be mended; the message says which and why."""


def fitted(model: type[Model], given: Mapping[str, Any], where: str, report: Report) -> dict[str, Any]:
    """Return the values of a model with every invalid one cut or left out, each recorded. Raises UnfitError."""
    return fit(model, given, where, report)[1]


def fit(model: type[ModelT], given: Mapping[str, Any], where: str, report: Report) -> tuple[ModelT, dict[str, Any]]:
    """Return a model and its values as `fitted` does."""
    found = dict(given)
    try:
        return model.model_validate(found), found
    except ValidationError:
        found = copy.deepcopy(found)
    for _ in range(MOST_ROUNDS):
        try:
            return model.model_validate(found), found
        except ValidationError as error:
            gone: set[Place] = set()
            for detail in reversed(error.errors(include_url=False)):  # from the end: places in lists stay right
                if not any(detail["loc"][: len(place)] == place for place in gone):
                    gone |= _mend(model, found, detail, where, report)
    raise UnfitError("its texts do not fit a dataset")


@cache
def adapter(name: str, model: type[Model] = Event) -> TypeAdapter[Any]:
    """Return what validates and dumps the value of one field of a model, by the name it has in files."""
    fields = {info.alias or key: key for key, info in model.model_fields.items()}
    return TypeAdapter(get_type_hints(model, include_extras=True).get(fields.get(name, ""), Any))


def fits(name: str, value: Any, model: type[Model] = Event) -> bool:
    """Return whether a value is valid for a field of the model."""
    try:
        adapter(name, model).validate_python(value)
    except ValidationError:
        return False
    return True


def _mend(model: type[Model], found: dict[str, Any], detail: ErrorDetails, where: str, report: Report) -> set[Place]:
    """Mend one error; return the place of what was left out for it."""
    place = _place(found, detail["loc"])
    value, name = detail["input"], ".".join(part for part in place if isinstance(part, str))
    holder = _at(found, place[:-1])
    if isinstance(value, str) and _at(found, place) == value and (mended := _mended(value, detail)):
        holder[place[-1]] = mended[0]
        report.change(f"{name} {mended[1]}", where, value)
        return set()
    return {_leave_out(model, found, place, f"{name} {_why(detail)}", where, report)}


def _place(found: Any, loc: Place) -> Place:
    """Return the place of an error without the names of alternatives that pydantic adds to it."""
    place: Place = ()
    for part in loc:
        if _at(found, (*place, part)) is not None:
            place = (*place, part)
    return place or loc[:1]


def _at(found: Any, place: Place) -> Any:
    """Return what stands at a place; None if it was left out meanwhile."""
    inside = found
    for part in place:
        try:
            inside = inside[part]
        except (KeyError, IndexError, TypeError):
            return None
    return inside


def _mended(text: str, detail: ErrorDetails) -> tuple[str, str] | None:
    """Return a valid form of a text and what was done to it; None if there is none."""
    context = detail.get("ctx", {})
    most = context.get("longest") or context.get("max_length")
    if isinstance(most, int):
        return cleaning.cut(text, most), f"cut to {most:,} letters"
    plain = cleaning.line(text)
    if plain and plain != text:
        return plain, "written as one line without invisible characters"
    return None


def _leave_out(model: type[Model], found: dict[str, Any], place: Place, what: str, where: str, report: Report) -> Place:
    """Leave out the entry of a list that holds the place, or the field, and return its place."""
    for length, part in enumerate(place, start=1):
        if isinstance(part, int):
            entry = _at(found, place[: length - 1]).pop(part)
            report.change(f"{what}: left out", where, str(entry))
            return place[:length]
    field = str(place[0])
    known = model.model_fields.get(field)
    if field not in found or (known is not None and known.is_required()):
        raise UnfitError(f"its {what}")
    report.change(f"{what}: left out", where, str(found.pop(field)))
    return place[:1]


def _why(detail: ErrorDetails) -> str:
    context = detail.get("ctx", {})
    return str(context.get("message") or "is missing or invalid")
