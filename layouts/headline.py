"""What a View is called wherever it is shown or linked: one title, one sentence, one status."""

from __future__ import annotations

from dataclasses import dataclass

from data.scene import Scene
from layouts.describe import is_untouched, status, takeaway
from layouts.words import Words


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
