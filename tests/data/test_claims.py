"""Claims: what each part of a text rests on, what `check` says of it, and the stamp of a check."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import app
from data import claims
from data.claims import Claim
from data.dataset import Dataset
from data.export.events import record, row
from data.load import load
from data.payload.page import details
from data.review import review
from tests.spoilt import problems, slip

E21 = "events/2021.yaml"
CLOSED = "2021-06-15-harbours-closed"
PLAIN = """    The decree named 14 harbours and took effect at noon.
    Crab boats were let through."""
MARKED = """    The decree named 14 harbours [1] and took effect at noon.[1][2]
    Crab boats were let through [2?]."""


@pytest.fixture
def marked(folder: Path) -> Path:
    """Return the folder of a dataset in which one event has markers."""
    slip(folder, E21, PLAIN, MARKED)
    return folder


@pytest.mark.parametrize(
    ("text", "plain", "found"),
    [
        ("Ships came.[1]", "Ships came.", [Claim("Ships came.", (0,))]),
        ("Ships came [1].", "Ships came.", [Claim("Ships came.", (0,))]),
        (
            "In May [2] ships came,[1][3?] four.[own]",
            "In May ships came, four.",
            [Claim("In May", (1,)), Claim(" ships came,", (0,), (2,)), Claim(" four.", own=True)],
        ),
        (
            "They left.[2021-06-15-harbours-closed] It rained.",
            "They left. It rained.",
            [Claim("They left.", events=("2021-06-15-harbours-closed",)), Claim(" It rained.")],
        ),
        (
            "Ships [sic] came, [12 of them].",
            "Ships [sic] came, [12 of them].",
            [Claim("Ships [sic] came, [12 of them].")],
        ),
    ],
)
def test_markers_part_a_text_into_claims(text: str, plain: str, found: list[Claim]) -> None:
    assert claims.plain(text) == plain
    assert list(claims.claims(text)) == found


PIECES = st.lists(
    st.tuples(
        st.text("abcXYZ ,.가。“”", min_size=1).filter(lambda text: any(sign.isalpha() for sign in text)),
        st.lists(st.sampled_from(["[1]", "[2]", "[3?]", "[own]", "[2021-06-15-harbours-closed]"]), unique=True),
    ),
    min_size=1,
)


@given(PIECES)
def test_claims_joined_are_the_text_and_written_they_read_the_same(pieces: list[tuple[str, list[str]]]) -> None:
    text = "".join(words + "".join(marks) for words, marks in pieces)
    found = claims.claims(text)
    assert "".join(one.text for one in found) == claims.plain(text)
    assert claims.claims(claims.written(found)) == found


def test_readers_see_the_texts_without_markers(marked: Path, small: Dataset) -> None:
    loaded = load(marked)
    assert loaded.events_by_id[CLOSED].summary == small.events_by_id[CLOSED].summary
    assert loaded.claims[CLOSED]["summary"] == (
        Claim("The decree named 14 harbours", (0,)),
        Claim(" and took effect at noon.", (0, 1)),
        Claim(" Crab boats were let through.", (), (1,)),
    )
    assert small.claims == {}


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ("noon.[1][2]", "noon.", "'and took effect at noon.' has no source named to its end. Write the marker of its source after it."),
        ("through [2?].", "through.", "'Crab boats were let through.' names no source. Write [1] after what the first source says, or [own]."),
        ("harbours [1]", "harbours [7]", "'[7]' is no place in the list of 2 sources. Write [1] to [2]; square brackets are for markers."),
        ("harbours [1]", "harbours [0]", "'[0]' is no place in the list of 2 sources. Write [1] to [2]; square brackets are for markers."),
        ("noon.[1][2]", "noon.[1][1?]", "'[1?]' stands twice in one place. Keep one of the two."),
        ("    The decree", "    [1] The decree", "'[1]' stands before any text. Write it after what it supports."),
        ("noon.[1][2]", "noon.[2021-06-15-harbour-closed]", "'2021-06-15-harbour-closed' is not an event of the dataset. Did you mean '2021-06-15-harbours-closed'?"),
        ("noon.[1][2]", f"noon.[{CLOSED}]", f"'{CLOSED}' is the event itself. Name the source that says it."),
        ("unit: harbours}", "unit: harbours, source: 3}", "figures.source: '3' is no place in the list of 2 sources. Write 1 to 2."),
    ],
)  # fmt: skip
def test_check_says_what_is_wrong_with_a_marker(marked: Path, was: str, now: str, told: str) -> None:
    slip(marked, E21, was, now)
    found = "\n".join(problems(marked))
    assert told in found


def test_a_dataset_may_ask_for_the_source_of_every_sentence(folder: Path) -> None:
    with (folder / "dataset.yaml").open("a", encoding="utf-8") as file:
        file.write("\nclaims: true\n")
    found = problems(folder)
    assert (
        "events/2021.yaml:7: summary: 'Two ships were seen on the bank in March; the day is not kn…' names no source."
        in found[0]
    )
    assert all("names no source" in one for one in found)


def test_an_event_without_markers_needs_none(folder: Path) -> None:
    assert load(folder).claims == {}


def stamped(folder: Path, answers: str = "y\n" * 9) -> Any:
    return CliRunner().invoke(app.main, ["checked", str(folder), CLOSED], input=answers)


def kinds(folder: Path, today: date = date(2026, 11, 29)) -> list[str]:
    return [f"{one.kind} {one.problem.value or ''}".strip() for one in review(folder, today).warnings]


def test_the_command_shows_each_sentence_beside_its_sources_and_stamps_the_event(marked: Path) -> None:
    before = (marked / E21).read_text(encoding="utf-8")
    result = stamped(marked)
    assert result.exit_code == 0, result.output
    assert "The decree named 14 harbours and took effect at noon." in result.output
    assert "[1] Norvik Gazette, Decree 14, 2021-06-15, https://gazette.example/decree-14" in result.output
    assert "[2?] Estmark Times, The harbours are closed (not read)" in result.output
    after = (marked / E21).read_text(encoding="utf-8")
    [added] = set(after.splitlines()) - set(before.splitlines())
    assert added.startswith("  checked: '20")
    assert after.replace(added + "\n", "") == before
    assert load(marked).events_by_id[CLOSED].checked == added.partition("'")[2][:-1]
    assert "unchecked" not in " ".join(kinds(marked))


def test_a_second_check_renews_the_stamp_in_its_place(marked: Path) -> None:
    stamped(marked)
    once = (marked / E21).read_text(encoding="utf-8")
    assert stamped(marked).exit_code == 0
    assert (marked / E21).read_text(encoding="utf-8") == once


def test_who_says_no_gets_no_stamp(marked: Path) -> None:
    before = (marked / E21).read_text(encoding="utf-8")
    result = stamped(marked, "y\nn\n")
    assert result.exit_code == 1
    assert "not stamped" in result.output
    assert (marked / E21).read_text(encoding="utf-8") == before


@pytest.mark.parametrize("event", ["2021-11-02-island-talks", "2021-11-02-nothing"])
def test_what_cannot_be_stamped_is_said(folder: Path, event: str) -> None:
    result = CliRunner().invoke(app.main, ["checked", str(folder), event])
    assert result.exit_code == 1
    assert event in result.output


@pytest.mark.parametrize(
    ("was", "now"),
    [("named 14", "named 13"), ("noon.[1][2]", "noon.[1]"), ("gazette.example/decree-14", "gazette.example/decree-15")],
)
def test_a_stamp_does_not_outlive_a_change_of_text_or_sources(marked: Path, was: str, now: str) -> None:
    stamped(marked)
    slip(marked, E21, was, now)
    assert load(marked).events_by_id[CLOSED].checked is None
    assert any(one.startswith("unchecked 20") for one in kinds(marked))


def test_check_doubts_what_nobody_read_or_nothing_supports(marked: Path) -> None:
    assert {"unchecked", "unread [2?]"} <= set(kinds(marked))
    slip(marked, E21, "noon.[1][2]", "noon.[1]")
    slip(marked, E21, "through [2?].", "through, the first time.[1]")
    found = kinds(marked)
    assert "idle-source Estmark Times" in found
    assert "bold-claim first" in found
    assert "idle-tag Sildfisk" in found
    assert "idle-tag 김바다 (Kim Bada)" not in found


def test_exports_carry_the_claims_and_the_summary_stays_plain(marked: Path) -> None:
    stamped(marked)
    loaded = load(marked)
    event = loaded.events_by_id[CLOSED]
    found = json.loads(json.dumps(record(loaded, event, "")))
    assert "".join(one["text"] for one in found["claims"]) == found["summary"]
    assert found["claims"][2] == {
        "text": " Crab boats were let through.", "sources": [], "unread": [1], "events": [], "own": False,
    }  # fmt: skip
    assert event.checked
    assert found["checked"] == event.checked[:10]
    cells = row(loaded, event, "")
    assert cells["summary_cited"] == (
        "The decree named 14 harbours[1] and took effect at noon.[1][2] Crab boats were let through.[2?]"
    )
    assert cells["checked"] == event.checked
    other = loaded.events_by_id["2021-11-02-island-talks"]
    assert record(loaded, other, "")["claims"] == []
    assert (row(loaded, other, "")["summary_cited"], row(loaded, other, "")["checked"]) == (None, None)


def test_details_carry_what_cards_show(marked: Path) -> None:
    told = details(load(marked))["events"]
    first = json.loads(json.dumps(told[CLOSED]["claims"]["summary"][0]))
    assert first == {"text": "The decree named 14 harbours", "sources": [0]}
    assert "claims" not in told["2021-11-02-island-talks"]
