"""Addresses are read like files: only public hosts, within limits of time and size, and never beyond a redirect unseen."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from data.load import load
from exchange.importing import import_file
from exchange.inputs import addresses, fetching
from exchange.inputs.addresses import data_address
from exchange.inputs.content import LARGEST
from exchange.options import Options
from exchange.report import RefusedError

TALKS = b"date,title\n2019-07-04,Talks\n"
CALENDAR = b"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:a\nDTSTART;VALUE=DATE:20190704\nSUMMARY:Talks\nEND:VEVENT\nEND:VCALENDAR\n"  # fmt: skip
OPEN = Options(allow_private=True)


BOMB = gzip.compress(bytes(2 * LARGEST), compresslevel=1)


class Handler(BaseHTTPRequestHandler):
    """Answers by path: what a sheet's server, a page, a slow one or a hostile one says."""

    seen: list[tuple[str, str]]
    until: threading.Event

    def do_GET(self) -> None:
        self.seen.append((self.path, self.headers["Host"]))
        name = self.path.partition("?")[0].strip("/")
        code, headers, body = self.answers().get(name, (404, {}, b""))
        self.send_response(code)
        for key, value in headers.items():
            self.send_header(key, value)
        self.end_headers()
        self.wfile.write(body)
        if name == "slow.csv":
            self.wfile.flush()
            self.until.wait(20)

    def answers(self) -> dict[str, tuple[int, dict[str, str], bytes]]:
        here = f"http://{self.headers['Host']}"
        return {
            "talks.csv": (200, {"Content-Type": "text/csv"}, TALKS),
            "talks.ics": (200, {}, CALENDAR),
            "packed.csv": (200, {"Content-Encoding": "gzip"}, gzip.compress(TALKS)),
            "odd.csv": (200, {"Content-Encoding": "br"}, TALKS),
            "pub": (200, {"Content-Disposition": "attachment; filename*=UTF-8''Our%20talks%20-%20Sheet1.csv"}, TALKS),
            "page": (200, {"Content-Type": "text/html; charset=utf-8"}, b"<!DOCTYPE html><p>Sign in"),
            "closed": (403, {}, b""),
            "broken": (500, {}, b""),
            "once": (302, {"Location": "/talks.csv"}, b""),
            "round": (302, {"Location": "/round"}, b""),
            "away": (302, {"Location": "http://10.0.0.1/talks.csv"}, b""),
            "file": (302, {"Location": "file:///etc/passwd"}, b""),
            "login": (302, {"Location": here.replace("http://", "http://me:secret@") + "/talks.csv"}, b""),
            "large.csv": (200, {}, TALKS + b"x" * LARGEST),
            "bomb.csv": (200, {"Content-Encoding": "gzip"}, BOMB),
            "slow.csv": (200, {}, TALKS),
        }

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 # as the base class has it
        pass


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    Handler.seen, Handler.until = [], threading.Event()
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        running.daemon_threads = True
        threading.Thread(target=running.serve_forever, args=(0.02,), daemon=True).start()
        yield running
        Handler.until.set()
        running.shutdown()


@pytest.fixture
def here(server: ThreadingHTTPServer) -> str:
    return f"http://127.0.0.1:{server.server_port}"


def titles(address: str, folder: Path, options: Options = OPEN, kind: str = "csv") -> list[str]:
    import_file(kind, address, folder, options)
    return [event.title for event in load(folder).events]


@pytest.mark.parametrize(
    ("path", "kind"),
    [("talks.csv", "csv"), ("packed.csv", "auto"), ("once", "csv"), ("talks.ics", "ics"), ("pub?output=csv", "csv")],
)
def test_what_an_address_gives_is_imported(here: str, path: str, kind: str, tmp_path: Path) -> None:
    assert titles(f"{here}/{path}", tmp_path / "made", kind=kind) == ["Talks"]


def test_the_report_calls_a_table_what_its_server_calls_it(here: str, tmp_path: Path) -> None:
    assert import_file("csv", f"{here}/pub", tmp_path / "made", OPEN).name == "Our talks - Sheet1.csv"


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("page", r"is a page, not a table\. Publish the sheet: in Google Sheets File, Share, Publish to web"),
        ("closed", r"is not open to everybody \(403\)"),
        ("nothing", r"leads to nothing \(404\)"),
        ("broken", r"answers with the error 500"),
        ("round", "leads on to more than 5 other addresses"),
        ("file", "is not asked: only addresses with http:// or https:// are"),
        ("login", "with a user name or password in it is not asked"),
        ("large.csv", r"large\.csv is more than 20 MB large"),
        ("bomb.csv", r"bomb\.csv is more than 20 MB large"),
        ("odd.csv", "comes compressed as br, which is not read"),
    ],
)
def test_an_answer_that_is_no_table_is_refused_in_a_sentence(here: str, path: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match=said):
        titles(f"{here}/{path}", tmp_path / "made")

    assert not (tmp_path / "made").exists()


def test_an_address_that_answers_too_slowly_is_given_up(
    here: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "SECONDS", 0.3)

    with pytest.raises(RefusedError, match="did not answer in whole within"):
        titles(f"{here}/slow.csv", tmp_path / "made")


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
     "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "224.0.0.1", "255.255.255.255", "[::1]", "[fe80::1]", "[fd00::1]",
     "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[64:ff9b::a00:1]", "[2002:7f00:1::]", "[::]", "[ff02::1]"],
)  # fmt: skip
def test_hosts_within_a_network_are_never_asked(host: str, tmp_path: Path) -> None:
    with pytest.raises(
        RefusedError, match=r"private or reserved network; .* --allow-private|is not known|is not a web address"
    ):
        titles(f"http://{host}/talks.csv", tmp_path / "made", Options())


@pytest.mark.parametrize(
    "address", ["ftp://news.example/a.csv", "file:///etc/passwd", "http://", "https://me:secret@news.example/a.csv", "http://[::1", "gopher://x/", "https://news.example:port/"]
)  # fmt: skip
def test_other_addresses_are_never_asked(address: str, tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match=r"is not asked|is not a web address"):
        titles(address, tmp_path / "made", OPEN)


def test_a_name_that_leads_into_a_network_is_never_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses, "resolve", lambda *_: ["93.184.215.14", "192.168.0.9"])

    with pytest.raises(RefusedError, match=r"news\.example stands for 192\.168\.0\.9"):
        titles("https://news.example/talks.csv", tmp_path / "made", Options())


class TestOfAPublicHost:
    """A server of the test stands for a public one."""

    @pytest.fixture(autouse=True)
    def public(self, monkeypatch: pytest.MonkeyPatch) -> None:
        known = {"news.example": "127.0.0.1"}
        monkeypatch.setattr(addresses, "resolve", lambda host, _: [known.get(host, host)])
        monkeypatch.setattr(addresses, "is_public", lambda address: address == "127.0.0.1")

    def test_the_ip_address_that_was_checked_is_the_one_that_is_asked(
        self, server: ThreadingHTTPServer, tmp_path: Path
    ) -> None:
        port = server.server_port

        assert titles(f"http://news.example:{port}/talks.csv", tmp_path / "made", Options()) == ["Talks"]
        assert Handler.seen == [("/talks.csv", f"news.example:{port}")]

    def test_a_redirect_into_a_network_is_not_followed(self, server: ThreadingHTTPServer, tmp_path: Path) -> None:
        with pytest.raises(RefusedError, match=r"10\.0\.0\.1 stands for 10\.0\.0\.1, which is in a private"):
            titles(f"http://news.example:{server.server_port}/away", tmp_path / "made", Options())


SHEET = "https://docs.google.com/spreadsheets/d"


@pytest.mark.parametrize(
    ("link", "asked"),
    [
        (f"{SHEET}/1aB-c_D/edit#gid=0", f"{SHEET}/1aB-c_D/export?format=csv&gid=0"),
        (f"{SHEET}/1aB-c_D/edit?gid=12&usp=sharing#gid=12", f"{SHEET}/1aB-c_D/export?format=csv&gid=12"),
        (f"{SHEET}/1aB-c_D/edit?usp=sharing", f"{SHEET}/1aB-c_D/export?format=csv"),
        (f"{SHEET}/1aB-c_D/", f"{SHEET}/1aB-c_D/export?format=csv"),
        (f"{SHEET}/1aB-c_D/export?format=xlsx", f"{SHEET}/1aB-c_D/export?format=xlsx"),
        (f"{SHEET}/e/2PACX-1v/pubhtml", f"{SHEET}/e/2PACX-1v/pub?output=csv"),
        (f"{SHEET}/e/2PACX-1v/pubhtml?gid=7&single=true", f"{SHEET}/e/2PACX-1v/pub?gid=7&single=true&output=csv"),
        (
            f"{SHEET}/e/2PACX-1v/pub?gid=7&single=true&output=xlsx",
            f"{SHEET}/e/2PACX-1v/pub?gid=7&single=true&output=xlsx",
        ),
        ("https://github.com/a/b/blob/main/c/d.csv", "https://raw.githubusercontent.com/a/b/main/c/d.csv"),
        ("https://www.dropbox.com/scl/fi/x/t.csv?rlkey=k&dl=0", "https://www.dropbox.com/scl/fi/x/t.csv?rlkey=k&dl=1"),
        ("https://news.example/t.csv?a=1", "https://news.example/t.csv?a=1"),
    ],
)
def test_links_that_people_copy_lead_to_the_data_behind_them(link: str, asked: str) -> None:
    assert data_address(link) == asked
