"""The production server: gunicorn, configured in code and started by `app.py serve`."""

from __future__ import annotations

import os.path
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication
from gunicorn.http.errors import LimitRequestLine
from gunicorn.workers.gthread import ThreadWorker
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Response

from routes.addresses import LONGEST

REST_SECONDS, CHUNK = 2.0, 1 << 16
"""How long, and in which pieces, the rest of a request that is too long is read."""


class Worker(ThreadWorker):
    """Gunicorn's worker with threads; a request line that is too long gets the app's page for it."""

    def handle_error(self, req: Any, client: socket.socket, addr: Any, exc: BaseException) -> None:
        """Answer a request that could not be read."""
        if not isinstance(exc, LimitRequestLine):
            super().handle_error(req, client, addr, exc)
            return
        asked = EnvironBuilder(path="/", query_string="x" * (LONGEST + 1)).get_environ()
        answer = Response.from_app(self.wsgi, asked)
        lines = "".join(f"{name}: {value}\r\n" for name, value in answer.headers if name != "Connection")
        try:
            client.sendall(f"HTTP/1.1 {answer.status}\r\n{lines}Connection: close\r\n\r\n".encode("latin-1"))
            client.sendall(answer.get_data())
            _let_go(client)
        except OSError:
            self.log.debug("The client of a request that is too long has gone.")


def _let_go(client: socket.socket) -> None:
    """Close our side, then read what the client still sends, for a while: unread data would lose the answer."""
    client.shutdown(socket.SHUT_WR)
    until = time.monotonic() + REST_SECONDS
    with suppress(TimeoutError):
        while (left := until - time.monotonic()) > 0:
            client.settimeout(left)
            if not client.recv(CHUNK):
                return


class Serving(BaseApplication):
    """Gunicorn with a Flask server that was created before forking, so that workers share its memory."""

    def __init__(self, server: Flask, options: dict[str, Any]) -> None:
        self.server = server
        self.options = options
        super().__init__()

    def load_config(self) -> None:
        """Set gunicorn's options; its command line and configuration files are not read."""
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """Return the WSGI application."""
        return self.server


def serve(
    server: Flask,
    *,
    host: str,
    port: int,
    workers: int = 1,
    threads: int = 8,
    ready: Callable[[], None],
    begin: Callable[[], None],
) -> None:
    """Serve until stopped; calls `begin` in each worker, and `ready` once connections are accepted."""
    bind = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    options: dict[str, Any] = {
        "bind": bind,
        "workers": workers,
        "threads": threads,
        "worker_class": Worker,
        "limit_request_line": LONGEST,
        "loglevel": "warning",
        "keepalive": 15,
        "when_ready": lambda _arbiter: ready(),
        "post_worker_init": lambda _worker: begin(),
        "worker_tmp_dir": "/dev/shm" if os.path.isdir("/dev/shm") else None,  # noqa: S108, PTH112
    }
    Serving(server, options).run()
