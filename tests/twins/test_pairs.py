"""Twins are listed, name one another, and have a table that tests of both languages pass."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.drawn import CASES
from tests.twins.pairs import COMING, PAIRS

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("assets", "callbacks", "commands", "data", "dossier", "exchange", "layouts", "live", "publish", "routes")
SENTENCE = re.compile(r"\b[Tt]wins? of\s.*?(?:[;.](?=\s|$)|$(?![\s\S]))", re.DOTALL)
FILE = re.compile(r"\b[\w/-]+\.(?:py|js)\b")
TABLES = sorted(path.stem for path in CASES.glob("*.json"))


def twins_of(text: str) -> set[str]:
    """Return the files that a file says it is the twin of; a sentence that names none gives an empty name."""
    plain = re.sub(r"\n\s*(?://|\*)?", " ", text)
    return {name for sentence in SENTENCE.findall(plain) for name in FILE.findall(sentence) or [""]}


def files() -> Iterable[Path]:
    for folder in FOLDERS:
        yield from sorted(path for path in (ROOT / folder).rglob("*") if path.suffix in (".py", ".js"))


def readers(table: str) -> tuple[str, str]:
    """Return the texts of the tests of each language that name a table, with what tests of both read it by."""
    named = re.compile(rf"""["'/`]{table}(?:\.json)?["'`]""")
    found = {False: "", True: ""}
    for path in sorted((ROOT / "tests").rglob("*")):
        if path.suffix in (".py", ".js", ".mjs") and named.search(text := path.read_text(encoding="utf-8")):
            shared = path.parent == ROOT / "tests" and not path.name.startswith("test_")
            javascript = bool({"browser", "js"} & set(path.relative_to(ROOT).parts))
            for language in (False, True) if shared else (javascript,):
                found[language] += text
    return found[False], found[True]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Twin of assets/base/days.js.", {"assets/base/days.js"}),
        ("// What it owns.\n// Twin of `text` in data/a.py and of\n// layouts/b.py; knows data/c.py.", {"data/a.py", "layouts/b.py"}),
        ("Owns it. Twin of assets/a.js", {"assets/a.js"}),
        ("The twin of something.", {""}),
        ("A table twin in data/a.py.", set()),
    ],
)  # fmt: skip
def test_the_guard_reads_whose_twin_a_file_is(text: str, named: set[str]) -> None:
    assert twins_of(text) == named


def test_the_twins_that_files_name_are_the_pairs() -> None:
    said = {
        (str(path.relative_to(ROOT)), other) for path in files() for other in twins_of(path.read_text(encoding="utf-8"))
    }
    listed = {(pair.module, pair.script) for pair in PAIRS}
    assert said == listed | {(pair.script, pair.module) for pair in PAIRS if not COMING & set(pair.tables)}


def test_each_pair_is_listed_once_and_has_a_table() -> None:
    assert len({(pair.module, pair.script) for pair in PAIRS}) == len(PAIRS)
    assert all(pair.tables for pair in PAIRS)
    assert sorted({table for pair in PAIRS for table in pair.tables}) == TABLES


def test_what_has_come_is_no_longer_awaited() -> None:
    assert [pair.script for pair in PAIRS if COMING & set(pair.tables) and (ROOT / pair.script).exists()] == []


@pytest.mark.parametrize("table", sorted({*TABLES} - COMING))
def test_both_languages_pass_every_list_of_a_table(table: str) -> None:
    content = json.loads((CASES / f"{table}.json").read_text(encoding="utf-8"))
    lists = [
        key for key, value in content.items() if isinstance(value, list) and any(isinstance(one, dict) for one in value)
    ]
    python, javascript = readers(table)
    assert lists
    for text in (python, javascript):
        assert [key for key in lists if not re.search(rf"\b{re.escape(key)}\b", text)] == []
