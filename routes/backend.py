"""Flask as this project wants it under Dash: no page for every path, own answers for scripts and assets."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from dash import Dash
from dash.backends._flask import FlaskDashServer
from dash.fingerprint import check_fingerprint
from flask import Flask, Response, abort

from routes import callbacks, files


class Backend(FlaskDashServer):
    """The Flask backend of Dash with an honest 404 and with libraries that are packed and kept for ever."""

    @staticmethod
    def create_app(name: str = "entente", config: dict[str, Any] | None = None) -> Flask:
        """Make the Flask server, without a static folder of its own."""
        server = Flask(name, static_folder=None, template_folder=None)
        server.config.update(config or {})
        return server

    def setup_catchall(self, dash_app: Dash) -> None:
        """Leave unknown paths unknown: Dash would answer each of them with its page."""

    def register_assets_blueprint(self, blueprint_name: str, assets_url_path: str, assets_folder: str) -> None:
        """Leave the assets to `routes.assets`, which names them by content."""

    def serve_callback(self, dash_app: Dash) -> Callable[[], Response]:
        """Answer only what a page asks for, and only so many at once."""
        return callbacks.guarded(super().serve_callback(dash_app), cast("callbacks.App", dash_app))

    def serve_component_suites(self, dash_app: Dash, package_name: str, fingerprinted_path: str) -> Response:
        """Send a library file that Dash registered; Dash's fingerprint in the address makes it immutable."""
        path, fingerprinted = check_fingerprint(fingerprinted_path)
        if path not in dash_app.registered_paths.get(package_name, ()):
            abort(404)
        folder = Path(sys.modules[package_name].__path__[0])
        return files.send(files.read(folder / path), immutable=fingerprinted)
