"""Properties of calendars as text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from icalendar.prop import vUnknown

from exchange.report import Report

_ESCAPED = re.compile(r"\\([nN,;\\])")


def first(part: Mapping[str, Any], name: str, where: str, report: Report) -> str:
    """Return a property as text; a second one of its name is recorded, unless `where` is empty."""
    value = part.get(name)
    values = value if isinstance(value, list) else [value]
    for other in values[1:] if where else ():
        report.change(f"second {name} left out", where, _text(other))
    return _text(values[0]) if values and values[0] is not None else ""


def _text(value: Any) -> str:
    """Return a value as text; of properties that the library does not know, it keeps the signs of the file."""
    if isinstance(value, vUnknown):
        return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], str(value))
    return str(value)
