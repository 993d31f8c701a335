"""Entries of YAML files are changed in place: what is not changed stays byte for byte."""

from __future__ import annotations

import random
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from data.models.events import Event
from data.yamlsource import read_yaml
from exchange.updating.yaml_entries import change_entries, change_mapping, put_in, take_out

ROOT = Path(__file__).parent.parent.parent
FILES = sorted([*ROOT.glob("data/*/events/*.yaml"), *ROOT.glob("tests/small/events/*.yaml")])
ORDER = list(Event.model_fields)
TEXT = """\
# Talks, by day.
- id: 2019-07-04-talks   # the first
  date: '2019-07-04'
  title: "Talks begin" # as the Gazette has it
  # Kim says it was longer.
  summary: >-
    Two hours in the harbour,
    no result.
  actors: [Norvik, Estmark]  # both came
  sources:
    # the only one so far
    - publisher: Gazette  # a weekly
      title: Talks
      date: '2019-07-05'
    - {publisher: Herald, title: More}

# The boats.
- {id: 2019-07-05-boats, date: '2019-07-05', title: Boats}

# The end.
"""


def value(text: str) -> Any:
    source, problems = read_yaml("", text)
    assert problems == []
    return source.value


def changed(at: int, **fields: Any) -> tuple[str, list[int]]:
    entry = {name: one for name, one in (value(TEXT)[at] | fields).items() if one is not None}
    return change_entries(TEXT, {at: entry}, ORDER)


def lines_of(text: str) -> tuple[list[str], list[str]]:
    """Return the lines that are in the text and not in TEXT, and the other way round."""
    new, old = text.splitlines(), TEXT.splitlines()
    return [line for line in new if line not in old], [line for line in old if line not in new]


@pytest.mark.parametrize(
    ("fields", "come", "gone"),
    [
        (
            {"title": "Talks: a start"},
            ["  title: 'Talks: a start' # as the Gazette has it"],
            ['  title: "Talks begin" # as the Gazette has it'],
        ),
        ({"place": "Norvik"}, ["  place: Norvik"], []),
        ({"actors": ["Norvik"]}, ["  actors: [Norvik]  # both came"], ["  actors: [Norvik, Estmark]  # both came"]),
        (
            {"summary": "Three hours."},
            ["    Three hours."],
            ["    Two hours in the harbour,", "    no result."],
        ),
        ({"date": "2019-07-03"}, ["  date: '2019-07-03'"], ["  date: '2019-07-04'"]),
    ],
)
def test_a_field_is_changed_where_it_stands(fields: dict[str, Any], come: list[str], gone: list[str]) -> None:
    text, rewritten = changed(0, **fields)

    assert lines_of(text) == (come, gone)
    assert rewritten == []


def test_a_field_within_a_list_is_changed_and_the_rest_of_the_list_stays() -> None:
    sources = deepcopy(value(TEXT)[0]["sources"])
    sources[0]["date"] = "2019-07-06"
    sources.append({"publisher": "Times", "title": "Third"})

    text, rewritten = changed(0, sources=sources)

    assert lines_of(text) == (
        ["      date: '2019-07-06'", "    - publisher: Times", "      title: Third"],
        ["      date: '2019-07-05'"],
    )
    assert rewritten == []


def test_an_entry_on_one_line_is_changed_and_stays_on_one() -> None:
    text, _ = changed(1, title="Boats: again")

    assert "- {id: 2019-07-05-boats, date: '2019-07-05', title: 'Boats: again'}\n\n# The end.\n" in text


def test_where_a_comment_cannot_stay_it_is_said() -> None:
    text, rewritten = changed(0, actors=None)

    assert rewritten == [0]
    assert "both came" not in text
    assert text.startswith("# Talks, by day.\n- id: 2019-07-04-talks")
    assert text.endswith("# The boats.\n- {id: 2019-07-05-boats, date: '2019-07-05', title: Boats}\n\n# The end.\n")


def test_an_event_is_put_in_by_its_date_and_taken_out_again() -> None:
    new = {"id": "2019-07-04-zebra", "date": "2019-07-04", "title": "Zebra"}

    text = put_in(TEXT, [(new, "")])

    assert [entry["id"] for entry in value(text)] == ["2019-07-04-talks", "2019-07-04-zebra", "2019-07-05-boats"]
    assert "    - {publisher: Herald, title: More}\n\n- id: 2019-07-04-zebra\n" in text
    assert take_out(text, frozenset({"2019-07-04-zebra"})) == TEXT
    assert take_out(TEXT, frozenset({"2019-07-04-talks", "2019-07-05-boats"})) is None


def test_a_list_of_a_mapping_gets_an_entry_at_its_end() -> None:
    text = "title: Talks  # for now\ncategories:\n- {id: a, label: A}\n# directions follow\ndirections: []\n"

    new = change_mapping(text, value(text) | {"categories": [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}]}, [])

    assert new == text.replace("label: A}\n", "label: A}\n- {id: b, label: B}\n")


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.parent.name}-{file.stem}")
def test_any_edit_of_any_event_says_what_was_meant(file: Path) -> None:
    chosen = random.Random(file.name)
    text = file.read_text(encoding="utf-8")
    entries = value(text)
    new = {place: edited(entries[place], chosen) for place in chosen.sample(range(len(entries)), min(len(entries), 8))}

    found, rewritten = change_entries(text, new, ORDER)

    assert value(found) == [new.get(place, entry) for place, entry in enumerate(entries)]
    assert rewritten == []


def edited(entry: dict[str, Any], chosen: random.Random) -> dict[str, Any]:
    found = deepcopy(entry)
    for name in chosen.sample([name for name in found if name != "id"], 3):
        if isinstance(found[name], list):
            what = chosen.randrange(3)
            if what == 0:
                found[name].append(
                    {"publisher": "Herald: late", "title": "#1"} if name == "sources" else deepcopy(found[name][0])
                )
            elif what == 1 and len(found[name]) > 1:
                found[name].pop(chosen.randrange(len(found[name])))
            else:
                found[name].reverse()
        else:
            found[name] = chosen.choice(
                ["short # not a comment", "it's “long”: " + "word " * 40 + "end", "two\nlines", "'quoted'"]
            )
    return found | ({"deck": "A deck"} if chosen.random() < 0.5 else {})
