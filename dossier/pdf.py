"""The PDF writer: selectable text in embedded fonts, vector figures, links, bookmarks, language and title."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from dossier.colours import Colours
from dossier.content import Dossier
from dossier.page import Block, Page, PageLayout, Part, Photo, Picture, QrCode, Rule
from dossier.type import LEADING, RAISED, Paragraph, Span, lines
from layouts.pdf.document import About, document
from layouts.pdf.fonts import Faces
from layouts.pdf.ink import Ink
from layouts.pdf.svg import split
from layouts.qr_code import modules

LIFT = 0.35
"""Rise of a superscript above the baseline, as a fraction of the font size."""
BASELINE = 0.36
"""Distance of the baseline below the middle of its line, as a fraction of the font size."""
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
        drawn = [run.text for _, words in self.pictures.values() for word in words for run in word.runs]
        about = About(dossier.title, dossier.subtitle, dossier.language, dossier.released)
        self.pdf = document(about, layout.width, layout.height)
        self.ink = Ink(self.pdf, Faces([*(text for page in pages for text in page.texts), *drawn]), folder)

    def written(self) -> bytes:
        """Return the document."""
        pdf = self.pdf
        pdf.set_display_mode("fullpage")
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
        elif isinstance(part, Photo):
            data = BytesIO(part.data)
            self.pdf.image(data, part.x, part.y, w=part.width, h=part.height, alt_text=part.alt)
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
            end = self.ink.text(span.text, x, y - (LIFT * one.size if span.raised else 0), size, one.face, span.weight)
            if span.link and span.text.strip():
                link = self.steps[int(span.link[1:]) - 1] if span.link.startswith("#") else span.link
                self.pdf.link(x, y - size, end - x, LEADING["text"] * size, link)
            x = end

    def _picture(self, picture: Picture) -> None:
        shapes, words = self.pictures[id(picture)]
        self.ink.picture(shapes, words, picture.x, picture.y)

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
