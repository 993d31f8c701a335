"""SVG made safe: what is on the lists of svg_lists.py is written anew, everything else is left out.

No script, event handler, foreign content, animation, picture or address survives: the result is shapes and texts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError, SubElement, tostring

from data.media.svg_lists import DESCRIPTIONS, ELEMENTS
from data.media.svg_style import PARTS, safe_attribute, safe_sheet

SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
SIDE = 1200
"""The longer side of every drawing, in pixels."""
DEEPEST, MOST_ELEMENTS = 60, 20_000
"""Elements inside one another, and elements drawn, those that are used again included."""
_LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]+)?)\s*(px|pt|pc|mm|cm|in)?\s*")
_PIXELS = {None: 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}


class DrawingError(ValueError):
    """A drawing cannot be shown; the text continues from its name."""


@dataclass(frozen=True)
class Drawing:
    """A safe drawing, its size, and what was left out of it."""

    svg: bytes
    width: int
    height: int
    removed: tuple[str, ...]


def made_safe(content: bytes) -> Drawing:
    """Return a drawing with nothing in it but shapes and texts. Raises DrawingError if it cannot be drawn."""
    root = _parsed(content)
    width, height, box = _size(root)
    removed: dict[str, None] = {}
    safe = Element("svg", {"xmlns": SVG, "viewBox": box, "width": str(width), "height": str(height)})
    kept = _attributes(root, removed)
    safe.attrib.update({name: value for name, value in kept.items() if name not in safe.attrib})
    _copy(root, safe, removed, 1)
    if len(safe) == 0:
        raise DrawingError("shows nothing once it is made safe")
    if _drawn(safe) > MOST_ELEMENTS:
        raise DrawingError(f"draws more than {MOST_ELEMENTS:,} elements")
    return Drawing(tostring(safe, encoding="utf-8"), width, height, tuple(removed))


def _parsed(content: bytes) -> Element:
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root: Element = fromstring(content)
    except DefusedXmlException:
        raise DrawingError("defines entities, which can unpack without end") from None
    except (ParseError, LookupError, ValueError, RecursionError) as error:
        raise DrawingError(f"is not well-formed XML ({error})") from None
    if _name(root) != "svg":
        raise DrawingError("is not an SVG by its root element")
    return root


def _name(element: Element) -> str | None:
    """Return the name of an SVG element; None for one of another vocabulary."""
    space, _, name = str(element.tag).rpartition("}")
    return name if space in ("", f"{{{SVG}") else None


def _size(root: Element) -> tuple[int, int, str]:
    """Return the size in pixels and the view box."""
    box = [float(part) for part in re.findall(r"[-+]?[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?", root.get("viewBox", ""))]
    if len(box) != 4:  # noqa: PLR2004
        box = [0.0, 0.0, _pixels(root.get("width", "")), _pixels(root.get("height", ""))]
    across, down = box[2], box[3]
    if not (0 < across < float("inf") and 0 < down < float("inf")):
        raise DrawingError("does not say its size in a viewBox")
    scale = SIDE / max(across, down)
    if min(across, down) * scale < 1:
        raise DrawingError("is a line, not a picture")
    return round(across * scale), round(down * scale), " ".join(f"{part:g}" for part in box)


def _pixels(text: str) -> float:
    found = _LENGTH.fullmatch(text)
    return float(found[1]) * _PIXELS[found[2]] if found else 0.0


def _copy(given: Element, safe: Element, removed: dict[str, None], depth: int) -> None:
    if depth > DEEPEST:
        raise DrawingError(f"has more than {DEEPEST} elements inside one another")
    safe.text = given.text if _name(given) in ("text", "tspan", "textPath") else None
    for child in given:
        name = _name(child)
        if name == "style":
            _copy_sheet(child, safe, removed)
        elif name in ELEMENTS:
            kept = SubElement(safe, "g" if name == "a" else name, _attributes(child, removed))
            kept.tail = child.tail if safe.text is not None or name in ("tspan", "textPath") else None
            _copy(child, kept, removed, depth + 1)
        elif name is not None and name not in DESCRIPTIONS:
            removed.setdefault(name)


def _copy_sheet(sheet: Element, safe: Element, removed: dict[str, None]) -> None:
    rules, whole = safe_sheet(sheet.text or "")
    if not whole:
        removed.setdefault(PARTS)
    if rules:
        SubElement(safe, "style").text = rules


def _attributes(element: Element, removed: dict[str, None]) -> dict[str, str]:
    kept: dict[str, str] = {}
    for full, value in element.attrib.items():
        space, _, name = full.rpartition("}")
        if space in ("", f"{{{XLINK}", f"{{{SVG}"):
            safe, lost = safe_attribute(_name(element) or "", name, value)
            if safe:
                kept[name] = safe
            if lost:
                removed.setdefault(lost)
    return kept


def _drawn(root: Element) -> int:
    """Return how many elements are drawn; a drawing that uses parts of itself within one another could be endless."""
    by_id = {element.get("id"): element for element in root.iter() if element.get("id")}
    known: dict[Element, int] = {}

    def count(element: Element, open_: frozenset[Element]) -> int:
        if element in open_:
            raise DrawingError("uses a part within itself")
        if element not in known:
            inside = open_ | {element}
            total = 1 + sum(count(child, inside) for child in element)
            used = by_id.get(element.get("href", "").removeprefix("#")) if element.tag == "use" else None
            known[element] = min(total + (count(used, inside) if used is not None else 0), MOST_ELEMENTS + 1)
        return known[element]

    try:
        return count(root, frozenset())
    except RecursionError:
        raise DrawingError("uses parts of itself too deep within one another") from None
