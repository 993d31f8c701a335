"""The fields of events as values that can be compared: two spellings that readers see alike are one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from data import claims
from data.models.events import Event
from data.models.fields import Model
from data.typography import typeset
from exchange.fitting import adapter

LETTERS = 10
"""Letters of a digest: enough to tell two values of one field of one event apart."""


def _fallback(name: str, model: type[Model]) -> Any:
    found = model.model_fields.get(name)
    return None if found is None or found.is_required() else found.get_default()


def comparable(name: str, value: Any, model: type[Model] = Event) -> Any:
    """Return a field's value as plain data with every default filled in; None if it is absent."""
    if value is None:
        return _plain(_fallback(name, model))
    if isinstance(value, str):
        text = typeset(value.strip())
        return claims.written(claims.claims(text)) if model is Event and name in claims.TEXTS else text
    found = adapter(name, model)
    try:
        return _plain(found.dump_python(found.validate_python(value), mode="json"))
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


def aligned(name: str, old: Any, new: Any) -> Any:
    """Return a new value with the spelling of the old one in every part that is the same to readers."""
    if comparable("", old) == comparable("", new) or comparable(name, old) == comparable(name, new):
        return old
    if isinstance(old, list) and isinstance(new, list):
        left = list(old)
        return [_spelt_as_before(left, one) for one in new]
    return new


def _spelt_as_before(left: list[Any], one: Any) -> Any:
    """Return an item of a list as the old list spells it, or with the fields of an old one that it is an edit of."""
    for place, old in enumerate(left):
        if _same(old, one):
            return left.pop(place)
    if isinstance(one, Mapping):
        for place, old in enumerate(left):
            if isinstance(old, Mapping) and _kin(old, one):
                del left[place]
                names = [*(name for name in old if name in one), *(name for name in one if name not in old)]
                return {name: old[name] if _same(old.get(name), one[name]) else one[name] for name in names}
    return one


def _same(old: Any, new: Any) -> bool:
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        names = {*old, *new}
        return all(_same(old.get(name, _UNSAID.get(name)), new.get(name, _UNSAID.get(name))) for name in names)
    return bool(
        typeset(old.strip()) == typeset(new.strip()) if isinstance(old, str) and isinstance(new, str) else old == new
    )


_KIN = ("url", "name", "title", "text", "id", "publisher", "who")
_UNSAID = {"language": "en", "described": False}


def _kin(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    """Return whether one part of an event is likely an edit of another: their address, name or words are the same."""
    return any(old.get(name) and old.get(name) == new.get(name) for name in _KIN)
