"""The headline of a View wherever it is shown or linked: title, takeaway and status.

Twin of `title` in assets/state/describe.js.
"""

from __future__ import annotations

from dataclasses import dataclass

from data.scene import Scene
from layouts.describe import is_untouched, status, takeaway
from layouts.words import Words


@dataclass(frozen=True, slots=True)
class Headline:
    """The title of a page or picture, its takeaway, and its status."""

    title: str
    takeaway: str
    status: str


def headline(scene: Scene, words: Words) -> Headline:
    """Return the headline of a view; its title is the focused event, the dataset or the selection."""
    shown, info = status(scene, words), scene.dataset.info
    head = scene.focus.title if scene.focus else info.subtitle if is_untouched(scene) else shown
    return Headline(f"{head} · {info.title}", takeaway(scene, words), shown)
