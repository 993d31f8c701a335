"""The catalogue of messages: complete, without left-overs, and sound in each language."""

from __future__ import annotations

import re
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest
from babel.dates import format_date

from layouts.catalogue import MESSAGES
from layouts.messages import MESSAGES as COMMON
from layouts.messages import Message
from layouts.words import SERVER_ONLY, Style, Words, words
from routes.bundles import BUNDLES
from tests.drawn import table
from tests.test_script_walls import travelling

ROOT = Path(__file__).resolve().parents[2]
CODE = [
    *(ROOT / "assets").rglob("*.js"),
    *(ROOT / "layouts" / "templates").glob("*.html"),
    *(path for path in (ROOT / "layouts").rglob("*.py") if "messages" not in path.parts and path.name != "words.py"),
    ROOT / "layouts" / "words.py",
    *(ROOT / "routes").glob("*.py"),
    *(ROOT / "dossier").glob("*.py"),
]
FILES = (".html", ".js", ".png", ".svg", ".css")
SAID = re.compile(r"""\bsay\(\s*(["'])(?P<key>[^"']*)\1(?=\s*[,)])""")
LITERAL = re.compile(r"""["'`](?P<key>[a-z]+(?:\.[\w-]+)*)["'`]""")
MADE = re.compile(
    r"""say\(\s*(?:
        `(?P<js>[^`]*\$\{[^`]*)` | f"(?P<py>[^"]*\{[^"]*)" |
        "(?P<before>[^"]*)"\s*~\s*[\w.]+ | [\w.]+\s*~\s*"(?P<after>[^"]*)"
    )""",
    re.VERBOSE,
)
PLACE = re.compile(r"\$?\{[^}]*\}")
VALUE = re.compile(r"\{(\w+)\}")
STYLES: tuple[Style, ...] = ("long", "full", "medium")


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def patterns(text: str) -> set[str]:
    """Return the keys put together in a text, as regular expressions."""
    return {pattern(match) for match in MADE.finditer(text)}


def pattern(match: re.Match[str]) -> str:
    if match["before"] is not None:
        return re.escape(match["before"]) + r"[\w-]+"
    if match["after"] is not None:
        return r"[\w.-]+" + re.escape(match["after"])
    pieces = PLACE.split(match["js"] or match["py"])
    return (r"[\w-]+" if pieces[0] else r"[\w.-]+").join(map(re.escape, pieces))


def said_by(path: Path) -> set[str]:
    """Return the messages that a script says or could say; a role is no message."""
    script = text_of(path).replace('role: "status"', "")
    said = {match["key"] for match in (*SAID.finditer(script), *LITERAL.finditer(script))} & MESSAGES.keys()
    return said | {key for key in MESSAGES if any(re.fullmatch(one, key) for one in patterns(script))}


def unknown(text: str) -> set[str]:
    """Return what a text says, or could say, without a message for it."""
    namespaces = {key.split(".")[0] for key in MESSAGES if "." in key}
    said = {match["key"] for match in SAID.finditer(text)}
    said |= {
        match["key"]
        for match in LITERAL.finditer(text)
        if "." in match["key"] and match["key"].split(".")[0] in namespaces and not match["key"].endswith(FILES)
    }
    missing = {
        key for key in said if key not in MESSAGES and not any(known.startswith(f"{key}.") for known in MESSAGES)
    }
    return missing | {form for form in patterns(text) if not any(re.fullmatch(form, known) for known in MESSAGES)}


def values_in(message: str) -> set[str]:
    return set(VALUE.findall(message))


def test_there_is_code_to_read() -> None:
    assert sum(len(SAID.findall(text_of(path))) for path in CODE) > 80
    assert sum(len(patterns(text_of(path))) for path in CODE) > 15
    assert {path.suffix for path in CODE} == {".js", ".py", ".html"}


@pytest.mark.parametrize("path", CODE, ids=[path.name for path in CODE])
def test_whatever_is_said_has_words(path: Path) -> None:
    assert unknown(text_of(path)) == set()


@pytest.mark.parametrize(
    "planted",
    ['say("card.titel")', 'words.say(one ? "card.one" : "filter.nine")', "say(`nonsense.${key}`)", 'say("no." ~ key)'],
)
def test_the_guard_sees_words_that_are_missing(planted: str) -> None:
    assert unknown(planted)


def test_no_message_is_left_over() -> None:
    texts = [text_of(path) for path in CODE]
    literal = {match["key"] for text in texts for match in LITERAL.finditer(text)}
    made = [form for text in texts for form in patterns(text)]
    assert [key for key in MESSAGES if key not in literal and not any(re.fullmatch(form, key) for form in made)] == []


PLURALS = {key: message for key, message in MESSAGES.items() if isinstance(message, tuple)}


@pytest.mark.parametrize("key", PLURALS)
def test_the_forms_of_a_plural_hold_the_same_values(key: str) -> None:
    one, many = map(values_in, PLURALS[key])
    assert one == many
    assert one & {"n", "number", "parts"}


@pytest.mark.parametrize(("key", "message"), MESSAGES.items())
def test_a_message_is_clean(key: str, message: Message) -> None:
    for text in message if isinstance(message, tuple) else (message,):
        assert text, key
        assert text == text.strip()
        assert not re.search(r"[<>]|&\w+;", text), "markup is not for words"
        assert VALUE.sub("", text).count("{") == 0
        assert text.format_map(dict.fromkeys(values_in(text), "")) is not None


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
def test_days_and_numbers_are_said_in_every_language(language: str) -> None:
    say = words(language)
    for style in STYLES:
        assert "2019" in say.day("2019-08-20", style)
        assert "20" in say.day("2019-08-20", style)
        assert "20" not in say.date("2019-08-20", "month", style).replace("2019", "")
        assert say.date("2019-08-20", "year", style).startswith("2019")
        assert not re.search(r"[58]|Aug", say.date("2019-08-20", "year", style))
    assert say.number(7930591.25) == "7,930,591.25"
    assert say.number(-3) == "\u22123"
    assert say.percent(0.0195) == "+1.95%"


@pytest.mark.parametrize(
    ("style", "said"), [("long", "Tuesday, 20 August 2019"), ("full", "20 August 2019"), ("medium", "20 Aug 2019")]
)
def test_an_english_day(style: Style, said: str) -> None:
    assert words().day("2019-08-20", style) == said


@pytest.mark.parametrize(
    ("value", "said"), [(1, "1"), (1.0, "1"), (0.5, "0.5"), (1e12, "1,000,000,000,000"), (828.55, "828.55")]
)
def test_a_number_keeps_every_digit(value: float, said: str) -> None:
    assert words().number(value) == said


@pytest.mark.parametrize(
    ("fraction", "said"), [(0.01052, "+1.05%"), (-0.1, "\u221210.00%"), (0, "0.00%"), (-0.00001, "0.00%")]
)
def test_a_move_is_signed_unless_it_is_none(fraction: float, said: str) -> None:
    assert words().percent(fraction) == said


@pytest.mark.parametrize("first", ["ja", "ko"])
def test_languages_do_not_share_the_names_of_months(first: str) -> None:
    expected = {"ja": "2月", "ko": "2월", "pl": "luty", "cs": "únor", "en": "February"}

    for language in expected:  # as any text that Babel writes may have done before
        format_date(date(2019, 2, 1), "LLLL", locale=language)
    for language in (first, *expected):
        assert Words(language).within_year("2019-02-01", "month") == expected[language]


def test_numbers_within_a_message_are_spelt_out() -> None:
    assert words().say("events", n=1234) == "1,234 events"
    assert words().say("events", n=1) == "1 event"


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(KeyError):
        words().say("no.such.key")


def test_a_missing_value_is_an_error() -> None:
    with pytest.raises(KeyError):
        words().say("events")


def test_the_browser_gets_every_message() -> None:
    payload = Words().messages()
    assert payload.keys() == MESSAGES.keys()
    assert payload["events"] == {"one": "{n} event", "other": "{n} events"}
    assert payload["close"] == "Close"


def test_what_scripts_say_travels_to_the_browser() -> None:
    first = Words().for_browser().keys()
    late = {
        "event-study": Words().for_measures().keys(),
        "given": Words().for_given().keys(),
        "reactions": Words().for_reactions().keys(),
    }
    for path in (path for path in CODE if path.suffix == ".js"):
        assert said_by(path) <= first | late.get(path.parent.name, set()), path.name
    assert not {key.partition(".")[0] for key in Words().for_browser()} & SERVER_ONLY


def test_what_an_embed_says_before_it_is_touched_is_all_that_it_carries() -> None:
    first = Words().for_frame().keys()
    modules = travelling(BUNDLES["embed.js"])
    said = {key for place in modules for key in said_by(ROOT / "assets" / place)}

    assert said <= first
    assert {key.partition(".")[0] for key in said} == {key.partition(".")[0] for key in first}
    assert not first & Words().for_hydrated().keys()


def test_what_scripts_of_an_embed_say_travels_with_it_and_nothing_of_dialogs_and_briefings() -> None:
    first = Words().for_frame().keys() | Words().for_hydrated().keys()
    late = {
        "event-study": Words().for_measures().keys(),
        "given": Words().for_given().keys(),
        "reactions": Words().for_reactions().keys(),
    }
    elsewhere = [ROOT / "assets" / "surfaces" / name for name in ("explore", "briefing", "pages")]
    for path in (path for path in CODE if path.suffix == ".js" and path.parent not in elsewhere):
        assert said_by(path) <= first | late.get(path.parent.name, set()), path
    assert "share.title" not in first
    assert "briefing.next" not in first


@pytest.mark.parametrize("kind", ["number", "percent", "points", "amount"])
def test_figures_are_rounded_and_spelt_as_the_table_says(kind: str) -> None:
    spell = getattr(words(), kind)
    for case in table("figures")[kind]:
        assert spell(*(case[key] for key in ("value", "unit") if key in case)) == case["text"]


def test_no_panel_takes_the_words_of_another() -> None:
    folders = sorted((ROOT / "layouts" / "panels").glob("*/words.py"))
    keys = [key for path in folders for key in import_module(f"layouts.panels.{path.parent.name}.words").WORDS]

    assert len(folders) >= 6
    assert sorted(keys) == sorted(set(keys) - COMMON.keys())
