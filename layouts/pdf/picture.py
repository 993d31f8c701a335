"""The picture of a view as a PDF of one page: vectors and selectable text, and a link to the view at its foot."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from data.export.citation import release_day
from data.scene import Scene
from layouts.headline import page_title
from layouts.pdf.document import About, document
from layouts.pdf.fonts import Faces
from layouts.pdf.ink import Ink
from layouts.pdf.svg import IMAGE_ZOOM, enlarged, split
from layouts.plain_text import clean
from layouts.static_svg.size import NAMED, Size
from layouts.words import words

PIXEL = 0.75
"""A pixel of a style sheet in points."""
A4 = 841.89
"""The width of A4 landscape in points: that of the size for print."""
FOOT = 4
"""Height of the link in texts."""


def picture_pdf(svg: str, scene: Scene, size: Size, home: str) -> bytes:
    """Return the picture of a scene as a PDF: A4 for print, else as large as the picture is on a page.

    It leads to the view on the site whose URL is `home`, unless that is "".
    """
    times = A4 / size.width if size == NAMED["print"] else PIXEL
    width, height = size.width * times, size.height * times
    shapes, texts = split(enlarged(svg, times), IMAGE_ZOOM * times)
    pdf = document(_about(scene), width, height)
    with TemporaryDirectory() as folder:
        ink = Ink(pdf, Faces(run.text for text in texts for run in text.runs), Path(folder))
        pdf.add_page()
        ink.picture(shapes, texts, 0, 0, times)
        if home:
            high = FOOT * size.text * times
            link = scene.content.link
            pdf.link(0, height - high, width, high, f"{home}/{'?' if link else ''}{link}")
        return bytes(pdf.output())


def _about(scene: Scene) -> About:
    say = words()
    told = page_title(scene, say)
    return About(clean(told.title), clean(told.description), say.language, release_day(scene.dataset))
