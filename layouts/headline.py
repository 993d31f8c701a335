"""What a View is called wherever it is shown or linked: one title, one sentence, one status."""

from __future__ import annotations

from dataclasses import dataclass

from data.dataset import Dataset
from data.selection import Selection
from data.view import View
from layouts.describe import is_untouched, status, takeaway
from layouts.words import Words


@dataclass(frozen=True, slots=True)
class Headline:
    """The title of a page or picture, its takeaway, and how much of the dataset it shows."""

    title: str
    takeaway: str
    status: str


def headline(dataset: Dataset, view: View, selection: Selection, words: Words) -> Headline:
    """Return the headline of a view: titled by the event in focus, else by the dataset or by what is selected."""
    shown = status(dataset, view, selection, words)
    focus = dataset.events_by_id.get(view.event)
    head = focus.title if focus else dataset.info.subtitle if is_untouched(dataset, view) else shown
    return Headline(f"{head} · {dataset.info.title}", takeaway(dataset, view, selection, words), shown)
