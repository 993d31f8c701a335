"""The production server: gunicorn, configured in code and started by `app.py serve`."""

from __future__ import annotations

import os.path
from collections.abc import Callable
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication


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
        "worker_class": "gthread",
        "loglevel": "warning",
        "keepalive": 15,
        "when_ready": lambda _arbiter: ready(),
        "post_worker_init": lambda _worker: begin(),
        "worker_tmp_dir": "/dev/shm" if os.path.isdir("/dev/shm") else None,  # noqa: S108, PTH112
    }
    Serving(server, options).run()
