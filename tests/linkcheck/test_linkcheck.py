"""The link check: each URL once, within limits, against a local server, and the warnings."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner

import app
from data.guide.starter import start
from data.links import Link
from linkcheck.crawl import Limits, crawl
from linkcheck.findings import check_links
from linkcheck.probe import AGENT, State

QUICK = Limits(pause_s=0, answer_s=20)


class Site(ThreadingHTTPServer):
    """A server that remembers what it was asked, and by how many at once."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Page)
        self.asked: list[tuple[str, str]] = []
        self.agents: set[str] = set()
        self.busy: dict[str, int] = {}
        self.busiest: dict[str, int] = {}
        self.lock = threading.Lock()
        self.closing = threading.Event()

    def at(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.server_address[1]}{path}"


class Page(BaseHTTPRequestHandler):
    """Answers as its path says."""

    server: Site

    def log_message(self, *_: object) -> None:
        """Print nothing."""

    def do_HEAD(self) -> None:
        self.answer()

    def do_GET(self) -> None:
        self.answer()

    def answer(self) -> None:
        site, host = self.server, self.headers["Host"]
        with site.lock:
            site.asked.append((self.command, self.path))
            site.agents.add(self.headers["User-Agent"])
            site.busy[host] = site.busy.get(host, 0) + 1
            site.busiest[host] = max(site.busiest.get(host, 0), site.busy[host])
        word = self.path.strip("/").partition("/")[0]
        if word == "silent":
            site.closing.wait()
        status = {"gone": 404, "refused": 403, "moved": 301, "loop": 302, "no-head": 200}.get(word, 200)
        self.send_response(405 if word == "no-head" and self.command == "HEAD" else status)
        if word in ("moved", "loop"):
            self.send_header("Location", "/" if word == "moved" else "/loop")
        self.send_header("Content-Length", "0")
        with site.lock:
            site.busy[host] -= 1
        self.end_headers()


@pytest.fixture
def site() -> Iterator[Site]:
    """Serve on a free port until the test is over."""
    with Site() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.closing.set()
        server.shutdown()
        thread.join()


def states(answers: object) -> list[str]:
    assert isinstance(answers, dict)
    return [str(answer.state) for answer in answers.values()]


def test_every_answer_has_its_state(site: Site) -> None:
    paths = ["/story", "/no-head", "/gone", "/refused", "/moved/story", "/loop"]

    answers = crawl(map(site.at, paths), QUICK)

    assert states(answers) == ["answers", "answers", "gone", "refused", "moved", "refused"]
    assert [answer.why for answer in answers.values()] == ["", "", "404", "403", site.at("/"), "sent on and on"]


def test_a_page_is_requested_once_by_head_with_a_user_agent(site: Site) -> None:
    crawl([site.at("/story"), site.at("/story"), site.at("/story#part")], QUICK)

    assert site.asked == [("HEAD", "/story")]
    assert site.agents == {AGENT}


def test_get_is_tried_only_after_head_failed(site: Site) -> None:
    crawl([site.at("/no-head")], QUICK)

    assert site.asked == [("HEAD", "/no-head"), ("GET", "/no-head")]


def test_the_links_of_a_host_are_requested_one_after_another(site: Site) -> None:
    crawl([site.at(f"/{number}", host) for number in range(8) for host in ("127.0.0.1", "localhost")], QUICK)

    assert len(site.asked) == 16
    assert set(site.busiest.values()) == {1}


def test_a_host_that_never_responds_is_skipped_after_some_timeouts(site: Site) -> None:
    answers = crawl([site.at(f"/silent/{number}") for number in range(4)], replace(QUICK, answer_s=0.2, timeouts=2))

    assert states(answers) == ["silent", "silent", "unasked", "unasked"]
    assert [answer.why for answer in answers.values()][1:3] == ["no answer in 0.2 s", "its host was silent 2 times"]


def test_a_host_that_is_not_there_is_silent() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{probe.getsockname()[1]}/"

        assert [(answer.state, answer.why) for answer in crawl([url], QUICK).values()] == [
            (State.SILENT, "the host cannot be reached")
        ]


@pytest.mark.parametrize(
    ("limits", "asked", "why"),
    [
        (replace(QUICK, total=2), 2, "more than 2 links"),
        (replace(QUICK, per_host=3), 3, "more than 3 links of one host"),
        (replace(QUICK, whole_s=-1), 0, "time ran out"),
    ],
)
def test_limits_hold_and_what_they_leave_out_says_why(site: Site, limits: Limits, asked: int, why: str) -> None:
    answers = crawl([site.at(f"/{number}") for number in range(5)], limits)

    assert len(site.asked) == asked
    assert [answer.why for answer in answers.values()] == [""] * asked + [why] * (5 - asked)


def test_every_place_with_a_bad_link_gets_a_warning_with_a_remedy(site: Site) -> None:
    places = [("/gone", 3), ("/story", 5), ("/gone", 9), ("/1", 11), ("/2", 12)]
    links = [Link(site.at(path), "events/2023.yaml", line, "sources.url") for path, line in places]

    found = [str(warning.problem) for warning in check_links(links, replace(QUICK, per_host=2))]

    gone = f"sources.url: '{site.at('/gone')}' is gone (404). Look for where it moved, link an archived copy, or"
    assert [said[: said.index(" leave")] for said in found[:2]] == [
        f"events/2023.yaml:{line}: {gone}" for line in (3, 9)
    ]
    host = site.at("").removeprefix("http://")
    unasked = f"events/2023.yaml:11: sources.url: '{site.at('/1')}' was not asked, nor 1 more of {host}"
    why = "(more than 2 links of one host). Ask again later, or open it in a browser."
    assert found[2:] == [f"{unasked} {why}"]


def test_check_requests_links_only_with_its_option_and_warns_of_bad_ones(site: Site, tmp_path: Path) -> None:
    start(tmp_path / "mine")
    path = tmp_path / "mine" / "events" / "2023.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("https://example.org/decree-14", site.at("/gone")), encoding="utf-8")

    quiet = CliRunner().invoke(app.main, ["check", str(tmp_path / "mine")])
    assert site.asked == []
    asking = CliRunner().invoke(app.main, ["check", str(tmp_path / "mine"), "--links"])

    assert (quiet.exit_code, asking.exit_code) == (0, 0)
    assert "Asking 1 link, for 15 minutes at most." in asking.stderr
    assert "is gone (404)" in asking.stdout
    assert "2 warnings" in asking.stdout
