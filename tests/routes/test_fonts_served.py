"""Every page asks at once for the fonts that its style sheet names, and a font is kept for ever under its name."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from app import create_app
from data.load import load
from tests.conftest import SMALL

PAGES = ("/", "/embed", "/briefing?from=2021-01-01", "/about", "/event/2021-06-15-harbours-closed", "/no/such/page")
PRELOAD = re.compile(r'<link rel="preload" href="([^"]+)" as="font" type="font/woff2" crossorigin>')
SHEET = re.compile(r'<link rel="stylesheet" href="([^"]*/assets/[^"]+)">')


@pytest.fixture(scope="module", params=["/", "/under/a/path/"])
def served(request: pytest.FixtureRequest) -> tuple[FlaskClient, str]:
    prefix = str(request.param)
    return create_app(load(SMALL), prefix=prefix).server.test_client(), prefix


@pytest.mark.parametrize("page", PAGES)
def test_a_page_preloads_two_of_the_fonts_that_its_style_sheets_name(
    served: tuple[FlaskClient, str], page: str
) -> None:
    client, prefix = served
    html = client.get(f"{prefix}{page.removeprefix('/')}").text
    sheets = SHEET.findall(html)
    named = [font for sheet in sheets for font in re.findall(r"url\(\.\./([^)]+)\)", client.get(sheet).text)]

    preloaded = PRELOAD.findall(html)

    assert len(preloaded) == 2
    assert {address.removeprefix(prefix) for address in preloaded} < set(named)
    assert html.index(preloaded[0]) < html.index(sheets[0])
    assert [client.get(f"{prefix}{address}").status_code for address in named] == [200] * 4


def test_a_font_is_kept_for_ever_and_may_be_read_by_a_sandboxed_frame(client: FlaskClient) -> None:
    address = PRELOAD.findall(client.get("/about").text)[0]

    answer = client.get(address, headers={"Origin": "null"})

    assert answer.mimetype == "font/woff2"
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.data.startswith(b"wOF2")


def test_a_font_under_an_old_name_is_the_present_one(client: FlaskClient) -> None:
    address = PRELOAD.findall(client.get("/about").text)[0]

    answer = client.get(re.sub(r"\.[0-9a-f]{12}\.", ".000000000000.", address))

    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-cache")


def test_there_are_no_other_fonts(client: FlaskClient) -> None:
    assert client.get("/fonts/entente-sans-whole.000000000000.woff2").status_code == 404
