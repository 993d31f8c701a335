"""A published folder: complete, reproducible, and replaced atomically."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

import brotli
import pytest
from click.testing import CliRunner
from selectolax.lexbor import LexborHTMLParser

import app as command_line
from publish import NOWHERE, ROOT, PublishError, publish
from publish import folder as folder_module
from routes import program
from tests.conftest import ROOT as ROOT_FOLDER
from tests.conftest import SMALL
from tests.publish.conftest import BASE_URL, Edit, app_of, contents, publish_to

PIVOTAL = "2021-06-15-harbours-closed"


def test_the_same_input_gives_the_same_bytes(published: Path, tmp_path: Path) -> None:
    publish(app_of(SMALL), str(tmp_path / "again"))

    assert contents(tmp_path / "again") == contents(published)


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_writes_the_same_bytes(published: Path, tmp_path: Path, seed: str) -> None:
    command = [sys.executable, "app.py", "publish", str(tmp_path / "again"), "--data", str(SMALL)]

    subprocess.run(command, cwd=ROOT_FOLDER, env={"PYTHONHASHSEED": seed}, check=True, capture_output=True)

    assert contents(tmp_path / "again") == contents(published)


def test_publishing_again_changes_nothing(tmp_path: Path) -> None:
    publish_to(tmp_path / "site", SMALL)
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in tmp_path.rglob("*.html")}

    summary = publish_to(tmp_path / "site", SMALL)

    assert (summary.changed, summary.kept) == (0, 0)
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in tmp_path.rglob("*.html")} == before


def test_no_file_contains_paths_of_the_machine(published: Path) -> None:
    named = [path for path, data in contents(published).items() if ROOT.encode() in data]

    assert named == []


def test_pages_without_a_public_address_name_none(published: Path) -> None:
    pages = {path: data for path, data in contents(published).items() if path.endswith(".html")}

    assert [path for path, data in pages.items() if NOWHERE.encode() in data] == []
    assert [path for path, data in pages.items() if b'rel="canonical"' in data] == []


def test_publishing_without_a_public_url_warns_which_files_lack_it(tmp_path: Path) -> None:
    said = " ".join(publish_to(tmp_path / "site", SMALL).warnings)

    assert "--base-url" in said
    assert "feed.atom" in said
    assert publish_to(tmp_path / "other", SMALL, base_url=BASE_URL).warnings == ()


def test_pages_carry_their_public_address(with_address: Path) -> None:
    text = (with_address / "event/2021-11-02-island-talks/index.html").read_text(encoding="utf-8")

    assert f'<link rel="canonical" href="{BASE_URL}/event/2021-11-02-island-talks">' in text


def test_a_page_shows_its_own_picture_or_else_that_of_the_first(with_address: Path) -> None:
    for event, picture in ((PIVOTAL, f"card/{PIVOTAL}.png"), ("2021-11-02-island-talks", "card.png")):
        text = (with_address / f"event/{event}/index.html").read_text(encoding="utf-8")

        assert f'property="og:image" content="{BASE_URL}/{picture}"' in text
        assert (with_address / picture).read_bytes().startswith(b"\x89PNG")


def test_a_page_of_an_event_links_its_own_picture_or_none(published: Path) -> None:
    linked = {}
    for event in (PIVOTAL, "2021-11-02-island-talks"):
        text = (published / f"event/{event}/index.html").read_text(encoding="utf-8")
        linked[event] = re.findall(r'<a href="([^"]*card[^"]*)"', text)

    assert linked == {PIVOTAL: [f"../../card/{PIVOTAL}.png"], "2021-11-02-island-talks": []}


def test_html_to_copy_names_the_public_address_or_is_not_offered(published: Path, with_address: Path) -> None:
    name = f"event/{PIVOTAL}/index.html"
    pages = [LexborHTMLParser((folder / name).read_text(encoding="utf-8")) for folder in (published, with_address)]
    without, snippet = [page.css_first("code") for page in pages]

    assert without is None
    assert f'src="{BASE_URL}/embed?' in snippet.text()


def test_what_only_a_server_answers_is_not_offered(with_address: Path) -> None:
    assert [path for path, data in contents(with_address).items() if b"json+oembed" in data] == []
    assert '"live":false' in (with_address / "index.html").read_text(encoding="utf-8")


def test_the_404_page_finds_the_site_from_any_path(published: Path, with_address: Path) -> None:
    assert 'href="/about"' in (published / "404.html").read_text(encoding="utf-8")
    assert 'href="/news/about"' in (with_address / "404.html").read_text(encoding="utf-8")


def test_compressed_files_have_the_content_of_their_siblings(published: Path) -> None:
    files = contents(published)
    packed = {path: data for path, data in files.items() if path.endswith((".br", ".gz"))}

    unpacked = {
        path: (brotli.decompress if path.endswith(".br") else gzip.decompress)(data) for path, data in packed.items()
    }

    assert {"index.html.br", "index.html.gz", "about/index.html.br"} <= set(packed)
    assert unpacked == {path: files[path[:-3]] for path in packed}


def test_the_manifest_lists_every_file_with_its_hash(published: Path) -> None:
    files = contents(published)
    listed = json.loads(files.pop("manifest.json"))["files"]

    assert {one["path"]: (one["sha256"], one["size"]) for one in listed} == {
        path: (hashlib.sha256(data).hexdigest(), len(data)) for path, data in files.items()
    }


def test_a_broken_link_fails_and_leaves_what_stands(tmp_path: Path) -> None:
    publish_to(tmp_path / "site", SMALL)
    before = contents(tmp_path)
    app = app_of(SMALL)
    app.server.get(f"{ROOT}notes")(lambda: f'<a href="{ROOT}event/no-such-event">x</a><a href="#nowhere">y</a>')

    with pytest.raises(PublishError) as caught:
        publish(app, str(tmp_path / "site"))

    assert caught.value.problems == (
        "notes/index.html: the link ../event/no-such-event leads nowhere",
        "notes/index.html: the link #nowhere leads to no place in notes/index.html",
    )
    assert contents(tmp_path) == before


def test_a_disk_that_fails_at_the_last_step_leaves_what_stands(
    tmp_path: Path, edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_to(tmp_path / "site", SMALL)
    before = contents(tmp_path / "site")
    rename = Path.rename

    def failing(path: Path, target: Path) -> Path:
        if ".part-" in path.name:
            raise OSError("the disk is full")
        return rename(path, target)

    monkeypatch.setattr(folder_module.Path, "rename", failing)
    with pytest.raises(OSError, match="the disk is full"):
        publish_to(tmp_path / "site", edit("2.0"))

    assert contents(tmp_path / "site") == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("site")] == ["site"]


@pytest.mark.parametrize("name", ["holiday.jpg", "manifest.json"])
def test_a_folder_with_other_content_is_not_touched(tmp_path: Path, name: str) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / name).write_text("{}", encoding="utf-8")

    with pytest.raises(PublishError, match="mine"):
        publish_to(tmp_path / "mine", SMALL)

    assert contents(tmp_path / "mine") == {name: b"{}"}


def test_data_of_earlier_versions_stays_as_long_as_asked(tmp_path: Path, edit: Edit) -> None:
    out = tmp_path / "site"
    digests = []
    for version in ("1.0", "1.1", "1.2"):
        publish_to(out, edit(version), keep=1)
        present = json.loads((out / "data/versions.json").read_text(encoding="utf-8"))["versions"][0]
        digests.append(present["wire"].split("/")[1])

    versions = json.loads((out / "data/versions.json").read_text(encoding="utf-8"))["versions"]
    kept = {one["version"]: one["wire"] for one in versions if "wire" in one}

    assert sorted(path.name for path in (out / "data/wire").iterdir()) == sorted(digests[1:])
    assert kept == {"1.2": f"wire/{digests[2]}/", "1.1": f"wire/{digests[1]}/"}
    assert (out / "data" / kept["1.1"] / "details.json.br").is_file()
    publish_to(out, edit("1.2"), keep=0)
    assert [path.name for path in (out / "data/wire").iterdir()] == digests[2:]


def test_pages_of_an_earlier_program_keep_their_data_files(
    tmp_path: Path, edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three releases: another program with the same dataset, then the same program with another dataset."""
    out, named = tmp_path / "site", []
    for digest, version in (("one", "1.0"), ("two", "1.0"), ("two", "1.1")):
        monkeypatch.setattr(program, "DIGEST", digest)
        app = app_of(edit(version))
        publish(app, str(out), keep=1)

        named = [app.payload.digest, *named]
        assert {path.name for path in (out / "data/wire").iterdir()} == set(named[:2])
        told = json.loads((out / "data/versions.json").read_text(encoding="utf-8"))["versions"]
        kept = {one["version"]: one["wire"] for one in told}

    assert len(set(named)) == 3
    assert kept == {"1.1": f"wire/{named[0]}/", "1.0": f"wire/{named[1]}/"}


def test_a_file_that_somebody_deleted_comes_back(tmp_path: Path) -> None:
    publish_to(tmp_path / "site", SMALL)
    before = contents(tmp_path / "site")
    for path in (tmp_path / "site").glob("data/wire/*/*"):
        path.unlink()

    publish_to(tmp_path / "site", SMALL)

    assert contents(tmp_path / "site") == before


def test_the_command_says_what_it_did(tmp_path: Path) -> None:
    arguments = ["publish", str(tmp_path / "site"), "--data", str(SMALL), "--base-url", f"{BASE_URL}/"]

    first, second = (CliRunner().invoke(command_line.main, arguments) for _ in range(2))

    assert (first.exit_code, first.output) == (0, first.output)
    assert re.search(r"site: \d+ files, [\d,]+ bytes; \d+ new or changed", first.output)
    assert "; 0 new or changed" in second.output


def test_the_command_exits_with_one_when_it_refuses(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").touch()

    result = CliRunner().invoke(command_line.main, ["publish", str(tmp_path), "--data", str(SMALL)])

    assert result.exit_code == 1
    assert "nothing was published" in result.output
