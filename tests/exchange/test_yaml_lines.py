"""The fast writer of entries writes what PyYAML would, letter by letter."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as some

from data.yamlsource import read_yaml
from exchange.writing import yaml_text
from exchange.yaml_lines import Lines

WIDTH = 110
LETTERS = some.sampled_from(list("abc XYZ 019 --..,,;:#'\"()[]{}!?&*%@|<>=~_/\\é한年ß–“” \u00a0\u2028\U0001f600\n\t"))
words = some.lists(some.text("abcdefg-,.'é年", min_size=1, max_size=12), min_size=1, max_size=60).map(" ".join)
texts = some.one_of(
    some.text(LETTERS, max_size=30),
    words,
    words.map(str.capitalize),
    some.sampled_from(["true", "No", "null", "2019-07-04", "2019-07-04-talks", "2019-07", "14:30", "1e5", "https://a.example/x#y", "", "~", "-", "a: b", "a #b", "x:"]),
)  # fmt: skip
values = some.one_of(
    texts,
    some.lists(texts, max_size=3),
    some.integers(),
    some.booleans(),
    some.none(),
    some.lists(some.dictionaries(some.sampled_from(["publisher", "url", "x"]), texts, min_size=1), max_size=3),
    some.lists(some.dictionaries(some.just("a"), some.lists(texts, max_size=2), min_size=1), max_size=2),
)
entries = some.lists(
    some.dictionaries(some.sampled_from(["id", "date", "title", "summary", "sources", "attribution_note"]), values, min_size=1),
    min_size=1,
    max_size=3,
)  # fmt: skip


@settings(max_examples=250, deadline=None)
@given(entries)
def test_entries_are_written_as_by_pyyaml(told: list[dict[str, Any]]) -> None:
    assert Lines(yaml_text, WIDTH).text(told) == yaml_text(told)


def test_a_text_that_leaves_the_document_open_is_written_as_by_pyyaml() -> None:
    told = [{"id": "\n", "date": None}]

    assert Lines(yaml_text, WIDTH).text(told) == yaml_text(told)


@settings(max_examples=100, deadline=None)
@given(some.lists(some.fixed_dictionaries({"title": texts}), min_size=1, max_size=3))
def test_what_is_written_is_read_back(told: list[dict[str, Any]]) -> None:
    written = Lines(yaml_text, WIDTH).text(told)
    if "\u2028" not in written and "\x85" not in written:
        assert yaml.safe_load(written) == told
        assert read_yaml("events.yaml", written)[0].value == told
