"""`check` and retired ids: former ones, and those of withdrawn events."""

from __future__ import annotations

from pathlib import Path

from data.load import load
from tests.spoilt import problems

CLOSED, TALKS = "2021-06-15-harbours-closed", "2022-02-10-court-lifts-closure"
GONE = "{{id: {id}, title: A rumour, date: '2022-05-01', why: It was denied.{more}}}"


def rename(folder: Path, former: str) -> None:
    path = folder / "events" / "2021.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(f"- id: {CLOSED}\n", f"- id: {CLOSED}\n  formerly: [{former}]\n"), encoding="utf-8")


def withdraw(folder: Path, *entries: str) -> None:
    (folder / "withdrawn.yaml").write_text("".join(f"- {entry}\n" for entry in entries), encoding="utf-8")


def test_a_former_id_leads_to_the_event(folder: Path) -> None:
    rename(folder, "2021-06-14-harbours-closed")

    assert load(folder).redirects == {"2021-06-14-harbours-closed": CLOSED}


def test_a_correction_may_name_a_former_or_a_withdrawn_id(folder: Path) -> None:
    rename(folder, "2021-06-14-harbours-closed")
    withdraw(folder, GONE.format(id="2021-06-01-rumour", more=""))
    entry = "- {{date: '2022-05-01', event: {}, was: a, now: b}}\n"
    (folder / "corrections.yaml").write_text(
        "".join(map(entry.format, ("2021-06-14-harbours-closed", "2021-06-01-rumour")))
    )

    assert len(load(folder).corrections) == 2


def test_a_former_id_may_not_be_that_of_another_event(folder: Path) -> None:
    rename(folder, TALKS)

    assert problems(folder) == [
        f"events/2021.yaml:18: formerly: '{TALKS}' is the id of an event today. Delete it here, or give that event another id."
    ]


def test_a_withdrawn_event_no_longer_exists_and_its_replacement_does(folder: Path) -> None:
    once = GONE.format(id="2021-06-01-rumour", more="")
    withdraw(folder, GONE.format(id=CLOSED, more=", instead: 2021-06-15-harbour-closed"), once, once)

    assert problems(folder) == [
        f"withdrawn.yaml:1: id: '{CLOSED}' is an event of the dataset still. Delete it here, or delete it from the file of its year.",
        f"withdrawn.yaml:1: instead: '2021-06-15-harbour-closed' is not an event of the dataset. Did you mean '{CLOSED}'?",
        "withdrawn.yaml:3: id: '2021-06-01-rumour' was withdrawn twice. Delete one of the two.",
    ]
