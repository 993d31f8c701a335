"""Pages change on purpose alone: each is what its record says, byte for byte but for the digests of its files."""

from __future__ import annotations

import json

import pytest

from tests.routes.written import DIGEST, PATHS, RECORD, digests, pages


@pytest.fixture(scope="module")
def written() -> dict[str, str]:
    return pages()


@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_what_its_record_says(written: dict[str, str], path: str) -> None:
    record = json.loads(RECORD.read_text(encoding="utf-8"))

    assert digests(written)[path] == record.get(path), (
        "The page has changed. If it is meant to: .venv/bin/python -m tests.routes.written"
    )


def test_no_page_of_the_record_is_an_error(written: dict[str, str]) -> None:
    assert [
        path for path, text in written.items() if "DIGEST" not in text and not path.startswith(("/card", "/oem"))
    ] == []


def test_digests_alone_are_masked() -> None:
    assert DIGEST.sub("#", "entente.0123456789ab.js 2021-06-15 #f0894d 88.53333333333333") == (
        "entente.#.js 2021-06-15 #f0894d 88.53333333333333"
    )
