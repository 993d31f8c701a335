"""One link, asked politely: HEAD, then GET where HEAD is refused. Reads no page, only what the server answers."""

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
    """What came of asking."""

    ANSWERS = "answers"
    MOVED = "moved"
    GONE = "gone"
    SILENT = "silent"
    REFUSED = "refused"
    UNASKED = "unasked"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a link answered; `why` is a status, the name of a fault, or empty."""

    url: str
    state: State
    why: str = ""


def client(timeout: float) -> httpx.AsyncClient:
    """Return a client that waits `timeout` seconds at most for each part of an answer."""
    return httpx.AsyncClient(
        headers={"User-Agent": AGENT, "Accept": "*/*"},
        follow_redirects=True,
        max_redirects=MOST_REDIRECTS,
        timeout=timeout,
    )


async def probe(by: httpx.AsyncClient, url: str, *, seconds: float) -> Answer:
    """Ask for a page and return what came of it; gives up after `seconds` for each of the two attempts."""
    answer = Answer(url, State.SILENT)
    for method in ("HEAD", "GET"):
        answer = await _asked(by, method, url, seconds)
        if answer.state in (State.ANSWERS, State.MOVED):
            break
    return answer


async def _asked(by: httpx.AsyncClient, method: str, url: str, seconds: float) -> Answer:
    try:
        async with asyncio.timeout(seconds), by.stream(method, url) as response:
            return _read(url, response)
    except TimeoutError:
        return Answer(url, State.SILENT, f"no answer in {seconds:g} s")
    except httpx.TooManyRedirects:
        return Answer(url, State.REFUSED, "sent on and on")
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        return Answer(url, State.SILENT, _named(error))


def _read(url: str, response: httpx.Response) -> Answer:
    status = response.status_code
    if status in GONE:
        return Answer(url, State.GONE, str(status))
    if status >= HTTPStatus.BAD_REQUEST:
        return Answer(url, State.REFUSED, str(status))
    if response.url.path in ("", "/") and httpx.URL(url).path not in ("", "/") and not response.url.query:
        return Answer(url, State.MOVED, str(response.url))
    return Answer(url, State.ANSWERS)


def _named(error: Exception) -> str:
    words: dict[type[Exception], str] = {
        httpx.ConnectTimeout: "the host does not answer",
        httpx.ReadTimeout: "no answer in time",
        httpx.ConnectError: "the host cannot be reached",
    }
    return words.get(type(error), type(error).__name__)
