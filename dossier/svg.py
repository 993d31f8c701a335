"""Splitting of a static SVG into shapes and positioned texts, with its images as PNG; scaling of an SVG."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from dossier.type import Span, clean
from layouts.static_svg.raster import png

NAMESPACE = "http://www.w3.org/2000/svg"
SVG = f"{{{NAMESPACE}}}"
IMAGE_ZOOM = 4
"""Pixels per point of an image."""
INHERITED = ("fill", "font-size", "font-weight", "text-anchor")


@dataclass(frozen=True, slots=True)
class Word:
    """A text on one baseline; `colour` is #rrggbb, `anchor` start, middle or end."""

    spans: tuple[Span, ...]
    x: float
    y: float
    size: float
    colour: str
    anchor: str


def split(svg: str) -> tuple[str, list[Word]]:
    """Return the SVG without texts and with images as PNG, and its texts. The PDF library draws no SVG in an SVG."""
    root = ET.fromstring(svg)  # noqa: S314 - our own picture
    found = list(_words(root, {}))
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag == f"{SVG}text":
                parent.remove(child)
    ET.register_namespace("", NAMESPACE)
    for image in root.iter(f"{SVG}image"):
        _to_png(image)
    return ET.tostring(root, encoding="unicode"), found


def enlarged(svg: str, times: float) -> str:
    """Return the same picture at `times` its size in pixels."""
    begin, end, rest = svg.partition(">")
    return (
        re.sub(r'(?<= )(width|height)="([\d.]+)"', lambda side: f'{side[1]}="{float(side[2]) * times:g}"', begin)
        + end
        + rest
    )


def _to_png(image: ET.Element) -> None:
    """Replace the content of an image by a PNG of its box."""
    box = [float(image.attrib[name]) for name in ("x", "y", "width", "height")]
    around = {"viewBox": " ".join(f"{one:g}" for one in box)}
    around |= {name: f"{IMAGE_ZOOM * side:g}" for name, side in zip(("width", "height"), box[2:], strict=True)}
    alone = ET.Element(f"{SVG}svg", around)
    alone.append(ET.Element(image.tag, dict(image.attrib)))
    drawn = png(ET.tostring(alone, encoding="unicode"))
    image.set("href", f"data:image/png;base64,{b64encode(drawn).decode()}")
    image.attrib.pop("preserveAspectRatio", None)


def _words(node: ET.Element, above: dict[str, str]) -> Iterator[Word]:
    known = above | {name: node.attrib[name] for name in INHERITED if name in node.attrib}
    if node.tag == f"{SVG}text":
        yield _word(node, known)
    for child in node:
        yield from _words(child, known)


def _word(node: ET.Element, known: dict[str, str]) -> Word:
    own = int(known.get("font-weight", "400"))
    spans = [Span(clean(node.text or ""), own)]
    for child in node:
        spans.append(Span(clean(child.text or ""), int(child.get("font-weight", str(own)))))
        spans.append(Span(clean(child.tail or ""), own))
    place = float(node.attrib["x"]), float(node.attrib["y"])
    written = tuple(span for span in spans if span.text)
    return Word(written, *place, float(known["font-size"]), known["fill"], known.get("text-anchor", "start"))
