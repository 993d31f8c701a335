"""The walls between the scripts: imports run one way and never in a circle, and no script reaches for another by a global."""

from __future__ import annotations

import posixpath
import re
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from routes.bundles import BUNDLES, Bundle

ASSETS = Path(__file__).resolve().parent.parent / "assets"
FLOORS = ("base", "state", "panels", "surfaces")
IMPORT = re.compile(r"""^(?:import|export)(?:[^"';()]*\bfrom)?\s*["'](?P<to>[^"']+)["'];""", re.MULTILINE)
LINKER = re.compile(r"\bwindow\.entente\b|(?<![\w.])entente\.")


def imports(text: str, place: str) -> set[str]:
    """Return the places of the modules that a module imports."""
    return {posixpath.normpath(posixpath.join(posixpath.dirname(place), to)) for to in IMPORT.findall(text)}


def graph() -> dict[str, set[str]]:
    """Return what each module imports, by their places within assets/; not what other sites load."""
    paths = [path for floor in FLOORS for path in (ASSETS / floor).rglob("*.js")]
    places = {path.relative_to(ASSETS).as_posix(): path.read_text(encoding="utf-8") for path in paths}
    return {place: imports(text, place) for place, text in places.items()}


def rooms(place: str) -> str:
    """Return the surface of a surface's module, else its floor."""
    parts = place.split("/")
    return "/".join(parts[:2]) if parts[0] == "surfaces" else parts[0]


def wrong(place: str, found: set[str]) -> list[str]:
    """Return those of a module's imports that lead upstairs, or from one surface into another."""
    floor = FLOORS.index(place.partition("/")[0])
    allowed = {*FLOORS[: min(floor + 1, 3)], rooms(place)}
    return sorted(to for to in found if rooms(to) not in allowed)


def test_there_are_modules_to_guard() -> None:
    assert {place.split("/")[0] for place in graph()} == set(FLOORS)
    assert sum(map(len, graph().values())) > 200


def test_every_script_is_on_a_floor_or_for_other_sites() -> None:
    assert {path.relative_to(ASSETS).parts[0] for path in ASSETS.rglob("*.js")} == {*FLOORS, "host"}


def test_scripts_import_what_is_below_them() -> None:
    assert {place: wrong(place, found) for place, found in graph().items() if wrong(place, found)} == {}


def test_every_import_leads_to_a_module() -> None:
    modules = graph()

    assert {place: sorted(found - modules.keys()) for place, found in modules.items() if found - modules.keys()} == {}


def test_no_scripts_need_each_other_in_a_circle() -> None:
    TopologicalSorter(graph()).prepare()


def travelling(bundle: Bundle) -> set[str]:
    """Return the modules of a bundle, those that an earlier one of its page brings among them."""
    modules, waiting = graph(), [*imports(bundle.entry, "entry.js")]
    reached: set[str] = set()
    while waiting:
        place = waiting.pop()
        if place not in reached:
            reached.add(place)
            waiting += modules[place]
    return reached


def test_every_module_travels_in_a_bundle() -> None:
    assert graph().keys() - {place for bundle in BUNDLES.values() for place in travelling(bundle)} == set()


def test_no_script_reaches_for_another_by_a_global() -> None:
    found = {path.name: LINKER.findall(path.read_text(encoding="utf-8")) for path in ASSETS.rglob("*.js")}

    assert {name: texts for name, texts in found.items() if texts} == {}


@pytest.mark.parametrize(
    ("place", "planted"),
    [
        ("base/x.js", 'import { a } from "../state/y.js";'),
        ("state/x.js", 'export { a } from "../panels/y/y.js";'),
        ("panels/z/x.js", 'import * as y from "../../surfaces/embed/y.js";'),
        ("surfaces/embed/x.js", 'import "../explore/y.js";'),
        ("surfaces/embed/x.js", 'import {\n  a,\n  b,\n} from "../briefing/y.js";'),
    ],
)
def test_the_guard_of_imports_sees_a_planted_one(place: str, planted: str) -> None:
    assert wrong(place, imports(planted, place)) != []


def test_the_guard_of_circles_sees_a_planted_one() -> None:
    with pytest.raises(CycleError):
        TopologicalSorter({"a.js": {"b.js"}, "b.js": {"a.js"}}).prepare()


@pytest.mark.parametrize("planted", ["window.entente.days", "entente.days.parse(x)"])
def test_the_guard_of_globals_sees_a_planted_one(planted: str) -> None:
    assert LINKER.search(planted)
    assert not LINKER.search("window.dash_clientside.entente = {}")
