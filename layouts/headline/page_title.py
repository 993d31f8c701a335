"""The title and description of a page that shows a View, and of links to it.

Twin of `pageTitle` in assets/state/heading.js.
"""

from __future__ import annotations

from dataclasses import dataclass

from data.scene import Scene
from layouts.headline.heading import heading
from layouts.words import Words


@dataclass(frozen=True, slots=True)
class PageTitle:
    """The title of a page, and a sentence or two that describe it."""

    title: str
    description: str


def page_title(scene: Scene, words: Words) -> PageTitle:
    """Return the title of a view: an editor's, else that of the event in focus, else the headline."""
    found, event = heading(scene, words), None if scene.view.title else scene.focus
    head = event.headline or event.title if event else found.headline
    description = event.summary if event else found.deck or found.subject
    return PageTitle(f"{head} · {scene.dataset.info.title}", description)
