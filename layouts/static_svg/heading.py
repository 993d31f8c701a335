"""The header and footer of a picture: headline, deck, credit. They return their heights."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from data.models.events import Event
from layouts.fonts.typefaces import HEADLINE, REGULAR
from layouts.headline import Heading, heading
from layouts.static_svg import type as faces
from layouts.static_svg.drawing import Drawing
from layouts.static_svg.size import Size
from layouts.static_svg.svg import element, xml_escaped
from layouts.told import directed

END = re.compile(r"(?<=[a-z0-9)”\"’][.!?])[ ]+(?=[A-Z“\"‘])|(?<=[。！？])")
"""End of a sentence; a single letter before a full stop is an initial."""
TITLE_SIZES = (2.1, 1.8, 1.5)
SENTENCE = 1.15
LEADING = 1.28
"""Font sizes of title and deck in text heights, largest first; line height as a multiple of the font size."""

LAST_OF_TITLE, LAST = 0.7, 0.25
"""Parts of the widest line that the last one of a title, and of a deck, has where it can."""

FEW_LINES, SOURCED = 18, 22
"""Heights, in texts, from which a picture shows more than its credit, and its publishers."""


class Block(NamedTuple):
    """Texts, and the y of their end."""

    drawn: Markup
    bottom: float


def header(drawing: Drawing, size: Size, *, most: int, event: Event | None = None) -> Block:
    """Return the headline and at most `most` lines of subject and deck; of an event its date, title and summary."""
    found = heading(drawing.scene, drawing.words)
    y, room, drawn = 0.85 * drawing.margin, size.width - 2 * drawing.margin, []
    if event:
        y += drawing.text
        kicker = faces.cut(_kicker(drawing, event), room, drawing.text)
        drawn.append(drawing.write(kicker, drawing.margin, y, colour="ink-2"))
        y += 0.35 * drawing.text
    title, type_size = title_lines(event.title if event else found.headline, room, drawing.text)
    for line in title:
        y += type_size * 1.16
        drawn.append(_set(drawing, line, y - 0.12 * type_size, type_size, face="title", weight=HEADLINE))
    y += 0.45 * drawing.text
    sentences = END.split(event.summary) if event else _deck(drawing, found)
    type_size = SENTENCE * drawing.text
    lines = _sentences(sentences, room, type_size, most)
    if not event and " ".join(lines) == sentences[0]:
        lines[-1] = lines[-1].rstrip(".。")
    for line in lines:
        y += type_size * LEADING
        drawn.append(_set(drawing, line, y - 0.3 * type_size, type_size, colour="ink-2"))
    return Block(Markup().join(drawn), y + 0.5 * drawing.text)


def _deck(drawing: Drawing, found: Heading) -> list[str]:
    """Return subject and deck in sentences; the date and title of the event in focus stand for the deck."""
    say, focus = drawing.words, None if drawing.scene.view.title else drawing.scene.focus
    if focus and found.headline in (focus.headline, focus.title):
        focus = None
    dated = focus and say.say("key.dated", date=say.date(focus.date, focus.precision), name=focus.title)
    deck = found.deck if dated is None else dated
    subject = say.say("heading.deck", subject=found.subject, deck="").strip() if deck else found.subject
    return [subject, *END.split(deck)] if deck else [subject]


def footer(drawing: Drawing, size: Size, address: str, publishers: Sequence[str], absent: Sequence[str] = ()) -> Block:
    """Return the footer: publishers of the figures, panels without room, name of the dataset, version and URL.

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
    told = []
    if publishers and size.height >= SOURCED * drawing.text:
        told.append(say.say("still.figures", publishers="; ".join(publishers)))
    if absent:
        told.append(say.say("still.absent", panels="; ".join(absent)))
    lines = [(line, "") for line in faces.lines(" ".join(told), room, drawing.text)] + lines
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


def _sentences(sentences: Sequence[str], room: float, size: float, most: int) -> list[str]:
    """Return as many whole sentences as fit in `most` lines; if the first is too long, its beginning."""
    for count in range(len(sentences), 0, -1):
        lines = faces.settled(" ".join(sentences[:count]), room, size, last=LAST)
        if len(lines) <= most:
            return lines
    return faces.lines(" ".join(sentences), room, size, most=most) if most else []


def _kicker(drawing: Drawing, event: Event) -> str:
    return drawing.words.say(
        "still.kicker",
        date=drawing.words.date(event.date, event.precision),
        category=drawing.categories[event.category].singular,
    )


def title_lines(title: str, room: float, text: float) -> tuple[list[str], float]:
    """Return a title on one line if a large font size allows it, else on two, or on three small ones, cut if needed."""
    for most, sizes in ((1, TITLE_SIZES[:-1]), (2, TITLE_SIZES), (3, TITLE_SIZES[-1:])):
        for times in sizes:
            lines = faces.settled(title, room, times * text, last=LAST_OF_TITLE, weight=HEADLINE, face="title")
            if len(lines) <= most:
                return lines, times * text
    smallest = TITLE_SIZES[-1] * text
    return faces.lines(title, room, smallest, most=3, weight=HEADLINE, face="title"), smallest


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
        xml_escaped(directed(line)),
        x=drawing.margin,
        y=y,
        font_size=size,
        font_family=faces.FAMILIES[face] if face != "text" else None,
        font_weight=weight if weight > REGULAR else None,
        fill=drawing.paint.token(colour),
        textLength=faces.width(line, size, weight, face),
        lengthAdjust="spacingAndGlyphs",
    )
