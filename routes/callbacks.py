"""Python callbacks: which requests are accepted, and how many run concurrently.

Requests that a page would not send are refused. A semaphore limits callbacks to half the threads of a process, so
that pages never wait for one. A failing callback is logged and gets status 500, and its panel says so.
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
"""Concurrent callbacks in a process, which has eight threads (routes/gunicorn.py)."""

RETRY_AFTER = 1
"""Seconds in Retry-After of a 503."""

LARGEST = 4_000_000
"""Largest request in bytes; a page sends the values of a few properties."""

_SEMAPHORE = BoundedSemaphore(AT_ONCE)  # one per process, as its apps share the threads

Callbacks = Mapping[str, Mapping[str, Any]]


class CallbackError(Exception):
    """A callback's own code failed; `__cause__` is its exception."""


class LibraryError(Exception):
    """A callback returned a component whose library the page has not loaded."""


class App(Protocol):
    """The part of an app used here: its callbacks, and the kinds of component whose libraries its page loads."""

    callback_map: Callbacks

    @property
    def held(self) -> frozenset[libraries.Kind]: ...  # noqa: D102 - see the class


def fail(error: Exception) -> NoReturn:
    """Wrap an exception of a callback to distinguish it from Dash's own."""
    raise CallbackError from error


def guarded(serve: Callable[[], Response], app: App) -> Callable[[], Response]:
    """Return a guarded `serve`, which runs one of the app's callbacks."""

    def answer() -> Response:
        output = _requested_output(app.callback_map)
        if not _SEMAPHORE.acquire(blocking=False):
            return _status(503, {"Retry-After": str(RETRY_AFTER)})
        try:
            return _shown(serve(), app.held)
        except (HTTPException, PreventUpdate):
            raise
        except Exception as error:
            cause = error.__cause__ if isinstance(error, CallbackError) else error
            logging.getLogger("entente").exception("the callback of %s failed", output, exc_info=cause)
            return _status(500, {})
        finally:
            _SEMAPHORE.release()

    return answer


def _requested_output(callbacks: Callbacks) -> str:
    """Return the output that the current request is for; aborts with 400 if it is invalid."""
    request.max_content_length = LARGEST
    try:
        payload = request.get_json(silent=True)
    except RecursionError:
        payload = None
    if not isinstance(payload, dict) or not isinstance(payload.get("output"), str):
        abort(400)
    found = callbacks.get(payload["output"], {})
    if "callback" not in found or not _matches(payload, found):
        abort(400)
    return str(payload["output"])


def _matches(payload: Mapping[str, Any], callback: Mapping[str, Any]) -> bool:
    """Return whether a request has the inputs, states and outputs of the callback, and a string for the View."""
    inputs, states, changed = (payload.get(name, []) for name in ("inputs", "state", "changedPropIds"))
    outputs = callback["output"] if isinstance(callback["output"], list | tuple) else [callback["output"]]
    given = payload.get("outputs") if isinstance(payload.get("outputs"), list) else [payload.get("outputs")]
    return (
        _ends(inputs) == _ends(callback["inputs"])
        and _ends(states) == _ends(callback["state"])
        and (callback["no_output"] or _ends(given) == _ends(output.to_dict() for output in outputs))
        and isinstance(changed, list)
        and all(isinstance(one, str) for one in changed)
        and all(isinstance(end.get("value", ""), str | None) for end in [*inputs, *states] if end["id"] == ids.VIEW)
    )


def _ends(ends: object) -> list[tuple[str, str]] | None:
    """Return the ids and properties of components for comparison; None if any entry is malformed."""
    found = []
    for end in ends if isinstance(ends, Iterable) and not isinstance(ends, str) else [None]:
        if not isinstance(end, Mapping) or not isinstance(end.get("id"), str):
            return None
        found.append((end["id"], str(end.get("property")).partition("@")[0]))
    return found


def _shown(response: Response, held: Collection[libraries.Kind]) -> Response:
    """Return the response unless it has a component without a loaded library, which would take the page down."""
    if b'"namespace"' in response.get_data():
        missing = {namespace for namespace, _ in libraries.kinds(response.get_json())} - {one for one, _ in held}
        if missing:
            remedy = "name its class in the panel's uses=[…]"
            raise LibraryError(f"it returned a component of {', '.join(sorted(missing))}: {remedy}")
    return response


def _status(status: int, headers: Mapping[str, str]) -> Response:
    return Response(status=status, headers={"Cache-Control": "no-store", **headers}, mimetype="text/plain")
