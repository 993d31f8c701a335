"""FinanceDataReader: closes of the Korea Exchange from Naver Finance: no key, adjusted for later splits."""

from __future__ import annotations

import io
import warnings
from contextlib import redirect_stdout
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from refresh import krx
from refresh.answer import Answer, Query, Row, Source
from refresh.clients import client, patched
from refresh.error import RefreshError
from refresh.web import Web

SEOUL = ZoneInfo("Asia/Seoul")
PRICES = ["Open", "High", "Low", "Close", "Volume"]
CLOSE, VOLUME = 3, 4


@dataclass(frozen=True)
class _Text:
    text: str


class _Requests:
    """Replaces the client's `requests`, which it uses without timeout or retries."""

    def __init__(self, web: Web) -> None:
        self.web = web

    def get(self, url: str, **_given: Any) -> _Text:
        return _Text(self.web.get(url).decode("euc-kr", errors="replace"))


def fetch(query: Query, web: Web) -> Answer:
    """Return the closes of a share or index since a day, except today's: trading may not be over."""
    reader = client("FinanceDataReader", "finance-datareader")
    naver = client("FinanceDataReader.naver.data", "finance-datareader")
    symbol = query.refresh.symbol or ""
    try:
        with patched(naver, "requests", _Requests(web)), redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # it uses what pandas 4 will remove
            frame = reader.DataReader(f"NAVER:{symbol}", query.since, query.today.isoformat())
        found = [(moment.date().isoformat(), [*map(_number, values)]) for moment, *values in frame[PRICES].itertuples()]
    except (ValueError, ArithmeticError, KeyError, TypeError, AttributeError) as error:
        raise RefreshError(f"What Naver sends for {symbol} is not a table of prices.") from error
    if not found:
        raise RefreshError(f"Naver has no prices of {symbol} since {query.since}: delisted, halted or another code?")
    return _closes(query, found)


def _number(value: object) -> Decimal:
    return Decimal(str(value))


def _closes(query: Query, found: list[tuple[str, list[Decimal]]]) -> Answer:
    rows, left_out = [], []
    before: tuple[str, list[Decimal]] = ("", [])
    today = min(query.today, datetime.now(SEOUL).date()).isoformat()
    for day, values in found:
        fault = "the session may still go on; its close counts tomorrow" if day >= today else ""
        fault = fault or _fault(query, day, values, before)
        if fault:
            left_out.append(f"{day}: {fault}")
        else:
            rows.append(Row(day, values[CLOSE]))
        before = (day, values)
    return Answer(tuple(rows), tuple(left_out))


def _fault(query: Query, day: str, values: list[Decimal], before: tuple[str, list[Decimal]]) -> str:
    close, volume = values[CLOSE], values[VOLUME]
    if not close.is_finite():
        return "no close is given"
    if volume == 0:
        return f"nothing was traded; {close:f} repeats an earlier close"
    if values == before[1] and day != before[0]:
        return "prices and volume all repeat the row before"
    if query.series.kind == "price" and not krx.on_step(day, close):
        return f"{close:f} is no price that can be traded (steps of {krx.step(close)}): changed after the fact"
    return ""


SOURCE = Source(
    name="finance-datareader",
    publisher="Korea Exchange closes, via Naver Finance",
    title="Daily closes read by FinanceDataReader",
    url="https://finance.naver.com",
    fetch=fetch,
    largest_move=krx.LIMIT,
)
