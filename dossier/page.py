"""A page of a dossier: what stands where on a page or a slide, in points. The writers only put it down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from dossier.type import Paragraph

Role = Literal["title", "text"]


@dataclass(frozen=True, slots=True)
class PageLayout:
    """A kind of page: its size, its margin, and its sizes of type.

    `least` is how far texts may shrink; `whole_sources` tells whether a step's sources stand with their titles, or only
    with publisher and date; `with_notes` whether a step's notes are printed; `spare` by how much the reader's faces may
    be wider than those that are measured.
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
        """Where the foot begins."""
        return self.height - self.margin - self.foot


PAPER = PageLayout(
    841.89, 595.28, 34, 25, 9.5, 11.5, 40, 8.6, 6.9, 7.8, 34, whole_sources=True, with_notes=True, spare=1
)
"""A4 on its side."""
SLIDE = PageLayout(960, 540, 28, 31, 13, 17, 52, 11, 8.8, 10.5, 22, whole_sources=False, with_notes=False, spare=1.04)
"""16:9, as projectors are."""


@dataclass(frozen=True, slots=True)
class Block:
    """Paragraphs in a box that they fit."""

    x: float
    y: float
    width: float
    height: float
    paragraphs: tuple[Paragraph, ...]
    role: Role = "text"


@dataclass(frozen=True, slots=True)
class Picture:
    """An SVG picture in its own size, and what it is in words."""

    x: float
    y: float
    width: float
    height: float
    svg: str
    words: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A hairline across."""

    x: float
    y: float
    width: float
    colour: str = "rule-2"
    thick: float = 0.6


@dataclass(frozen=True, slots=True)
class Code:
    """An address as a QR code, dark on light whatever the theme."""

    x: float
    y: float
    size: float
    address: str


Part = Block | Picture | Rule | Code


@dataclass(slots=True)
class Page:
    """One page or slide. `mark` is its name among the bookmarks, empty where it goes on with the one before."""

    parts: list[Part] = field(default_factory=list)
    mark: str = ""
    notes: str = ""

    @property
    def texts(self) -> Sequence[str]:
        """Every text that is set, without those in pictures."""
        blocks = (part for part in self.parts if isinstance(part, Block))
        return [span.text for block in blocks for one in block.paragraphs for span in one.spans]
