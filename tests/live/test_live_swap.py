"""A swap under load: each response is of one version, older pages get their files, and nothing leaks."""

from __future__ import annotations

import logging
import re
import threading
import weakref
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from live import reloader as keeping
from live.poller import Poller
from live.reloader import KEPT_VERSIONS
from live.server import Server
from tests.live.conftest import Opening, change, settle

READERS, ASKED, SWAPS = 4, 400, 4
NAMED = re.compile(r"data/wire/([0-9a-f]+)/index\.json")
ON_THE_PAGE = re.compile(r"<p class=\"nameplate\"[^>]*>(Story \d+)</p>")


def test_no_answer_is_of_two_versions(server: Server, folder: Path) -> None:
    change(folder, "title", "Story 0")
    settle(server)
    titles = {present(server): "Story 0"}
    over = threading.Event()

    def read() -> list[tuple[str, str]]:
        client, found = server.test_client(), []
        while len(found) < ASKED or not over.is_set():
            told = client.get("/data/versions.json").json["versions"][0]["wire"].split("/")[1]
            found.append((told, client.get(f"/data/wire/{told}/index.json").json["info"]["title"]))
            if len(found) % 25 == 0:
                page = client.get("/").text
                found.append((NAMED.search(page)[1], ON_THE_PAGE.search(page)[1]))
        return found

    with ThreadPoolExecutor(READERS) as readers:
        reading = [readers.submit(read) for _ in range(READERS)]
        try:
            for number in range(1, SWAPS + 1):
                change(folder, "title", f"Story {number}")
                settle(server)
                titles[present(server)] = f"Story {number}"
        finally:
            over.set()
        answers = [answer for one in reading for answer in one.result()]

    assert len(answers) >= READERS * ASKED
    assert {titles[digest] for digest, _ in answers} == {title for _, title in answers}
    assert [answer for answer in answers if titles[answer[0]] != answer[1]] == []
    assert len(titles) == SWAPS + 1


def test_open_pages_of_an_earlier_version_get_its_files_for_a_while(server: Server, folder: Path) -> None:
    client = server.test_client()
    first = present(server)
    details = client.get(f"/data/wire/{first}/details.json")

    for number in range(KEPT_VERSIONS):
        change(folder, "title", f"Story {number}")
        settle(server)

        kept = client.get(f"/data/wire/{first}/details.json")
        assert "immutable" in kept.headers["Cache-Control"]
        assert kept.data == details.data

    change(folder, "title", "One too many")
    settle(server)
    gone = client.get(f"/data/wire/{first}/index.json")
    assert "immutable" not in gone.headers["Cache-Control"]
    assert gone.json["info"]["title"] == "One too many"


def test_twenty_versions_leave_one_in_memory(server: Server, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "WARM_UP_PATHS", ("embed",))
    passed = []
    for number in range(20):
        passed.append(weakref.ref(server.reloaders[0].app.dataset))
        change(folder, "title", f"Story {number}")
        settle(server)

    settle(server)

    assert [one().info.title for one in passed if one()] == []


def test_processes_that_share_a_folder_swap_together(
    folder: Path, opened: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each by itself: the moment is reckoned from when the folder changed."""
    quick, slow = opened(folder, settle=3.0), opened(folder, settle=3.0)
    before = present(quick)
    change(folder, "title", "Together")
    changed = (folder / "dataset.yaml").stat().st_ctime
    clock = [changed + 0.5]
    monkeypatch.setattr(keeping.time, "time", lambda: clock[0])

    settle(quick)
    assert present(quick) == before
    settle(slow)
    clock[0] = changed + 2.9
    assert [present(quick), present(slow)] == [before, before]
    clock[0] = changed + 3.1
    assert present(quick) == present(slow) != before


def test_a_page_from_a_quicker_process_gets_its_own_files(folder: Path, opened: Opening) -> None:
    quick, slow = opened(folder), opened(folder, settle=10_000)
    change(folder, "title", "Seen by one")
    settle(quick)
    newer = present(quick)

    answer = slow.test_client().get(f"/data/wire/{newer}/index.json")

    assert "immutable" in answer.headers["Cache-Control"]
    assert answer.json["info"]["title"] == "Seen by one"
    assert present(slow) != newer


def test_a_process_polls_before_its_first_response(watched: Server, folder: Path) -> None:
    """It may have been forked long after its parent read the files."""
    change(folder, "title", "Before the fork")

    assert "Before the fork" in watched.test_client().get("/about").text


def test_the_poller_notices_an_edit(watched: Server, folder: Path) -> None:
    log, shown = logging.getLogger("entente"), Shown()
    log.addHandler(shown)
    log.setLevel(logging.INFO)
    try:
        watched.begin()
        watched.begin()
        assert [thread.name for thread in threading.enumerate()].count("entente-watch") == 1
        change(folder, "title", "By itself")

        assert shown.event.wait(60)
        assert watched.reloaders[0].app.dataset.info.title == "By itself"
    finally:
        log.removeHandler(shown)
        log.setLevel(logging.NOTSET)


class Shown(logging.Handler):
    """Waits for the line that tells of a new version."""

    def __init__(self) -> None:
        super().__init__()
        self.event = threading.Event()

    def emit(self, record: logging.LogRecord) -> None:
        """Note the line."""
        if "is shown now" in record.getMessage():
            self.event.set()


@pytest.fixture
def watched(server: Server) -> Iterator[Server]:
    """Return the server with a thread that looks at its folder."""
    watch = Poller(server.reloaders)
    yield Server(server.reloaders, watch)
    watch.end()
    for thread in threading.enumerate():
        if thread.name == "entente-watch":
            thread.join()


def present(server: Server) -> str:
    """Return what the folder of the data files is named by."""
    return server.reloaders[0].app.payload.digest
