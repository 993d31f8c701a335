"""Caching, compression and conditional requests."""

from __future__ import annotations

import gzip
import re

import brotli
import pytest
from flask.testing import FlaskClient

from routes import compression
from routes.body import Body
from routes.index import EntenteApp

FOR_EVER = "public, max-age=31536000, immutable"


def our_script(client: FlaskClient) -> str:
    match = re.search(r'"(/assets/entente\.[0-9a-f]{12}\.js)"', client.get("/").text)
    assert match is not None
    return match[1]


@pytest.mark.parametrize("encoding", [None, "br", "gzip"])
@pytest.mark.parametrize("address", ["/", "/about", "/_dash-layout"])
def test_an_unchanged_page_is_not_sent_twice(client: FlaskClient, address: str, encoding: str | None) -> None:
    headers = {"Accept-Encoding": encoding} if encoding else {}
    first = client.get(address, headers=headers)

    second = client.get(address, headers={**headers, "If-None-Match": first.headers["ETag"]})

    assert (second.status_code, second.data) == (304, b"")


@pytest.mark.parametrize("encoding", [None, "br", "gzip"])
def test_an_unchanged_file_is_not_sent_twice(client: FlaskClient, encoding: str | None) -> None:
    headers = {"Accept-Encoding": encoding} if encoding else {}
    first = client.get("/assets/entente.js", headers=headers)

    second = client.get("/assets/entente.js", headers={**headers, "If-None-Match": first.headers["ETag"]})

    assert (second.status_code, second.data) == (304, b"")


def test_pages_are_cached_for_a_minute_and_dash_requests_are_revalidated(client: FlaskClient) -> None:
    assert client.get("/").headers["Cache-Control"] == "public, max-age=60"
    assert client.get("/_dash-layout").headers["Cache-Control"] == "no-cache"
    assert client.get("/health").headers["Cache-Control"] == "no-store"
    assert client.get("/no/such/page").headers["Cache-Control"] == "no-store"


def test_a_file_is_kept_for_ever_only_under_the_name_of_its_content(client: FlaskClient) -> None:
    address = our_script(client)
    other = re.sub(r"\.[0-9a-f]{12}\.", ".000000000000.", address)

    assert client.get(address).headers["Cache-Control"] == FOR_EVER
    assert client.get(other).headers["Cache-Control"] == "no-cache"
    assert client.get("/assets/entente.js").headers["Cache-Control"] == "no-cache"


def test_data_files_are_kept_for_ever_only_under_the_address_that_pages_name(
    client: FlaskClient, app: EntenteApp
) -> None:
    present = client.get(app.payload.addresses("/")["details"])
    older = client.get("/data/wire/000000000000/details.json")

    assert present.headers["Cache-Control"] == FOR_EVER
    assert older.headers["Cache-Control"] == "no-cache"
    assert older.json == present.json


def test_compressed_responses_have_their_encoding_and_the_same_content(client: FlaskClient) -> None:
    address = our_script(client)
    plain = client.get(address)

    small = client.get(address, headers={"Accept-Encoding": "gzip, deflate, br"})
    zipped = client.get(address, headers={"Accept-Encoding": "gzip"})

    assert "Content-Encoding" not in plain.headers
    assert (small.headers["Content-Encoding"], brotli.decompress(small.data)) == ("br", plain.data)
    assert (zipped.headers["Content-Encoding"], gzip.decompress(zipped.data)) == ("gzip", plain.data)
    assert len({plain.headers["ETag"], small.headers["ETag"], zipped.headers["ETag"]}) == 3
    assert {response.headers["Vary"] for response in (plain, small, zipped)} == {"Accept-Encoding"}


def test_a_reader_may_refuse_an_encoding(client: FlaskClient) -> None:
    response = client.get(our_script(client), headers={"Accept-Encoding": "br;q=0, gzip;q=0"})

    assert "Content-Encoding" not in response.headers


def test_precompressed_files_are_used_if_set_up_made_them(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(compression, "PACKED", tmp_path)
    body = Body.of(b"the same words again and again " * 99, "text/plain")

    size = compression.precompress(body)

    assert len(compression.packed(body, "br")) == size
    assert brotli.decompress(compression.packed(body, "br")) == body.data
    assert {path.suffix for path in tmp_path.iterdir()} == {".br", ".gzip"}


def test_precompressed_files_of_old_contents_are_deleted(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(compression, "PACKED", tmp_path)
    old, new = Body.of(b"old", "text/plain"), Body.of(b"new", "text/plain")
    compression.precompress(old)
    compression.precompress(new)

    compression.delete_all_but({new.digest})

    assert {path.name.split(".")[0] for path in tmp_path.iterdir()} == {new.digest}
