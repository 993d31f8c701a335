"""The crawl: each URL once, a few hosts concurrently (semaphore), one URL per host at a time with a pause between."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpx

from linkcheck.probe import Answer, State, client, probe


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of a crawl: URLs in all and per host, concurrent hosts, timeouts before a host is skipped; seconds."""

    total: int = 3000
    per_host: int = 200
    at_once: int = 6
    timeouts: int = 3
    pause_s: float = 1.0
    answer_s: float = 15.0
    whole_s: float = 900.0


def crawl(urls: Iterable[str], limits: Limits = Limits()) -> dict[str, Answer]:
    """Request every URL and return the results by URL; one beyond a limit is UNASKED, with the limit as reason."""
    distinct = tuple(dict.fromkeys(url.partition("#")[0] for url in urls))
    answers = {url: Answer(url, State.UNASKED, f"more than {limits.total} links") for url in distinct}
    hosts: dict[str, list[str]] = {}
    for url in distinct[: limits.total]:
        hosts.setdefault(urlsplit(url).netloc.lower(), []).append(url)
    for answer in asyncio.run(_crawl(hosts, limits)):
        answers[answer.url] = answer
    return answers


async def _crawl(hosts: dict[str, list[str]], limits: Limits) -> list[Answer]:
    ends = time.monotonic() + limits.whole_s
    at_once = asyncio.Semaphore(limits.at_once)
    async with client(limits.answer_s) as session:

        async def visit(urls: list[str]) -> list[Answer]:
            async with at_once:
                return await _visit(session, urls, limits, ends)

        return [answer for found in await asyncio.gather(*map(visit, hosts.values())) for answer in found]


async def _visit(session: httpx.AsyncClient, urls: list[str], limits: Limits, ends: float) -> list[Answer]:
    """Request the URLs of one host."""
    answers: list[Answer] = []
    timeouts = 0
    for place, url in enumerate(urls):
        why = _left_out(place, timeouts, limits, ends)
        if why:
            answers += [Answer(rest, State.UNASKED, why) for rest in urls[place:]]
            break
        if place:
            await asyncio.sleep(limits.pause_s)
        answer = await probe(session, url, seconds=limits.answer_s)
        timeouts = timeouts + 1 if answer.state is State.SILENT else 0
        answers.append(answer)
    return answers


def _left_out(place: int, timeouts: int, limits: Limits, ends: float) -> str:
    if place >= limits.per_host:
        return f"more than {limits.per_host} links of one host"
    if timeouts >= limits.timeouts:
        return f"its host was silent {timeouts} times"
    return "time ran out" if time.monotonic() > ends else ""
