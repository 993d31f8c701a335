"""A valid edit is served; an invalid one changes nothing and is reported."""

from __future__ import annotations

import logging
import os
import shutil
from pathlib import Path

import pytest

from live import reloader as keeping
from live.server import Server
from tests.live.conftest import Opening, change, look_twice, settle

OK = {"status": "ok"}


def title_of(server: Server) -> str:
    return server.reloaders[0].app.dataset.info.title


def test_an_edit_is_shown_with_its_version_and_its_data(server: Server, folder: Path) -> None:
    client = server.test_client()
    before = client.get("/version").json

    change(folder, "title", "Herring again")
    change(folder, "version", "'1.1'")
    settle(server)

    after = client.get("/version").json
    assert before is not None
    assert after is not None
    assert (before["version"], after["version"]) == ("1.0", "1.1")
    assert f'"hash":"{after["content_hash"]}"' in client.get("/").text
    assert "Herring again" in client.get("/about").text


def test_files_that_are_still_changing_are_not_loaded(server: Server, folder: Path) -> None:
    change(folder, "title", "Half")
    assert server.reloaders[0].poll() is True
    change(folder, "title", "Half and half")
    assert server.reloaders[0].poll() is True
    assert title_of(server) == "Herring and harbours"

    assert server.reloaders[0].poll() is False
    assert title_of(server) == "Half and half"


def test_a_touch_without_a_change_makes_no_new_version(server: Server, folder: Path) -> None:
    shown = server.reloaders[0].app

    os.utime(folder / "dataset.yaml", (1, 1))
    settle(server)

    assert server.reloaders[0].app is shown


def test_a_bad_edit_keeps_the_last_good_version_and_says_so(
    server: Server, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    client = server.test_client()
    assert client.get("/health").json == OK

    change(folder, "title", "[unfinished")
    settle(server)

    health = client.get("/health")
    assert health.status_code == 200
    assert health.json is not None
    assert health.json["status"] == "degraded"
    [told] = health.json["problems"][:1]
    assert (told["dataset"], told["file"]) == ("small", "dataset.yaml")
    assert told["line"] > 0
    assert told["remedy"]
    assert "dataset.yaml" in caplog.text
    assert "version 1.0 stays" in caplog.text
    assert "Herring and harbours" in client.get("/").text


def test_what_a_draft_says_does_not_reach_the_public(server: Server, folder: Path) -> None:
    change(folder, "version", "'not yet public!'")
    settle(server)

    assert "not yet public" not in server.test_client().get("/health").text


def test_only_those_who_work_on_a_dataset_are_told_on_its_page_that_an_edit_is_not_shown(
    server: Server, opened: Opening, folder: Path
) -> None:
    editors = opened(folder, follows=True)
    before = (editors.test_client().get("/version").json or {})["told"]

    change(folder, "version", "'not yet public!'")
    settle(server)
    settle(editors)

    told = (editors.test_client().get("/version").json or {})["told"]
    assert "told" not in (server.test_client().get("/version").json or {})
    assert before == ""
    assert told.startswith("Your last edit is not shown: dataset.yaml:")
    assert "not yet public" not in told


def test_an_invalid_edit_is_logged_once(server: Server, folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    change(folder, "title", "[unfinished")
    settle(server)
    said = len(caplog.records)

    os.utime(folder / "dataset.yaml", (1, 1))
    settle(server)

    assert len(caplog.records) == said


def test_a_mended_edit_is_shown_and_the_server_is_well_again(
    server: Server, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    change(folder, "title", "[unfinished")
    settle(server)

    change(folder, "title", "Finished")
    settle(server)

    assert title_of(server) == "Finished"
    assert server.test_client().get("/health").json == OK
    assert "mended" in caplog.text


def test_an_edit_that_is_undone_leaves_the_same_version(server: Server, folder: Path) -> None:
    shown = server.reloaders[0].app
    change(folder, "title", "[unfinished")
    settle(server)

    change(folder, "title", "Herring and harbours")
    settle(server)

    assert server.reloaders[0].app is shown
    assert server.test_client().get("/health").json == OK


def test_a_dataset_that_loads_but_cannot_be_shown_is_refused(
    server: Server, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "WARM_UP_PATHS", ("no/such/page",))

    change(folder, "title", "Never seen")
    settle(server)

    assert title_of(server) == "Herring and harbours"
    assert server.test_client().get("/health").json != OK


def test_a_fault_of_a_briefing_is_in_the_report_while_the_rest_is_shown(server: Server, folder: Path) -> None:
    (folder / "briefings").mkdir()
    (folder / "briefings" / "first.yaml").write_text("title: [\n", encoding="utf-8")
    change(folder, "title", "Herring, briefly")
    settle(server)

    health = server.test_client().get("/health").json
    assert title_of(server) == "Herring, briefly"
    assert health is not None
    assert {told["file"] for told in health["problems"]} == {"briefings/first.yaml"}


def test_a_deleted_folder_is_a_report_and_its_return_a_recovery(server: Server, folder: Path, tmp_path: Path) -> None:
    folder.rename(tmp_path / "away")
    settle(server)
    client = server.test_client()
    health = client.get("/health")
    assert health.json != OK
    assert str(tmp_path) not in health.text
    assert client.get("/about").status_code == 200

    change(tmp_path / "away", "title", "Back again")
    (tmp_path / "away").rename(folder)
    settle(server)

    assert title_of(server) == "Back again"
    assert client.get("/health").json == OK


def test_a_file_that_an_editor_replaces_by_renaming_is_seen(server: Server, folder: Path) -> None:
    draft = folder / ".dataset.yaml.swp"
    shutil.copy2(folder / "dataset.yaml", draft)
    text = draft.read_text(encoding="utf-8").replace("Herring and harbours", "Harbour and herrings")
    draft.write_text(text, encoding="utf-8")
    draft.replace(folder / "dataset.yaml")

    settle(server)

    assert title_of(server) == "Harbour and herrings"


def test_a_switched_symbolic_link_is_noticed(folder: Path, tmp_path: Path, opened: Opening) -> None:
    newer = Path(shutil.copytree(folder, tmp_path / "newer"))
    change(newer, "title", "Released")
    current = tmp_path / "current"
    current.symlink_to(folder)
    server = opened(current)

    (tmp_path / "turned").symlink_to(newer)
    (tmp_path / "turned").replace(current)
    look_twice(server.reloaders[0])

    assert title_of(server) == "Released"
