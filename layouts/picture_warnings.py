"""Warnings of `check` about what pictures cannot show: a title without room, and letters that no font of theirs has."""

from __future__ import annotations

from collections.abc import Iterator

from data.draft import Draft
from data.models.events import Event, Series
from data.models.info import DatasetInfo
from data.models.parsed import Parsed
from data.problem import Problem
from data.warnings import CheckWarning, headings
from data.yamlsource import Path
from layouts.fonts.subsets import known
from layouts.fonts.typefaces import TEXT, TITLE, Typeface
from layouts.pdf.fonts import east_asian_known
from layouts.plain_text import clean
from layouts.static_svg.heading import title_lines
from layouts.static_svg.size import SOCIAL
from layouts.static_svg.social_card import LARGER

LINES = 2
"""Lines of a title that leave a chart its room; a third is small, and the rest of a longer title is cut."""

LISTED = 12
"""Most letters that a warning names."""

Place = tuple[Parsed[Event] | Parsed[DatasetInfo] | Parsed[Series], Path, str, Typeface]
"""An entry, the path of a text within it, the text, and the typeface in which pictures have it."""


def picture_warnings(draft: Draft) -> Iterator[CheckWarning]:
    """Yield the warnings about pictures of a draft."""
    for problem in _long_headlines(draft):
        yield CheckWarning("long-headline", problem)
    for problem in _lacking_letters(draft):
        yield CheckWarning("lacking-letters", problem)


def _long_headlines(draft: Draft) -> Iterator[Problem]:
    """Find titles that need more than two lines of the social card, measured there in its smallest type."""
    room = SOCIAL.width - 2 * SOCIAL.margin
    for entry, path, text in headings(draft):
        lines, _ = title_lines(text, room, LARGER * SOCIAL.text)
        if len(lines) > LINES:
            message = f"is too long for two lines of the social card: '{lines[LINES]}' is left over"
            yield entry.problem(path, text, message, "Shorten it; 60 to 80 letters read best.")


def _lacking_letters(draft: Draft) -> Iterator[Problem]:
    """Find texts with letters that pictures take from another machine's fonts, and PDFs leave out."""
    for entry, path, text, typeface in _pictured(draft):
        own = known(typeface) | east_asian_known()
        lacking = dict.fromkeys(sign for sign in clean(text) if ord(sign) not in own)
        if lacking:
            named = " ".join([*lacking][:LISTED]) + (" …" if len(lacking) > LISTED else "")
            message = f"has letters that the fonts of pictures lack: {named}"
            remedy = "PNGs draw them in a font of the server if it has one, PDFs leave them out: look at both."
            yield entry.problem(path, text, message, remedy)


def _pictured(draft: Draft) -> Iterator[Place]:
    """Yield the texts that pictures show."""
    for entry, path, text in headings(draft):
        yield entry, path, text, TEXT if path[-1] == "label" else TITLE
    for event in draft.events:
        if event.valid("summary"):
            yield event, ("summary",), event.model.summary, TEXT
    for series in draft.series:
        if series.valid("short"):
            yield series, ("short",), series.model.short, TEXT
    if draft.info is not None:
        yield from _of_info(draft.info)


def _of_info(info: Parsed[DatasetInfo]) -> Iterator[Place]:
    for name in ("title", "subtitle", "takeaway"):
        if info.valid(name):
            yield info, (name,), getattr(info.model, name), TITLE if name == "takeaway" else TEXT
    for listed in ("categories", "phases"):
        for place, one in enumerate(getattr(info.model, listed) if info.valid(listed) else ()):
            yield info, (listed, place, "label"), one.label, TEXT
