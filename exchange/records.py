"""Plain JSON records to a table: a list of objects, wherever it stands, with what lies within them as columns."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from exchange.columns import NAMES
from exchange.inputs.rows import plain
from exchange.report import RefusedError, Report, short
from exchange.tables import Sheet, sheet_of_records

Json = Mapping[str, Any]
_WRAPPERS = ("fields", "properties", "attributes")
"""Objects within a record that hold all of it, as those of Airtable and GeoJSON do."""
_ITSELF = ("name", "label", "title", "value", "text", "rendered", "display")
"""Keys under which an object within a record says what it is."""
_LINKS = ("url", "link", "href", "uri")
_DEEPEST = 4
_DATES, _ENDS = (frozenset(map(plain, NAMES[field])) for field in ("date", "end"))
_WHOLE = 1e15


def records_of(parsed: Any, wanted: str, report: Report) -> list[Any]:
    """Return the list of records in JSON data; of several lists, that named by `wanted`. Raises RefusedError."""
    lists = dict(_lists(parsed, ""))
    if wanted:
        if wanted not in lists:
            raise RefusedError(f"{report.name}: it has no list called '{short(wanted)}', but {_named(lists)}.")
        found = lists[wanted]
    elif len(lists) > 1:
        raise RefusedError(f"{report.name}: it has several lists: {_named(lists)}. Name one of them with --sheet.")
    else:
        found = next(iter(lists.values()), [])
    if not found:
        raise RefusedError(f"{report.name}: this is JSON, but it has no list of records in it, such as {_EXAMPLE}")
    return found


def has_records(parsed: Any) -> bool:
    """Return whether JSON data has a list of records anywhere."""
    return any(True for _ in _lists(parsed, ""))


def keys_of(parsed: Any) -> str:
    """Return the first names of fields of the records in JSON data."""
    keys = dict.fromkeys(
        key for _, found in _lists(parsed, "") for one in found[:20] if isinstance(one, dict) for key in one
    )
    return ", ".join(short(key) for key in list(keys)[:6])


_EXAMPLE = '[{"date": "2019-07-04", "title": "Talks begin"}].'


def _named(lists: Mapping[str, list[Any]]) -> str:
    return ", ".join(f"'{short(name)}' ({len(found):,})" for name, found in list(lists.items())[:12]) or "none"


def _lists(value: Any, name: str, depth: int = 0) -> Iterator[tuple[str, list[Any]]]:
    """Yield the lists of objects in JSON data with their dotted names; a list within one of them is not one."""
    if isinstance(value, list):
        if value and (objects := [one for one in value if isinstance(one, dict)]) and 2 * len(objects) >= len(value):
            yield name or "the file", value
        elif _is_grid(value):
            head, *rows = value
            yield name or "the file", [dict(zip(map(str, head), row, strict=False)) for row in rows]
    elif isinstance(value, dict) and depth < _DEEPEST:
        if columns := _columns(value):
            yield name or "the file", columns
        elif depth == 0 and _is_keyed(value):
            yield "the file", [{"id": key, **one} for key, one in value.items()]
        else:
            for key, inner in value.items():
                yield from _lists(inner, f"{name}.{key}" if name else str(key), depth + 1)


def _is_grid(value: list[Any]) -> bool:
    """Return whether a list is a table: rows, of which the first has only texts."""
    return (
        len(value) > 1 and all(isinstance(row, list) for row in value) and all(isinstance(one, str) for one in value[0])
    )


def _columns(value: Json) -> list[dict[str, Any]]:
    """Return the records of an object whose values are columns of one length; none if they are not."""
    lists = [one for one in value.values() if isinstance(one, list)]
    if len(lists) < 2 or len(lists) < len(value) or len({len(one) for one in lists}) > 1:  # noqa: PLR2004
        return []
    if any(isinstance(cell, (dict, list)) for one in lists for cell in one):
        return []
    return [dict(zip(value, cells, strict=True)) for cells in zip(*lists, strict=True)]


def _is_keyed(value: Json) -> bool:
    """Return whether an object holds records by their ids: objects only, with a key that all of them have."""
    inner = list(value.values())
    if len(inner) < 2 or not all(isinstance(one, dict) and one for one in inner):  # noqa: PLR2004
        return False
    return bool(set.intersection(*(set(one) for one in inner)))


def sheet_of(records: Iterable[Any], names: Iterable[str], report: Report) -> Sheet:
    """Return records as a table, its headings the dotted names of what lies within them."""
    known = {plain(name) for name in names}
    rows: list[tuple[str, dict[str, str]]] = []
    for place, record in enumerate(records, start=1):
        where = f"record {place}"
        if isinstance(record, dict):
            rows.append((where, dict(_cells(record, where, known, report))))
        else:
            report.refuse(where, str(record), "it is not an object")
    return sheet_of_records(rows, report)


def _cells(record: Json, where: str, known: Collection[str], report: Report) -> Iterator[tuple[str, str]]:
    for key, value in record.items():
        if isinstance(value, dict):
            for inner, found in value.items():
                if isinstance(found, dict) and found:
                    report.change("part that lies too deep in a record left out", where, f"{key}.{inner}")
                elif key not in _WRAPPERS:
                    yield _heading(key, inner, known), _text(found, where, report)
                elif inner not in record:
                    yield inner, _text(found, where, report)
        else:
            yield key, _text(value, where, report)


def _heading(outer: str, inner: str, known: Collection[str]) -> str:
    """Return the name of a column for a key within another, in a form that is known if there is one."""
    if plain(outer + inner) not in known:
        if inner.casefold() in ("year", "month", "day") and (part := _part_of_date(outer)) is not None:
            return f"{part}{inner.casefold()}"
        if plain(inner + outer) in known:
            return f"{inner} {outer}"
        if inner.casefold() in _ITSELF and plain(outer) in known:
            return outer
    return f"{outer}.{inner}"


def _part_of_date(outer: str) -> str | None:
    """Return what names of columns of year, month and day begin with for the parts of a date; None if it is none."""
    name = plain(outer)
    return "" if name in _DATES else "end " if name in _ENDS else None


def _text(value: Any, where: str, report: Report) -> str:
    """Return a value as a cell: a list as its items, of objects their links or what they are called."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < _WHOLE else repr(value)
    if isinstance(value, list):
        items = [_item(one, where, report) for one in value]
        return (" " if any("://" in one for one in items) else ", ").join(filter(None, items))
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else str(value)


def _item(value: Any, where: str, report: Report) -> str:
    if not isinstance(value, dict):
        return _text(value, where, report) if not isinstance(value, list) else json.dumps(value, ensure_ascii=False)
    told = next((key for key in (*_LINKS, *_ITSELF) if isinstance(value.get(key), str) and value[key]), None)
    for key in value.keys() - {told}:
        if value[key] not in (None, "", [], {}):
            report.change("part of an entry of a list left out", where, f"{key}: {value[key]}")
    return str(value[told]) if told else ""
