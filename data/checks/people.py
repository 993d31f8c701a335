"""Rules of people and meetings: known roles and sides, tenures in order, levels only of meetings."""

from __future__ import annotations

from collections.abc import Iterator

from data.draft import Draft
from data.problem import Problem, one_of


def check_roles(draft: Draft) -> Iterator[Problem]:
    """Find people with a role or a side that names.yaml does not list, and tenures that end before they begin."""
    names = draft.names
    if names is None or not names.valid("people"):
        return
    roles, actors = draft.ids("roles"), draft.ids("actors")
    for place, person in enumerate(names.model.people or ()):
        if person.side is not None and person.side not in actors and draft.knows("actors"):
            remedy = one_of(person.side, actors, "Write the id of an actor.", home="actors in names.yaml")
            yield names.problem(
                ("people", place, "side"), person.side, "is not one of the actors of names.yaml", remedy
            )
        for at, tenure in enumerate(person.roles):
            path = ("people", place, "roles", at)
            if tenure.role not in roles and draft.knows("roles"):
                remedy = one_of(tenure.role, roles, "Add it to roles in names.yaml.", home="roles in names.yaml")
                yield names.problem((*path, "role"), tenure.role, "is not one of the roles of names.yaml", remedy)
            if tenure.from_ and tenure.to and tenure.to < tenure.from_:
                message = f"is before the first day, {tenure.from_}"
                yield names.problem((*path, "to"), tenure.to, message, "Swap them, or mend the wrong one.")


def check_levels(draft: Draft) -> Iterator[Problem]:
    """Find events that have a level although their category is not one of meetings."""
    if not draft.knows("categories"):
        return
    known, meetings = draft.ids("categories"), draft.meetings
    for entry in draft.events:
        if not entry.valid("category", "level") or entry.model.level is None:
            continue
        if entry.model.category in known and entry.model.category not in meetings:
            message = f"is a level of meetings, and {entry.model.category} is no category of meetings"
            remedy = "Take `level` away, or write `meeting: true` in the category."
            yield entry.problem(("level",), entry.model.level, message, remedy)
