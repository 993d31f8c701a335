"""Splitting of a static SVG into shapes and positioned texts, with its images as PNG; scaling of an SVG."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple
from xml.etree import ElementTree as ET

from layouts.fonts.typefaces import REGULAR, TITLE
from layouts.plain_text import clean
from layouts.static_svg.raster import png

NAMESPACE = "http://www.w3.org/2000/svg"
SVG = f"{{{NAMESPACE}}}"
IMAGE_ZOOM = 4
"""Pixels per point of an image."""
PHOTOGRAPHS = ("data:image/jpeg;", "data:image/png;")
"""What the PDF library draws as it is."""
INHERITED = ("fill", "font-family", "font-size", "font-weight", "text-anchor")


class Run(NamedTuple):
    """A part of a text in one weight."""

    text: str
    weight: int


@dataclass(frozen=True, slots=True)
class Word:
    """A text on one baseline; `colour` is #rrggbb, `anchor` start, middle or end, `face` "text" or "title"."""

    runs: tuple[Run, ...]
    x: float
    y: float
    size: float
    colour: str
    anchor: str
    face: str


def split(svg: str, zoom: float = IMAGE_ZOOM) -> tuple[str, list[Word]]:
    """Return the SVG without title and texts and with images as PNG, and its texts.

    The PDF library draws no SVG in an SVG. `zoom` is the number of pixels of a PNG for each unit of the SVG.
    """
    root = ET.fromstring(svg)  # noqa: S314 - our own picture
    found = list(_words(root, {}))
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag in (f"{SVG}text", f"{SVG}title"):
                parent.remove(child)
    ET.register_namespace("", NAMESPACE)
    for image in root.iter(f"{SVG}image"):
        if not image.get("href", "").startswith(PHOTOGRAPHS):
            _to_png(image, zoom)
    return ET.tostring(root, encoding="unicode"), found


def enlarged(svg: str, times: float) -> str:
    """Return the same picture at `times` its size in pixels."""
    begin, end, rest = svg.partition(">")
    return (
        re.sub(r'(?<= )(width|height)="([\d.]+)"', lambda side: f'{side[1]}="{float(side[2]) * times:g}"', begin)
        + end
        + rest
    )


def _to_png(image: ET.Element, zoom: float) -> None:
    """Replace the content of an image by a PNG of its box."""
    box = [float(image.attrib[name]) for name in ("x", "y", "width", "height")]
    around = {"viewBox": " ".join(f"{one:g}" for one in box)}
    around |= {name: f"{zoom * side:g}" for name, side in zip(("width", "height"), box[2:], strict=True)}
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
    own = int(known.get("font-weight", REGULAR))
    runs = [Run(clean(node.text or ""), own)]
    for child in node:
        runs.append(Run(clean(child.text or ""), int(child.get("font-weight", own))))
        runs.append(Run(clean(child.tail or ""), own))
    place = float(node.attrib["x"]), float(node.attrib["y"])
    written = tuple(run for run in runs if run.text)
    face = "title" if TITLE.family in known.get("font-family", "") else "text"
    return Word(written, *place, float(known["font-size"]), known["fill"], known.get("text-anchor", "start"), face)
