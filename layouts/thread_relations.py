"""The relations between consecutive events of a thread, as text.

Twin of assets/panels/events/thread.js and, for `ties`, of assets/state/threads.js.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from data.scene import Scene
from data.threads import walk
from layouts.words import Words

PASSIVE = {"answers": "answered", "implements": "implemented", "follows": "followed", "reverses": "reversed"}
"""The passive form of each kind of relation."""
LEFT_OUT = "…"


class Tie(NamedTuple):
    """The event before one in its thread, if filters show it, and the relation between them; both may be empty."""

    before: str
    kind: str


def ties(scene: Scene) -> tuple[Tie, ...]:
    """Return how each event shown relates to the one before it in the thread; nothing for the first, or without one."""
    steps, shown = walk(scene.view.thread, scene.dataset.vocabulary), scene.selection.ids
    before = {after.event: step.event for step, after in pairwise(steps)}
    kinds = {step.event: step.kind for step in steps}
    if not steps or not shown:
        return ()
    rest = (Tie(before[event] if before[event] in shown else "", kinds[event]) for event in shown[1:])
    return (Tie("", ""), *rest)


def relation_labels(scene: Scene, words: Words) -> tuple[str, ...]:
    """Return the relation that leads to each event, in the order of the thread; empty for the first.

    Empty without a thread. If filters hide the event before, the relation is an ellipsis.
    """
    return tuple(_label(tie, words) if place else "" for place, tie in enumerate(ties(scene)))


def _label(tie: Tie, words: Words) -> str:
    if not tie.before:
        return LEFT_OUT
    return words.say(f"relation.{PASSIVE[tie.kind]}" if tie.kind else "thread.untied").lower()
