"""The walls of the house: imports run one way, one place reads the environment, nothing lives at module level."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = (
    "data",
    "layouts",
    "callbacks",
    "routes",
    "live",
    "publish",
    "dossier",
    "exchange",
    "linkcheck",
    "refresh",
    "commands",
)
MAY_IMPORT = {
    "commands": set(PACKAGES),
    "data": {"data"},
    "layouts": {"data", "layouts"},
    "callbacks": {"data", "layouts", "callbacks"},
    "routes": {"data", "layouts", "routes"},
    "live": {"data", "layouts", "routes", "live"},
    "publish": {"data", "layouts", "routes", "publish"},
    "dossier": {"data", "layouts", "dossier"},
    "exchange": {"data", "exchange"},
    "linkcheck": {"data", "linkcheck"},
    "refresh": {"data", "refresh"},
}
WEB = {"dash", "dash_bootstrap_components", "flask", "plotly", "werkzeug", "jinja2"}


def modules(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def imports(tree: ast.AST) -> Iterator[str]:
    """Yield the first part of every module name a file imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name.split(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.split(".")[0]


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(tree: ast.AST, known: set[str]) -> set[str]:
    """Return which of the known modules a file imports, at its top or within a function."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            whole = {f"{node.module}.{name.name}" for name in node.names}
            found |= whole if whole <= known else {*whole, node.module}
    return found & known


def circle(graph: Mapping[str, set[str]]) -> list[str]:
    """Return modules that import one another in a circle; none if there is no circle."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def reads_environment(tree: ast.AST) -> bool:
    names = {"environ", "getenv", "argv"}
    return any(
        (isinstance(node, ast.Attribute) and node.attr in names and ast.unparse(node) != "request.environ")
        or (isinstance(node, ast.alias) and node.name in names)
        or (isinstance(node, ast.keyword) and node.arg == "envvar")
        for node in ast.walk(tree)
    )


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def test_there_are_modules_to_guard() -> None:
    assert all(modules(package) for package in PACKAGES)


@pytest.mark.parametrize("package", PACKAGES)
def test_imports_run_one_way(package: str) -> None:
    ours = {*PACKAGES, "app", "tests", "benchmarks"}

    wrong = {
        str(path.relative_to(ROOT)): sorted(set(imports(parse(path))) & ours - MAY_IMPORT[package])
        for path in modules(package)
    }

    assert {path: names for path, names in wrong.items() if names} == {}


def test_no_modules_import_one_another_in_a_circle() -> None:
    trees = {name_of(path): parse(path) for path in [ROOT / "app.py", *modules(*PACKAGES)]}

    assert circle({name: imported(tree, set(trees)) for name, tree in trees.items()}) == []


def test_the_guard_of_circles_sees_a_planted_one() -> None:
    planted = {
        "one": "from pack import two",
        "pack.two": "if TYPE_CHECKING:\n    import pack.three",
        "pack.three": "def late():\n    from one import name",
    }
    graph = {name: imported(ast.parse(text), set(planted)) for name, text in planted.items()}

    assert circle({"one": {"pack.two"}, "pack.two": set()}) == []
    assert set(circle(graph)) == set(planted)


def test_data_knows_no_web_library() -> None:
    wrong = {str(path): WEB & set(imports(parse(path))) for path in modules("data")}

    assert {path: names for path, names in wrong.items() if names} == {}


def test_layouts_know_no_server() -> None:
    wrong = {str(path): {"flask", "werkzeug"} & set(imports(parse(path))) for path in modules("layouts", "callbacks")}

    assert {path: names for path, names in wrong.items() if names} == {}


def test_only_app_and_its_commands_read_the_environment_and_the_command_line() -> None:
    packages = [package for package in PACKAGES if package != "commands"]

    assert reads_environment(parse(ROOT / "app.py"))
    assert [str(path) for path in modules(*packages) if reads_environment(parse(path))] == []


@pytest.mark.parametrize("planted", ["import os\nos.environ['X']", "from os import getenv", "option(envvar='X')"])
def test_the_guard_of_the_environment_sees_a_planted_reader(planted: str) -> None:
    assert reads_environment(ast.parse(planted))


@pytest.mark.parametrize("planted", ["import dash.html", "from dash import html", "def f():\n    import dash"])
def test_the_guard_of_imports_sees_a_planted_import(planted: str) -> None:
    assert set(imports(ast.parse(planted))) == {"dash"}


def test_importing_app_makes_no_app_and_loads_no_web_library() -> None:
    claim = f"import app, sys; assert not {WEB!r} & set(sys.modules); assert 'server' not in vars(app)"

    done = subprocess.run([sys.executable, "-c", claim], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.stderr == ""


def test_every_module_says_what_it_owns() -> None:
    silent = [str(path) for path in [ROOT / "app.py", *modules(*PACKAGES)] if not ast.get_docstring(parse(path))]

    assert silent == []


@pytest.mark.parametrize("suffix", ["py", "js", "css"])
def test_no_file_has_grown_beyond_250_lines(suffix: str) -> None:
    paths = [path for folder in (*PACKAGES, "assets", "tests") for path in (ROOT / folder).rglob(f"*.{suffix}")]

    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in paths}

    assert {path: length for path, length in lengths.items() if length > 250} == {}


def test_text_of_assets_does_not_reach_other_servers() -> None:
    """The content security policy would refuse it; `http://www.w3.org/…` names a language, not an address."""
    paths = [path for path in (ROOT / "assets").rglob("*.*") if path.suffix in {".js", ".css"}]

    wrong = [
        str(path.relative_to(ROOT))
        for path in paths
        for text in [path.read_text(encoding="utf-8").replace("http://www.w3.org/", "")]
        if "@import" in text or 'fetch("http' in text or "url(http" in text or 'url("http' in text
    ]

    assert wrong == []


def test_no_two_test_files_have_one_name() -> None:
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py")]

    assert sorted(names) == sorted(set(names)), "pytest would not collect the second"
