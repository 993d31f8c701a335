"""An empty PDF with what it says of itself: title, language, a date that does not depend on when it is made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fpdf import FPDF

PRODUCER = "Entente"
UNDATED = "2000-01-01"


@dataclass(frozen=True, slots=True)
class About:
    """What a document says of itself. `made` is the ISO day of the dataset's release, or ""."""

    title: str
    subject: str
    language: str
    made: str


def document(about: About, width: float, height: float) -> FPDF:
    """Return a document without pages; they will have this size in points. The same content gives the same file."""
    from fpdf import FPDF
    from fpdf.prefs import ViewerPreferences

    pdf = FPDF(unit="pt", format=(width, height))
    pdf.set_auto_page_break(auto=False)
    pdf.set_margin(0)
    pdf.set_title(about.title)
    pdf.set_subject(about.subject)
    pdf.set_lang(about.language)
    pdf.set_creator(PRODUCER)
    pdf.set_producer(PRODUCER)
    pdf.set_creation_date(datetime.fromisoformat(about.made or UNDATED).replace(tzinfo=UTC))
    pdf.viewer_preferences = ViewerPreferences(display_doc_title=True)
    return pdf
