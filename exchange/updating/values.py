"""The fields of events as values that can be compared: two spellings that readers see alike are one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from typing import Any, get_type_hints

from pydantic import TypeAdapter, ValidationError

from data.models.events import Event
from data.models.fields import Model

LETTERS = 10
"""Letters of a digest: enough to tell two values of one field of one event apart."""


@cache
def _adapter(name: str, model: type[Model] = Event) -> TypeAdapter[Any]:
    fields = {info.alias or key: key for key, info in model.model_fields.items()}
    return TypeAdapter(get_type_hints(model, include_extras=True).get(fields.get(name, ""), Any))


@cache
def _fallback(name: str) -> Any:
    return Event.model_fields[name].get_default() if name in Event.model_fields else None


def validate(name: str, value: Any, model: type[Model] = Event) -> Any:
    """Return the value of a field as the model reads it. Raises pydantic's ValidationError."""
    return _adapter(name, model).validate_python(value)


def fits(name: str, value: Any, model: type[Model] = Event) -> bool:
    """Return whether a value is valid for a field of the model."""
    try:
        validate(name, value, model)
    except ValidationError:
        return False
    return True


def comparable(name: str, value: Any) -> Any:
    """Return a field's value as plain data with every default filled in; None if it is absent."""
    if value is None:
        value = None if name not in Event.model_fields or Event.model_fields[name].is_required() else _fallback(name)
        return _plain(value)
    try:
        return _plain(_adapter(name).dump_python(validate(name, value), mode="json"))
    except ValidationError:
        return _plain(value)


def _plain(value: Any) -> Any:
    """Return tuples as lists, and an empty list or a false flag as absent."""
    found = json.loads(json.dumps(value)) if value is not None else None
    return None if found in ([], "", False) else found


def digest(name: str, value: Any) -> str:
    """Return a few letters that stand for a value."""
    text = json.dumps(comparable(name, value), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:LETTERS]


def digests(event: Mapping[str, Any], names: tuple[str, ...] = tuple(Event.model_fields)) -> dict[str, str]:
    """Return what stands for the fields of an event."""
    return {name: digest(name, event.get(name)) for name in names}
