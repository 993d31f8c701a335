"""Korea Customs Service: trade of South Korea by item and country, from its open data API: XML, in dollars and kg.

One query returns all countries of a code, so that sums, shares and zeros come from one answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any
from urllib.parse import unquote

from refresh.answer import Answer, Query, Source
from refresh.clients import client
from refresh.error import RefreshError
from refresh.trade import YEAR, Figures, answer, batches, months
from refresh.web import Web

URL = "https://apis.data.go.kr/1220000/nitemtrade/getNitemtradeList"
GRAND_TOTAL = "총계"
FIELDS = {
    ("imports", "value"): "impDlr",
    ("imports", "quantity"): "impWgt",
    ("exports", "value"): "expDlr",
    ("exports", "quantity"): "expWgt",
}


def fetch(query: Query, web: Web) -> Answer:
    """Return monthly imports (CIF) or exports (FOB) of an HS code."""
    measure = "quantity" if query.series.measure == "quantity" else "value"
    column = FIELDS[query.refresh.flow or "imports", measure]
    reading = _Reading(query.refresh.hs or "", column)
    for part in batches(months(query.since, query.today), YEAR):  # the service refuses more at once
        params = {
            "serviceKey": unquote(query.key),  # the portal gives it out in two spellings, one already encoded
            "strtYymm": part[0].replace("-", ""),
            "endYymm": part[-1].replace("-", ""),
            "hsSgn": reading.code,
        }
        reading.read(web.get(URL, params, accept=(401, 403)), frozenset(part))
    figures = Figures(reading.by, frozenset(month for month, _ in reading.by))
    return answer(query, figures, reading.left_out, reading.notes)


class _Reading:
    """Collects one column of several answers."""

    def __init__(self, code: str, column: str) -> None:
        self.code, self.column = code.replace(".", ""), column
        self.by: dict[tuple[str, str], Decimal] = {}
        self.seen: dict[tuple[str, str, str], Decimal] = {}
        self.left_out: list[str] = []
        self.notes: list[str] = []

    def read(self, content: bytes, wanted: frozenset[str]) -> None:
        """Add the rows of an answer for some months."""
        stated: Decimal | None = None
        total, count = Decimal(0), 0
        for item in _items(content):
            if item.get("year") == GRAND_TOTAL:
                stated = _number(item, self.column)
                continue
            value = _number(item, self.column)
            total, count = total + value, count + 1
            self._take(item, value, wanted)
        if stated is not None and abs(stated - total) > count:  # each row may be rounded
            raise RefreshError(
                f"Korea Customs: the rows under {self.code} add up to {total:f}, their stated total is {stated:f}; "
                "the answer is not whole."
            )

    def _take(self, item: dict[str, str], value: Decimal, wanted: frozenset[str]) -> None:
        month, code, country = item.get("year", "").replace(".", "-"), item.get("hsCd", ""), item.get("statCd", "")
        place = f"{month}, {country or 'no country'}, {code or 'no code'}"
        if month not in wanted:
            self.left_out.append(f"{place}: not a month that was asked for")
        elif not code.startswith(self.code):
            self.left_out.append(f"{place}: another code than {self.code}")
        elif (before := self.seen.get((month, code, country))) is not None:
            if before != value:
                raise RefreshError(f"Korea Customs gives two figures for {place}: {before:f} and {value:f}.")
            self.left_out.append(f"{place}: the same row a second time")
        else:
            self.seen[month, code, country] = value
            self.by[month, country] = self.by.get((month, country), Decimal(0)) + value


def _items(content: bytes) -> Iterator[dict[str, str]]:
    trees = client("defusedxml.ElementTree", "defusedxml")
    try:
        root: Any = trees.fromstring(content)
    except (trees.ParseError, ValueError) as error:
        raise RefreshError("What Korea Customs sends is not XML; the service may be down.") from error
    refusal = root.findtext(".//returnAuthMsg") or root.findtext(".//errMsg")
    if refusal:
        raise RefreshError(f"Korea Customs refuses: {_short(refusal)}. Is the key right, and approved for 15100475?")
    if root.findtext(".//resultCode") != "00":
        said = root.findtext(".//resultMsg") or "no reason given"
        raise RefreshError(f"Korea Customs refuses: {_short(said)}")
    for item in root.iter("item"):
        yield {field.tag: (field.text or "").strip() for field in item}


def _number(item: dict[str, str], column: str) -> Decimal:
    text = item.get(column, "").replace(",", "")
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise RefreshError(f"Korea Customs gives '{_short(text)}' for {column}, which is not a number.") from error


def _short(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()[:80]


SOURCE = Source(
    name="korea-customs",
    publisher="Korea Customs Service",
    title="Trade by item and country, open data 15100475",
    url="https://www.data.go.kr/data/15100475/openapi.do",
    fetch=fetch,
    key="ENTENTE_KOREA_CUSTOMS_KEY",
)
