"""Publishing to object stores: S3's interface on this machine, read back over HTTP; and stores that only hold files."""

from __future__ import annotations

import gzip
import json
import logging
import socket
import threading
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from http.client import HTTPMessage
from pathlib import Path
from typing import Any
from uuid import uuid4

import boto3
import fsspec
import pytest
import s3fs
from moto.server import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import make_server

from publish import PublishError
from tests.conftest import SMALL
from tests.publish.conftest import Edit, contents, publish_to

SURROUNDINGS = {
    "AWS_ACCESS_KEY_ID": "none",
    "AWS_SECRET_ACCESS_KEY": "none",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_MAX_ATTEMPTS": "1",
}


class S3:
    """A server that speaks as S3 does, counts what it is sent, and goes away when told."""

    def __init__(self) -> None:
        self.app = DomainDispatcherApplication(create_backend_app)
        self.sent: list[str] = []
        self.deleted: list[str] = []
        self.left: int | None = None

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer as S3, or break the connection off."""
        if environ["REQUEST_METHOD"] == "PUT":
            if self.left is not None and len(self.sent) >= self.left:
                environ["werkzeug.socket"].shutdown(socket.SHUT_RDWR)
                return []
            self.sent.append(environ["PATH_INFO"].partition("/site/")[2])
        if environ["REQUEST_METHOD"] == "DELETE":
            self.deleted.append(environ["PATH_INFO"].partition("/site/")[2])
        answer: Iterable[bytes] = self.app(environ, start_response)
        return answer

    def forget(self) -> None:
        """Begin to count anew, and stay."""
        self.sent, self.deleted, self.left = [], [], None


class Bucket:
    """A bucket of its own that everyone may read."""

    def __init__(self, s3: S3, server: str) -> None:
        self.s3 = s3
        self.name = f"news-{uuid4().hex[:8]}"
        self.http = f"{server}/{self.name}/site"
        self.address = f"s3://{self.name}/site"
        client = boto3.client("s3", endpoint_url=server)
        client.create_bucket(Bucket=self.name)
        everyone = {
            "Effect": "Allow",
            "Principal": "*",
            "Action": "s3:GetObject",
            "Resource": f"arn:aws:s3:::{self.name}/*",
        }
        client.put_bucket_policy(
            Bucket=self.name, Policy=json.dumps({"Version": "2012-10-17", "Statement": [everyone]})
        )
        client.close()
        s3.forget()

    def read(self, path: str) -> tuple[bytes, HTTPMessage]:
        """Return what a reader gets."""
        with urllib.request.urlopen(f"{self.http}/{path}") as answer:
            data: bytes = answer.read()
            return gzip.decompress(data) if answer.headers["Content-Encoding"] == "gzip" else data, answer.headers

    def manifest(self) -> dict[str, Any]:
        """Return the manifest that stands there."""
        found: dict[str, Any] = json.loads(self.read("manifest.json")[0])
        return found

    def files(self) -> dict[str, bytes]:
        """Return what readers get of every file that the manifest lists."""
        return {one["path"]: self.read(one["path"])[0] for one in self.manifest()["files"]}


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[S3, str]]:
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    s3 = S3()
    server = make_server("127.0.0.1", 0, s3, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield s3, f"http://127.0.0.1:{server.port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def bucket(served: tuple[S3, str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Bucket]:
    for name, value in SURROUNDINGS.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("AWS_ENDPOINT_URL", served[1])
    s3fs.S3FileSystem.clear_instance_cache()
    yield Bucket(*served)
    s3fs.S3FileSystem.clear_instance_cache()


def test_a_store_holds_what_a_folder_would(bucket: Bucket, tmp_path: Path) -> None:
    publish_to(tmp_path / "site", SMALL)
    publish_to(bucket.address, SMALL)

    folder = {path: data for path, data in contents(tmp_path / "site").items() if not path.endswith((".br", ".gz"))}

    assert bucket.files() == {path: data for path, data in folder.items() if path != "manifest.json"}


def test_files_come_with_their_headers(bucket: Bucket) -> None:
    publish_to(bucket.address, SMALL)

    found = {path: bucket.read(path)[1] for path in ("index.html", "version", "data/dataset.zip")}

    names = ("Content-Type", "Content-Encoding", "Cache-Control")
    assert {path: tuple(headers[name] for name in names) for path, headers in found.items()} == {
        "index.html": ("text/html; charset=utf-8", "gzip", "public, max-age=60"),
        "version": ("application/json", None, "no-cache"),
        "data/dataset.zip": ("application/zip", None, "public, max-age=60"),
    }


def test_immutable_files_are_sent_first_and_the_start_page_last(bucket: Bucket) -> None:
    publish_to(bucket.address, SMALL)
    sent = [path for path in bucket.s3.sent if not path.startswith("manifest")]
    lasting = {path for release in bucket.manifest()["releases"] for path in release["files"]}
    pages = [at for at, path in enumerate(sent) if path.endswith(".html")]

    assert set(sent[: len(lasting)]) == lasting
    assert pages == list(range(pages[0], len(sent)))
    assert sent[-1] == "index.html"
    assert bucket.s3.sent[-1] == "manifest.json"


def test_the_same_again_sends_nothing(bucket: Bucket) -> None:
    publish_to(bucket.address, SMALL)
    bucket.s3.forget()

    summary = publish_to(bucket.address, SMALL)

    assert (summary.changed, bucket.s3.sent, bucket.s3.deleted) == (0, [], [])


def test_after_an_edit_only_what_changed_is_sent(bucket: Bucket, folder: Path, edit: Edit) -> None:
    publish_to(bucket.address, folder)
    before = {one["path"]: one["sha256"] for one in bucket.manifest()["files"]}
    bucket.s3.forget()

    publish_to(bucket.address, edit("1.1"))

    after = {one["path"]: one["sha256"] for one in bucket.manifest()["files"]}
    changed = {path for path, digest in after.items() if before.get(path) != digest}
    assert sorted(bucket.s3.sent) == sorted([*changed, "manifest.part.json", "manifest.json"])
    assert bucket.s3.deleted == ["manifest.part.json"]
    assert {path for path in before if path.startswith(("assets/", "vendor/", "_dash"))} & changed == set()
    assert b"Harbour Court lifts the closure, 1.1" in bucket.read("event/2022-02-10-court-lifts-closure/index.html")[0]


def test_what_is_kept_no_longer_is_deleted(bucket: Bucket, folder: Path, edit: Edit) -> None:
    publish_to(bucket.address, folder, keep=0)
    old = {path for path in bucket.files() if path.startswith("data/wire/")}
    bucket.s3.forget()

    publish_to(bucket.address, edit("1.1"), keep=0)

    assert old <= set(bucket.s3.deleted)
    assert old & set(bucket.files()) == set()


@pytest.mark.parametrize("after", [1, 4, 9])
def test_a_connection_that_breaks_off_leaves_the_old_pages_whole(
    bucket: Bucket, folder: Path, edit: Edit, after: int
) -> None:
    publish_to(bucket.address, folder, keep=0)
    before = bucket.files()
    bucket.s3.forget()
    bucket.s3.left = after

    with pytest.raises(PublishError, match="broke off"):
        publish_to(bucket.address, edit("1.1"), keep=0)

    now = bucket.files()
    assert set(now) == set(before)
    assert {path for path in before if path.endswith(".html") and now[path] != before[path]} == set()
    assert bucket.s3.deleted == []
    bucket.s3.forget()
    publish_to(bucket.address, folder, keep=0)
    publish_to(bucket.address, edit("1.1"), keep=0)
    assert b"lifts the closure, 1.1" in bucket.files()["event/2022-02-10-court-lifts-closure/index.html"]


def test_going_back_after_a_broken_upload_mends_every_file(bucket: Bucket, edit: Edit) -> None:
    publish_to(bucket.address, edit("1.0"), keep=0)
    before = bucket.files()
    bucket.s3.forget()
    bucket.s3.left = 14
    with pytest.raises(PublishError, match="broke off"):
        publish_to(bucket.address, edit("1.1"), keep=0)
    bucket.s3.forget()

    publish_to(bucket.address, edit("1.0"), keep=0)

    assert bucket.files() == before
    assert [path for path in bucket.s3.deleted if path.startswith("data/wire/")] != []


@pytest.mark.usefixtures("bucket")
def test_an_unreachable_store_is_reported_in_one_sentence() -> None:
    with pytest.raises(PublishError, match=r"s3://no-such-bucket/site"):
        publish_to("s3://no-such-bucket/site", SMALL)
    with pytest.raises(PublishError, match="carrier-pigeon"):
        publish_to("carrier-pigeon://roof", SMALL)


def test_a_plain_file_store_gets_the_compressed_files_too(tmp_path: Path) -> None:
    publish_to(tmp_path / "site", SMALL)
    address = f"memory://{uuid4().hex}"
    publish_to(address, SMALL)
    system, root = fsspec.url_to_fs(address)

    stored = {path.removeprefix(f"{root}/"): system.cat_file(path) for path in system.find(root)}

    assert stored == contents(tmp_path / "site")
