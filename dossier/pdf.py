"""Sheets as a PDF: real text in embedded faces, pictures as vectors, links, bookmarks, language and title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from dossier.code import modules
from dossier.colours import Colours, rgb
from dossier.content import Dossier
from dossier.fonts import Face, Faces
from dossier.sheet import Block, Code, PageLayout, Part, Picture, Rule, Sheet
from dossier.svg import Word, apart
from dossier.type import LEADING, RAISED, Paragraph, Span, lines, width

if TYPE_CHECKING:
    from fpdf import FPDF

LIFT = 0.35
"""How far a raised number stands above its line, in sizes."""
BASELINE = 0.36
"""How far a baseline is below the middle of its line, in sizes."""
PRODUCER = "Entente"
OVERLAP = 1.02
"""How high a dark square is, so that no hairline shows between it and the next."""


def pdf(sheets: Sequence[Sheet], layout: PageLayout, dossier: Dossier, colours: Colours) -> bytes:
    """Return the sheets as a PDF."""
    with TemporaryDirectory() as folder:
        return _Writer(sheets, layout, dossier, colours, Path(folder)).written()


class _Writer:
    """Puts sheets on pages."""

    def __init__(
        self, sheets: Sequence[Sheet], layout: PageLayout, dossier: Dossier, colours: Colours, folder: Path
    ) -> None:  # fmt: skip
        from fpdf import FPDF

        self.sheets, self.layout, self.dossier, self.colours, self.folder = (
            sheets,
            layout,
            dossier,
            colours,
            folder,
        )
        self.pictures = {
            id(part): apart(part.svg) for sheet in sheets for part in sheet.parts if isinstance(part, Picture)
        }
        drawn = [span.text for _, words in self.pictures.values() for word in words for span in word.spans]
        self.faces = Faces([*(text for sheet in sheets for text in sheet.texts), *drawn])
        self.added: set[Face] = set()
        self.page: FPDF = FPDF(unit="pt", format=(layout.width, layout.height))
        self.page.set_auto_page_break(auto=False)
        self.page.set_margin(0)

    def written(self) -> bytes:
        """Return the document."""
        from fpdf.prefs import ViewerPreferences

        page = self.page
        page.set_title(self.dossier.title)
        page.set_subject(self.dossier.subtitle)
        page.set_lang(self.dossier.language)
        page.set_creator(PRODUCER)
        page.set_producer(PRODUCER)
        page.set_creation_date(_day(self.dossier.released))
        page.set_display_mode("fullpage")
        page.viewer_preferences = ViewerPreferences(display_doc_title=True)
        begin = [number for number, sheet in enumerate(self.sheets, 1) if sheet.mark]
        self.steps = [page.add_link(page=number) for number in begin[1 : 1 + len(self.dossier.pages)]]
        for sheet in self.sheets:
            self._sheet(sheet)
        return bytes(page.output())

    def _sheet(self, sheet: Sheet) -> None:
        page = self.page
        page.add_page()
        page.set_fill_color(*self.colours("ground"))
        page.rect(0, 0, self.layout.width, self.layout.height, style="F")
        if sheet.mark:
            page.start_section(sheet.mark)
        for part in sheet.parts:
            self._part(part)

    def _part(self, part: Part) -> None:
        if isinstance(part, Block):
            self._block(part)
        elif isinstance(part, Picture):
            self._picture(part)
        elif isinstance(part, Rule):
            self.page.set_fill_color(*self.colours(part.colour))
            self.page.rect(part.x, part.y - part.thick / 2, part.width, part.thick, style="F")
        else:
            self._code(part)

    def _block(self, block: Block) -> None:
        y = block.y
        for one in block.paragraphs:
            for line in lines(one, block.width / self.layout.spare):
                middle = y + one.leading / 2
                self._line(line, one, block.x, middle + BASELINE * one.size)
                y += one.leading
            y += one.after * one.size

    def _line(self, line: Sequence[Span], one: Paragraph, x: float, y: float) -> None:
        for span in line:
            size = one.size * (RAISED if span.raised else 1)
            self.page.set_text_color(*self.colours(span.colour))
            end = self._text(span.text, x, y - (LIFT * one.size if span.raised else 0), size, one.face, span.weight)
            if span.link and span.text.strip():
                link = self.steps[int(span.link[1:]) - 1] if span.link.startswith("#") else span.link
                self.page.link(x, y - size, end - x, LEADING["text"] * size, link)
            x = end

    def _text(self, text: str, x: float, y: float, size: float, face: str, weight: int) -> float:
        """Write a text and return where it ends."""
        for used, part in self.faces.runs(text, face, weight):
            self._use(used, size)
            self.page.text(x, y, part)
            x += self.page.get_string_width(part)
        return x

    def _use(self, face: Face, size: float) -> None:
        family = f"{face.name}{face.weight}"
        if face not in self.added:
            self.added.add(face)
            self.page.add_font(family, fname=self.faces.file(face, self.folder))
        self.page.set_font(family, size=size)

    def _picture(self, picture: Picture) -> None:
        from fpdf.svg import SVGObject

        shapes, words = self.pictures[id(picture)]
        shown = SVGObject(re.sub(r'font-family="[^"]*"', "", shapes))
        shown.draw_to_page(self.page, picture.x, picture.y)
        for word in words:
            self._word(word, picture)

    def _word(self, word: Word, picture: Picture) -> None:
        wide = sum(width(span, word.size, "text") for span in word.spans)
        x = picture.x + word.x - {"end": wide, "middle": wide / 2}.get(word.anchor, 0)
        self.page.set_text_color(*rgb(word.colour))
        for span in word.spans:
            x = self._text(span.text, x, picture.y + word.y, word.size, "text", span.weight)

    def _code(self, code: Code) -> None:
        page = self.page
        rows = modules(code.address)
        each = code.size / len(rows)
        page.set_fill_color(255, 255, 255)
        page.rect(code.x, code.y, code.size, code.size, style="F")
        page.set_fill_color(0, 0, 0)
        for y, row in enumerate(rows):
            x = code.x
            for dark, run in groupby(row):
                wide = each * len(list(run))
                if dark:
                    page.rect(x, code.y + y * each, wide, OVERLAP * each, style="F")
                x += wide
        page.link(code.x, code.y, code.size, code.size, code.address)


def _day(day: str) -> datetime:
    """Return when the dossier was made: the day of its dataset, so that the same data give the same file."""
    return datetime.fromisoformat(day or "2000-01-01").replace(tzinfo=UTC)
