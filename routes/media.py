"""The pictures of events at /media/<name>: every rendition of the present dataset, named by content, made once."""

from __future__ import annotations

from collections.abc import Iterator

from flask import Flask, Response, abort

from data.dataset import Dataset
from data.media.file import MediaFile
from data.media.making import MediaGoneError
from data.media.renditions import Rendition, served
from layouts.media import media_content
from routes import files
from routes.body import Body

DRAWING = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
"""The policy of a drawing that somebody opens as a page: it runs nothing and loads nothing."""


def register(server: Flask, dataset: Dataset, prefix: str) -> None:
    """Serve the renditions under `prefix`media/."""
    known = {rendition.name: (file, rendition) for file, rendition in every(dataset)}

    @server.get(f"{prefix}media/<name>")
    def media(name: str) -> Response:
        if name not in known:
            abort(404)
        file, rendition = known[name]
        try:
            body = Body.of(media_content(file, rendition), rendition.mimetype)
        except MediaGoneError:
            abort(404)
        response = files.send(body, immutable=True)
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"  # a sandboxed frame has an origin of its own
        if rendition.suffix == "svg":
            response.headers["Content-Security-Policy"] = DRAWING
        return response


def every(dataset: Dataset) -> Iterator[tuple[MediaFile, Rendition]]:
    """Yield every rendition that is served, with its picture."""
    for file in dataset.media.values():
        for rendition in served(file):
            yield file, rendition
