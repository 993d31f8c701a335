"""Writing into a PDF: texts in their fonts, and static SVGs as vectors with their texts as text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from layouts.pdf.fonts import Face, Faces
from layouts.pdf.svg import Word
from layouts.static_svg.type import width

if TYPE_CHECKING:
    from fpdf import FPDF

_FAMILY = re.compile(r' font-family="[^"]*"')


class Ink:
    """What writes into one document, with the fonts of all its texts."""

    def __init__(self, pdf: FPDF, faces: Faces, folder: Path) -> None:
        self.pdf, self.faces, self.folder = pdf, faces, folder
        self._added: set[Face] = set()

    def text(self, text: str, x: float, y: float, size: float, face: str, weight: int) -> float:
        """Write a text on a baseline and return the x of its end."""
        for used, part in self.faces.runs(text, face, weight):
            self._use(used, size)
            self.pdf.text(x, y, part)
            x += self.pdf.get_string_width(part)
        return x

    def picture(self, shapes: str, words: Sequence[Word], x: float, y: float, times: float = 1) -> None:
        """Draw a split SVG with its corner at a point; its texts at `times` their size, as its shapes already are."""
        from fpdf.svg import SVGObject

        SVGObject(_FAMILY.sub("", shapes)).draw_to_page(self.pdf, x, y)
        for word in words:
            self._word(word, x, y, times)

    def _word(self, word: Word, x: float, y: float, times: float) -> None:
        size = word.size * times
        wide = sum(width(run.text, size, run.weight, word.face) for run in word.runs)
        at = x + word.x * times - {"end": wide, "middle": wide / 2}.get(word.anchor, 0)
        self.pdf.set_text_color(word.colour)
        for run in word.runs:
            at = self.text(run.text, at, y + word.y * times, size, word.face, run.weight)

    def _use(self, face: Face, size: float) -> None:
        family = f"{face.name}{face.weight}"
        if face not in self._added:
            self._added.add(face)
            self.pdf.add_font(family, fname=self.faces.file(face, self.folder))
        self.pdf.set_font(family, size=size)
