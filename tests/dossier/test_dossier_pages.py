"""Pages: nothing is clipped, nothing overlaps, and what does not fit continues."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from dossier.page import PAPER, SLIDE, Block, Page, PageLayout, Picture, QrCode
from dossier.pages import Binder
from dossier.type import Paragraph, Span, fitted, height, lines, width
from layouts.panels.built_in import built_in
from layouts.plain_text import clean
from layouts.words import words
from tests.dossier.conftest import Made

HOSTILE = (
    "</a:t><script>alert(1)</script> & \"x\" \x07\x00\u202e {event:nobody} ${jndi} 'a' =1+1 한국 日本 " + "W" * 400
)


def boxes(page: Page) -> list[tuple[float, float, float, float]]:
    parts = [part for part in page.parts if isinstance(part, Block | Picture | QrCode)]
    found = []
    for part in parts:
        wide, high = (part.size, part.size) if isinstance(part, QrCode) else (part.width, part.height)
        found.append((part.x, part.y, part.x + wide, part.y + high))
    return found


def check(pages: list[Page], layout: PageLayout) -> None:
    for page in pages:
        for one in boxes(page):
            assert one[0] >= layout.margin - 0.1
            assert one[1] >= layout.margin - 0.1
            assert one[2] <= layout.width - layout.margin + 0.1
            assert one[3] <= layout.height - 0.2 * layout.margin
        for one, other in combinations(boxes(page), 2):
            across = min(one[2], other[2]) - max(one[0], other[0])
            down = min(one[3], other[3]) - max(one[1], other[1])
            assert across <= 0.1 or down <= 0.1, (page.mark, one, other)


@pytest.mark.parametrize("layout", [PAPER, SLIDE], ids=["paper", "slide"])
def test_nothing_is_clipped_or_lies_on_anything_else(made: Made, layout: PageLayout) -> None:
    check(made.pages if layout is PAPER else made.slides, layout)


def test_no_step_leaves_a_few_sources_to_a_page_of_their_own(made: Made) -> None:
    continued = [page for page in made.pages[: 1 + len(made.dossier.steps)] if not page.mark]

    assert continued == []


@pytest.mark.parametrize("layout", [PAPER, SLIDE], ids=["paper", "slide"])
def test_every_line_fits_its_block(made: Made, layout: PageLayout) -> None:
    for page in made.pages if layout is PAPER else made.slides:
        for block in (part for part in page.parts if isinstance(part, Block)):
            for one in block.paragraphs:
                for line in lines(one, block.width / layout.spare):
                    used = sum(width(span, one.size, one.face) for span in line)
                    assert used <= block.width + one.size * 0.4


@pytest.mark.parametrize("layout", [PAPER, SLIDE], ids=["paper", "slide"])
def test_a_step_that_does_not_fit_continues_on_more_pages(made: Made, layout: PageLayout) -> None:
    step = made.dossier.steps[0]
    much = replace(step.shown, text=("word " * 900,) * 3, notes="note " * 900, headline="Headline " * 60)
    dossier = replace(made.dossier, steps=(replace(step, shown=much),))
    pages = Binder(dossier, layout, "light", words(), built_in()).pages()
    check(pages, layout)
    text = " ".join(text for page in pages for text in page.texts)
    assert text.split().count("word") == 2700
    assert text.split().count("note") == (900 if layout.with_notes else 0)


def test_hostile_texts_are_text() -> None:
    assert clean("a\x07b\u202ec\nd") == "abc d"
    one = Paragraph((Span(clean(HOSTILE)),), 10)
    set_ = lines(one, 100)
    assert all(sum(width(span, 10, "text") for span in line) <= 104 for line in set_)
    assert "".join(span.text for line in set_ for span in line) == clean(HOSTILE)


def test_texts_shrink_within_bounds_and_are_then_split_at_a_line() -> None:
    said = [Paragraph((Span("word " * 50),), 10)]
    whole = height(said, 200)
    shrunk, rest = fitted(said, 200, whole * 0.8, least=0.7)
    assert rest == []
    assert 7 <= shrunk[0].size < 10
    kept, rest = fitted(said, 200, whole * 0.2, least=0.7)
    assert height(kept, 200) <= whole * 0.2
    assert rest
