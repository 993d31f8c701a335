"""QR codes that scripts draw: module by module those of a library, for every version and mask."""

from __future__ import annotations

import pytest
import segno
from segno import encoder

from tests.browser.conftest import Twin

CAPACITIES = (14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666)
"""Bytes that versions 1 to 20 hold at level M."""
DRAW = "(cases) => cases.map(([text, mask]) => modules.qr.modules(text, mask ?? undefined))"


def address(length: int) -> str:
    return "https://a.example/?q=é%ED%95%9C~".encode().ljust(length, b"x")[:length].decode(errors="ignore")


@pytest.fixture
def standard(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the library pad as the standard says: it adds a byte of zeros where none is due."""
    pad = encoder.write_padding_bits
    monkeypatch.setattr(
        encoder, "write_padding_bits", lambda buff, version, length: length % 8 and pad(buff, version, length)
    )


@pytest.mark.usefixtures("standard")
def test_a_code_is_the_one_of_the_standard(twin: Twin) -> None:
    cases = [(address(size - less), at % 8) for at, size in enumerate(CAPACITIES) for less in (0, 3, 9)]
    made = [
        segno.make_qr(text, error="m", mask=mask, mode="byte", encoding="utf-8", boost_error=False)
        for text, mask in cases
    ]

    drawn = twin(DRAW, cases)

    assert {code.version for code in made} == set(range(1, 21))
    assert drawn == [[[bool(square) for square in row] for row in code.matrix] for code in made]


def test_an_address_too_long_to_be_read_has_none(twin: Twin) -> None:
    assert twin(DRAW, [("x" * 667, None)]) == [None]


def test_one_of_the_masks_is_chosen(twin: Twin) -> None:
    [chosen, *masked] = twin(DRAW, [("https://a.example/", mask) for mask in (None, *range(8))])

    assert chosen in masked
