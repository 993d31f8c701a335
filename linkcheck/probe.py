"""The request of one URL: HEAD, then GET if HEAD fails. Reads no body, only status and redirects."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from enum import StrEnum
from http import HTTPStatus

import httpx

AGENT = "Entente-link-check/1 (asks once whether a cited page is still there; reads no content)"
MOST_REDIRECTS = 5
GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)


class State(StrEnum):
    """The result of a request."""

    ANSWERS = "answers"
    MOVED = "moved"
    GONE = "gone"
    SILENT = "silent"
    REFUSED = "refused"
    UNASKED = "unasked"


@dataclass(frozen=True, slots=True)
class Answer:
    """The result for a URL; `why` is a status code, an error, or empty."""

    url: str
    state: State
    why: str = ""


def client(timeout: float) -> httpx.AsyncClient:
    """Return an HTTP client with a timeout for each phase of a request."""
    return httpx.AsyncClient(
        headers={"User-Agent": AGENT, "Accept": "*/*"},
        follow_redirects=True,
        max_redirects=MOST_REDIRECTS,
        timeout=timeout,
    )


async def probe(session: httpx.AsyncClient, url: str, *, seconds: float) -> Answer:
    """Request a URL and return the result; each of the two attempts takes at most `seconds`."""
    answer = Answer(url, State.SILENT)
    for method in ("HEAD", "GET"):
        answer = await _request(session, method, url, seconds)
        if answer.state in (State.ANSWERS, State.MOVED):
            break
    return answer


async def _request(session: httpx.AsyncClient, method: str, url: str, seconds: float) -> Answer:
    try:
        async with asyncio.timeout(seconds), session.stream(method, url) as response:
            return _read(url, response)
    except TimeoutError:
        return Answer(url, State.SILENT, f"no answer in {seconds:g} s")
    except httpx.TooManyRedirects:
        return Answer(url, State.REFUSED, "sent on and on")
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        return Answer(url, State.SILENT, _error_text(error))


def _read(url: str, response: httpx.Response) -> Answer:
    status = response.status_code
    if status in GONE:
        return Answer(url, State.GONE, str(status))
    if status >= HTTPStatus.BAD_REQUEST:
        return Answer(url, State.REFUSED, str(status))
    if response.url.path in ("", "/") and httpx.URL(url).path not in ("", "/") and not response.url.query:
        return Answer(url, State.MOVED, str(response.url))
    return Answer(url, State.ANSWERS)


def _error_text(error: Exception) -> str:
    words: dict[type[Exception], str] = {
        httpx.ConnectTimeout: "the host does not answer",
        httpx.ReadTimeout: "no answer in time",
        httpx.ConnectError: "the host cannot be reached",
    }
    return words.get(type(error), type(error).__name__)
