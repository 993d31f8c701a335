"""Paragraphs as slide text: runs with language and fonts by script, external and slide links."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from dossier import office
from dossier.colours import Colours
from dossier.scripts import Run, runs
from dossier.type import Paragraph, Span
from layouts.fonts.typefaces import SEMIBOLD

if TYPE_CHECKING:
    from pptx.slide import Slide
    from pptx.text.text import TextFrame

RAISED = "30000"
"""Rise of a superscript, in thousandths of a percent of the font size."""


def write(
    frame: TextFrame, paragraphs: Sequence[Paragraph], colours: Colours, language: str, steps: Sequence[Slide]
) -> None:  # fmt: skip
    """Write paragraphs into an empty frame."""
    from pptx.enum.text import PP_ALIGN
    from pptx.util import Pt

    for place, one in enumerate(paragraphs):
        made = frame.add_paragraph() if place else frame.paragraphs[0]
        made.alignment, made.line_spacing = PP_ALIGN.LEFT, Pt(one.leading)
        made.space_before, made.space_after = Pt(0), Pt(one.after * one.size)
        for span in one.spans:
            for part in runs(span.text, language):
                run = made.add_run()
                _set(run, part, span, one, colours)
                _link(frame, run, span, steps)


def _set(run: Any, part: Run, span: Span, one: Paragraph, colours: Colours) -> None:
    from pptx.dml.color import RGBColor
    from pptx.util import Pt

    run.text = part.text
    run.font.size, run.font.bold = Pt(round(one.size, 1)), span.weight >= SEMIBOLD
    run.font.color.rgb = RGBColor(*colours(span.colour))
    office.set_script(run, office.FACES[one.face], part.face, part.language)
    if span.raised:
        office.properties(run).set("baseline", RAISED)


def _link(frame: TextFrame, run: Any, span: Span, steps: Sequence[Slide]) -> None:
    if span.link.startswith("#"):
        office.jump(frame.part, run, steps[int(span.link[1:]) - 1])
    elif span.link and span.text.strip():
        run.hyperlink.address = span.link
