"""The briefings of a dataset: their valid steps, each step's View and highlighted events. The rules are in checks/."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from data.checks.briefings import check_head, check_step
from data.dataset import Dataset
from data.draft import WrittenBriefing
from data.models.briefings import Briefing, Step
from data.problem import Problem
from data.scene import Scene


def valid_briefings(dataset: Dataset, written: Iterable[WrittenBriefing]) -> tuple[tuple[Briefing, ...], list[Problem]]:
    """Return the briefings without their invalid steps, and every problem found."""
    problems: list[Problem] = []
    briefings = tuple(briefing for one in written for briefing in _valid(dataset, one, problems))
    return briefings, problems


def _valid(dataset: Dataset, written: WrittenBriefing, problems: list[Problem]) -> Iterator[Briefing]:
    """Yield the briefing, unless its head is invalid or it has no valid step."""
    problems += check_head(dataset, written.head)
    steps: list[Step] = []
    for entry in written.steps:
        faults = list(check_step(dataset, entry))
        problems += faults
        if not faults and not entry.invalid:
            steps.append(entry.model)
    head = written.head
    if steps and not head.invalid:
        yield Briefing(id=written.id, title=head.model.title, subtitle=head.model.subtitle, steps=tuple(steps))


def scene_of(dataset: Dataset, step: Step) -> Scene:
    """Return what the view of a step shows."""
    return Scene.of(dataset, step.view)


def highlighted_by(scene: Scene, step: Step) -> tuple[str, ...]:
    """Return the events a step highlights: those it names, else its view's event, else the pivotal ones in view."""
    if step.lit is not None:
        return step.lit
    if scene.view.event:
        return (scene.view.event,)
    return tuple(event.id for event in scene.events if event.pivotal)


def briefing_by_id(dataset: Dataset, briefing_id: str) -> Briefing | None:
    """Return the briefing with an id, None if there is none."""
    return next((briefing for briefing in dataset.briefings if briefing.id == briefing_id), None)
