"""The documentation of fields is true and complete: descriptions, JSON Schemas, the tables of docs/data.md."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from data.guide.descriptions import descriptions
from data.guide.files import FILE_KINDS, kind_of_file
from data.guide.json_schema import as_json, file_name
from data.guide.tables import filled_in, listed, models, spelt
from data.models.parsed import parse_entry
from data.yamlsource import Source, read_yaml

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "data.md"
REMEDY = "Describe it in data/guide/descriptions.yaml, then run `python -m data.guide`."
FILES = [
    path.relative_to(ROOT).as_posix()
    for folder in ("data/japan_korea", "data/starter", "tests/small")
    for path in sorted((ROOT / folder).rglob("*.yaml"))
]


@cache
def validator(kind: str) -> Draft7Validator:
    schema = json.loads(as_json(kind))
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def value_of(path: str) -> Any:
    return read_yaml(path, (ROOT / path).read_text(encoding="utf-8"))[0].value


def errors(kind: str, value: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in validator(kind).iter_errors(value)]


def test_every_field_of_every_model_has_a_description_and_none_is_left_over() -> None:
    fields = {name: {info.alias or key for key, info in model.model_fields.items()} for name, model in models().items()}

    assert {name: set(said) for name, said in descriptions().items()} == fields, REMEDY


@pytest.mark.parametrize("name", descriptions())
def test_every_example_is_valid_for_its_field(name: str) -> None:
    for field, word in descriptions()[name].items():
        example = {field: word.example}
        problems = parse_entry(models()[name], Source("example", example), (), example)[1]
        assert [str(one) for one in problems if one.message != "is missing"] == [], field
        assert read_yaml("spelt", spelt(word.example))[0].value == word.example


def test_the_page_has_a_table_of_every_model_and_each_is_up_to_date() -> None:
    page = PAGE.read_text(encoding="utf-8")

    assert sorted(listed(page)) == sorted(models())
    assert filled_in(page) == page, "Run `python -m data.guide`."


@pytest.mark.parametrize("kind", FILE_KINDS)
def test_the_schemas_of_the_docs_are_up_to_date(kind: str) -> None:
    committed = (ROOT / "docs" / "schema" / file_name(kind)).read_text(encoding="utf-8")

    assert committed == as_json(kind), "Run `python -m data.guide`."


def test_no_schema_is_left_over() -> None:
    assert sorted(path.name for path in (ROOT / "docs" / "schema").iterdir()) == sorted(map(file_name, FILE_KINDS))


@pytest.mark.parametrize("path", FILES)
def test_valid_files_pass_the_json_schemas(path: str) -> None:
    inner = path.removeprefix("data/japan_korea/").removeprefix("data/starter/").removeprefix("tests/small/")

    assert errors(kind_of_file(inner) or "", value_of(path)) == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("date", "2023-13-01"), ("id", "Border closed"), ("precision", "week"), ("title", ""), ("title", "two\nlines"), ("summary", " "),
        ("actors", "Lowland"), ("pivotal", "yes"), ("label", "x" * 25), ("headline", "x" * 121), ("deck", "x" * 201), ("place", 14), ("colour", "red"), ("date_end", None),
        ("figures", [{"name": "a", "value": "3", "unit": "b"}]), ("sources", [{"publisher": "a"}]),
        ("sources", [{"publisher": "a", "title": "b", "url": "example.org"}]), ("sources", [{"publisher": "a", "title": "b", "date": "March"}]),
        ("related", [{"id": "2023-02-01-weevils-found", "kind": "causes"}]),
    ],
)  # fmt: skip
def test_a_mistake_fails_the_json_schema(field: str, value: object) -> None:
    event = value_of("data/starter/events/2023.yaml")[1]
    assert errors("events", [event]) == []

    assert errors("events", [event | {field: value}]) != []


def test_a_missing_field_is_shown_too() -> None:
    event = value_of("data/starter/events/2023.yaml")[1]
    del event["title"]

    assert errors("events", [event]) == ["$[0]: 'title' is a required property"]


def test_limits_of_models_are_in_the_json_schemas() -> None:
    step = {"headline": "a", "text": ["b"], "view": ""}
    series = value_of("data/starter/series.yaml")[0]

    assert errors("briefing", {"title": "t", "steps": [step | {"dwell": 5}]}) == []
    assert errors("briefing", {"title": "t", "steps": [step | {"dwell": 2}]}) != []
    assert errors("briefing", {"title": "t", "steps": [step | {"text": ["b"] * 4}]}) != []
    assert errors("briefing", {"title": "t", "steps": []}) != []
    assert errors("series", [series | {"short": "x" * 23}]) != []


def test_editors_get_a_description_of_each_field() -> None:
    event = json.loads(as_json("events"))["definitions"]["Event"]

    assert event["properties"]["precision"] == {
        "enum": ["day", "month", "year"],
        "type": "string",
        "description": descriptions()["Event"]["precision"].description,
        "examples": ["day"],
    }
