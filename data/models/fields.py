"""The field types of the models: slugs, days, periods, colours, text. Each error names a remedy."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainValidator,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from data import days
from data.languages import CODE
from data.typography import typeset

_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]")
"""Control characters, and bidirectional controls, which can make a text read as another."""

LONGEST_LINE, LONGEST_PROSE, LONGEST_URL = 500, 5000, 2000
HEADLINE_LIMIT, DECK_LIMIT = 120, 200
_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
_YEAR = re.compile(r"[0-9]{4}")
TIME = re.compile("([01][0-9]|2[0-3]):[0-5][0-9]")


class Model(BaseModel):
    """The base of all models: no unknown fields, immutable."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def fault(message: str, remedy: str, *, longest: int = 0) -> PydanticCustomError:
    """Return a validation error; its message continues from the value. `longest` is the limit of a text too long."""
    context = {"message": message, "remedy": remedy, "longest": longest}
    return PydanticCustomError("curator", "{message}. {remedy}", context)


def is_day(text: str) -> bool:
    """Return whether a text is a valid date, spelt YYYY-MM-DD."""
    return days.parse(text) is not None and text[:4] >= "0001"


def is_period(text: str, frequency: str) -> bool:
    """Return whether a text is a period of a frequency: a day, a month (YYYY-MM) or a year (YYYY)."""
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
    if "\n" in text.strip():
        raise fault("runs over several lines", "Write it as one line.")
    return _text(text, LONGEST_LINE)


def _prose(text: str) -> str:
    return _text(text, LONGEST_PROSE)


def _text(text: str, longest: int) -> str:
    text = text.strip()
    if not text:
        raise fault("the text is empty", "Write it, or leave the field out if it is optional.")
    if len(text) > longest:
        remedy = f"Use {longest:,} letters at most."
        raise fault(f"is too long by {len(text) - longest:,}", remedy, longest=longest)
    hidden = hidden_sign(text)
    if hidden:
        remedy = "Delete it; scripts that run from right to left need none."
        raise fault(f"holds an invisible sign (U+{ord(hidden):04X}) that garbles or turns round what follows", remedy)
    return typeset(text)


def hidden_sign(text: str) -> str:
    """Return the first invisible character of a text that can garble it; empty if there is none."""
    found = _HIDDEN.search(text)
    return found[0] if found else ""


def is_url(text: str) -> bool:
    """Return whether a text is an absolute URL of at most LONGEST_URL characters."""
    return len(text) <= LONGEST_URL and re.fullmatch(r"https?://[^\s<>\"'/]+(/[^\s<>\"]*)?", text) is not None


def _url(text: str) -> str:
    if len(text) > LONGEST_URL:
        raise fault(f"is too long by {len(text) - LONGEST_URL:,}", "Give the address without what tracks readers.")
    if not is_url(text):
        raise fault("is not a web address", "Write it whole, beginning with https://, or leave `url` out.")
    return text


def _origin(text: str) -> str:
    return _url(text) if text.startswith(("http://", "https://")) else _line(text)


def _number(value: object) -> int | float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        raise fault("is not a number", "Write digits, without quotes, spaces, commas or units.")
    return value


def _quote_source(value: object) -> int | str:
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        raise fault("is not a source", "Write the publisher, or the place of the source in the list, counted from 1.")
    return value


@dataclass(frozen=True)
class Spelt:
    """The JSON Schema of a text, for editors and docs/data.md; the validator beside it decides."""

    what: str
    pattern: str
    example: str | None = None

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        found = {**handler(core), "title": self.what, "pattern": self.pattern}
        return found if self.example is None else {**found, "examples": [self.example]}


@dataclass(frozen=True)
class _Matching:
    """A text validated by one pattern, which is also its JSON Schema."""

    what: str
    pattern: str
    remedy: str
    example: str

    def __get_pydantic_core_schema__(self, source: type[str], handler: GetCoreSchemaHandler) -> CoreSchema:
        whole = re.compile(self.pattern)

        def check(text: str) -> str:
            if not whole.fullmatch(text):
                raise fault(f"is not {self.what}", self.remedy)
            return text

        return core_schema.no_info_after_validator_function(check, handler(source))

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        title = self.what.partition(" ")[2]
        return Spelt(title, f"^(?:{self.pattern})$", self.example).__get_pydantic_json_schema__(core, handler)


_DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"

Slug = Annotated[
    str,
    _Matching(
        "a slug",
        r"[a-z0-9]+(-[a-z0-9]+)*",
        "Write lower-case letters, digits and single hyphens, such as export-curb.",
        "export-curb",
    ),
]
EventId = Annotated[
    str,
    _Matching(
        "an event id",
        r"[0-9]{4}-[0-9]{2}-[0-9]{2}-[a-z0-9]+(-[a-z0-9]+)*",
        "Write its day and a few plain words: 2019-07-01-curbs-announced.",
        "2019-07-01-curbs-announced",
    ),
]
FolderName = Annotated[
    str, _Matching("a name", r"[a-z0-9]+([_-][a-z0-9]+)*", "Write lower-case letters, digits, _ and -.", "japan_korea")
]
Colour = Annotated[
    str,
    _Matching("a colour", r"#[0-9a-fA-F]{6}", "Write # and six hexadecimal digits in quotes: '#1f77b4'.", "#1f77b4"),
]
Version = Annotated[
    str,
    _Matching(
        "a version", r"[0-9A-Za-z][0-9A-Za-z._-]{0,39}", "Write letters, digits, dots: '2026.11.1'.", "2026.11.1"
    ),
]
Language = Annotated[
    str,
    _Matching("a language code", CODE, "Write an ISO code such as en, ko or ja.", "en"),
]
Zone = Annotated[
    str,
    _Matching(
        "a time zone",
        r"UTC|[A-Za-z_]+(/[A-Za-z0-9_+-]+){1,2}",
        "Write its IANA name, such as Europe/Oslo.",
        "Europe/Oslo",
    ),
]
TimeOfDay = Annotated[str, _Matching("a time of day", TIME.pattern, "Write it of 24 hours: '09:30'.", "14:30")]
Year = Annotated[str, _Matching("a year", _YEAR.pattern, "Write four digits in quotes: '2018'.", "2018")]
Digits = Annotated[
    str, _Matching("an HS code", r"[0-9]{2,4}(\.?[0-9]{2,6}){0,4}", "Write digits, in quotes.", "3707901010")
]
Currency = Annotated[str, _Matching("a currency", r"[A-Z]{3}", "Write its three capital letters, such as JPY.", "JPY")]
Day = Annotated[str, AfterValidator(_day), Spelt("day", f"^{_DAY}$", "2019-07-01")]
OpenDay = Annotated[str, AfterValidator(_open_day), Spelt("day or empty", f"^({_DAY})?$", "")]
SourceDate = Annotated[
    str,
    AfterValidator(_source_date),
    Spelt("day, month or year", f"^({_DAY}|{_MONTH.pattern}|{_YEAR.pattern})$", "2019-07"),
]
Line = Annotated[str, AfterValidator(_line), Spelt("one line", r"^[^\n]*\S[^\n]*\n?$")]
Prose = Annotated[str, AfterValidator(_prose), Spelt("text", r"\S")]
Headline = Annotated[Line, Field(max_length=HEADLINE_LIMIT)]
"""What a view, a period or an event shows, in a sentence without a full stop."""
Deck = Annotated[Line, Field(max_length=DECK_LIMIT)]
"""The sentence or two below a headline."""
Url = Annotated[str, AfterValidator(_url), Spelt("web address", r"^https?://\S+$", "https://example.org/story")]
Origin = Annotated[str, AfterValidator(_origin), Spelt("web address, or one line", r"\S", "https://example.org/31")]
Number = Annotated[
    int | float, PlainValidator(_number), WithJsonSchema({"title": "number", "type": "number", "examples": [37.5]})
]
QuoteSource = Annotated[
    int | str,
    PlainValidator(_quote_source),
    WithJsonSchema({"title": "publisher or place", "type": ["integer", "string"], "examples": [1]}),
]
