"""The relations between consecutive events of a thread, as text. Twin of assets/panels/events/thread.js."""

from __future__ import annotations

from itertools import pairwise

from data.scene import Scene
from data.threads import walk
from layouts.words import Words

PASSIVE = {"answers": "answered", "implements": "implemented", "follows": "followed", "reverses": "reversed"}
"""The passive form of each kind of relation."""
LEFT_OUT = "…"


def relation_labels(scene: Scene, words: Words) -> tuple[str, ...]:
    """Return the relation that leads to each event, in the order of the thread; empty for the first.

    Empty without a thread. If filters hide the event before, the relation is an ellipsis.
    """
    steps, shown = walk(scene.view.thread, scene.dataset.vocabulary), scene.selection.ids
    before = {after.event: step.event for step, after in pairwise(steps)}
    kinds = {step.event: step.kind for step in steps}
    said = [""] if steps and shown else []
    for event in shown[1:] if steps else ():
        kind = kinds[event]
        tie = words.say(f"relation.{PASSIVE[kind]}" if kind else "thread.untied").lower()
        said.append(tie if before[event] in shown else LEFT_OUT)
    return tuple(said)
