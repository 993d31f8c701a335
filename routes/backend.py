"""Dash's Flask backend with real 404s and our own routes for scripts and assets."""

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
    """Dash's Flask backend, with 404 for unknown paths and with compressed, immutable libraries."""

    @staticmethod
    def create_app(name: str = "entente", config: dict[str, Any] | None = None) -> Flask:
        """Create the Flask server, without a static folder."""
        server = Flask(name, static_folder=None, template_folder=None)
        server.config.update(config or {})
        return server

    def setup_catchall(self, dash_app: Dash) -> None:
        """Do nothing: Dash would serve its page at every unknown path."""

    def register_assets_blueprint(self, blueprint_name: str, assets_url_path: str, assets_folder: str) -> None:
        """Do nothing: `routes.assets` serves the assets under hashed names."""

    def serve_callback(self, dash_app: Dash) -> Callable[[], Response]:
        """Return Dash's callback endpoint, guarded by `routes.callbacks`."""
        return callbacks.guarded(super().serve_callback(dash_app), cast("callbacks.App", dash_app))

    def serve_component_suites(self, dash_app: Dash, package_name: str, fingerprinted_path: str) -> Response:
        """Serve a library file that Dash registered; with Dash's fingerprint in the URL it is immutable."""
        path, fingerprinted = check_fingerprint(fingerprinted_path)
        if path not in dash_app.registered_paths.get(package_name, ()):
            abort(404)
        folder = Path(sys.modules[package_name].__path__[0])
        return files.send(files.read(folder / path), immutable=fingerprinted)
