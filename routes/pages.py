"""Pages without Dash: the permanent page of an event, and /about."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from flask import Flask, Response, abort, request
from werkzeug.utils import redirect
from werkzeug.wrappers import Response as AnyResponse

from data.dataset import Dataset
from layouts.pages.about import about_page
from layouts.pages.event import event_page
from layouts.pages.retired import redirect_page, withdrawn_page
from layouts.pages.shared import Site


def register(server: Flask, dataset: Dataset, prefix: str, site: Callable[[], Site], *, published: bool) -> None:
    """Serve /event/<id> and /about under `prefix`.

    Former ids redirect to current ones, and a withdrawn event has a page with status 410. Static files have neither
    redirects nor 410: in a `published` site those pages have status 200.
    """

    @server.before_request
    def redirect_former_id() -> AnyResponse | None:
        given = request.view_args or {}
        now = dataset.redirects.get(given.get("event_id", ""))
        if now is None or published:
            return None
        query = f"?{request.query_string.decode('latin-1')}" if request.query_string else ""
        address = request.path.replace(given["event_id"], now, 1)
        return redirect(f"{address}{query}", HTTPStatus.MOVED_PERMANENTLY)

    @server.get(f"{prefix}event/<event_id>")
    def event(event_id: str) -> str | Response:
        found = dataset.events_by_id.get(event_id)
        if found is not None:
            return event_page(dataset, found, site())
        if event_id in dataset.redirects:
            return redirect_page(dataset, dataset.events_by_id[dataset.redirects[event_id]], site())
        if event_id not in dataset.withdrawn_by_id:
            abort(404)
        status = HTTPStatus.OK if published else HTTPStatus.GONE
        return Response(withdrawn_page(dataset, dataset.withdrawn_by_id[event_id], site()), status)

    @server.get(f"{prefix}about")
    def about() -> str:
        return about_page(dataset, site())
