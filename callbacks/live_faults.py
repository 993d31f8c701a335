"""The validation of Live panels before serving: layouts and callbacks are tried on a separate app.

Each fault has file, line and remedy, as those of all panels of others have (layouts/panels/given/faults.py).
"""

from __future__ import annotations

import json
import traceback
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dash import Dash, _callback
from dash._utils import to_json
from dash.development.base_component import Component

from data.dataset import Dataset
from data.frame import frames
from data.problem import Problem, one_of
from data.scene import Scene
from layouts import ids
from layouts.explore import explore
from layouts.panels.built_in import built_in
from layouts.panels.given.live import Live
from layouts.panels.given.stand_in import published

Fault = tuple[str, str | None, str, str]
"""A field, its value, a message and a remedy."""

PUBLISHES = "Write def published(scene) that returns text, components of dash.html or an SVG as text."
NOT_A_LAYOUT = "Write layout= with a Dash component, or with a function that returns one."


def live_faults(panels: Sequence[Live], datasets: Sequence[Dataset]) -> list[Problem]:
    """Return the problems of panels on pages of these datasets, without side effects."""
    found: dict[Problem, None] = {}
    for dataset in datasets:
        for panel, (name, value, message, remedy), line in _found(panels, dataset):
            file = panel.place.file
            found[Problem(file, line or panel.place.line, f"Live.{name}", value, message, remedy)] = None
    return list(found)


def _found(panels: Sequence[Live], dataset: Dataset) -> Iterator[tuple[Live, Fault, int]]:
    house = frozenset({*_ids(_as_json(explore(dataset, built_in()))), *(f"given-{panel.id}" for panel in panels)})
    owners: dict[str, Live] = {}
    outputs: set[str] = set()
    unknown = set()
    for panel in panels:
        yield from ((panel, fault, line) for fault, line in _rest(panel, dataset))
        try:
            layout = _layout(panel, dataset)
        except _LiveError as error:
            yield panel, error.fault, error.line
            unknown.add(panel.id)
        else:
            yield from ((panel, fault, 0) for fault in _clashes(layout, house, owners, panel))
    for panel in panels:
        try:
            entries = _registered(panel, dataset)
        except _LiveError as error:
            yield panel, error.fault, error.line
        else:
            known = None if panel.id in unknown else frozenset(owners)
            yield from ((panel, fault, 0) for entry in entries for fault in _ends(entry, known, house, outputs))


class _LiveError(Exception):
    """A fault that prevents further checks of a panel."""

    def __init__(self, fault: Fault, line: int = 0) -> None:
        self.fault, self.line = fault, line

    @classmethod
    def raised(cls, name: str, error: Exception, panel: Live) -> _LiveError:
        """Return an exception of an author's function as a fault, located in the author's file."""
        passed = [
            frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == panel.place.file
        ]
        said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        missing = error.name if isinstance(error, ModuleNotFoundError) else None
        remedy = f"Install it beside Entente: pip install {missing}." if missing else "Mend the line."
        return cls((name, None, f"raises {said}", remedy), (passed[-1] or 0) if passed else 0)


def _layout(panel: Live, dataset: Dataset) -> Any:
    """Return the layout of a panel as JSON data."""
    if panel.layout is None:
        raise _LiveError(("layout", None, "is missing", NOT_A_LAYOUT))
    try:
        content = panel.content(dataset)
    except Exception as error:
        raise _LiveError.raised("layout", error, panel) from error
    if not isinstance(content, Component):
        what = content.__name__ if isinstance(content, type) else type(content).__name__
        raise _LiveError(("layout", what, "is not a component", NOT_A_LAYOUT))
    try:
        return _as_json(content)
    except TypeError as error:
        raise _LiveError(
            ("layout", None, f"holds a value that is not JSON ({error})", "Use text, numbers, lists and dicts.")
        ) from error


def _rest(panel: Live, dataset: Dataset) -> Iterator[tuple[Fault, int]]:
    """Check the parts that other checks do not depend on."""
    uses: Any = panel.uses
    if not isinstance(uses, list | tuple) or not all(
        isinstance(one, type) and issubclass(one, Component) for one in uses
    ):
        remedy = "Write the classes without a call: uses=[dcc.Graph]."
        yield ("uses", None, "is not a list of classes of components", remedy), 0
    publishes: Any = panel.published
    if publishes is None:
        return
    if not callable(publishes):
        yield ("published", None, "is not a function", PUBLISHES), 0
        return
    try:
        published(panel, Scene.of(dataset, ""))
    except Exception as error:  # noqa: BLE001 - the author's code may raise anything
        wrong = _LiveError.raised("published", error, panel)
        odd = isinstance(error, TypeError) and not wrong.line
        returned = ("published", None, f"returns what is not published ({error})", PUBLISHES)
        yield (returned if odd else wrong.fault), wrong.line


def _clashes(layout: Any, house: frozenset[str], owners: dict[str, Live], panel: Live) -> Iterator[Fault]:
    own = list(_ids(layout))
    for one in dict.fromkeys(own):
        remedy = f"Begin the ids of a panel with its own: {panel.id}-graph."
        if one.startswith("{"):
            yield "layout", one, "is an id for pattern matching", "Use text as id: every callback has one View."
        elif one in house:
            yield "layout", one, "is an id of the page itself", remedy
        elif one in owners:
            first = owners[one]
            yield "layout", one, f"is an id in the panel of line {first.place.line} as well", remedy
        elif own.count(one) > 1:
            yield "layout", one, "is the id of two components", remedy
        owners.setdefault(one, panel)


def _registered(panel: Live, dataset: Dataset) -> list[Mapping[str, Any]]:
    """Return the callbacks that a panel registers."""
    register: Any = panel.register
    if not callable(register):
        message = "is missing" if register is None else "is not a function"
        raise _LiveError(("register", None, message, "Write def register(app, frame) with the callbacks in it."))
    app = Dash("trial", assets_folder="", add_log_handler=False)
    anywhere = len(_callback.GLOBAL_CALLBACK_LIST)
    try:
        register(app, frames(dataset))
    except Exception as error:
        raise _LiveError.raised("register", error, panel) from error
    if len(_callback.GLOBAL_CALLBACK_LIST) > anywhere:
        for entry in _callback.GLOBAL_CALLBACK_LIST[anywhere:]:
            _callback.GLOBAL_CALLBACK_MAP.pop(entry["output"], None)
        del _callback.GLOBAL_CALLBACK_LIST[anywhere:]
        raise _LiveError(("register", None, "uses dash.callback, which belongs to no app", "Write @app.callback."))
    return list(app.callback_map.values())


def _ends(
    entry: Mapping[str, Any], known: frozenset[str] | None, house: frozenset[str], outputs: set[str]
) -> Iterator[Fault]:
    """Check the inputs and outputs of a callback; `known` are the ids in the panels' layouts, None if incomplete."""
    for end in (*entry["inputs"], *entry["state"]):
        yield from _known(f"{end['id']}.{end['property']}", end["id"], known, house)
    for output in _outputs(entry):
        name = output.rpartition(".")[0]
        if name == ids.VIEW:
            yield "register", output, "is written by the page alone", "Let readers filter by a link: html.A(href=…)."
            continue
        yield from _known(output, name, known, house)
        if output in outputs:
            yield "register", output, "is the output of two callbacks", "Write both in one callback."
        outputs.add(output)


def _known(end: str, name: str, known: frozenset[str] | None, house: frozenset[str]) -> Iterator[Fault]:
    if name == ids.VIEW:
        return
    if name.startswith("{"):
        yield "register", end, "is an id for pattern matching", "Use text as id: every callback has one View."
    elif name in house:
        yield "register", end, "is a part of the page itself", 'Use Input(VIEW, "data-query") and ids of the panel.'
    elif known is not None and name not in known:
        remedy = one_of(name, sorted(known), "Give a component of the layout this id.")
        yield "register", end, "is in no layout", remedy


def _outputs(entry: Mapping[str, Any]) -> list[str]:
    found = entry["output"] if isinstance(entry["output"], list | tuple) else [entry["output"]]
    return [] if entry["no_output"] else [str(output) for output in found]


def _ids(node: Any) -> Iterator[str]:
    """Yield the id of each component in a JSON layout; pattern-matching ids as they are."""
    if isinstance(node, dict):
        props = node.get("props")
        if isinstance(props, dict) and "namespace" in node and props.get("id") is not None:
            yield props["id"] if isinstance(props["id"], str) else json.dumps(props["id"], sort_keys=True)
        for value in node.values():
            yield from _ids(value)
    elif isinstance(node, list):
        for value in node:
            yield from _ids(value)


def _as_json(content: Component) -> Any:
    return json.loads(to_json(content))
