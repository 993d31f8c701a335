"""The model of a page or slide: its parts with positions in points. The writers only render it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from dossier.type import Paragraph

Role = Literal["title", "text"]


@dataclass(frozen=True, slots=True)
class PageLayout:
    """A page format: dimensions, margin and font sizes in points.

    `least` is the smallest scale of texts; `whole_sources` prints a step's sources with titles, instead of publisher
    and date only; `with_notes` prints the notes; `spare` allows for the reader's fonts being wider than those
    measured.
    """

    width: float
    height: float
    margin: float
    headline: float
    kicker: float
    text: float
    figure: float
    listed: float
    source: float
    figure_text: float
    foot: float
    whole_sources: bool
    with_notes: bool
    spare: float
    least: float = 0.78

    @property
    def room(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.margin

    @property
    def bottom(self) -> float:
        """The top of the footer."""
        return self.height - self.margin - self.foot


PAPER = PageLayout(
    841.89, 595.28, 34, 25, 9.5, 11.5, 40, 8.6, 6.9, 7.8, 34, whole_sources=True, with_notes=True, spare=1
)
"""A4 landscape."""
SLIDE = PageLayout(960, 540, 28, 31, 13, 17, 52, 11, 8.8, 10.5, 22, whole_sources=False, with_notes=False, spare=1.12)
"""16:9."""


@dataclass(frozen=True, slots=True)
class Block:
    """Paragraphs that fit in a box."""

    x: float
    y: float
    width: float
    height: float
    paragraphs: tuple[Paragraph, ...]
    role: Role = "text"


@dataclass(frozen=True, slots=True)
class Picture:
    """An SVG picture at its own size, with its alt text."""

    x: float
    y: float
    width: float
    height: float
    svg: str
    alt: str


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture of an event as JPEG or PNG, with its alt text."""

    x: float
    y: float
    width: float
    height: float
    data: bytes = field(repr=False)
    alt: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal rule."""

    x: float
    y: float
    width: float
    colour: str = "rule-2"
    thick: float = 0.6


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code of a URL, dark on light in either theme."""

    x: float
    y: float
    size: float
    address: str


Part = Block | Picture | Photo | Rule | QrCode


@dataclass(slots=True)
class Page:
    """One page or slide. `mark` is its bookmark, empty if it continues the page before."""

    parts: list[Part] = field(default_factory=list)
    mark: str = ""
    notes: str = ""

    @property
    def texts(self) -> Sequence[str]:
        """Every text on the page outside pictures."""
        blocks = (part for part in self.parts if isinstance(part, Block))
        return [span.text for block in blocks for one in block.paragraphs for span in one.spans]
