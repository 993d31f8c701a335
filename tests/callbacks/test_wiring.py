"""The wiring: every callback is a named function of the browser, ids are spelt in one place, nothing is written twice."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app import create_app
from data.dataset import Dataset
from layouts import ids
from routes.index import EntenteApp

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("data", "layouts", "callbacks", "routes")
DEPENDENCIES = {"Input", "Output", "State"}
IDS = {value for name, value in vars(ids).items() if name.isupper()}


@pytest.fixture(scope="module")
def app(small: Dataset) -> EntenteApp:
    """Make an app; making two must not mix their callbacks."""
    create_app(small)
    return create_app(small)


@pytest.fixture(scope="module")
def wired(app: EntenteApp) -> list[dict[str, Any]]:
    """Return the callbacks as the browser is told of them."""
    found: list[dict[str, Any]] = app._callback_list
    return found


def named_functions() -> set[str]:
    """Return the functions that assets/surfaces/explore/main.js gives to Dash."""
    text = (ROOT / "assets" / "surfaces" / "explore" / "main.js").read_text(encoding="utf-8")
    [given] = re.findall(r"dash_clientside\.entente = \{([^}]*)\}", text)
    pairs = [name.strip().split(": ") for name in given.split(",") if not name.strip().startswith("...")]
    return {pair[0] for pair in pairs if re.search(rf"(function {pair[-1]}\(|const {pair[-1]} = )", text)}


def ends(callback: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the (id, property) of all that a callback reads and writes."""
    for end in (*callback["inputs"], *callback["state"]):
        yield end["id"], end["property"]
    if not callback["no_output"]:
        for output in callback["output"].strip(".").split("..."):
            name, _, prop = output.rpartition(".")
            yield name, prop


def spelt_ids(tree: ast.AST) -> list[str]:
    """Return the ids that stand as text in an Input, Output or State, or as `id` of a component the callbacks name."""
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        words = {keyword.arg: keyword.value for keyword in node.keywords}
        values = [*node.args[:1], words.get("component_id")] if name in DEPENDENCIES else [words.get("id")]
        for value in values:
            text = (
                value.value
                if isinstance(value, ast.Constant)
                else ""
                if isinstance(value, ast.Name | ast.Attribute)
                else None
            )
            if text and (name in DEPENDENCIES or text in IDS):
                found.append(str(text))
    return found


def test_there_are_callbacks_and_each_is_known(app: EntenteApp, wired: list[dict[str, Any]]) -> None:
    assert len(wired) >= 2
    assert sorted(callback["output"] for callback in wired) == sorted(app.callback_map)


def test_every_callback_is_a_function_of_the_browser(app: EntenteApp, wired: list[dict[str, Any]]) -> None:
    functions = [callback["clientside_function"] for callback in wired]
    assert all(functions)
    assert {function["namespace"] for function in functions} == {"entente"}
    assert {function["function_name"] for function in functions} == named_functions()
    assert not any("callback" in entry for entry in app.callback_map.values()), "one would run on the server"


def test_no_function_is_written_inline(app: EntenteApp) -> None:
    assert app._inline_scripts == []


def test_every_end_has_its_id_in_one_place(wired: list[dict[str, Any]]) -> None:
    reached = {name for callback in wired for name, _ in ends(callback)}
    assert ids.VIEW in reached
    assert reached <= IDS


def test_nothing_is_written_by_two(wired: list[dict[str, Any]]) -> None:
    outputs = [callback["output"] for callback in wired]
    assert len(outputs) == len(set(outputs))
    assert not any("@" in output for output in outputs), "Dash marks what allows a duplicate"


def test_no_callback_feeds_itself(wired: list[dict[str, Any]]) -> None:
    for callback in wired:
        inputs = {(end["id"], end["property"]) for end in callback["inputs"]}
        states = {(end["id"], end["property"]) for end in callback["state"]}
        assert not inputs & (set(ends(callback)) - inputs - states)


def test_dash_checks_every_id(app: EntenteApp) -> None:
    assert app.config.suppress_callback_exceptions is False


@pytest.mark.parametrize("word", ["allow_duplicate", "suppress_callback_exceptions", "ClientsideFunction(", "Location"])
def test_options_that_disable_checks_of_callbacks_are_not_used(word: str) -> None:
    paths = [path for folder in PACKAGES for path in (ROOT / folder).rglob("*.py")] + [ROOT / "app.py"]
    users = {path.parent.name for path in paths if word in path.read_text(encoding="utf-8")}
    assert users == ({"callbacks"} if word == "ClientsideFunction(" else set())


def test_no_file_spells_an_id() -> None:
    paths = [path for folder in PACKAGES for path in (ROOT / folder).rglob("*.py") if path.name != "ids.py"]
    assert len(paths) > 40
    spelt = {path.name: spelt_ids(ast.parse(path.read_text(encoding="utf-8"))) for path in paths}
    assert {name: found for name, found in spelt.items() if found} == {}


@pytest.mark.parametrize(
    "planted", ['Input("view", "data")', 'dash.State(component_id="x", component_property="y")', 'html.Div(id="help")']
)
def test_the_guard_sees_a_spelt_id(planted: str) -> None:
    assert spelt_ids(ast.parse(planted))
