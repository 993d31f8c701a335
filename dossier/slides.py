"""The PPTX writer: slides with real titles for outline and screen readers, pictures with alt texts, speaker notes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from dossier import office
from dossier.colours import Colours
from dossier.content import Dossier
from dossier.page import Block, Page, PageLayout, Part, Photo, Picture, QrCode, Rule
from dossier.slide_text import write
from layouts import qr_code
from layouts.pdf.svg import enlarged
from layouts.static_svg.raster import png

if TYPE_CHECKING:
    from pptx.presentation import Presentation
    from pptx.shapes.picture import Picture as Shape
    from pptx.slide import Slide

TITLE_ONLY = 5
"""Index of the layout with only a title in python-pptx's default template."""
ZOOM = 3
"""Pixels per point of a picture: sharp on a screen 4000 pixels wide."""


def slides(pages: Sequence[Page], layout: PageLayout, dossier: Dossier, colours: Colours) -> bytes:
    """Return the pages as a PPTX."""
    from pptx import Presentation
    from pptx.util import Pt

    file = Presentation()
    file.slide_width, file.slide_height = Pt(layout.width), Pt(layout.height)
    office.set_theme(file, colours)
    _name(file, dossier)
    master = file.slide_layouts[TITLE_ONLY]
    made = [file.slides.add_slide(master) for _ in pages]
    begin = [slide for slide, page in zip(made, pages, strict=True) if page.mark]
    writer = _Writer(colours, dossier.language, begin[1 : 1 + len(dossier.steps)])
    for slide, page in zip(made, pages, strict=True):
        writer.put(slide, page)
    saved = BytesIO()
    file.save(saved)
    return saved.getvalue()


def _name(file: Presentation, dossier: Dossier) -> None:
    about = file.core_properties
    about.title, about.subject, about.language = dossier.title, dossier.subtitle, dossier.language
    about.author, about.last_modified_by, about.comments = dossier.credit, "", dossier.address
    about.created = about.modified = datetime.fromisoformat(dossier.released or "2000-01-01")


class _Writer:
    """Writes pages to slides; `steps` are the slides that the table of contents links to."""

    def __init__(self, colours: Colours, language: str, steps: Sequence[Slide]) -> None:
        self.colours, self.language, self.steps = colours, language, steps

    def put(self, slide: Slide, page: Page) -> None:
        """Write a page to a slide."""
        from pptx.dml.color import RGBColor

        fill = slide.background.fill
        fill.solid()
        fill.fore_color.rgb = RGBColor(*self.colours("ground"))
        for part in page.parts:
            self._part(slide, part)
        if page.notes and (frame := slide.notes_slide.notes_text_frame):
            frame.text = page.notes

    def _part(self, slide: Slide, part: Part) -> None:
        if isinstance(part, Block):
            self._block(slide, part)
        elif isinstance(part, Picture):
            shape = self._image(slide, png(enlarged(part.svg, ZOOM)), part.x, part.y, part.width, part.height)
            office.describe(shape, part.alt)
        elif isinstance(part, Photo):
            office.describe(self._image(slide, part.data, part.x, part.y, part.width, part.height), part.alt)
        elif isinstance(part, QrCode):
            shape = self._image(slide, qr_code.png(part.address), part.x, part.y, part.size, part.size)
            office.describe(shape, part.address)
            shape.click_action.hyperlink.address = part.address
        else:
            self._rule(slide, part)

    def _image(self, slide: Slide, data: bytes, x: float, y: float, width: float, height: float) -> Shape:
        from pptx.util import Pt

        return slide.shapes.add_picture(BytesIO(data), Pt(x), Pt(y), Pt(width), Pt(height))

    def _rule(self, slide: Slide, rule: Rule) -> None:
        from pptx.dml.color import RGBColor
        from pptx.enum.shapes import MSO_CONNECTOR
        from pptx.util import Pt

        x, y = Pt(rule.x), Pt(rule.y)
        shape = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, x, y, Pt(rule.x + rule.width), y)
        office.flatten(shape)
        shape.line.color.rgb, shape.line.width = RGBColor(*self.colours(rule.colour)), Pt(rule.thick)

    def _block(self, slide: Slide, block: Block) -> None:
        from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
        from pptx.util import Pt

        title = slide.shapes.title if block.role == "title" else None
        shape = title if title is not None else slide.shapes.add_textbox(*[Pt(0)] * 4)
        shape.left, shape.top = Pt(block.x), Pt(block.y)
        shape.width, shape.height = Pt(block.width), Pt(block.height)
        frame = shape.text_frame
        frame.word_wrap, frame.auto_size, frame.vertical_anchor = True, MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE, MSO_ANCHOR.TOP
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        write(frame, block.paragraphs, self.colours, self.language, self.steps)
