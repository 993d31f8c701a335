"""The pages of a dossier: title page, one page per step with overflow pages, and a list of all sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dossier import entries
from dossier.content import Dossier, DossierStep
from dossier.own_panels import alt_text, own_panels
from dossier.page import Block, Page, PageLayout, Picture, QrCode, Rule
from dossier.photo import put_photo
from dossier.step_figure import step_figure
from dossier.type import Paragraph, Span, fitted, height
from layouts import qr_code
from layouts.fonts.typefaces import BOLD
from layouts.panels.registry import Panels
from layouts.plain_text import clean
from layouts.words import Words

GAP = 14
LEFT = 0.27
"""Fraction of the width for a step's text beside its figure."""
LOWEST, LOWEST_WITH_PANELS, TIGHT, BAND = 0.36, 0.55, 0.3, 0.18
"""Fractions of the height: at least for a figure, for one with own panels, and for one that would leave a few sources
to another page; at most for sources across the foot."""
SMALLEST_HEADLINE = 0.55
HEADLINE = 0.16
"""Smallest scale of a headline, and the fraction of the height it may take."""

CODE = 0.1
"""Side of a QR code as a fraction of the height."""

FULL_SIZE = 1.0
"""Scale of texts that are not shrunk."""


class Binder:
    """Lays out the pages of a dossier in one format and theme."""

    def __init__(self, dossier: Dossier, layout: PageLayout, theme: str, words: Words, panels: Panels) -> None:
        self.dossier, self.layout, self.theme, self.words, self.panels = dossier, layout, theme, words, panels

    def pages(self) -> list[Page]:
        """Return all pages in order."""
        steps = (page for number, step in enumerate(self.dossier.steps, 1) for page in self._step(number, step))
        return [self._title(), *steps, *self._last()]

    def _title(self) -> Page:
        """Return the title page: title, subtitle, QR code, and the steps with links to their pages."""
        layout, dossier = self.layout, self.dossier
        page = Page(mark=clean(dossier.title))
        page.parts.append(Rule(layout.margin, layout.margin, layout.room, "ink", 1.6))
        wide, top = 0.56 * layout.room, 2.2 * layout.margin
        title = Paragraph((Span(clean(dossier.title), BOLD),), 1.6 * layout.headline, "title")
        top = self._put(page, [title], (layout.margin, top, wide, 0.35 * layout.height), least=0.4, role="title") + GAP
        paragraphs = [Paragraph((Span(clean(dossier.subtitle), colour="ink-2"),), 1.15 * layout.text, after=1)]
        paragraphs += [Paragraph((Span(clean(dossier.credit), colour="ink-2"),), 0.85 * layout.text)]
        code = 0.2 * layout.height
        self._put(
            page,
            paragraphs if dossier.subtitle else paragraphs[1:],
            (layout.margin, top, wide, layout.bottom - top - code - GAP),
        )
        self._code(page, dossier.address, layout.margin, layout.bottom - code, code)
        x = layout.margin + 0.62 * layout.room
        steps = entries.steps(dossier, layout.text, self.words, linked=layout.whole_sources)
        self._put(
            page,
            steps,
            (x, 2.2 * layout.margin, 0.38 * layout.room, layout.bottom - 2.2 * layout.margin),
            least=0.4,
        )
        return self._footed(page, dossier.credit, dossier.address)

    def _step(self, number: int, step: DossierStep) -> Iterator[Page]:
        """Yield a step's page: text on the left, figure and lists on the right, brief sources across the foot."""
        layout, words = self.layout, self.words
        page = Page(mark=clean(step.shown.headline), notes=clean(step.shown.notes))
        top = self._headed(page, step.shown.headline, step.shown.kicker, step.address)
        beside, listed, band = (
            entries.lines(step, layout, LEFT * layout.room),
            entries.events(step, layout, words),
            [],
        )
        own = own_panels(self.panels, step.shown.scene, text=layout.figure_text, theme=self.theme)
        beside += self._spaced(entries.on_request(step, own.on_request, layout, words))
        columns = 1
        if layout.whole_sources:
            beside += self._spaced(listed) + self._spaced(entries.notes(step, layout, words))
            listed = entries.whole_sources(step.sources, layout.source, words, linked=True)
            columns = min(2, max(1, len(step.sources)))
        else:
            band = entries.brief_sources(step.sources, layout.source, words)
        across = min(self._height(band, layout.room), BAND * layout.height)
        foot = layout.bottom - (across + GAP if band else 0)
        left, x = LEFT * layout.room, layout.margin + LEFT * layout.room + 1.4 * GAP
        wide = layout.width - layout.margin - x
        lists = self._columns_height(listed, wide, columns)
        small = [replace(one, size=layout.least * one.size) for one in listed]
        left_over = top + LOWEST * layout.height + GAP + self._columns_height(small, wide, columns) > foot
        least = LOWEST_WITH_PANELS if own.drawn else TIGHT if left_over else LOWEST
        low = max(foot - lists - (GAP if listed else 0), top + least * layout.height)
        figure = step_figure(
            step.shown, own.drawn, width=wide, height=low - top, text=layout.figure_text, theme=self.theme
        )
        taken = put_photo(page, step.shown, layout, (layout.margin, top, left, foot - top), words)
        rest = self._flow(page, beside, (layout.margin, top, left, foot - top - taken), 1)
        page.parts.append(Picture(x, top, wide, low - top, figure.svg, alt_text(figure.panels, words)))
        rest += self._flow(page, listed, (x, low + GAP, wide, foot - low - GAP), columns)
        rest += self._flow(page, band, (layout.margin, foot + GAP, layout.room, across), 1)
        shown = words.say(
            "briefing.dossier.step", title=clean(self.dossier.title), step=number, total=len(self.dossier.steps)
        )
        yield self._footed(page, f"{shown} · {self.dossier.credit}", step.address)
        yield from self._more(rest, step.shown.headline, f"{shown} · {self.dossier.credit}", step.address)

    def _last(self) -> Iterator[Page]:
        """Yield the pages with the citation and all sources."""
        numbered = list(enumerate(self.dossier.sources, 1))
        size = self.layout.listed * 0.9
        rest = entries.citation(self.dossier, self.layout.listed, self.words)
        rest += self._spaced(entries.whole_sources(numbered, size, self.words, linked=self.layout.whole_sources))
        title = self.words.say("dossier.last")
        first = True
        for page in self._more(rest, title, self.dossier.credit, self.dossier.address, continued=False):
            yield replace(page, mark=title) if first else page
            first = False

    def _more(
        self, rest: list[Paragraph], headline: str, credit: str, address: str, *, continued: bool = True
    ) -> Iterator[Page]:
        """Yield overflow pages of two columns until nothing is left."""
        layout = self.layout
        while rest:
            page = Page()
            title = self.words.say("dossier.continued", headline=clean(headline)) if continued else headline
            top = self._headed(page, title, "", address)
            rest = self._flow(page, rest, (layout.margin, top, layout.room, layout.bottom - top), 2, least=FULL_SIZE)
            yield self._footed(page, credit, address)
            continued = True

    def _headed(self, page: Page, headline: str, kicker: str, address: str) -> float:
        """Place kicker and headline with a QR code beside them; return the top of the rest."""
        layout, top = self.layout, self.layout.margin
        code = CODE * layout.height if self._is_url(address) else 0
        room = layout.room - (code + GAP if code else 0)
        self._code(page, address, layout.width - layout.margin - code, top, code)
        bottom = top
        if kicker:
            line = [Paragraph((Span(clean(kicker), BOLD, "ink-2"),), layout.kicker)]
            bottom = self._put(page, line, (layout.margin, top, room, 1.4 * layout.kicker), least=0.5) + 2
        title = [Paragraph((Span(clean(headline), BOLD),), layout.headline, "title")]
        box = (layout.margin, bottom, room, HEADLINE * layout.height)
        bottom = self._put(page, title, box, least=SMALLEST_HEADLINE, role="title")
        bottom = max(bottom, top + code) + 0.4 * GAP
        page.parts.append(Rule(layout.margin, bottom, layout.room))
        return bottom + 0.8 * GAP

    def _footed(self, page: Page, credit: str, address: str) -> Page:
        """Place the footer: credit and URL."""
        layout, size = self.layout, 0.85 * self.layout.listed
        y = layout.bottom + 0.5 * GAP
        page.parts.append(Rule(layout.margin, y, layout.room))
        link = address if self._is_url(address) else ""
        at = Span(clean(address), colour="ink-2", link=link)
        paragraphs = [Paragraph((Span(f"{clean(credit)}  ·  ", colour="ink-2"), at), size)]
        self._put(
            page,
            paragraphs,
            (layout.margin, y + 4, layout.room, layout.height - y - 4 - 0.4 * layout.margin),
            least=0.6,
        )
        return page

    def _put(
        self, page: Page, paragraphs: Sequence[Paragraph], box: tuple[float, float, float, float], *,
        least: float | None = None, role: str = "text",
    ) -> float:  # fmt: skip
        """Place paragraphs that must be on this page, shrunk or cut to fit; return their bottom."""
        x, y, wide, high = box
        room = wide / self.layout.spare
        kept, rest = fitted(paragraphs, room, high, least=self.layout.least if least is None else least)
        if rest and kept:
            spans = kept[-1].spans
            kept[-1] = replace(kept[-1], spans=(*spans[:-1], replace(spans[-1], text=spans[-1].text.rstrip() + "…")))
        used = self._height(kept, wide)
        if kept:
            page.parts.append(Block(x, y, wide, used, tuple(kept), "title" if role == "title" else "text"))
        return y + used

    def _flow(
        self, page: Page, paragraphs: list[Paragraph], box: tuple[float, float, float, float], columns: int, *,
        least: float | None = None,
    ) -> list[Paragraph]:  # fmt: skip
        """Place paragraphs in columns and return those that do not fit even at the smallest size."""
        layout = self.layout
        x, y, wide, high = box
        if not paragraphs or high < paragraphs[0].size:
            return paragraphs
        each = (wide - (columns - 1) * GAP) / columns
        smallest = layout.least if least is None else least
        for scale in (1 - (1 - smallest) * step / 8 for step in range(9)):
            scaled = [replace(one, size=scale * one.size) for one in paragraphs]
            blocks, rest = self._filled(scaled, each, high, columns)
            if not rest:
                break
        for place, kept in enumerate(blocks):
            page.parts.append(Block(x + place * (each + GAP), y, each, self._height(kept, each), tuple(kept)))
        return [replace(one, size=one.size / scale) for one in rest]

    def _filled(
        self, paragraphs: list[Paragraph], wide: float, high: float, columns: int
    ) -> tuple[list[list[Paragraph]], list[Paragraph]]:
        """Fill columns of similar height, one after the other."""
        room = wide / self.layout.spare
        headed = next((place for place, one in enumerate(paragraphs) if not one.heading), 0)
        tallest = max(height(paragraphs[: headed + 1], room), *(height([one], room) for one in paragraphs))
        level = high if columns == 1 else min(high, max(tallest, height(paragraphs, room) / columns))
        while True:
            blocks, rest = [], paragraphs
            for _ in range(columns):
                kept, rest = fitted(rest, room, level, least=FULL_SIZE)
                if kept:
                    blocks.append(kept)
            if not rest or level >= high:
                return blocks, rest
            level = min(high, level + 4)

    def _columns_height(self, paragraphs: list[Paragraph], wide: float, columns: int) -> float:
        """Return the height of paragraphs in columns."""
        if not paragraphs:
            return 0
        blocks, _ = self._filled(paragraphs, (wide - (columns - 1) * GAP) / columns, self.layout.height, columns)
        return max(self._height(one, (wide - (columns - 1) * GAP) / columns) for one in blocks)

    def _height(self, paragraphs: Sequence[Paragraph], wide: float) -> float:
        return height(paragraphs, wide / self.layout.spare)

    def _spaced(self, paragraphs: list[Paragraph]) -> list[Paragraph]:
        """Return paragraphs with space above."""
        space = Paragraph((Span(""),), 0.6 * paragraphs[0].size, after=0, heading=True) if paragraphs else None
        return [space, *paragraphs] if space else []

    def _code(self, page: Page, address: str, x: float, y: float, size: float) -> None:
        if self._is_url(address) and qr_code.fits(address):
            page.parts.append(QrCode(x, y, size, address))

    def _is_url(self, address: str) -> bool:
        return address.startswith(("https://", "http://"))
