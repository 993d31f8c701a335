"""The HTTP client: retries with backoff, timeouts, one request at a time, no key in any message."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from refresh.clients import client
from refresh.error import RefreshError

LARGEST = 50 * 1024 * 1024
"""Largest response in bytes."""
MAX_PAUSE = 60
"""Longest Retry-After that is respected, in seconds."""
RETRIED = (429, 500, 502, 503, 504)
"""Status codes that are retried."""


class Web:
    """A caching HTTP client: an equal request is answered from the cache.

    `instead` maps URL prefixes to others, for a mirror or recorded responses. Times are in seconds.
    """

    def __init__(
        self,
        instead: Mapping[str, str] | None = None,
        *,
        tries: int = 4,
        pause: float = 1.0,
        between: float = 0.5,
        limits: tuple[float, float] = (10, 60),
    ) -> None:
        self.instead = dict(instead or {})
        self.tries, self.between, self.limits = tries, between, limits
        self._requests = client("requests", "requests")
        retry = client("urllib3.util", "urllib3").Retry(
            total=tries - 1,
            backoff_factor=pause,
            backoff_max=MAX_PAUSE,
            status_forcelist=RETRIED,
            allowed_methods={"GET"},
            raise_on_status=False,
            retry_after_max=MAX_PAUSE,
        )
        self._session = self._requests.Session()
        self._session.headers["User-Agent"] = "entente-refresh"
        self._session.max_redirects = 3
        for scheme in ("https://", "http://"):
            self._session.mount(scheme, self._requests.adapters.HTTPAdapter(max_retries=retry))
        self._cache: dict[tuple[str, tuple[tuple[str, str], ...]], bytes] = {}
        self._hosts: set[str] = set()

    def get(self, url: str, params: Mapping[str, Any] | None = None, *, accept: tuple[int, ...] = ()) -> bytes:
        """Return the body of a response. Raises RefreshError on failure or a status other than 200 or `accept`.

        Messages name only the host, as the rest of a URL may contain a key.
        """
        given = {name: str(value) for name, value in (params or {}).items() if value is not None}
        request = (url, tuple(sorted(given.items())))
        if request not in self._cache:
            self._cache[request] = self._request(url, given, accept)
        return self._cache[request]

    def _request(self, url: str, params: Mapping[str, str], accept: tuple[int, ...]) -> bytes:
        host = urlsplit(url).hostname or url
        if host in self._hosts:
            time.sleep(self.between)
        self._hosts.add(host)
        try:
            with self._session.get(self._mirrored(url), params=params, timeout=self.limits, stream=True) as answer:
                content = b""
                for piece in answer.iter_content(1 << 16):
                    content += piece
                    if len(content) > LARGEST:
                        raise RefreshError(f"{host} sends more than {LARGEST // 1024 // 1024} MB; nothing was taken.")
                status = int(answer.status_code)
        except self._requests.exceptions.RequestException as error:
            raise RefreshError(self._connection_error(host, error)) from None
        if status != 200 and status not in accept:  # noqa: PLR2004
            raise RefreshError(self._status_error(host, status))
        return content

    def _mirrored(self, url: str) -> str:
        for ours, other in self.instead.items():
            if url.startswith(ours):
                return other + url.removeprefix(ours)
        return url

    def _connection_error(self, host: str, error: Exception) -> str:
        slow = "timeout" in type(error).__name__.lower() or "timed out" in str(error)
        what = f"has not answered within {self.limits[1]:g} seconds" if slow else "cannot be reached"
        return f"{host} {what}; tried {self.tries} times. Try again later."

    def _status_error(self, host: str, status: int) -> str:
        if status in RETRIED:
            return f"{host} is busy or broken (HTTP {status}); tried {self.tries} times. Try again later."
        if status in (401, 403):
            return f"{host} refuses the request (HTTP {status}). Is the key right, and allowed for this data?"
        return f"{host} does not know the address (HTTP {status}). Has the service moved?"
