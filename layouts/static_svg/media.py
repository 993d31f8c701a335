"""The picture of the event in focus, beside or below what a static picture shows of its view."""

from __future__ import annotations

from base64 import b64encode
from contextlib import suppress
from dataclasses import replace
from typing import NamedTuple

from markupsafe import Markup

from data.media.making import MediaGoneError
from data.media.shown import ShownMedia
from layouts.media import media_content
from layouts.static_svg import type as faces
from layouts.static_svg.drawing import Drawing
from layouts.static_svg.size import Size
from layouts.static_svg.svg import element

LANDSCAPE, NARROWEST, LOWEST = 1.2, 40, 26
"""Width by height, and width in text heights, from which the picture stands beside; height from which there is one."""
BESIDE, BELOW = 0.3, 0.3
"""Fractions of the width or the height that it has."""
WIDEST_BELOW = 0.62
LEADING, GAP, SMALL = 1.3, 0.9, 0.9
MOST_LINES = 7


class Beside(NamedTuple):
    """A drawn picture, and the size that is left for the view."""

    rest: Size
    drawn: Markup


def beside(drawing: Drawing, size: Size, one: ShownMedia) -> Beside | None:
    """Return a picture of an event with whose it is; None where there is no room, or the picture is gone."""
    if size.height < LOWEST * drawing.text:
        return None
    with suppress(MediaGoneError):
        if size.width >= LANDSCAPE * size.height and size.width >= NARROWEST * drawing.text:
            return _beside(drawing, size, one)
        return _below(drawing, size, one)
    return None


def _beside(drawing: Drawing, size: Size, one: ShownMedia) -> Beside:
    wide = BESIDE * size.width
    rest = replace(size, width=round(size.width - wide - size.margin))
    top = 1.2 * size.margin
    lines = _lines(drawing, one, wide)
    high = size.height - top - size.margin - (len(lines) + 0.5) * LEADING * SMALL * drawing.text
    image, _, tall = _image(one, rest.width, top, wide, high)
    return Beside(rest, image + _written(drawing, lines, rest.width, top + tall + GAP * drawing.text))


def _below(drawing: Drawing, size: Size, one: ShownMedia) -> Beside:
    high = BELOW * size.height
    rest = replace(size, height=round(size.height - high - size.margin))
    room = size.width - 2 * size.margin
    image, across, _ = _image(one, size.margin, rest.height, WIDEST_BELOW * room, high)
    x = size.margin + across + drawing.text
    lines = _lines(drawing, one, size.width - size.margin - x)
    return Beside(rest, image + _written(drawing, lines, x, rest.height))


def _image(one: ShownMedia, x: float, y: float, wide: float, high: float) -> tuple[Markup, float, float]:
    """Return the image as large as a box allows, and its size."""
    ratio = one.file.width / one.file.height
    across = min(wide, high * ratio)
    copy = next((copy for copy in one.plain if copy.width >= across), one.largest)
    data = b64encode(media_content(one.file, copy)).decode("ascii")
    box = {"x": x, "y": y, "width": across, "height": across / ratio}
    image = element("image", href=f"data:{copy.mimetype};base64,{data}", role="img", aria_label=one.media.alt, **box)
    return image, across, across / ratio


def _lines(drawing: Drawing, one: ShownMedia, room: float) -> list[tuple[str, str]]:
    """Return the lines of caption and owner, each with its colour."""
    licence = one.media.licence.replace(" ", "\u00a0") if one.licence_address else one.media.licence
    owner = f"{drawing.words.say('media.credit', credit=one.media.credit)} · {licence}"
    size = SMALL * drawing.text
    said = faces.lines(one.media.caption or "", room, size, most=MOST_LINES)
    return [*((line, "ink") for line in said), *((line, "ink-2") for line in faces.lines(owner, room, size, most=3))]


def _written(drawing: Drawing, lines: list[tuple[str, str]], x: float, y: float) -> Markup:
    size = SMALL * drawing.text
    return Markup().join(
        drawing.write(line, x, y + (place + 0.8) * LEADING * size, colour=colour, size=size)
        for place, (line, colour) in enumerate(lines)
    )
