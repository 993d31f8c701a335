"""The paragraphs of a dossier: figure and text of a step, its events with source numbers, its sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dossier.content import Dossier, DossierStep, ListedEvent, ranges
from dossier.page import PageLayout
from dossier.type import Paragraph, Span, paragraph, width
from layouts.briefing_steps import ShownSource
from layouts.fonts.typefaces import BOLD
from layouts.plain_text import clean
from layouts.words import Words

SMALLEST_FIGURE = 0.5
"""Smallest scale of the key figure before it wraps."""
SPARE = 1.12
"""Allowance for the serif font of another machine, which may be wider."""


def lines(step: DossierStep, layout: PageLayout, room: float) -> list[Paragraph]:
    """Return the key figure, on one line if possible, and the text of a step."""
    found = []
    if step.shown.figure:
        span = Span(clean(step.shown.figure.value), BOLD)
        scale = room / layout.spare / (SPARE * width(span, layout.figure, "title") or 1)
        if scale < SMALLEST_FIGURE:
            span = replace(span, text=span.text.replace("\u00a0", " "))
        value = Paragraph((span,), layout.figure * min(1, max(scale, SMALLEST_FIGURE)), "title", 0.05)
        label = Paragraph((Span(clean(step.shown.figure.label), colour="ink-2"),), layout.text * 0.92, after=1.1)
        found = [value, label]
    return found + [Paragraph((Span(clean(line)),), layout.text, after=0.5) for line in step.shown.text]


def events(step: DossierStep, layout: PageLayout, words: Words) -> list[Paragraph]:
    """Return the events of a step, in the colours of their categories and with source numbers."""
    if not step.events:
        return []
    found = [_event(event, layout) for event in step.events]
    return [_heading(words.say("briefing.dossier.events"), layout.listed), *found] if layout.whole_sources else found


def notes(step: DossierStep, layout: PageLayout, words: Words) -> list[Paragraph]:
    """Return the notes of a step under a heading."""
    if not step.shown.notes:
        return []
    heading = _heading(words.say("dossier.notes"), layout.listed)
    return [heading, Paragraph((Span(clean(step.shown.notes), colour="ink-2"),), layout.listed)]


def on_request(step: DossierStep, titles: Sequence[str], layout: PageLayout, words: Words) -> list[Paragraph]:
    """Return the panels that only a server can show, each with a link to the live page."""
    sentence, address = f"{words.say('live.elsewhere')} ", _safe(step.live)
    link = (Span(words.say("live.open"), link=address),) if address else ()
    found = []
    for title in titles:
        found += [_heading(clean(title), layout.listed), Paragraph((Span(sentence), *link), layout.listed)]
    return found


def whole_sources(
    numbered: Iterable[tuple[int, ShownSource]], size: float, words: Words, *, linked: bool
) -> list[Paragraph]:
    """Return sources with their titles. The number links to the URL, and the title too if `linked`.

    Some office programs cannot wrap a link.
    """
    found = [_source(number, source, size, words, linked=linked) for number, source in numbered]
    return [_heading(words.say("briefing.dossier.sources"), size), *found] if found else []


def brief_sources(numbered: Sequence[tuple[int, ShownSource]], size: float, words: Words) -> list[Paragraph]:
    """Return sources by publisher and date as one running paragraph."""
    if not numbered:
        return []
    spans = [Span(f"{words.say('briefing.dossier.sources')}  ", BOLD)]
    for number, source in numbered:
        text = f"{clean(source.publisher)}, {source.date}" if source.date else clean(source.publisher)
        spans += [
            Span(str(number), BOLD, link=_safe(source.url)),
            Span(f"\u00a0{text}", colour="ink-2"),
            Span("   "),
        ]
    return [Paragraph(tuple(spans[:-1]), size)]


def steps(dossier: Dossier, size: float, words: Words, *, linked: bool) -> list[Paragraph]:
    """Return the table of contents; the number of a step links to its page, its headline too if `linked`."""
    found = [_heading(words.say("briefing.jump"), size)]
    for number, step in enumerate(dossier.steps, 1):
        spans = (
            Span(str(number), BOLD, link=f"#{number}"),
            Span(f"\u2002{clean(step.shown.headline)}", link=f"#{number}" if linked else ""),
        )
        found.append(Paragraph(spans, size, after=0.7))
    return found


def citation(dossier: Dossier, size: float, words: Words) -> list[Paragraph]:
    """Return the citation of the dataset under a heading."""
    return [_heading(words.say("dossier.cite"), size), paragraph(clean(dossier.cite), size)]


def _heading(text: str, size: float) -> Paragraph:
    return Paragraph((Span(text, BOLD),), size, after=0.3, heading=True)


def _event(event: ListedEvent, layout: PageLayout) -> Paragraph:
    date, title = Span(clean(event.date), BOLD, f"category:{event.category}"), Span(f"  {clean(event.title)}")
    raised = (Span(f"\u00a0{ranges(event.notes)}", colour="ink-2", raised=True),) if event.notes else ()
    return Paragraph((date, title, *raised), layout.listed, after=0.25)


def _source(number: int, source: ShownSource, size: float, words: Words, *, linked: bool) -> Paragraph:
    title = clean(source.title)
    if source.described:
        title = f"{title} ({words.say('card.described')})"
    before = f"{clean(source.publisher)}, {source.date}: " if source.date else f"{clean(source.publisher)}: "
    link = _safe(source.url)
    first = (Span(str(number), BOLD, link=link), Span(f"\u2002{before}", colour="ink-2"))
    return Paragraph((*first, Span(title, link=link if linked else "")), size, after=0.15)


def _safe(address: str | None) -> str:
    """Return an http(s) URL unchanged, any other as ""."""
    return address if address and address.startswith(("https://", "http://")) else ""
