"""SVG generation: escaped elements, numbers to a tenth, compact paths."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from markupsafe import Markup, escape

from layouts.xml_text import xml_text

Point = tuple[float, float]
Value = str | float | None


def element(name: str, *children: Markup, **attributes: Value) -> Markup:
    """Return an element; `font_size=12` becomes font-size="12", None is left out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    inside = Markup().join(children)
    return Markup(f"<{name}{written}>{inside}</{name}>") if inside else Markup(f"<{name}{written}/>")


def xml_escaped(text: str) -> Markup:
    """Return a text without characters that XML forbids."""
    return escape(xml_text(text))


def number(value: float) -> str:
    """Return a number to a tenth, in its shortest form."""
    tenths = round(value * 10)
    text = f"{tenths / 10:.8g}"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def polyline(pieces: Iterable[Sequence[Point]]) -> str:
    """Return the path through each piece's points, in relative steps of a tenth without cumulative error."""
    return "".join(_piece(piece) for piece in pieces if len(piece) > 1)


def pair(command: str, x: float, y: float) -> str:
    """Return a path command with a point."""
    return command + _pair(round(x * 10), round(y * 10))


def _piece(points: Sequence[Point]) -> str:
    tenths = [(round(x * 10), round(y * 10)) for x, y in points]
    text = [f"M{_pair(*tenths[0])}"]
    kind = ""
    for (x, y), (next_x, next_y) in pairwise(tenths):
        across, down = next_x - x, next_y - y
        if not across and not down:
            continue
        wanted = "v" if not across else "h" if not down else "l"
        step = _tenths(down) if wanted == "v" else _tenths(across) if wanted == "h" else _pair(across, down)
        if wanted != kind:
            text.append(wanted + step)
        else:
            text[-1] = _joined(text[-1], step)
        kind = wanted
    return "".join(text)


def _pair(x: int, y: int) -> str:
    return _joined(_tenths(x), _tenths(y))


def _joined(one: str, other: str) -> str:
    """Join two numbers with a space only if needed."""
    parted = other.startswith("-") or (other.startswith(".") and "." in one.rpartition(" ")[2].rpartition("-")[2])
    return one + other if parted else f"{one} {other}"


def _tenths(value: int) -> str:
    return number(value / 10)


def _value(value: Value) -> str:
    return number(value) if isinstance(value, int | float) else str(xml_escaped(value or ""))
