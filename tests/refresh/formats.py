"""Answers in the formats of the services: the bank's zip, Naver's chart, customs XML, e-Stat's and Comtrade's JSON."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from typing import Any

ECB = "/stats/eurofxref/eurofxref-hist.zip"
NAVER = "/sise.nhn"
CUSTOMS = "/1220000/nitemtrade/getNitemtradeList"
E_STAT = "/rest/3.0/app/json/getStatsData"
PREVIEW = "/public/v1/preview/C/M/HS"
WITH_KEY = "/data/v1/get/C/M/HS"

RATES = {
    "2019-12-18": ("1.1115", "121.81", "1296.56"),
    "2019-12-17": ("1.1162", "122.31", "1299.38"),
    "2019-12-16": ("1.1146", "121.97", "1304.67"),
    "2019-12-13": ("1.1174", "122.43", "1308.97"),
    "2019-12-12": ("1.1137", "120.95", "1323.39"),
    "2019-12-11": ("1.1075", "120.44", "1321.5"),
}
CLOSES = {
    "20191210": 51500,
    "20191211": 51900,
    "20191212": 53300,
    "20191213": 54700,
    "20191216": 54700,
    "20191217": 56700,
}
ACID = {
    "2019.05": {"JP": (4524137, 2477200), "CN": (6167904, 4000000)},
    "2019.06": {"JP": (5293070, 3026010), "CN": (5143880, 3500000)},
    "2019.07": {"JP": (961061, 529850), "CN": (5814575, 4100000)},
    "2019.08": {"CN": (3574838, 2600000)},
    "2019.09": {"CN": (3032365, 2200000)},
    "2019.10": {"JP": (106000, 300), "CN": (3489699, 2500000)},
}


def values(changes: Iterable[Any]) -> dict[str, str]:
    """Return changes as values by period."""
    return {change.period: change.value for change in changes}


def bank(rates: Mapping[str, tuple[str, str, str]] = RATES) -> bytes:
    """Return the bank's file of dollars, yen and won for a euro; the latest day first, a comma at each end."""
    lines = ["Date,USD,JPY,BGN,KRW,", *(f"{day},{usd},{jpy},N/A,{krw}," for day, (usd, jpy, krw) in rates.items())]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("eurofxref-hist.csv", "\n".join(lines) + "\n")
    return packed.getvalue()


def chart(closes: Mapping[str, float], volumes: Mapping[str, int] | None = None) -> bytes:
    """Return Naver's chart of days: day, open, high, low, close, volume."""
    items = [
        f'<item data="{day}|{close}|{close}|{close}|{close}|{(volumes or {}).get(day, 10_000_000 + place)}" />'
        for place, (day, close) in enumerate(closes.items())
    ]
    head = (
        '<?xml version="1.0" encoding="EUC-KR" ?>\n<protocol>\n<chartdata symbol="005930" name="삼성전자" count="6000" '
    )
    text = f'{head}timeframe="day" precision="0" origintime="19900103">\n' + "\n".join(items)
    return f"{text}\n</chartdata>\n</protocol>\n".encode("euc-kr")


def customs(
    months: Mapping[str, Mapping[str, tuple[int, int]]],
    *,
    code: str = "2811111000",
    more: str = "",
    total: int | None = None,
) -> str:
    """Return the customs service's rows, dollars and kilograms imported by country, the grand total first."""
    rows = [(month, country, *pair) for month, found in months.items() for country, pair in found.items()]
    stated = sum(row[2] for row in rows) if total is None else total
    weight = sum(row[3] for row in rows)
    items = [_item("총계", "-", "-", stated, weight), *(_item(m, c, code, usd, kg) for m, c, usd, kg in rows), more]
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><response><header><resultCode>00</resultCode>'
    return f"{head}<resultMsg>정상서비스.</resultMsg></header><body><items>{''.join(items)}</items></body></response>"


def _item(month: str, country: str, code: str, usd: int, kg: int) -> str:
    return (
        f"<item><balPayments>{-usd}</balPayments><expDlr>0</expDlr><expWgt>0</expWgt><hsCd>{code}</hsCd>"
        f"<impDlr>{usd}</impDlr><impWgt>{kg}</impWgt><statCd>{country}</statCd><statCdCntnKor1>나라</statCdCntnKor1>"
        f"<statKor>반도체 제조용의 것</statKor><year>{month}</year></item>"
    )


item = _item


def e_stat(cells: Iterable[tuple[str, str, str, str]], *, unit: str = "KG", following: int | None = None) -> str:
    """Return e-Stat's cells (category, area, year, text) under one code, with the unit of the second quantity."""
    rows = [("110", "50103", "2019", unit), *cells]
    values_ = [
        {"@cat01": "281111000", "@cat02": cat, "@area": area, "@time": f"{year}000000", "$": text}
        for cat, area, year, text in rows
    ]
    result: dict[str, Any] = {"TOTAL_NUMBER": len(values_), "FROM_NUMBER": 1, "TO_NUMBER": len(values_)}
    if following:
        result["NEXT_KEY"] = following
    data = {
        "RESULT": {"STATUS": 0, "ERROR_MSG": "正常に終了しました。", "DATE": "2019-12-20T10:00:00.000+09:00"},
        "STATISTICAL_DATA": {"RESULT_INF": result, "DATA_INF": {"VALUE": values_}},
    }
    return json.dumps({"GET_STATS_DATA": data}, ensure_ascii=False)


def comtrade(*records: Mapping[str, Any]) -> str:
    """Return the UN's records, each a little unlike the usual one."""
    usual = {
        "typeCode": "C",
        "freqCode": "M",
        "reporterCode": 410,
        "flowCode": "M",
        "partnerCode": 392,
        "partner2Code": 0,
        "cmdCode": "281111",
        "customsCode": "C00",
        "motCode": 0,
        "netWgt": 1000.0,
        "isNetWgtEstimated": False,
        "primaryValue": 0.0,
    }
    found = [usual | dict(record) for record in records]
    return json.dumps({"elapsedTime": "0.1 secs", "count": len(found), "data": found, "error": ""})
