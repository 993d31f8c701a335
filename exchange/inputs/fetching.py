"""The content of an address, bounded in time and size; each host, also of a redirect, is checked, then asked by IP."""

from __future__ import annotations

import re
import threading
import time
import zlib
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import PurePosixPath
from urllib.parse import unquote

import httpx

from exchange.cleaning import line
from exchange.inputs.addresses import checked, public_address
from exchange.inputs.content import LARGEST, Content, too_large
from exchange.report import RefusedError, short

SECONDS = 30
"""The most seconds from the question to the whole answer."""
_QUIET = 10
_MOST_REDIRECTS = 5
_HEADERS = {"User-Agent": "Entente-import/1", "Accept": "*/*", "Accept-Encoding": "gzip"}
_PAGE = re.compile(rb"\s*<(!doctype html|html)", re.IGNORECASE)
_PUBLISH = (
    "Publish the sheet: in Google Sheets File, Share, Publish to web, then the sheet and CSV; import that address."
)


def content_of_address(address: str, *, allow_private: bool = False) -> Content:
    """Return the content of an address. Raises RefusedError.

    `allow_private` asks hosts in private networks too, and through the proxy that the environment names.
    """
    done: list[Content | Exception] = []

    def run() -> None:
        try:
            done.append(_fetched(address.strip(), allow_private=allow_private))
        except Exception as error:  # noqa: BLE001 # raised again by the thread that waits
            done.append(error)

    thread = threading.Thread(target=run, daemon=True, name="fetching")
    thread.start()
    thread.join(SECONDS)
    if not done:
        raise RefusedError(_too_slow(address))
    if isinstance(done[0], Content):
        return done[0]
    if isinstance(done[0], RefusedError):
        raise done[0]
    raise RefusedError(f"{short(address)} cannot be read ({short(str(done[0])) or type(done[0]).__name__}).") from done[
        0
    ]


def _too_slow(address: str) -> str:
    return (
        f"{short(address)} did not answer in whole within {SECONDS} seconds. Try again, or save the file and import it."
    )


def _fetched(address: str, *, allow_private: bool) -> Content:
    end = time.monotonic() + SECONDS
    for _ in range(_MOST_REDIRECTS + 1):
        url = checked(address)
        with httpx.Client(trust_env=allow_private, timeout=_QUIET, headers=_HEADERS) as client:
            request = _request(client, url, allow_private=allow_private)
            answer = client.send(request, stream=True)
            try:
                if not answer.has_redirect_location:
                    return _content(answer, url, end)
                address = str(url.join(answer.headers["Location"]))
            finally:
                answer.close()
    raise RefusedError(f"{short(address)} leads on to more than {_MOST_REDIRECTS} other addresses.")


def _request(client: httpx.Client, url: httpx.URL, *, allow_private: bool) -> httpx.Request:
    """Return the request; it goes to the IP address that was checked, so a name cannot mean another one meanwhile."""
    if allow_private:
        return client.build_request("GET", url)
    host = url.raw_host.decode("ascii")
    return client.build_request(
        "GET",
        url.copy_with(host=public_address(url)),
        headers={"Host": url.netloc.decode("ascii")},
        extensions={"sni_hostname": host},
    )


def _content(answer: httpx.Response, url: httpx.URL, end: float) -> Content:
    if answer.status_code != HTTPStatus.OK:
        raise RefusedError(_status(answer.status_code, url))
    name = _name(answer, url)
    data = b"".join(_unpacked(answer, name, end))
    if "html" in answer.headers.get("Content-Type", "") or _PAGE.match(data[:200]):
        raise RefusedError(f"{short(str(url))} is a page, not a table. {_PUBLISH}")
    return Content(name, data)


def _status(code: int, url: httpx.URL) -> str:
    if code in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        return f"{short(str(url))} is not open to everybody ({code}). {_PUBLISH}"
    if code in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE):
        return f"{short(str(url))} leads to nothing ({code}). Is the address whole, and the sheet published?"
    return f"{short(str(url))} answers with the error {code}. Try again later, or save the file and import it."


def _unpacked(answer: httpx.Response, name: str, end: float) -> Iterator[bytes]:
    """Yield the body, unpacked if it came compressed, until it is too large or too late."""
    packed = answer.headers.get("Content-Encoding", "identity").strip().lower()
    if packed not in ("", "identity", "gzip", "x-gzip"):
        raise RefusedError(
            f"{name} comes compressed as {short(packed)}, which is not read. Save the file and import it."
        )
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16) if packed.endswith("gzip") else None
    size = 0
    for chunk in answer.iter_raw():
        part = unpacker.decompress(chunk, LARGEST + 1 - size) if unpacker else chunk
        size += len(part)
        if size > LARGEST:
            raise RefusedError(too_large(name, f"more than {LARGEST // 1024 // 1024} MB"))
        if time.monotonic() > end:
            raise RefusedError(_too_slow(str(answer.url)))
        yield part


def _name(answer: httpx.Response, url: httpx.URL) -> str:
    """Return the name the server gives the file, or the last part of the address."""
    given = answer.headers.get("Content-Disposition", "")
    found = re.search(r"filename\*=(?:UTF-8|utf-8)''([^;]+)", given) or re.search(r'filename="?([^";]+)', given)
    name = unquote(found[1]) if found else PurePosixPath(unquote(url.path)).name
    return line(PurePosixPath(name.replace("\\", "/")).name)[:120] or url.host
