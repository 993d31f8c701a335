"""The PDF writer: selectable text in embedded fonts, vector figures, links, bookmarks, language and title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from dossier.colours import Colours, rgb
from dossier.content import Dossier
from dossier.fonts import Face, Faces
from dossier.page import Block, Page, PageLayout, Part, Picture, QrCode, Rule
from dossier.qr_code import modules
from dossier.svg import Word, split
from dossier.type import LEADING, RAISED, Paragraph, Span, lines, width

if TYPE_CHECKING:
    from fpdf import FPDF

LIFT = 0.35
"""Rise of a superscript above the baseline, as a fraction of the font size."""
BASELINE = 0.36
"""Distance of the baseline below the middle of its line, as a fraction of the font size."""
PRODUCER = "Entente"
OVERLAP = 1.02
"""Height of a dark module, so that no gap shows between it and the next."""


def pdf(pages: Sequence[Page], layout: PageLayout, dossier: Dossier, colours: Colours) -> bytes:
    """Return the pages as a PDF."""
    with TemporaryDirectory() as folder:
        return _Writer(pages, layout, dossier, colours, Path(folder)).written()


class _Writer:
    """Writes pages into a PDF."""

    def __init__(
        self, pages: Sequence[Page], layout: PageLayout, dossier: Dossier, colours: Colours, folder: Path
    ) -> None:  # fmt: skip
        from fpdf import FPDF

        self.pages, self.layout, self.dossier, self.colours, self.folder = (
            pages,
            layout,
            dossier,
            colours,
            folder,
        )
        self.pictures = {
            id(part): split(part.svg) for page in pages for part in page.parts if isinstance(part, Picture)
        }
        drawn = [span.text for _, words in self.pictures.values() for word in words for span in word.spans]
        self.faces = Faces([*(text for page in pages for text in page.texts), *drawn])
        self.added: set[Face] = set()
        self.pdf: FPDF = FPDF(unit="pt", format=(layout.width, layout.height))
        self.pdf.set_auto_page_break(auto=False)
        self.pdf.set_margin(0)

    def written(self) -> bytes:
        """Return the document."""
        from fpdf.prefs import ViewerPreferences

        pdf = self.pdf
        pdf.set_title(self.dossier.title)
        pdf.set_subject(self.dossier.subtitle)
        pdf.set_lang(self.dossier.language)
        pdf.set_creator(PRODUCER)
        pdf.set_producer(PRODUCER)
        pdf.set_creation_date(_day(self.dossier.released))
        pdf.set_display_mode("fullpage")
        pdf.viewer_preferences = ViewerPreferences(display_doc_title=True)
        begin = [number for number, page in enumerate(self.pages, 1) if page.mark]
        self.steps = [pdf.add_link(page=number) for number in begin[1 : 1 + len(self.dossier.steps)]]
        for page in self.pages:
            self._page(page)
        return bytes(pdf.output())

    def _page(self, page: Page) -> None:
        pdf = self.pdf
        pdf.add_page()
        pdf.set_fill_color(*self.colours("ground"))
        pdf.rect(0, 0, self.layout.width, self.layout.height, style="F")
        if page.mark:
            pdf.start_section(page.mark)
        for part in page.parts:
            self._part(part)

    def _part(self, part: Part) -> None:
        if isinstance(part, Block):
            self._block(part)
        elif isinstance(part, Picture):
            self._picture(part)
        elif isinstance(part, Rule):
            self.pdf.set_fill_color(*self.colours(part.colour))
            self.pdf.rect(part.x, part.y - part.thick / 2, part.width, part.thick, style="F")
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
            self.pdf.set_text_color(*self.colours(span.colour))
            end = self._text(span.text, x, y - (LIFT * one.size if span.raised else 0), size, one.face, span.weight)
            if span.link and span.text.strip():
                link = self.steps[int(span.link[1:]) - 1] if span.link.startswith("#") else span.link
                self.pdf.link(x, y - size, end - x, LEADING["text"] * size, link)
            x = end

    def _text(self, text: str, x: float, y: float, size: float, face: str, weight: int) -> float:
        """Write a text and return the x of its end."""
        for used, part in self.faces.runs(text, face, weight):
            self._use(used, size)
            self.pdf.text(x, y, part)
            x += self.pdf.get_string_width(part)
        return x

    def _use(self, face: Face, size: float) -> None:
        family = f"{face.name}{face.weight}"
        if face not in self.added:
            self.added.add(face)
            self.pdf.add_font(family, fname=self.faces.file(face, self.folder))
        self.pdf.set_font(family, size=size)

    def _picture(self, picture: Picture) -> None:
        from fpdf.svg import SVGObject

        shapes, words = self.pictures[id(picture)]
        shown = SVGObject(re.sub(r'font-family="[^"]*"', "", shapes))
        shown.draw_to_page(self.pdf, picture.x, picture.y)
        for word in words:
            self._word(word, picture)

    def _word(self, word: Word, picture: Picture) -> None:
        wide = sum(width(span, word.size, "text") for span in word.spans)
        x = picture.x + word.x - {"end": wide, "middle": wide / 2}.get(word.anchor, 0)
        self.pdf.set_text_color(*rgb(word.colour))
        for span in word.spans:
            x = self._text(span.text, x, picture.y + word.y, word.size, "text", span.weight)

    def _code(self, code: QrCode) -> None:
        pdf = self.pdf
        rows = modules(code.address)
        each = code.size / len(rows)
        pdf.set_fill_color(255, 255, 255)
        pdf.rect(code.x, code.y, code.size, code.size, style="F")
        pdf.set_fill_color(0, 0, 0)
        for y, row in enumerate(rows):
            x = code.x
            for dark, run in groupby(row):
                wide = each * len(list(run))
                if dark:
                    pdf.rect(x, code.y + y * each, wide, OVERLAP * each, style="F")
                x += wide
        pdf.link(code.x, code.y, code.size, code.size, code.address)


def _day(day: str) -> datetime:
    """Return the creation date: the release day of the dataset, so that output is reproducible."""
    return datetime.fromisoformat(day or "2000-01-01").replace(tzinfo=UTC)
