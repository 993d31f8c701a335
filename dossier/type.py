"""Typesetting: paragraphs of spans, line breaking, shrinking to fit, and splitting across pages.

Measured with the fonts of the static SVGs (layouts/static_svg/type.py); sizes in points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from layouts.static_svg import type as faces

LEADING = {"text": 1.3, "title": 1.16}
"""Line height as a multiple of the font size."""
RAISED = 0.68
"""Size of a superscript, as a fraction of the font size."""
STEPS = 12
"""Number of sizes tried between the largest and the smallest."""
_PIECE = re.compile(r"[^ ]* ?")


@dataclass(frozen=True, slots=True)
class Span:
    """A run of a paragraph in one style. `link` is a URL, or "#3" for the page of step 3."""

    text: str
    weight: int = 400
    colour: str = "ink"
    link: str = ""
    raised: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Spans in one size; `after` is the space below in multiples of it; a `heading` stays with what follows."""

    spans: tuple[Span, ...]
    size: float
    face: str = "text"
    after: float = 0.4
    heading: bool = False

    @property
    def leading(self) -> float:
        """The line height in points."""
        return self.size * LEADING[self.face]


def paragraph(text: str, size: float, *, weight: int = 400, colour: str = "ink", face: str = "text") -> Paragraph:
    """Return a paragraph in one style."""
    return Paragraph((Span(text, weight, colour),), size, face)


def width(span: Span, size: float, face: str) -> float:
    """Return the width of a span."""
    return _width(span.text, span.weight, face) * size * (RAISED if span.raised else 1)


@lru_cache(maxsize=20_000)
def _width(text: str, weight: int, face: str) -> float:
    return faces.width(text, 1, weight, face)


@lru_cache(maxsize=5_000)
def lines(paragraph: Paragraph, room: float) -> list[list[Span]]:
    """Return a paragraph broken into lines; a word wider than a line is split."""
    found: list[list[Span]] = [[]]
    used = 0.0
    for piece in _pieces(paragraph.spans):
        wide = width(replace(piece, text=piece.text.rstrip(" ")), paragraph.size, paragraph.face)
        if used + wide <= room:
            found[-1].append(piece)
        else:
            if found[-1]:
                found.append([])
                used = 0
            for part in _broken(piece, room, paragraph):
                if found[-1]:
                    found.append([])
                found[-1].append(part)
                piece = part  # noqa: PLW2901 - the last part continues the line
        used += width(piece, paragraph.size, paragraph.face)
    return [_merged(line) for line in found]


def height(paragraphs: Sequence[Paragraph], room: float) -> float:
    """Return the height of stacked paragraphs."""
    total = sum(len(lines(one, room)) * one.leading + one.after * one.size for one in paragraphs)
    return total - (paragraphs[-1].after * paragraphs[-1].size if paragraphs else 0)


def fitted(
    paragraphs: Sequence[Paragraph], room: float, high: float, *, least: float
) -> tuple[list[Paragraph], list[Paragraph]]:
    """Return paragraphs at the largest size that fits, down to `least`; and those that do not fit even so."""
    scaled = list(paragraphs)
    for step in range(STEPS + 1):
        scale = 1 - (1 - least) * step / STEPS
        scaled = [replace(one, size=one.size * scale) for one in paragraphs]
        if height(scaled, room) <= high:
            return scaled, []
    return _split(scaled, room, high)


def _split(paragraphs: Sequence[Paragraph], room: float, high: float) -> tuple[list[Paragraph], list[Paragraph]]:
    """Split paragraphs where the space ends: between two, or within one only if it fits nowhere whole."""
    left, place = high, 0
    for place, one in enumerate(paragraphs):  # noqa: B007 - its last value is used below
        needed = len(lines(one, room)) * one.leading
        if needed > left + 1e-6:
            break
        left -= needed + one.after * one.size
    kept, rest = list(paragraphs[:place]), list(paragraphs[place:])
    while kept and kept[-1].heading:
        rest.insert(0, kept.pop())
    if kept:
        return kept, rest
    return _split_first(rest, room, high)


def _split_first(paragraphs: list[Paragraph], room: float, high: float) -> tuple[list[Paragraph], list[Paragraph]]:
    """Split the first paragraph that is not a heading at a line, so that at least one line is kept."""
    kept: list[Paragraph] = []
    while paragraphs and paragraphs[0].heading:
        kept.append(paragraphs.pop(0))
    if not paragraphs:
        return kept, []
    one, broken = paragraphs[0], lines(paragraphs[0], room)
    count = max(1, int((high - height(kept, room)) / one.leading))
    kept.append(replace(one, spans=_joined(broken[:count])))
    rest = [replace(one, spans=_joined(broken[count:]))] if count < len(broken) else []
    return kept, rest + paragraphs[1:]


def _joined(broken: Sequence[Sequence[Span]]) -> tuple[Span, ...]:
    return tuple(_merged([span for line in broken for span in line]))


def _pieces(spans: Sequence[Span]) -> Iterator[Span]:
    """Yield unbreakable pieces: words with their space, and single characters of scripts without spaces."""
    for span in spans:
        for word in _PIECE.findall(span.text):
            glued = ""
            for character in word:
                if ord(character) >= faces.BEYOND and glued:
                    yield replace(span, text=glued)
                    glued = ""
                glued += character
            if glued:
                yield replace(span, text=glued)


def _broken(piece: Span, room: float, paragraph: Paragraph) -> Iterator[Span]:
    """Yield a word split into parts no wider than a line."""
    part = ""
    for character in piece.text:
        if (
            part
            and character != " "
            and width(replace(piece, text=part + character), paragraph.size, paragraph.face) > room
        ):
            yield replace(piece, text=part)
            part = ""
        part += character
    yield replace(piece, text=part)


def _merged(line: Sequence[Span]) -> list[Span]:
    """Join adjacent spans of one style."""
    found: list[Span] = []
    for span in line:
        if found and replace(found[-1], text="") == replace(span, text=""):
            found[-1] = replace(span, text=found[-1].text + span.text)
        else:
            found.append(span)
    return found
