"""e-Stat: trade of Japan by nine-digit code and country, from the Ministry of Finance: JSON, in thousand yen.

In its tables time is a year, and the second category a measure of a month. Quantity is in one of two slots, the
other being zeros; unpublished months are zeros too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from refresh.answer import Answer, Query, Source
from refresh.error import RefreshError
from refresh.trade import YEAR, Figures, answer, months
from refresh.web import Web

URL = "https://api.e-stat.go.jp/rest/3.0/app/json/getStatsData"
TABLES = {
    "exports": ((2016, 2020, "0003313965"), (2021, 2025, "0003425293"), (2026, 2030, "0004049306")),
    "imports": ((2016, 2020, "0003313966"), (2021, 2025, "0003425294"), (2026, 2030, "0004049326")),
}
"""First and last year of each table."""

SLOTS = {"quantity 1": 150, "quantity 2": 160, "value": 170}
"""Code of the second category for January; each month adds 30."""
UNITS = {"quantity 1": "100", "quantity 2": "110"}
PAGES = 20
"""Most pages of one query, against an endless sequence of them."""
_Cells = dict[str, dict[tuple[str, str], Decimal]]


def fetch(query: Query, web: Web) -> Answer:
    """Return monthly exports or imports of a code in thousand yen, or in the stated unit of quantity."""
    wanted = months(query.since, query.today)
    cells: _Cells = {slot: {} for slot in SLOTS}
    units: dict[str, str] = {}
    for first, last, table in TABLES[query.refresh.flow or "exports"]:
        years = sorted({int(month[:4]) for month in wanted if first <= int(month[:4]) <= last})
        if years:
            _read(_values(query, web, table, years), cells, units, query.refresh.hs or "")
    slot = "value" if query.series.measure != "quantity" else _filled(cells)
    if query.series.measure == "quantity":
        _check_unit(query, units.get(slot, ""))
    notes = []
    early = [month for month in wanted if int(month[:4]) < TABLES["exports"][0][0]]
    if early:
        notes.append("months before 2016 lie in tables that are not asked")
    published = frozenset(month for (month, _), value in cells["value"].items() if value)
    return answer(query, Figures(cells[slot], published), notes=notes)


def _values(query: Query, web: Web, table: str, years: list[int]) -> Iterator[dict[str, Any]]:
    """Yield the cells of a table from all pages."""
    categories = [*UNITS.values(), *(str(code + 30 * month) for code in SLOTS.values() for month in range(YEAR))]
    start: int | None = None
    for _ in range(PAGES):
        content = web.get(
            URL,
            {
                "appId": query.key,
                "statsDataId": table,
                "cdCat01": (query.refresh.hs or "").replace(".", ""),
                "cdCat02": ",".join(sorted(categories)),
                "cdTimeFrom": f"{years[0]}000000",
                "cdTimeTo": f"{years[-1]}000000",
                "metaGetFlg": "N",
                "startPosition": start,
            },
        )
        found, start = _page(content)
        yield from found
        if start is None:
            return
    raise RefreshError("e-Stat does not come to an end of its pages.")


def _page(content: bytes) -> tuple[list[dict[str, Any]], int | None]:
    try:
        data = json.loads(content)["GET_STATS_DATA"]
        status, said = int(data["RESULT"]["STATUS"]), str(data["RESULT"].get("ERROR_MSG", ""))
        if status == 1:  # nothing fits the question
            return [], None
        if status != 0:
            raise RefreshError(f"e-Stat refuses: {re.sub(r'[^ -~぀-ヿ一-鿿]', ' ', said)[:80]} (status {status}).")
        table = data["STATISTICAL_DATA"]
        values, following = table["DATA_INF"]["VALUE"], table.get("RESULT_INF", {}).get("NEXT_KEY")
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise RefreshError("What e-Stat sends is not its table.") from error
    return (values if isinstance(values, list) else [values]), (int(following) if following else None)


def _read(values: Iterator[dict[str, Any]], cells: _Cells, units: dict[str, str], code: str) -> None:
    places = {str(first + 30 * month): (slot, month + 1) for slot, first in SLOTS.items() for month in range(YEAR)}
    slots_of_units = {category: slot for slot, category in UNITS.items()}
    for value in values:
        try:
            given, category, area, year = value["@cat01"], value["@cat02"], value["@area"], str(value["@time"])[:4]
            text = str(value.get("$", "")).strip()
        except (KeyError, TypeError, AttributeError) as error:
            raise RefreshError("What e-Stat sends is not its table.") from error
        if given != code.replace(".", ""):
            raise RefreshError(f"e-Stat answers for code {given}, not {code}.")
        if category in slots_of_units:
            units.setdefault(slots_of_units[category], text)
        elif category in places and (number := _number(text)) is not None:
            slot, month = places[category]
            at = (f"{year}-{month:02}", area)
            if cells[slot].setdefault(at, number) != number:
                raise RefreshError(f"e-Stat gives two figures for {at[0]}, {area}: {cells[slot][at]} and {number}.")


def _number(text: str) -> Decimal | None:
    """Return the number of a cell; None for marks such as - and ***."""
    try:
        return Decimal(text.replace(",", ""))
    except InvalidOperation:
        if re.search(r"[0-9]", text):
            raise RefreshError(f"e-Stat gives '{text[:40]}', which is not a number.") from None
        return None


def _filled(cells: _Cells) -> str:
    """Return the quantity slot that has values; the other is all zeros."""
    filled = [slot for slot in UNITS if any(cells[slot].values())]
    if len(filled) != 1:
        raise RefreshError(f"e-Stat has quantities in {len(filled)} of 2 slots; which to read is not clear.")
    return filled[0]


def _check_unit(query: Query, unit: str) -> None:
    wanted = query.refresh.source_unit
    if wanted is not None and unit != wanted:
        raise RefreshError(f"e-Stat counts in '{unit}', not in {wanted}: `divide_by` would be wrong.")


SOURCE = Source(
    name="e-stat",
    publisher="Ministry of Finance, Trade Statistics of Japan, via the API of e-Stat",
    title="Trade by code and country",
    url="https://www.e-stat.go.jp/stat-search/database?toukei=00350300",
    fetch=fetch,
    key="ENTENTE_ESTAT_APP_ID",
)
