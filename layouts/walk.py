"""A thread as a list is read: what ties each event to the one before it. Twin of assets/events/walk.js."""

from __future__ import annotations

from itertools import pairwise

from data.scene import Scene
from data.threads import walk
from layouts.words import Words

SAID_OF = {"answers": "answered", "implements": "implemented", "follows": "followed", "reverses": "reversed"}
"""How a relation is said from its other end."""
LEFT_OUT = "⋯"


def ties(scene: Scene, words: Words) -> tuple[str, ...]:
    """Return for each event shown, in the order of the thread, what leads to it; empty for the first.

    Empty where the view has no thread. Where filters left out the event before, the tie is a mark of omission.
    """
    steps, shown = walk(scene.view.thread, scene.dataset.vocabulary), scene.selection.ids
    before = {after.event: step.event for step, after in pairwise(steps)}
    kinds = {step.event: step.kind for step in steps}
    said = [""] if steps and shown else []
    for event in shown[1:] if steps else ():
        kind = kinds[event]
        tie = words.say(f"relation.{SAID_OF[kind]}" if kind else "thread.untied").lower()
        said.append(tie if before[event] in shown else LEFT_OUT)
    return tuple(said)
