"""The roles that people hold on a day, as names.yaml states their tenures. Knows no events."""

from __future__ import annotations

from collections.abc import Iterable

from data.models.info import Names, Role, Tenure


class Roles:
    """The roles of a dataset, and who holds them when."""

    def __init__(self, names: Names) -> None:
        """Take the roles and the people of a dataset."""
        self._roles = names.roles or ()
        self._tenures = {person.label: person.roles for person in names.people or ()}

    def held(self, people: Iterable[str], day: str) -> tuple[Role, ...]:
        """Return the roles that at least one of these people, by their labels, holds on a day."""
        held = {one.role for label in people for one in self._tenures.get(label, ()) if _covers(one, day)}
        return tuple(role for role in self._roles if role.id in held)


def _covers(tenure: Tenure, day: str) -> bool:
    return (tenure.from_ or day) <= day <= (tenure.to or day)
