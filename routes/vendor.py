"""Browser libraries from npm, served under hashed URLs.

`npm ci` installs plotly-basic and Bootstrap's style sheet; without them, the full plotly.js of the Python package
is served, and our style sheets work without Bootstrap's.
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
    """Return the plotly.js to serve: plotly-basic if npm installed it, else the full one of the Python package."""
    if PLOTLY.is_file():
        return PLOTLY
    spec = find_spec("plotly")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("plotly is not installed")
    return Path(spec.origin).parent / "package_data/plotly.min.js"


def style_sheets() -> list[Path]:
    """Return the third-party style sheets, which load before our own."""
    return [BOOTSTRAP] if BOOTSTRAP.is_file() else []


def address(path: Path, prefix: str) -> str:
    """Return the hashed URL of a library file."""
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
