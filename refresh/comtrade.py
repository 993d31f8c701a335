"""UN Comtrade: trade by six-digit HS code, through the UN's client library. Its rows must not be republished.

Partner 0 is the world, queried context the partners: a month in which it has a figure is published.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from refresh.answer import Answer, Query, Source
from refresh.clients import client, patched
from refresh.error import RefreshError
from refresh.trade import YEAR, Figures, answer, batches, months
from refresh.web import Web

WORLD = "0"
MOST = 500
"""Most records of an answer without a key; an answer of this length may be truncated."""
FLOWS = {"imports": "M", "exports": "X"}
WHOLE = {"partner2Code": "0", "motCode": "0", "customsCode": "C00"}
"""Columns of breakdowns, with the values that mark a total."""


@dataclass(frozen=True)
class _Reply:
    status: int
    data: bytes


class _Pool:
    """Replaces the client's urllib3 pool, which it uses without retries."""

    def __init__(self, web: Web) -> None:
        self.web = web

    def request(self, _method: str, url: str, fields: Mapping[str, Any], **_given: Any) -> _Reply:
        return _Reply(200, self.web.get(url, fields))


def fetch(query: Query, web: Web) -> Answer:
    """Return monthly imports or exports of an HS code in US dollars or net kilograms."""
    package = client("comtradeapicall", "comtradeapicall")
    inner = client("comtradeapicall.PreviewGet", "comtradeapicall")
    pool = SimpleNamespace(PoolManager=lambda: _Pool(web), exceptions=inner.urllib3.exceptions)
    partners = () if not query.refresh.partners else (*query.refresh.partners, *query.refresh.whole, WORLD)
    by: dict[tuple[str, str], Decimal] = {}
    notes = ["UN Comtrade's figures may not be passed on without the UN's leave: do not publish these rows"]
    with patched(inner, "urllib3", pool), redirect_stdout(io.StringIO()):
        for part in batches(months(query.since, query.today), YEAR if query.key else 1):
            _read(query, _records(package, query, part, partners or (WORLD,)), by, notes)
    figures = Figures(by, frozenset(month for month, partner in by if partner == WORLD), frozenset({WORLD}))
    return answer(query, figures, notes=notes)


def _records(package: Any, query: Query, part: Iterable[str], partners: Iterable[str]) -> list[dict[str, Any]]:
    """Query some months; without a key the API allows one month and 500 records at a time."""
    given: dict[str, Any] = {
        "typeCode": "C",
        "freqCode": "M",
        "clCode": "HS",
        "period": ",".join(month.replace("-", "") for month in part),
        "reporterCode": query.refresh.reporter,
        "cmdCode": (query.refresh.hs or "").replace(".", ""),
        "flowCode": FLOWS[query.refresh.flow or "imports"],
        "partnerCode": ",".join(dict.fromkeys(partners)),
        "partner2Code": None,
        "customsCode": None,
        "motCode": None,
        "format_output": "JSON",
        "breakdownMode": "classic",
        "includeDesc": False,
    }
    try:
        if query.key:
            frame = package.getFinalData(query.key, **given)
        else:
            frame = package.previewFinalData(**given, maxRecords=MOST)
        records: list[dict[str, Any]] = [] if frame is None else frame.to_dict("records")
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise RefreshError("What UN Comtrade sends is not a list of records.") from error
    if not query.key and len(records) >= MOST:
        raise RefreshError(f"UN Comtrade cuts its answer off at {MOST} records: ask with a key, or for less.")
    return records


def _read(query: Query, records: list[dict[str, Any]], by: dict[tuple[str, str], Decimal], notes: list[str]) -> None:
    for record in _whole(query, records):
        try:
            month, partner = f"{str(record['period'])[:4]}-{str(record['period'])[4:6]}", str(record["partnerCode"])
            value = record["netWgt"] if query.series.measure == "quantity" else record["primaryValue"]
            number = Decimal(str(value))
        except (KeyError, ArithmeticError) as error:
            raise RefreshError("UN Comtrade's records lack a period, a partner or a number.") from error
        if not number.is_finite():
            notes.append(f"{month}: no figure of partner {partner}")
            continue
        if by.setdefault((month, partner), number) != number:
            raise RefreshError(f"UN Comtrade gives two figures for {month}, partner {partner}.")
        if query.series.measure == "quantity" and record.get("isNetWgtEstimated") is True and partner != WORLD:
            notes.append(f"{month}: the weight is the UN's estimate")


def _whole(query: Query, records: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield the records that are totals. Raises RefreshError if one does not match the query."""
    wanted = {
        "reporterCode": query.refresh.reporter,
        "cmdCode": (query.refresh.hs or "").replace(".", ""),
        "flowCode": FLOWS[query.refresh.flow or "imports"],
    }
    for record in records:
        for column, value in wanted.items():
            if str(record.get(column)) != value:
                raise RefreshError(f"UN Comtrade answers with {column} {record.get(column)}, not {value}.")
        if all(str(record.get(column, value)) == value for column, value in WHOLE.items()):
            yield record


SOURCE = Source(
    name="comtrade",
    publisher="UN Comtrade",
    title="Trade as reported to the United Nations",
    url="https://comtradeplus.un.org",
    fetch=fetch,
    key="ENTENTE_COMTRADE_KEY",
    key_optional=True,
)
