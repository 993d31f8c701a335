"""Translations: the file translators start from holds every message, and a catalogue they send is really used."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from layouts import words as module
from layouts.catalogue import MESSAGES
from layouts.words import Words

TEMPLATE = Path(__file__).resolve().parents[2] / "translations" / "entente.pot"
EVENTS = ("{n} event", "{n} events")


def install(folder: Path, language: str, texts: dict[str | tuple[str, str], str | tuple[str, ...]]) -> None:
    """Write a compiled catalogue where gettext looks for it."""
    catalogue = Catalog(locale=language)
    for source, text in texts.items():
        catalogue.add(source, text)
    target = folder / language / "LC_MESSAGES" / "entente.mo"
    target.parent.mkdir(parents=True)
    with target.open("wb") as file:
        write_mo(file, catalogue)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the words an empty folder of catalogues."""
    monkeypatch.setattr(module, "CATALOGUES", tmp_path)
    return tmp_path


def test_the_template_holds_every_message_and_no_other() -> None:
    with TEMPLATE.open("rb") as file:
        held = {message.id for message in read_po(file) if message.id}
    assert held == set(MESSAGES.values()), "run `make words`"


def test_a_korean_catalogue_is_used(folder: Path) -> None:
    install(folder, "ko", {"Close": "닫기", EVENTS: ("사건 {n}건",)})
    say = Words("ko")
    assert say.say("close") == "닫기"
    assert [say.say("events", n=n) for n in (0, 1, 2, 1234)] == ["사건 0건", "사건 1건", "사건 2건", "사건 1,234건"]


def test_the_browser_gets_the_korean_forms(folder: Path) -> None:
    install(folder, "ko", {"Close": "닫기", EVENTS: ("사건 {n}건",)})
    payload = Words("ko").messages()
    assert payload["close"] == "닫기"
    assert payload["events"] == {"other": "사건 {n}건"}


def test_what_is_not_translated_stays_english(folder: Path) -> None:
    install(folder, "ko", {"Close": "닫기"})
    payload = Words("ko").messages()
    assert payload.keys() == MESSAGES.keys()
    assert payload["filter.title"] == "Filters"
    assert payload["events"] == {"other": "{n} events"}


def test_a_language_with_more_forms_gets_each(folder: Path) -> None:
    install(folder, "pl", {EVENTS: ("{n} zdarzenie", "{n} zdarzenia", "{n} zdarzeń")})
    assert Words("pl").messages()["events"] == {"one": "{n} zdarzenie", "few": "{n} zdarzenia", "many": "{n} zdarzeń"}
    assert [Words("pl").say("events", n=n) for n in (1, 3, 5)] == ["1 zdarzenie", "3 zdarzenia", "5 zdarzeń"]


@pytest.mark.usefixtures("folder")
def test_without_a_catalogue_all_is_english() -> None:
    assert Words("ja").say("close") == "Close"
    assert Words("ja").day("2019-08-20") == "2019年8月20日"
