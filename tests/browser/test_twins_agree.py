"""The twins agree: on junk links, on text in any script and on any selection, Python and the browser give the same."""

from __future__ import annotations

import json
import random
import sys
import unicodedata
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from data import text_normalisation, view
from data.selection import Row, select
from data.view import KEYS
from data.vocabulary import FACETS, Vocabulary

CASES = Path(__file__).parents[1] / "cases"
Twin = Callable[[str, Any], Any]

RANDOM = random.Random(20190701)
PIECES = [*KEYS, *"&&&&====~~~%+?", "%E3%80%80", "%C3", "%EA%B2%BD", "2019-07-01", "2012-01-01", "2030-01-01", "kospi"]
PIECES += [
    "ruling",
    "boycott",
    "meti",
    "samsung",
    "photoresist",
    "2023-03-06-solution",
    "timeline",
    "price",
    "dark",
    "7",
]
LETTERS = [chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) not in ("Cs", "Cn", "Co")]


def table(noun: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((CASES / f"{noun}.json").read_text(encoding="utf-8"))
    return read


def junk_query() -> str:
    words = [
        RANDOM.choice(PIECES) if RANDOM.random() < 0.9 else RANDOM.choice(LETTERS) for _ in range(RANDOM.randint(0, 25))
    ]
    return "".join(words)


def likely_query() -> str:
    values = [
        "",
        "x",
        "1",
        "0",
        "2019-07-01",
        "2031-01-01",
        "kospi~nothing",
        "ruling~boycott",
        "event~prices",
        "a%20b+c",
        "2019-07-01-announcement~2018-10-01-first-day",
    ]
    return "&".join(f"{RANDOM.choice(KEYS)}={RANDOM.choice([*values, *PIECES])}" for _ in range(RANDOM.randint(0, 6)))


def test_both_read_300_junk_links_alike(twin: Twin) -> None:
    cases = table("view")
    vocabulary = Vocabulary.from_payload(cases["vocabulary"])
    queries = [make() for make in (junk_query, likely_query) for _ in range(150)]
    actual = twin(
        """({queries, vocabulary}) => queries.map((query) => {
          const {view, dropped} = modules.view.parse(query, vocabulary);
          const links = [false, true].map((full) => modules.view.format(view, vocabulary, {full}));
          const again = modules.view.parse(links[0], vocabulary).view;
          return {view, dropped, links, settled: modules.view.same(view, again)};
        })""",
        {"queries": queries, "vocabulary": cases["vocabulary"]},
    )
    for query, found in zip(queries, actual, strict=True):
        read, dropped = view.parse(query, vocabulary)
        links = [view.format(read, vocabulary, full=full) for full in (False, True)]
        expected = {
            "view": view.to_payload(read),
            "dropped": [piece._asdict() for piece in dropped],
            "links": links,
            "settled": True,
        }
        assert expected == found, query


def test_both_fold_alike(twin: Twin) -> None:
    texts = ["".join(RANDOM.choices(LETTERS, k=40)) for _ in range(300)]
    texts += [
        "İstanbul ΟΔΟΣ Straße",
        "Shinzō Abé’s “white‑list” — ﾋﾞｰﾙ ①㍻ｶﾞ",
        "불매운동 불매",
        "a\x1cb\x85c\ufeffd\u3000e",
    ]
    actual = twin(
        "(texts) => texts.map((text) => [modules.textNormalisation.normalise(text), modules.textNormalisation.searchTerms(text)])",
        texts,
    )
    assert [
        [text_normalisation.normalise(text), list(text_normalisation.search_terms(text))] for text in texts
    ] == actual


def test_a_lone_half_of_a_letter_cannot_break_a_link(twin: Twin) -> None:
    script = """(vocabulary) => {
      const typed = {...modules.view.defaults(vocabulary), q: " a\\ud83d "};
      return modules.view.format(typed, vocabulary);
    }"""
    assert twin(script, table("view")["vocabulary"]) == "q=a%EF%BF%BD"


def test_both_select_alike(twin: Twin) -> None:
    payload = table("selection")["vocabulary"]
    vocabulary = Vocabulary.from_payload(payload)
    rows = [random_row(number, vocabulary) for number in range(200)]
    queries = [random_constraints(vocabulary) for _ in range(60)]
    actual = twin(
        """({vocabulary, columns, queries}) => queries.map((query) => {
          const found = modules.selection.select(columns, modules.view.parse(query, vocabulary).view, vocabulary);
          return [found.ids, Object.values(found.counts).map((of) => [...of])];
        })""",
        {"vocabulary": payload, "columns": columns(rows, vocabulary), "queries": queries},
    )
    for query, found in zip(queries, actual, strict=True):
        chosen = select(rows, view.parse(query, vocabulary)[0], vocabulary)
        assert [list(chosen.ids), [list(chosen.counts[facet].values()) for facet in FACETS]] == found, query


def random_row(number: int, vocabulary: Vocabulary) -> Row:
    def some(facet: str) -> tuple[str, ...]:
        terms = vocabulary.terms(facet)
        return tuple(term.id for term in RANDOM.sample(terms, RANDOM.randint(0, len(terms))))

    start = 18000 + RANDOM.randint(0, 400)
    single = ("category", "level", "direction")
    category, level, direction = (RANDOM.choice(vocabulary.terms(facet)).id for facet in single)
    lists = (some(facet) for facet in ("actor", "person", "role", "material", "company"))
    text = RANDOM.choice(["beer visa", "visa", "list"])
    end = start + RANDOM.choice([0, 0, 30])
    return Row(str(number), start, end, category, level, direction, *lists, text)


def random_constraints(vocabulary: Vocabulary) -> str:
    pieces = [
        RANDOM.choice(["", "q=vi", "q=visa", "q=be", "q=beer%20vi"]),
        RANDOM.choice(["", "from=2019-07-01", "from=2019-06-01&to=2019-09-09"]),
    ]
    for facet in FACETS:
        if RANDOM.random() < 0.4:
            terms = vocabulary.terms(facet)
            pieces.append(
                f"{facet}=" + "~".join(term.id for term in RANDOM.sample(terms, RANDOM.randint(0, len(terms))))
            )
    return "&".join(pieces)


def columns(rows: list[Row], vocabulary: Vocabulary) -> dict[str, list[Any]]:
    """Turn rows into the columns that travel to the browser."""
    place = {facet: {term.id: number for number, term in enumerate(vocabulary.terms(facet))} for facet in FACETS}
    built: dict[str, list[Any]] = {key: [asdict(row)[key] for row in rows] for key in ("id", "start", "end", "text")}
    for facet in FACETS:
        values = [[place[facet][value] for value in row.values(facet)] for row in rows]
        built[facet] = [one[0] for one in values] if facet in ("category", "level", "direction") else values
    return built
