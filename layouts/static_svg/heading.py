"""The header and footer of a picture: headline, deck, credit. They return their heights."""

from __future__ import annotations

import re
from typing import NamedTuple

from markupsafe import Markup

from data.models.events import Event
from layouts.fonts.typefaces import HEADLINE, REGULAR
from layouts.headline import heading
from layouts.static_svg import type as faces
from layouts.static_svg.drawing import Drawing
from layouts.static_svg.size import Size
from layouts.static_svg.svg import element, xml_escaped

END = re.compile(r"(?<=[a-z0-9)”\"’][.!?])[ ]+(?=[A-Z“\"‘])|(?<=[。！？])")
"""End of a sentence; a single letter before a full stop is an initial."""
TITLE_SIZES = (2.1, 1.8, 1.5)
SENTENCE = 1.15
LEADING = 1.28
"""Font sizes of title and deck in text heights, largest first; line height as a multiple of the font size."""

FEW_LINES, MANY_LINES = 18, 44
"""Heights, in texts, from which a picture shows more than its credit, and its publishers."""


class Block(NamedTuple):
    """Texts, and the y of their end."""

    drawn: Markup
    bottom: float


def header(drawing: Drawing, size: Size, *, most: int) -> Block:
    """Return the headline and at most `most` lines of subject and deck; of an event its date, title and summary."""
    say, found = drawing.words, heading(drawing.scene, drawing.words)
    event = None if drawing.scene.view.title else drawing.scene.focus
    y, room, drawn = 0.85 * drawing.margin, size.width - 2 * drawing.margin, []
    if event:
        y += drawing.text
        kicker = faces.cut(_kicker(drawing, event), room, drawing.text)
        drawn.append(drawing.write(kicker, drawing.margin, y, colour="ink-2"))
        y += 0.35 * drawing.text
    title, type_size = _title(event.title if event else found.headline, room, drawing.text)
    for line in title:
        y += type_size * 1.16
        drawn.append(_set(drawing, line, y - 0.12 * type_size, type_size, face="title", weight=HEADLINE))
    y += 0.45 * drawing.text
    deck = say.say("heading.deck", subject=found.subject, deck=found.deck) if found.deck else found.subject
    sentence = event.summary if event else deck
    type_size = SENTENCE * drawing.text
    for line in _sentences(sentence, room, type_size, most):
        y += type_size * LEADING
        drawn.append(_set(drawing, line, y - 0.3 * type_size, type_size, colour="ink-2"))
    return Block(Markup().join(drawn), y + 0.5 * drawing.text)


def footer(drawing: Drawing, size: Size, address: str, publishers: list[str]) -> Block:
    """Return the footer: publishers of the figures, name of the dataset, version and URL.

    `bottom` is its top: it is aligned to the lower edge of the picture.
    """
    say, room = drawing.words, size.width - 2 * drawing.margin
    shown = drawing.scene.dataset.info.title
    if drawing.scene.view.title:
        shown = say.say("still.editor", dataset=shown)
    credit = " · ".join(
        part for part in (say.say("page.version", version=drawing.scene.dataset.version), address) if part
    )
    beside = drawing.width(shown) + drawing.width(credit) + 2 * drawing.text <= room
    apart = [*faces.lines(shown, room, drawing.text, most=2), *faces.lines(credit, room, drawing.text, most=2)]
    lines = [(shown, credit)] if beside else [(line, "") for line in apart]
    if size.height < FEW_LINES * drawing.text:
        lines = lines[-1:]
    if publishers and size.height >= MANY_LINES * drawing.text:
        figures = say.say("still.figures", publishers="; ".join(publishers))
        lines = [(line, "") for line in faces.lines(figures, room, drawing.text, most=3)] + lines
    leading = 1.3 * drawing.text
    top = size.height - 0.75 * drawing.margin - len(lines) * leading
    rule = drawing.stroke(f"M{drawing.margin:g} {top:.1f}h{room:g}", "rule-2")
    drawn = []
    for place, (left, right) in enumerate(lines):
        y = top + (place + 1.05) * leading
        drawn.append(drawing.write(left, drawing.margin, y))
        if right:
            drawn.append(drawing.write(right, size.width - drawing.margin, y, anchor="end"))
    return Block(rule + element("g", *drawn, fill=drawing.paint.token("ink-2")), top)


def _sentences(text: str, room: float, size: float, most: int) -> list[str]:
    """Return as many whole sentences as fit in `most` lines; if the first is too long, its beginning."""
    sentences = END.split(text)
    for count in range(len(sentences), 0, -1):
        lines = faces.lines(" ".join(sentences[:count]), room, size)
        if len(lines) <= most:
            return lines
    return faces.lines(text, room, size, most=most) if most else []


def _kicker(drawing: Drawing, event: Event) -> str:
    return drawing.words.say(
        "still.kicker",
        date=drawing.words.date(event.date, event.precision),
        category=drawing.categories[event.category].singular,
    )


def _title(title: str, room: float, text: float) -> tuple[list[str], float]:
    """Return a title on one line if a large font size allows it, else on two, cut if needed."""
    for most, sizes in ((1, TITLE_SIZES[:-1]), (2, TITLE_SIZES)):
        for times in sizes:
            lines = faces.lines(title, room, times * text, weight=HEADLINE, face="title")
            if len(lines) <= most:
                return lines, times * text
    smallest = TITLE_SIZES[-1] * text
    return faces.lines(title, room, smallest, most=2, weight=HEADLINE, face="title"), smallest


def _set(
    drawing: Drawing,
    line: str,
    y: float,
    size: float,
    *,
    face: str = "text",
    weight: int = REGULAR,
    colour: str = "ink",
) -> Markup:
    """Return a line with a fixed length, as a reader's own font may be wider than the picture."""
    return element(
        "text",
        xml_escaped(line),
        x=drawing.margin,
        y=y,
        font_size=size,
        font_family=faces.FAMILIES[face] if face != "text" else None,
        font_weight=weight if weight > REGULAR else None,
        fill=drawing.paint.token(colour),
        textLength=faces.width(line, size, weight, face),
        lengthAdjust="spacingAndGlyphs",
    )
