"""The files under /data/ as scripts, spreadsheets and other sites request them."""

from __future__ import annotations

import csv
import io
import json
import zipfile

import pytest
from flask.testing import FlaskClient

from data.dataset import Dataset
from data.export import FILES
from data.rows import rows
from data.selection import select
from data.view import parse

TYPES = {
    "events.csv": "text/csv; charset=utf-8; header=present",
    "shipments.csv": "text/csv; charset=utf-8; header=present",
    "prices.csv": "text/csv; charset=utf-8; header=present",
    "series.csv": "text/csv; charset=utf-8; header=present",
    "events.json": "application/json",
    "datapackage.json": "application/json",
    "dataset.zip": "application/zip",
}
OPEN = [*(f"/data/{name}" for name in TYPES), "/feed.atom", "/calendar.ics"]
QUERIES = ["", "?category=ruling", "?category=ruling&colour=blue"]


def ids(text: str) -> list[str]:
    return [row["id"] for row in csv.DictReader(io.StringIO(text, newline=""))]


def test_every_file_has_its_type() -> None:
    assert set(TYPES) == set(FILES)


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("name", TYPES)
def test_a_file_answers_with_its_type(client: FlaskClient, name: str, query: str) -> None:
    response = client.get(f"/data/{name}{query}")

    assert (response.status_code, response.content_type) == (200, TYPES[name])
    assert response.headers["Cache-Control"] == "public, max-age=60"


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("address", OPEN)
def test_a_head_says_what_a_get_would(client: FlaskClient, address: str, query: str) -> None:
    get, head = client.get(f"{address}{query}"), client.head(f"{address}{query}")

    assert (head.status_code, head.data) == (200, b"")
    same = ("Content-Type", "Content-Length", "ETag", "Content-Disposition", "Access-Control-Allow-Origin")
    assert [head.headers.get(name) for name in same] == [get.headers.get(name) for name in same]


@pytest.mark.parametrize("encoding", ["identity", "br", "gzip"])
@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("address", OPEN)
def test_what_has_not_changed_is_not_sent_again(client: FlaskClient, address: str, query: str, encoding: str) -> None:
    headers = {"Accept-Encoding": encoding}
    first = client.get(f"{address}{query}", headers=headers)

    second = client.get(f"{address}{query}", headers={**headers, "If-None-Match": first.headers["ETag"]})

    assert (second.status_code, second.data) == (304, b"")
    assert second.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize("address", OPEN)
def test_nothing_can_be_written(client: FlaskClient, address: str, method: str) -> None:
    response = client.open(address, method=method)

    assert (response.status_code, response.content_type) == (405, "text/plain; charset=utf-8")
    assert "GET" in response.headers["Allow"]


@pytest.mark.parametrize(
    "address", ["/data/", "/data/events", "/data/events.xlsx", "/data/../app.py", "/data/EVENTS.CSV"]
)
def test_an_unknown_name_is_not_found(client: FlaskClient, address: str) -> None:
    response = client.get(address)

    assert (response.status_code, response.content_type) == (404, "text/plain; charset=utf-8")


@pytest.mark.parametrize("address", [*OPEN, "/data/no-such-file.csv"])
def test_a_script_on_another_site_may_read_it(client: FlaskClient, address: str) -> None:
    assert client.get(address).headers["Access-Control-Allow-Origin"] == "*"
    asked = client.options(address, headers={"Origin": "https://elsewhere.org", "Access-Control-Request-Method": "GET"})
    assert asked.status_code == 200
    assert asked.headers["Access-Control-Allow-Origin"] == "*"
    assert asked.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert "Access-Control-Allow-Credentials" not in asked.headers


@pytest.mark.parametrize("address", ["/", "/about", "/health"])
def test_a_script_on_another_site_may_not_read_pages(client: FlaskClient, address: str) -> None:
    assert "Access-Control-Allow-Origin" not in client.get(address).headers


def test_a_saved_file_has_a_name_that_says_what_it_is(client: FlaskClient) -> None:
    saved = {address: client.get(f"/data/{address}").headers.get("Content-Disposition") for address in
             ("events.csv", "events.csv?q=fish", "dataset.zip", "events.json")}  # fmt: skip

    assert saved == {
        "events.csv": 'attachment; filename="islands-1.0-events.csv"',
        "events.csv?q=fish": 'attachment; filename="islands-1.0-events-part.csv"',
        "dataset.zip": 'attachment; filename="islands-1.0.zip"',
        "events.json": None,
    }


def test_without_a_query_everything_is_there(newsroom: FlaskClient) -> None:
    assert len(ids(newsroom.get("/data/events.csv").text)) == 333
    assert len(ids(newsroom.get("/data/series.csv").text)) == 71
    assert newsroom.get("/data/events.json").json["count"] == 333  # type: ignore[index]


@pytest.mark.parametrize(
    "query", ["category=export-approval", "q=%E2%80%9Chandshake&from=&to=", "actor=meti&to=2020-12-31", "category="]
)
def test_with_a_query_the_events_are_those_of_the_page_with_that_query(
    newsroom: FlaskClient, curated: Dataset, query: str
) -> None:
    view, _ = parse(query, curated.vocabulary)

    assert (
        tuple(ids(newsroom.get(f"/data/events.csv?{query}").text))
        == select(rows(curated), view, curated.vocabulary).ids
    )


def test_series_and_days_choose_observations(newsroom: FlaskClient) -> None:
    text = newsroom.get("/data/prices.csv?series=kospi&from=2019-08-20&to=2019-08-20").text

    assert text.split() == ["series,period,value", "kospi,2019-08-20,1960.25"]


def test_what_was_not_understood_is_named_in_a_header(client: FlaskClient) -> None:
    response = client.get("/data/events.csv?category=ruling&colour=bl%C3%BCe%0D%0AX:1&to=never")

    assert response.headers["Entente-Dropped"] == "to=never&colour=bl%C3%BCe%0D%0AX%3A1"
    assert "Entente-Dropped" not in client.get("/data/events.csv?category=ruling").headers


def test_a_long_list_of_nonsense_does_not_burst_the_headers(client: FlaskClient) -> None:
    nonsense = "&".join(f"key{number}={'%F0%9F%98%80' * 60}" for number in range(10))

    assert len(client.get(f"/data/events.csv?{nonsense}").headers["Entente-Dropped"]) <= 1000


@pytest.mark.parametrize(
    "junk", ["%", "%ff%00", "=", "&&&", "from=9999-12-31&to=0001-01-01", "series=~~~", "q=" + "x" * 5000, "excel=maybe"]
)
@pytest.mark.parametrize("address", OPEN)
def test_no_query_breaks_anything(client: FlaskClient, address: str, junk: str) -> None:
    assert client.get(f"{address}?{junk}").status_code == 200


def test_the_byte_order_mark_is_added_on_request_only(client: FlaskClient) -> None:
    plain, marked = client.get("/data/events.csv"), client.get("/data/events.csv?excel=1")

    assert marked.data == b"\xef\xbb\xbf" + plain.data
    assert "Entente-Dropped" not in marked.headers
    assert client.get("/data/events.csv?excel=maybe").headers["Entente-Dropped"] == "excel=maybe"


def test_links_lead_to_the_public_address(newsroom: FlaskClient, client: FlaskClient) -> None:
    assert "https://example.org/event/2019-08-19-photoresist-second-approval" in newsroom.get("/data/events.csv").text
    assert "http://localhost/event/2019-03-01-first-ruling" in client.get("/data/events.csv").text


def test_the_archive_holds_the_same_table_as_its_address(client: FlaskClient) -> None:
    files = zipfile.ZipFile(io.BytesIO(client.get("/data/dataset.zip?q=fish").data))

    assert files.read("events.csv") == client.get("/data/events.csv?q=fish").data
    assert json.loads(files.read("datapackage.json"))["resources"][0]["path"] == "events.csv"


OF_SERIES = {"data/shipments.csv", "data/prices.csv", "data/series.csv"}


def test_the_page_about_the_dataset_leads_to_every_file_that_has_anything(client: FlaskClient) -> None:
    text = client.get("/about").text

    for name in (*(f"data/{name}" for name in TYPES), "feed.atom", "calendar.ics"):
        assert (f'href="/{name}"' in text) is (name not in OF_SERIES), "this dataset has no series"
