"""Formatting of references: dates at their precision, numbers with units.

`month` is the twin of that in assets/panels/events/list.js.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from babel.numbers import format_percent

from data.references import Dated, Measured
from layouts.words import MINUS, SPACE, Words

MULTIPLES = ((1_000_000_000, "billion"), (1_000_000, "million"))


def spelt(value: Dated | Measured, words: Words) -> str:
    """Return a resolved reference as text."""
    if isinstance(value, Dated):
        return when(value.day, value.precision, value.end, words)
    if value.form in ("change", "move"):
        return _percent(value, words)
    if value.form == "level":
        return _level(value, words)
    return words.amount(value.value, value.unit)


def when(day: str, precision: str, end: str | None, words: Words, time: str | None = None) -> str:
    """Return the date of an event: its day, with its time if it is given, month or year, or its first and last day."""
    date = words.date(day, precision)
    date = words.say("list.at", date=date, time=time) if time else date
    return words.say("card.until", **{"from": date, "to": words.day(end)}) if end else date


def month(day: str, precision: str, words: Words) -> str:
    """Return the month that an event is listed under, or its year where that is all we know."""
    return words.date(day, "year" if precision == "year" else "month")


def _level(value: Measured, words: Words) -> str:
    """Return a value of a series: large amounts in millions with one decimal, small ones with two decimals."""
    for size, multiple in MULTIPLES:
        if abs(value.value) >= size:
            unit = words.say(f"charts.unit.{multiple}", unit=value.unit).replace(" ", SPACE, 1)
            return words.amount(rounded(value.value / size, "0.1"), unit)
    return words.amount(rounded(value.value, "0.01"), value.unit)


def _percent(value: Measured, words: Words) -> str:
    """Return a change with one decimal, or a daily return with two; no decimals if it is an exact percentage."""
    if value.form == "move" and value.signed:
        return words.percent(value.value)
    exact = Decimal(repr(value.value)).quantize(Decimal("0.0001" if value.form == "move" else "0.001"), ROUND_HALF_UP)
    whole = value.form == "change" and exact == Decimal(repr(value.value)) == exact.quantize(Decimal("0.01"))
    digits = "" if whole else ".00" if value.form == "move" else ".0"
    form = f"+#,##0{digits}%;-#,##0{digits}%" if value.signed and exact else f"#,##0{digits}%"
    return str(format_percent(exact + 0, format=form, locale=words.locale)).replace("-", MINUS)


def rounded(value: float, step: str) -> float:
    """Return a value to the nearest multiple of a power of ten, halves up, by its decimal spelling."""
    return float(Decimal(repr(value)).quantize(Decimal(step), ROUND_HALF_UP))
