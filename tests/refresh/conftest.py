"""Fixtures of refresh: local servers in the sources' formats, and a small dataset with a series of each kind.

What is served was written by hand after the formats as their services and clients describe them, with a few figures of
the curated dataset; nothing here was recorded from a service.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from data.dataset import Dataset
from data.load import load
from refresh.plan import Plan
from refresh.run import Failure, run
from refresh.web import Web
from tests.answering import answering

HERE = Path(__file__).parent
TODAY = date(2019, 12, 20)
SERVICES = (
    "https://www.ecb.europa.eu",
    "https://fchart.stock.naver.com",
    "https://apis.data.go.kr",
    "https://api.e-stat.go.jp",
    "https://comtradeapi.un.org",
)
KEYS = {"ENTENTE_KOREA_CUSTOMS_KEY": "secret+key", "ENTENTE_ESTAT_APP_ID": "secret-app"}


@dataclass(frozen=True)
class Asked:
    """A question that reached the service."""

    path: str
    query: dict[str, str]


@dataclass
class Service:
    """Answers by path; an answer is bytes, a status, or a function of the query. A list is used up to its last."""

    address: str = ""
    answers: dict[str, list[Any]] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)

    def says(self, path: str, *answers: bytes | str | int | Callable[[dict[str, str]], bytes]) -> None:
        """Let a path answer so, one after the other."""
        self.answers[path] = list(answers)

    def answer(self, path: str, query: dict[str, str]) -> tuple[int, bytes]:
        """Return status and body."""
        self.asked.append(Asked(path, query))
        left = self.answers.get(path, [404])
        found = left.pop(0) if len(left) > 1 else left[0]
        found = found(query) if callable(found) else found
        if isinstance(found, int):
            return found, b"no"
        return 200, found.encode("utf-8") if isinstance(found, str) else found

    def web(self, tries: int = 3) -> Web:
        """Return what asks this service instead of the real ones, without pauses."""
        return Web(dict.fromkeys(SERVICES, self.address), tries=tries, pause=0, between=0, limits=(5, 5))


@pytest.fixture
def service() -> Iterator[Service]:
    """Return a service on this machine that answers what a test tells it to."""
    made = Service()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            split = urlsplit(self.path)
            status, body = made.answer(split.path, dict(parse_qsl(split.query)))
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_given: Any) -> None:
            """Say nothing."""

    with answering(Handler) as port:
        made.address = f"http://127.0.0.1:{port}"
        yield made


@pytest.fixture
def traded(folder: Path) -> Path:
    """Return a copy of the small dataset whose series are those of tests/refresh/traded."""
    for path in (HERE / "traded").iterdir():
        shutil.copy(path, folder / path.name)
    return folder


@dataclass
class Outcome:
    """What refreshing gave, by series."""

    dataset: Dataset
    plans: dict[str, Plan]
    failures: dict[str, str]


Refresh = Callable[..., Outcome]


@pytest.fixture
def refreshed(traded: Path, service: Service) -> Refresh:
    """Return how to refresh some series of the small dataset, writing nothing."""

    def refresh(*names: str, keys: dict[str, str] = KEYS, today: date = TODAY, since: str = "", **web: int) -> Outcome:
        dataset = load(traded)
        chosen = [dataset.series_by_id[name] for name in names]
        plans, failures = run(traded, chosen, dataset, service.web(**web), keys, today=today, since=since)
        return Outcome(
            dataset,
            {plan.series.id: plan for plan in plans},
            {failure.series.id: failure.why for failure in failures if isinstance(failure, Failure)},
        )

    return refresh
