"""The messages: every text readers see that is not data, in English, translated through gettext.

The browser gets the same messages as JSON (`messages`), so that no sentence is written in JavaScript.
`{name}` is a placeholder; a pair of texts is a message with a plural, selected by `n`.

Twin of assets/base/words.js.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Literal

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from layouts.browsers import FLOOR
from layouts.catalogue import MESSAGES
from layouts.messages import Message
from layouts.month_names import month_alone

CATALOGUES = Path(__file__).resolve().parent.parent / "translations"

SERVER_ONLY = frozenset(
    {
        "about",
        "absent",
        "study",
        "dossier",
        "edits",
        "error",
        "event",
        "feed",
        "given",
        "help",
        "live",
        "noscript",
        "oembed",
        "reactions",
        "redirect",
        "social",
        "still",
        "withdrawn",
        *(f"balance.{one}" for one in ("how", "label", "meaning", "none", "rule", "title")),
        *(f"embed.{one}" for one in ("credit", "full", "list", "thin")),
        *(f"timeline.{one}" for one in ("lanes", "moments", "phases", "presets", "title", "zoom")),
    }
)
"""Messages, and families of them, that no script says, or that travel later; they do not come with the pages."""

NOT_FRAMED = frozenset(
    {"briefing", "fresh", "masthead", "overview", "page", "search", "share", "skip", "step", "theme", "zoom"}
)
"""What scripts say, but none of an embed, which is to be light."""

FRAMED_FIRST = frozenset({"again", "balance", "embed", "events", "mark", "peek", "timeline"})
"""What scripts of an embed say before it is hydrated; the rest of its messages follow then (`for_hydrated`)."""

PAGE_ONLY = ("study.about.", "study.shipments", "study.row.")
"""What only the page of an event and the method say of the moves around it."""

REACTIONS = ("reactions.", "study.caveat", "study.path.zero", "study.rank.", "study.reason.", "study.window")
"""What scripts say of reactions."""

Style = Literal["long", "full", "medium"]
MINUS = "\u2212"
MONTH_SKELETONS = {"long": "yMMMM", "full": "yMMMM", "medium": "yMMM"}
HUNDREDTH = Decimal("0.01")
PRECISIONS = {4: "year", 7: "month", 10: "day"}
QUOTED = re.compile(r"[“\"].*[”\"]", re.DOTALL)
LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
"""Letters of Hebrew, Arabic and the other scripts written from right to left."""

ISOLATE, END, MARK = "\u2068", "\u2069", "\u200e"
"""What begins and ends such a text within a sentence, and what begins a sentence that begins with one."""

SPACE = "\u00a0"
"""Non-breaking space between a number and its unit."""

CLOSE = ("%", "°")
"""Units without a space before them."""


@lru_cache(maxsize=20_000)
def _spelt_day(day: str, style: Style, locale: Locale) -> str:
    """Return a formatted day, cached, as a page of a large dataset repeats the same days thousands of times."""
    when = date.fromisoformat(day)
    if style == "medium":
        return str(format_skeleton("yMMMd", when, locale=locale))
    return str(format_date(when, "full" if style == "long" else "long", locale=locale))


@lru_cache(maxsize=20_000)
def _spelt_percent(exact: Decimal, digits: int, locale: Locale) -> str:
    """Return a formatted percentage, cached, as the tables of all events repeat the same ones."""
    decimals = f"0.{'0' * digits}" if digits else "0"
    form = f"+#,##{decimals}%;-#,##{decimals}%" if exact else f"{decimals}%"
    return str(format_percent(exact, format=form, locale=locale)).replace("-", MINUS)


def isolated(text: str) -> str:
    """Return a text as it stands within a sentence: one written from right to left turns nothing around it."""
    return f"{ISOLATE}{text}{END}" if LEFTWARD.search(text) and not text.startswith((ISOLATE, MARK)) else text


class Words:
    """The messages of one language: `say` formats one, `messages` returns all for the browser."""

    def __init__(self, language: str = "en") -> None:
        self.language = language
        self.locale = Locale.parse("en_GB" if language == "en" else language)
        self._catalogue = gettext.translation("entente", CATALOGUES, [language], fallback=True)

    def say(self, key: str, **values: object) -> str:
        """Return the message `key` with `values` formatted and inserted; one with a plural needs `n`."""
        message: Message = MESSAGES[key]
        if isinstance(message, tuple):
            number = values.get("n")
            text = self._catalogue.ngettext(*message, number if isinstance(number, int) else 2)
        else:
            text = self._catalogue.gettext(message)
        said = text.format_map({name: self._spelt(value) for name, value in values.items()})
        return f"{MARK}{said}" if said.startswith(ISOLATE) else said

    def day(self, day: str, style: Style = "full") -> str:
        """Return an ISO day as text: with weekday (long), without (full), or with a short month (medium)."""
        return _spelt_day(day, style, self.locale)

    def date(self, day: str, precision: str, style: Style = "full") -> str:
        """Return a date at its precision: a month or year is never shown as a day."""
        if precision == "day":
            return self.day(day, style)
        skeleton = "y" if precision == "year" else MONTH_SKELETONS[style]
        return str(format_skeleton(skeleton, date.fromisoformat(day), locale=self.locale))

    def number(self, value: float) -> str:
        """Return a number with the language's separators, at full precision."""
        return str(format_decimal(value or 0, locale=self.locale, decimal_quantization=False)).replace("-", MINUS)

    def amount(self, value: float, unit: str) -> str:
        """Return a number with its unit, as it was given."""
        return f"{self.number(value)}{'' if unit.startswith(CLOSE) else SPACE}{unit}".strip()

    def points(self, difference: float) -> str:
        """Return a difference with two decimals, halves rounded up, signed unless it is zero."""
        exact = Decimal(str(difference)).quantize(HUNDREDTH, ROUND_HALF_UP) or Decimal(0)
        form = "+#,##0.00;-#,##0.00" if exact else "0.00"
        return str(format_decimal(exact, format=form, locale=self.locale)).replace("-", MINUS)

    def percent(self, fraction: float, digits: int = 2) -> str:
        """Return a fraction as a percentage, halves rounded up, signed unless it is zero."""
        exact = Decimal(str(fraction)).quantize(Decimal(1).scaleb(-2 - digits), ROUND_HALF_UP) or Decimal(0)
        return _spelt_percent(exact, digits, self.locale)

    def known(self, day: str) -> str:
        """Return the day, month or year that an ISO date names."""
        return self.date(f"{day}-01-01"[: len("YYYY-MM-DD")], PRECISIONS[len(day)])

    def quoted(self, text: str) -> str:
        """Return a quotation in one pair of quotation marks, whether or not the dataset has them."""
        return f"“{text[1:-1] if QUOTED.fullmatch(text) else text}”"

    def list(self, items: Sequence[str]) -> str:
        """Return the items as one phrase."""
        return str(format_list([*map(isolated, items)], locale=self.locale))

    def any_of(self, items: Sequence[str]) -> str:
        """Return the items as one phrase of alternatives."""
        return str(format_list([*map(isolated, items)], style="or", locale=self.locale))

    def oldest_browsers(self) -> str:
        """Return the browsers that show everything, in their first versions."""
        return self.any_of([f"{name} {version}" for name, version in FLOOR.items()])

    def within_year(self, day: str, precision: str) -> str:
        """Return an ISO day, or its month, without the year."""
        when = date.fromisoformat(day)
        if precision == "month":
            return month_alone(when.month, self.locale)
        return str(format_skeleton("MMMMd", when, locale=self.locale))

    def messages(self) -> Mapping[str, str | dict[str, str]]:
        """Return every message of the language; those with a plural as a map from plural category to text."""
        return self._messages

    def for_browser(self) -> Mapping[str, str | dict[str, str]]:
        """Return the messages that scripts need, without those of server-side pages and files."""
        return self._for_browser

    def for_frame(self) -> dict[str, str | dict[str, str]]:
        """Return the messages that the scripts of an embed need before it is hydrated."""
        return {key: text for key, text in self._for_browser.items() if key.partition(".")[0] in FRAMED_FIRST}

    def for_hydrated(self) -> dict[str, str | dict[str, str]]:
        """Return the messages that the scripts of an embed need once it is hydrated, without those of before."""
        left_out = NOT_FRAMED | FRAMED_FIRST
        return {key: text for key, text in self._for_browser.items() if key.partition(".")[0] not in left_out}

    def for_given(self) -> dict[str, str | dict[str, str]]:
        """Return the messages of panels of others; they travel with the pages that have some."""
        return {key: text for key, text in self.messages().items() if key.partition(".")[0] == "given"}

    def for_measures(self) -> dict[str, str | dict[str, str]]:
        """Return the messages that scripts need for event studies; they are sent with those."""
        said = {key: text for key, text in self.messages().items() if key.startswith("study.")}
        return {key: text for key, text in said.items() if not key.startswith(PAGE_ONLY)}

    def for_reactions(self) -> dict[str, str | dict[str, str]]:
        """Return the messages that scripts need for reactions; they are sent with what those need of the dataset."""
        return {key: text for key, text in self.messages().items() if key.startswith(REACTIONS)}

    @cached_property
    def _messages(self) -> Mapping[str, str | dict[str, str]]:
        return {key: self._plurals(message) for key, message in MESSAGES.items()}

    @cached_property
    def _for_browser(self) -> Mapping[str, str | dict[str, str]]:
        return {key: self._messages[key] for key in sorted(MESSAGES) if not {key, key.partition(".")[0]} & SERVER_ONLY}

    def _spelt(self, value: object) -> object:
        if isinstance(value, str):
            return isolated(value)
        return self.number(value) if isinstance(value, int | float) else value

    def _plurals(self, message: Message) -> str | dict[str, str]:
        if not isinstance(message, tuple):
            return self._catalogue.gettext(message)
        rule = self.locale.plural_form
        samples = {rule(number): number for number in reversed(range(201))}
        return {tag: self._catalogue.ngettext(*message, number) for tag, number in samples.items()}


@cache
def words(language: str = "en") -> Words:
    """Return the messages of `language`, in English where a translation is missing."""
    return Words(language)
