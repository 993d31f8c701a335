"""JSON texts as data: whole, or line by line; what is no JSON is refused with its line."""

from __future__ import annotations

import json
from typing import Any

from exchange.report import RefusedError, Report

_SCRIPT = ("var ", "storyjs", "const ", "let ", "<")


def data_of_text(text: str, report: Report) -> Any:
    """Return the data of a JSON text, or the list of objects of JSON lines. Raises RefusedError."""
    try:
        return json.loads(text)
    except RecursionError as error:
        said = "lists and objects lie too deep inside each other"
        raise RefusedError(f"{report.name}: {said}; this is no timeline.") from error
    except json.JSONDecodeError as error:
        if error.msg == "Extra data" and (found := _lines(text, report)):
            return found
        remedy = "Export it again, or mend it there."
        if text.lstrip().startswith(_SCRIPT):
            remedy = "It looks like a script or page: keep only what stands between the outermost { and }."
        raise RefusedError(f"{report.name}, line {error.lineno}: this is not JSON ({error.msg}). {remedy}") from error
    except ValueError as error:
        raise RefusedError(f"{report.name}: a number in it is too long to be one.") from error


def _lines(text: str, report: Report) -> list[Any]:
    """Return the objects of JSON lines; lines that are none are recorded. Empty if most lines are none."""
    found: list[Any] = []
    broken: list[tuple[int, str]] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                found.append(json.loads(line))
            except (ValueError, RecursionError):
                broken.append((number, line))
    if len(broken) > len(found) or not all(isinstance(one, dict) for one in found):
        return []
    for number, line in broken:
        report.refuse(f"line {number}", line, "it is not JSON")
    return found
