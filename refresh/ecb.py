"""ECB: euro reference rates, read by currencyconverter, and cross rates computed from them."""

from __future__ import annotations

import io
import zipfile
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from refresh.answer import Answer, Query, Row, Source
from refresh.clients import client
from refresh.error import RefreshError
from refresh.web import LARGEST, Web

URL = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip"
HUB = "EUR"


def fetch(query: Query, web: Web) -> Answer:
    """Return the price of `per` units of `base` in `quote`, for every day with both rates."""
    module = client("currency_converter", "currencyconverter")
    content = web.get(URL)
    base, quote = query.refresh.base or HUB, query.refresh.quote or HUB
    converter = _converter(module, content)
    unknown = sorted({base, quote} - set(converter.currencies))
    if unknown:
        raise RefreshError(f"The ECB publishes no rate of {' or '.join(unknown)}.")
    rows, left_out = [], []
    day = date.fromisoformat(query.since)
    last = max(converter.bounds[currency].last_date for currency in (base, quote))
    while day <= last:
        given = {currency: _rate(module, converter, currency, day) for currency in (base, quote)}
        lacking = [currency for currency, rate in given.items() if rate is None]
        if not lacking:
            value = converter.convert(Decimal(query.refresh.per), base, quote, date=day)
            rows.append(Row(day.isoformat(), value))
        elif len(lacking) == 1 and HUB not in given:
            left_out.append(f"{day}: no rate of {lacking[0]} (N/A), so no cross rate")
        day += timedelta(days=1)
    return Answer(tuple(rows), tuple(left_out), derived=HUB not in (base, quote))


@lru_cache(maxsize=1)
def _converter(module: Any, content: bytes) -> Any:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(file.file_size for file in packed.infolist()) > LARGEST:
                raise RefreshError("The ECB's file of rates unpacks to more than it ever held; nothing was taken.")
        with TemporaryDirectory() as folder:
            path = Path(folder) / "eurofxref-hist.zip"
            path.write_bytes(content)
            converter = module.CurrencyConverter(str(path), decimal=True)
    except (zipfile.BadZipFile, ValueError, ArithmeticError, IndexError, StopIteration) as error:
        raise RefreshError("What the ECB sends is not its file of rates.") from error
    return converter


def _rate(module: Any, converter: Any, currency: str, day: date) -> Decimal | None:
    try:
        rate: Decimal = converter.convert(Decimal(1), currency, HUB, date=day)
    except module.RateNotFoundError:
        return None
    return rate


SOURCE = Source(
    name="ecb",
    publisher="European Central Bank",
    title="Euro foreign exchange reference rates (eurofxref-hist)",
    url="https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/html/index.en.html",
    fetch=fetch,
    largest_move=Decimal("0.1"),
)
