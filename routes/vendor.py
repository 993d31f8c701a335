"""Browser libraries from npm, served by this server under addresses that name their content.

`npm ci` brings a light plotly.js and Bootstrap's style sheet; without them the full plotly.js that comes
with the Python package serves, and our own style sheets must do without Bootstrap's.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from flask import Flask, Response, abort

from routes import files

MODULES = files.ROOT / "node_modules"
BOOTSTRAP = MODULES / "bootstrap/dist/css/bootstrap.min.css"
PLOTLY = MODULES / "plotly.js-basic-dist-min/plotly-basic.min.js"


def plotly() -> Path:
    """Return the plotly.js to serve: the light one if npm has brought it, else the one in the Python package."""
    if PLOTLY.is_file():
        return PLOTLY
    spec = find_spec("plotly")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("plotly is not installed")
    return Path(spec.origin).parent / "package_data/plotly.min.js"


def style_sheets() -> list[Path]:
    """Return the style sheets to load before our own."""
    return [BOOTSTRAP] if BOOTSTRAP.is_file() else []


def address(path: Path, prefix: str) -> str:
    """Return the address of a library file, which names its content."""
    return f"{prefix}vendor/{files.read(path).digest}/{path.name}"


def register(server: Flask, prefix: str) -> None:
    """Serve the libraries under `prefix`vendor/."""
    served = {path.name: path for path in (plotly(), *style_sheets())}

    @server.get(f"{prefix}vendor/<digest>/<name>")
    def vendor(digest: str, name: str) -> Response:
        if name not in served:
            abort(404)
        body = files.read(served[name])
        return files.send(body, immutable=digest == body.digest)
