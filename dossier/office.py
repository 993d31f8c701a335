"""OOXML that python-pptx has no API for: theme fonts and colours, fonts by script, slide links, alt texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from dossier.colours import Colours
from layouts.fonts.typefaces import TEXT, TITLE, TYPEFACES

if TYPE_CHECKING:
    from pptx.presentation import Presentation
    from pptx.slide import Slide

FACES = {name: typeface.original for name, typeface in TYPEFACES.items()}
"""The fonts that slides name. A PPTX holds none: where they are not installed, office programs choose others."""
KINDS = {
    TEXT.original: {"panose": "020B0503030403020204", "pitchFamily": "34"},
    TITLE.original: {"panose": "02040603050405020204", "pitchFamily": "18"},
}
"""What office programs choose another font by."""
JUMP = "ppaction://hlinksldjump"


def set_theme(file: Presentation, colours: Colours) -> None:
    """Set the theme's colours and fonts, which links and later additions use."""
    from pptx.opc.constants import RELATIONSHIP_TYPE

    theme: Any = file.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    written = theme.blob.decode("utf-8")
    for name, token in (
        ("dk1", "ink"),
        ("lt1", "ground"),
        ("accent1", "accent"),
        ("hlink", "ink"),
        ("folHlink", "ink"),
    ):
        colour = "".join(f"{part:02X}" for part in colours(token))
        written = re.sub(rf"<a:{name}>.*?</a:{name}>", f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>', written)
    for kind, face in (("major", FACES["title"]), ("minor", FACES["text"])):
        start = rf'(<a:{kind}Font>\s*<a:latin typeface=")[^"]*'
        written = re.sub(start, rf"\g<1>{face}", written)
    theme._blob = written.encode("utf-8")  # noqa: SLF001 - the theme is a part without an interface


def properties(run: Any) -> Any:
    """Return the element with a run's properties."""
    return run._r.get_or_add_rPr()  # noqa: SLF001


def set_script(run: Any, latin: str, east_asian: str, language: str) -> None:
    """Set a run's Latin and East Asian fonts and its language."""
    from pptx.oxml.ns import qn

    run.font.name = latin
    found = properties(run)
    for name, value in KINDS[latin].items():
        found.find(qn("a:latin")).set(name, value)
    found.set("lang", language)
    found.find(qn("a:latin")).addnext(found.makeelement(qn("a:ea"), {"typeface": east_asian}))


def jump(part: Any, run: Any, slide: Slide) -> None:
    """Link a run to a slide."""
    from pptx.opc.constants import RELATIONSHIP_TYPE
    from pptx.oxml.ns import qn

    found = properties(run)
    relation = part.relate_to(slide.part, RELATIONSHIP_TYPE.SLIDE)
    found.append(found.makeelement(qn("a:hlinkClick"), {qn("r:id"): relation, "action": JUMP}))


def describe(shape: Any, alt: str) -> None:
    """Set the alt text of a picture."""
    shape._element.nvPicPr.cNvPr.set("descr", alt)  # noqa: SLF001


def flatten(shape: Any) -> None:
    """Remove the theme's shadow from a line."""
    from pptx.oxml.ns import qn

    style = shape._element.find(qn("p:style"))  # noqa: SLF001
    if style is not None:
        shape._element.remove(style)  # noqa: SLF001
