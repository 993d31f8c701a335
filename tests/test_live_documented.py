"""What the documentation says of Live panels: its files are served and answer, its columns are those of the frame."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from app import create_app
from commands.panels import panels_of, read_panels
from data.dataset import Dataset
from data.frame import COLUMNS
from layouts import ids
from tests.documented import read, snippets

PAGES = ("docs/dash.md", "docs/panels.md")
FILES = [
    pytest.param(snippet.text, id=f"{page} {snippet.file}")
    for page in PAGES
    for snippet in snippets(page, "python")
    if "Live(" in snippet.text
]


def question(entry: dict[str, Any], layout: dict[str, Any]) -> dict[str, Any]:
    """Return what a page asks of a callback when it opens."""

    def valued(end: dict[str, str]) -> dict[str, Any]:
        return {**end, "value": "" if end["id"] == ids.VIEW else layout[end["id"]].get(end["property"])}

    outputs = [
        output.to_dict() for output in (entry["output"] if isinstance(entry["output"], list) else [entry["output"]])
    ]
    return {
        "outputs": outputs if isinstance(entry["output"], list) else outputs[0],
        "inputs": [valued(end) for end in entry["inputs"]],
        "state": [valued(end) for end in entry["state"]],
    }


def properties(node: Any) -> dict[str, Any]:
    """Return the properties of every component in a layout that has an id."""
    if isinstance(node, dict):
        own = node.get("props", {})
        found = {own["id"]: own} if isinstance(own.get("id"), str) else {}
        return found | {name: props for value in node.values() for name, props in properties(value).items()}
    if isinstance(node, list):
        return {name: props for value in node for name, props in properties(value).items()}
    return {}


@pytest.mark.parametrize("text", FILES)
def test_a_documented_file_is_served_and_its_callbacks_answer(dataset: Dataset, tmp_path: Path, text: str) -> None:
    file = tmp_path / "my_panels.py"
    file.write_text(text, encoding="utf-8")
    app = create_app(dataset, panels=panels_of(read_panels(file), [dataset]))
    client = app.server.test_client()
    layout = properties(client.get("/_dash-layout").get_json())

    answers = {
        output: client.post(
            "/_dash-update-component", json={"output": output, **question(app.callback_map[output], layout)}
        )
        for output in app.owners
    }

    assert {output: answer.status_code for output, answer in answers.items()} == dict.fromkeys(app.owners, 200)
    assert app.owners


def test_the_columns_of_the_frame_are_as_documented() -> None:
    _, _, section = read("docs/panels.md").partition("\n## Live\n")
    rows = re.findall(r"^\| `(\w+)` \| `([^`]+)` \| (.+) \|$", section, re.MULTILINE)

    assert rows == [(name, column.dtype, column.meaning) for name, column in COLUMNS.items()]
