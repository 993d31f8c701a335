"""The headline of a View wherever it is shown or linked: title, takeaway and status. `heading` has more to show.

Twin of `title` in assets/state/describe.js.
"""

from __future__ import annotations

from dataclasses import dataclass

from data.scene import Scene
from layouts.describe import is_untouched, status, takeaway
from layouts.headline.heading import Author, Heading, heading, subject
from layouts.words import Words

__all__ = ["Author", "Heading", "Headline", "heading", "headline", "subject"]


@dataclass(frozen=True, slots=True)
class Headline:
    """The title of a page or picture, its takeaway, and how much of the dataset it shows."""

    title: str
    takeaway: str
    status: str


def headline(scene: Scene, words: Words) -> Headline:
    """Return the headline of a view: titled by the event in focus, else by the dataset or by what is selected."""
    shown, info = status(scene, words), scene.dataset.info
    head = scene.focus.title if scene.focus else info.subtitle if is_untouched(scene) else shown
    return Headline(f"{head} · {info.title}", takeaway(scene, words), shown)
