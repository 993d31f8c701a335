"""The WSGI server in front of the apps: it routes a request by path to the current version of a dataset.

The first dataset is at /, each other one under /<name>/. The first one's name redirects to /, so that every page
has one URL. /oembed is answered by the dataset that knows the given link.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import quote

from flask import Flask, Response
from werkzeug.wrappers import Response as BaseResponse

from live.names import taken
from live.poller import Poller
from live.reloader import Reloader
from routes.headers import harden, policy

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

OEMBED = "oembed"


class Server(Flask):
    """A WSGI server for one or several datasets with live reload."""

    def __init__(self, reloaders: Sequence[Reloader], poller: Poller | None) -> None:
        """Serve the datasets of `reloaders`, the first at /. Without a `poller` their folders are not polled."""
        super().__init__("entente", static_folder=None, template_folder=None)
        self.reloaders = tuple(reloaders)
        self._poller = poller
        self._taken = taken(reloaders[0].app)
        self._names = {reloader.prefix.strip("/"): reloader for reloader in self.reloaders[1:]}

    def begin(self) -> None:
        """Start polling in this process; otherwise the first request does it."""
        if self._poller:
            self._poller.begin()

    def wsgi_app(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request from one version of one dataset."""
        self.begin()
        first, *others = self.reloaders
        step, slash, rest = str(environ.get("PATH_INFO", "")).lstrip("/").partition("/")
        asked = self._names.get(step, first)
        if asked is not first and not slash:
            return _redirect(environ, asked.prefix)(environ, start_response)
        name = first.app.dataset.info.name
        if step == name and name not in self._taken:
            return _redirect(environ, f"/{rest.lstrip('/')}")(environ, start_response)
        if others and (step if asked is first else rest) == OEMBED:
            return self._oembed(environ, asked)(environ, start_response)
        response: Iterable[bytes] = asked.app.server.wsgi_app(environ, start_response)
        return response

    def _oembed(self, environ: WSGIEnvironment, asked: Reloader) -> BaseResponse:
        """Ask every dataset for the link, the requested one first, and return the first response that is not 404."""
        responses = []
        for reloader in (asked, *(one for one in self.reloaders if one is not asked)):
            request = {**environ, "PATH_INFO": f"{reloader.prefix}{OEMBED}"}
            responses.append(BaseResponse.from_app(reloader.app.server.wsgi_app, request))
            if responses[-1].status_code != HTTPStatus.NOT_FOUND:
                return responses[-1]
        return responses[0]


def _redirect(environ: WSGIEnvironment, path: str) -> Response:
    """Redirect to another path with the same query; temporarily, as the order of the datasets may change."""
    asked = environ.get("QUERY_STRING", "")
    place = quote((str(environ.get("SCRIPT_NAME", "")) + path).encode("latin-1"))  # WSGI decodes PATH_INFO as latin-1
    response = Response(status=HTTPStatus.TEMPORARY_REDIRECT, mimetype="text/plain")
    response.headers["Location"] = f"{place}?{asked}" if asked else place
    response.headers["Cache-Control"] = "public, max-age=60"
    response.headers["Access-Control-Allow-Origin"] = "*"  # the target sets its own policy
    return harden(response, policy(script_hashes=(), frame_ancestors="'self'"))
