"""The kinds of field that forms are made of: slugs, days, periods, colours, text. Each fault names its remedy."""

from __future__ import annotations

import math
import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, PlainValidator
from pydantic_core import PydanticCustomError

from data import days

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_EVENT_ID = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-[a-z0-9]+(-[a-z0-9]+)*")
_NAME = re.compile(r"[a-z0-9]+([_-][a-z0-9]+)*")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]{0,39}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_ZONE = re.compile(r"UTC|[A-Za-z_]+(/[A-Za-z0-9_+-]+){1,2}")
_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
_YEAR = re.compile(r"[0-9]{4}")


class Form(BaseModel):
    """What all forms of the dataset share: nothing unknown, nothing changed after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def fault(message: str, remedy: str) -> PydanticCustomError:
    """Return a fault whose message reads on from the value, with what to do about it."""
    return PydanticCustomError("curator", "{message}. {remedy}", {"message": message, "remedy": remedy})


def _matching(pattern: re.Pattern[str], message: str, remedy: str) -> AfterValidator:
    def check(text: str) -> str:
        if not pattern.fullmatch(text):
            raise fault(message, remedy)
        return text

    return AfterValidator(check)


def is_day(text: str) -> bool:
    """Say whether a text is a day of the calendar, spelt YYYY-MM-DD."""
    return days.parse(text) is not None and text[:4] >= "0001"


def is_period(text: str, frequency: str) -> bool:
    """Say whether a text is a period of a frequency: a day, a month (YYYY-MM) or a year (YYYY)."""
    if frequency == "day":
        return is_day(text)
    return (_MONTH if frequency == "month" else _YEAR).fullmatch(text) is not None and text[:4] >= "0001"


def _day(text: str) -> str:
    if not is_day(text):
        raise fault("is not a day", "Write YYYY-MM-DD.")
    return text


def _open_day(text: str) -> str:
    return _day(text) if text else text


def _source_date(text: str) -> str:
    if not any(is_period(text, frequency) for frequency in ("day", "month", "year")):
        raise fault("is not a date", "Write YYYY-MM-DD, or YYYY-MM or YYYY if that is all the source gives.")
    return text


def _line(text: str) -> str:
    if not text.strip():
        raise fault("the text is empty", "Write it, or leave the field out if it is optional.")
    if "\n" in text.strip():
        raise fault("runs over several lines", "Write it as one line.")
    return text.strip()


def _prose(text: str) -> str:
    if not text.strip():
        raise fault("the text is empty", "Write it, or leave the field out if it is optional.")
    return text.strip()


def _url(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"'/]+(/[^\s<>\"]*)?", text):
        raise fault("is not a web address", "Write it whole, beginning with https://, or leave `url` out.")
    return text


def _number(value: object) -> int | float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        raise fault("is not a number", "Write digits, without quotes, spaces, commas or units.")
    return value


def _quote_source(value: object) -> int | str:
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        raise fault("is not a source", "Write the publisher, or the place of the source in the list, counted from 0.")
    return value


Slug = Annotated[
    str, _matching(_SLUG, "is not a slug", "Write lower-case letters, digits and single hyphens, such as export-curb.")
]
EventId = Annotated[
    str, _matching(_EVENT_ID, "is not an event id", "Write its day and a few plain words: 2019-07-01-curbs-announced.")
]
FolderName = Annotated[str, _matching(_NAME, "is not a name", "Write lower-case letters, digits, _ and -.")]
Colour = Annotated[
    str, _matching(_COLOUR, "is not a colour", "Write # and six hexadecimal digits in quotes: '#1f77b4'.")
]
Version = Annotated[str, _matching(_VERSION, "is not a version", "Write letters, digits, dots: '2026.11.1'.")]
Language = Annotated[str, _matching(_LANGUAGE, "is not a language code", "Write an ISO code such as en, ko or ja.")]
Zone = Annotated[str, _matching(_ZONE, "is not a time zone", "Write its IANA name, such as Europe/Oslo.")]
Year = Annotated[str, _matching(_YEAR, "is not a year", "Write four digits in quotes: '2018'.")]
Digits = Annotated[
    str, _matching(re.compile(r"[0-9]{2,4}(\.?[0-9]{2,6}){0,4}"), "is not an HS code", "Write digits, in quotes.")
]
Day = Annotated[str, AfterValidator(_day)]
OpenDay = Annotated[str, AfterValidator(_open_day)]
SourceDate = Annotated[str, AfterValidator(_source_date)]
Line = Annotated[str, AfterValidator(_line)]
Prose = Annotated[str, AfterValidator(_prose)]
Url = Annotated[str, AfterValidator(_url)]
Number = Annotated[int | float, PlainValidator(_number)]
QuoteSource = Annotated[int | str, PlainValidator(_quote_source)]
