"""Which callbacks are answered here, and how many at once.

What a page would not ask is refused. Callbacks have half of the threads of a process at most, so that pages never wait
for one. One that fails is logged and answered as failed; assets/live says so in its panel.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable, Mapping
from threading import BoundedSemaphore
from typing import Any, NoReturn, Protocol

from dash.exceptions import PreventUpdate
from flask import Response, abort, request
from werkzeug.exceptions import HTTPException

from layouts import ids
from routes import libraries

AT_ONCE = 4
"""Callbacks that run at once in a process, which has eight threads (routes/gunicorn.py)."""

AGAIN_AFTER = 1
"""Seconds after which a page that found all of them taken asks again."""

LARGEST = 4_000_000
"""Bytes of a question: a page sends the values of a few properties."""

_SEATS = BoundedSemaphore(AT_ONCE)  # of the process, whose threads all its apps share

Callbacks = Mapping[str, Mapping[str, Any]]


class CallbackError(Exception):
    """A callback's own code failed; the cause is what it raised."""


class LibraryError(Exception):
    """A callback returned a component whose library the page has not loaded."""


class App(Protocol):
    """What is asked of an app: its callbacks, and the kinds of component whose libraries its page loads."""

    callback_map: Callbacks

    @property
    def held(self) -> frozenset[libraries.Kind]: ...  # noqa: D102 - said above


def fail(error: Exception) -> NoReturn:
    """Tell what a callback raised from what Dash raises."""
    raise CallbackError from error


def guarded(serve: Callable[[], Response], app: App) -> Callable[[], Response]:
    """Return how to answer a question for one of an app's callbacks, which `serve` runs."""

    def answer() -> Response:
        output = _asked(app.callback_map)
        if not _SEATS.acquire(blocking=False):
            return _told(503, {"Retry-After": str(AGAIN_AFTER)})
        try:
            return _shown(serve(), app.held)
        except (HTTPException, PreventUpdate):
            raise
        except Exception as error:
            cause = error.__cause__ if isinstance(error, CallbackError) else error
            logging.getLogger("entente").exception("the callback of %s failed", output, exc_info=cause)
            return _told(500, {})
        finally:
            _SEATS.release()

    return answer


def _asked(callbacks: Callbacks) -> str:
    """Return the output that the request at hand asks for; any other request is a bad one."""
    request.max_content_length = LARGEST
    try:
        asked = request.get_json(silent=True)
    except RecursionError:
        asked = None
    if not isinstance(asked, dict) or not isinstance(asked.get("output"), str):
        abort(400)
    found = callbacks.get(asked["output"], {})
    if "callback" not in found or not _fits(asked, found):
        abort(400)
    return str(asked["output"])


def _fits(asked: Mapping[str, Any], callback: Mapping[str, Any]) -> bool:
    """Tell whether a question has the inputs, states and outputs of the callback, and a link where the View is."""
    inputs, states, changed = (asked.get(name, []) for name in ("inputs", "state", "changedPropIds"))
    outputs = callback["output"] if isinstance(callback["output"], list | tuple) else [callback["output"]]
    given = asked.get("outputs") if isinstance(asked.get("outputs"), list) else [asked.get("outputs")]
    return (
        _ends(inputs) == _ends(callback["inputs"])
        and _ends(states) == _ends(callback["state"])
        and (callback["no_output"] or _ends(given) == _ends(output.to_dict() for output in outputs))
        and isinstance(changed, list)
        and all(isinstance(one, str) for one in changed)
        and all(isinstance(end.get("value", ""), str | None) for end in [*inputs, *states] if end["id"] == ids.VIEW)
    )


def _ends(ends: object) -> list[tuple[str, str]] | None:
    """Return components' ids and properties as one can compare them; None where something else stands there."""
    found = []
    for end in ends if isinstance(ends, Iterable) and not isinstance(ends, str) else [None]:
        if not isinstance(end, Mapping) or not isinstance(end.get("id"), str):
            return None
        found.append((end["id"], str(end.get("property")).partition("@")[0]))
    return found


def _shown(response: Response, held: Collection[libraries.Kind]) -> Response:
    """Return an answer that the page can show: a component of a library that is not there would take the page down."""
    if b'"namespace"' in response.get_data():
        missing = {namespace for namespace, _ in libraries.kinds(response.get_json())} - {one for one, _ in held}
        if missing:
            remedy = "name its class in the panel's uses=[…]"
            raise LibraryError(f"it returned a component of {', '.join(sorted(missing))}: {remedy}")
    return response


def _told(status: int, headers: Mapping[str, str]) -> Response:
    return Response(status=status, headers={"Cache-Control": "no-store", **headers}, mimetype="text/plain")
