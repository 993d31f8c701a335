"""Addresses of data files: other bytes have another address, and an address of earlier pages still gets an answer."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from app import create_app
from layouts.panels.built_in import built_in
from layouts.panels.given import Bars
from layouts.panels.given.guests import guests
from layouts.panels.registry import Panels
from routes import program

if TYPE_CHECKING:
    from pathlib import Path

    from flask.testing import FlaskClient

    from data.dataset import Dataset

FILES = ("index", "details", "series", "around", "reactions", "words")
LOADED = re.compile(r'"(/data/wire/[^"]+)"')


def client_of(dataset: Dataset, title: str = "") -> FlaskClient:
    """Return a client of an app, with a panel of this title from a file whose own text stays the same."""
    own = guests([Bars("actors", title=title, by="actor")]) if title else []
    panels = Panels([*built_in(), *own], digest="000000000000") if own else built_in()
    return create_app(dataset, panels=panels).server.test_client()


def addresses(client: FlaskClient, page: str = "/embed") -> list[str]:
    """Return the addresses of the data files that a page names."""
    return sorted(LOADED.findall(client.get(page).text))


@pytest.mark.parametrize("page", ["/", "/embed", "/briefing"])
def test_every_page_names_the_files_and_may_keep_them_for_ever(small: Dataset, page: str) -> None:
    client = client_of(small, "Who acted")

    found = addresses(client, page)

    assert sorted(address.rpartition("/")[2] for address in found) == sorted(f"{name}.json" for name in FILES)
    assert found == addresses(client)
    for address in found:
        assert "immutable" in client.get(address).headers["Cache-Control"]


def test_files_with_other_panels_have_other_addresses(small: Dataset) -> None:
    """A title may come from a module that the file of panels imports: what the files hold decides."""
    found = [addresses(client_of(small, title)) for title in ("", "Who acted", "Who did it")]

    assert len({address for one in found for address in one}) == 3 * len(FILES)


def test_files_of_another_program_have_other_addresses(small: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    before = addresses(client_of(small))
    assert addresses(client_of(small)) == before

    monkeypatch.setattr(program, "DIGEST", "of another version")

    assert set(addresses(client_of(small))) & set(before) == set()


@pytest.mark.parametrize("path", ["data/export.py", "layouts/messages/card.py", "translations/ko/entente.mo"])
def test_the_program_is_another_after_a_change_of_what_the_files_are_made_with(tmp_path: Path, path: str) -> None:
    file = tmp_path / path
    file.parent.mkdir(parents=True)
    found = []
    for text in ("one", "two", "one"):
        file.write_text(text, encoding="utf-8")
        found.append(program.digest(tmp_path))

    assert found[0] == found[2] != found[1]


def test_the_history_names_the_folder_of_the_files_that_pages_load(small: Dataset) -> None:
    client = client_of(small, "Who acted")
    [present] = [one for one in json.loads(client.get("/data/versions.json").data)["versions"] if "wire" in one]

    assert f"/data/{present['wire']}index.json" in addresses(client)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("suffix", ["", "-1a2b3c"])
def test_an_address_of_an_earlier_page_gets_the_present_file_to_be_asked_for_again(
    small: Dataset, name: str, suffix: str
) -> None:
    client = client_of(small)
    present = next(address for address in addresses(client) if f"/{name}." in address)

    for digest in (small.content_hash, "000000000000", present.split("/")[3] if suffix else "0"):
        answer = client.get(f"/data/wire/{digest}/{name}{suffix}.json")
        assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-cache")
        assert answer.data == client.get(present).data
    assert client.get(f"/data/wire/{small.content_hash}/nothing{suffix}.json").status_code == 404
