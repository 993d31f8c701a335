"""The picture of the event that a step has in focus: at the foot of the step's words, with whose it is below."""

from __future__ import annotations

from data.media.making import MediaGoneError
from data.media.shown import ShownMedia
from dossier.page import Block, Page, PageLayout, Photo
from dossier.type import Paragraph, Span, height
from layouts.briefing_steps import ShownStep
from layouts.media import media_content, media_of
from layouts.plain_text import clean
from layouts.words import Words

HIGHEST = 0.34
"""Fraction of the height of a page."""
AIR = 6


def put_photo(
    page: Page, step: ShownStep, layout: PageLayout, box: tuple[float, float, float, float], words: Words
) -> float:
    """Place the picture of a step, if there is one, at the foot of a box; return the height that it takes."""
    shown = media_of(step.scene)[:1]
    for one in shown:
        try:
            data = media_content(one.file, one.largest)
        except MediaGoneError:
            continue
        x, y, wide, high = box
        said = _said(one, layout, words)
        below = height([said], wide / layout.spare)
        tall = min(wide * one.largest.height / one.largest.width, HIGHEST * layout.height)
        across = tall * one.largest.width / one.largest.height
        top = y + high - below - AIR - tall
        page.parts.append(Photo(x, top, across, tall, data, clean(one.media.alt)))
        page.parts.append(Block(x, y + high - below, wide, below, (said,)))
        return tall + below + 3 * AIR
    return 0.0


def _said(one: ShownMedia, layout: PageLayout, words: Words) -> Paragraph:
    owner = f"{words.say('media.credit', credit=one.media.credit)} · {one.media.licence}"
    caption = (Span(f"{clean(one.media.caption)} "),) if one.media.caption else ()
    link = one.source_address or one.licence_address or ""
    return Paragraph((*caption, Span(clean(owner), colour="ink-2", link=link)), layout.source)
