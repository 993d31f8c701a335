"""The printed briefing: a page per step with headline, static figures, text, events, sources, date and URL."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from data.dataset import Dataset
from data.export.citation import release_day
from layouts.briefing_steps import ShownStep
from layouts.media import media_of
from layouts.page import page
from layouts.panels.charts.fragment import pane_still
from layouts.panels.timeline.fragment import timeline_still
from layouts.qr_code import picture
from layouts.words import Words

WIDTH, HEIGHT = 700, 165
"""Of a page's pictures, in pixels: an A4 page is about 700 wide within its margins."""


def briefing_pages(
    dataset: Dataset,
    title: str,
    steps: Sequence[ShownStep],
    addresses: Sequence[str],
    words: Words,
    *,
    public: bool,
    root: str = "/",
) -> Markup:
    """Return a section for each step; `addresses` are the URLs of the steps, with QR codes if they are `public`."""
    return Markup(
        page(
            "briefing_pages.html",
            dataset=dataset,
            words=words,
            title=title,
            root=root,
            steps=[
                (step, media_of(step.scene)[:1], _pictures(step), where, picture(where if public else ""))
                for step, where in zip(steps, addresses, strict=True)
            ],
            credit=credit(dataset, words),
        )
    )


def _pictures(step: ShownStep) -> Markup:
    """Return the static figures of a step: the timeline, and its chart under it."""
    scene = step.scene.showing(panels=("timeline", step.chart) if step.chart else ("timeline",))
    pictures = [timeline_still(scene, step.highlighted, width=WIDTH)]
    if step.chart:
        pictures.append(pane_still(scene, step.chart, width=WIDTH, height=HEIGHT))
    return Markup().join(pictures)


def credit(dataset: Dataset, words: Words) -> str:
    """Return the title and version of the dataset. Twin of `credit` in assets/surfaces/briefing/pages.js."""
    named = {"dataset": dataset.info.title, "version": dataset.version}
    day = release_day(dataset)
    if not day:
        return words.say("briefing.dossier.credit.undated", **named)
    return words.say("briefing.dossier.credit", date=words.day(day), **named)
