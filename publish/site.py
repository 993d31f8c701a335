"""The crawl of the app through its test client: responses of a server become files."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import unquote, urlsplit

from werkzeug.test import TestResponse

from publish import inventory, relative
from publish.file import NOWHERE, PAGE, ROOT, File, PublishError
from routes.index import EntenteApp

NOT_FOUND = "404.html"
COPIED_HEADERS = (
    "Access-Control-Allow-Origin", "Access-Control-Expose-Headers", "Content-Disposition", "Content-Security-Policy",
    "Cross-Origin-Resource-Policy", "Permissions-Policy", "Referrer-Policy", "X-Content-Type-Options",
    "X-Robots-Tag",
)  # fmt: skip
"""Headers of the app that a file server should send too."""

Progress = Callable[[int, int], None]


def fetch(app: EntenteApp, progress: Progress = lambda _done, _known: None) -> dict[str, File]:
    """Return every file of the site by path, its URLs not yet relative.

    A URL that fails is reported with the page that names it.
    """
    missing = inventory.unlisted(app)
    if missing:
        raise PublishError(*(f"/{name}: this route has no place in publish/inventory.py" for name in missing))
    client = app.server.test_client()
    waiting = deque((address, "the list of routes") for address in inventory.addresses(app))
    seen = {address for address, _ in waiting}
    files: dict[str, File] = {}
    problems = []
    while waiting:
        address, named_by = waiting.popleft()
        response = client.get(address)
        if response.status_code != HTTPStatus.OK:
            problems.append(f"{named_by}: {address.removeprefix(ROOT)} answers {response.status}")
            continue
        file = _file(address, response)
        files[file.path] = file
        for found in _loads(app, file) - seen:
            seen.add(found)
            waiting.append((found, file.path))
        progress(len(files), len(seen) + 1)
    if problems:
        raise PublishError(*problems)
    files[NOT_FOUND] = _written(NOT_FOUND, client.get(f"{ROOT}{NOT_FOUND}"))
    return files


def finish(app: EntenteApp, files: dict[str, File], base_url: str) -> dict[str, File]:
    """Return the files with relative URLs, and without links to what only a server answers."""
    pages = {path.removesuffix("/index.html") for path in files if path.endswith("/index.html")}
    home = f"{urlsplit(base_url).path.rstrip('/')}/"

    def unwanted(address: str) -> bool:
        if address.startswith(NOWHERE):
            return True
        own = address.replace(f"{base_url}/", ROOT, 1) if base_url else address
        return own.startswith(ROOT) and inventory.is_left_out(app, own.partition("?")[0])

    def finished(file: File) -> File:
        if not file.compressible:
            return file
        text = file.data.decode("utf-8")
        if file.is_page:
            text = relative.without_address(relative.without_tags(text, unwanted))
            for beginning in (ROOT, f"{base_url}/"):
                text = relative.with_pictures(text, beginning, files)
        text = relative.rooted(text, home) if file.path == NOT_FOUND else relative.rewrite(text, file.path, pages)
        return _with(file, text.encode("utf-8"))

    return {path: finished(file) for path, file in sorted(files.items())}


def without_public_address(files: dict[str, File]) -> list[str]:
    """Return the files that need the site's public URL but do not have it."""
    return [path for path, file in files.items() if NOWHERE.encode() in file.data]


def _loads(app: EntenteApp, file: File) -> set[str]:
    """Return the URLs in a file that are published because something links to them."""
    if not file.compressible:
        return set()
    found = relative.links(file.data.decode("utf-8"))
    return {unquote(address) for address in found if inventory.is_linked(app, unquote(address))}


def _file(address: str, response: TestResponse) -> File:
    path = unquote(address).removeprefix(ROOT)
    if response.mimetype == PAGE:
        path = f"{path}/index.html" if path else "index.html"
    return _written(path, response)


def _written(path: str, response: TestResponse) -> File:
    headers = tuple((name, response.headers[name]) for name in COPIED_HEADERS if name in response.headers)
    cache_control = response.headers.get("Cache-Control", "no-cache")
    return File(path, response.data, response.content_type, cache_control, headers)


def _with(file: File, data: bytes) -> File:
    return File(file.path, data, file.content_type, file.cache_control, file.headers)
