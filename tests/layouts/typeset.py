"""Where every text of an SVG stands, measured with the faces it is drawn in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from xml.etree import ElementTree as ET

from layouts.static_svg import type as faces

SVG = "{http://www.w3.org/2000/svg}"
INHERITED = ("font-size", "font-weight", "text-anchor", "font-family")


@dataclass(frozen=True)
class Text:
    """A text and its box, from the foot of its letters to the height of a capital."""

    words: str
    left: float
    right: float
    top: float
    bottom: float
    size: float


def texts(svg: str) -> list[Text]:
    """Return every text of an SVG."""
    return list(_texts(ET.fromstring(svg), {}))


def overlapping(svg: str) -> list[tuple[str, str]]:
    """Return the pairs of texts that lie on each other."""
    return [
        (one.words, other.words)
        for one, other in combinations(texts(svg), 2)
        if one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom
    ]


def _texts(node: ET.Element, above: dict[str, str]) -> Iterator[Text]:
    known = above | {name: node.attrib[name] for name in INHERITED if name in node.attrib}
    if node.tag.removeprefix(SVG) == "text":
        yield _text(node, known)
    for child in node:
        yield from _texts(child, known)


def _text(node: ET.Element, known: dict[str, str]) -> Text:
    size = float(known["font-size"])
    face = "title" if "Serif" in known.get("font-family", "").split(",")[0] else "text"
    own = int(known.get("font-weight", "400"))
    parts = [(node.text or "", own)]
    for child in node:
        parts += [(child.text or "", int(child.get("font-weight", str(own)))), (child.tail or "", own)]
    width = sum(faces.width(words, size, weight, face) for words, weight in parts)
    x, y = float(node.attrib["x"]), float(node.attrib["y"])
    left = {"end": x - width, "middle": x - width / 2}.get(known.get("text-anchor", ""), x)
    return Text("".join(words for words, _ in parts), left, left + width, y - 0.7 * size, y, size)
