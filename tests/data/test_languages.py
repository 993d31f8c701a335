"""The language of a text among those of its dataset, as its letters tell it."""

from __future__ import annotations

import pytest

from data.languages import language_of, script


@pytest.mark.parametrize(
    ("text", "languages", "language"),
    [
        ("회담 시작", ("ko", "ar"), "ko"),
        ("محادثات", ("ko", "ar"), "ar"),
        ("WTO 제소", ("en", "ko"), "ko"),
        ("Talks begin", ("ko", "en"), "en"),
        ("交渉が始まる", ("zh", "ja"), "ja"),
        ("谈判开始", ("ja", "zh-Hans"), "zh-Hans"),
        ("Переговоры", ("uk", "en"), "uk"),
        ("שיחות", ("en", "he"), "he"),
        ("2019", ("ko", "ar"), "ko"),
        ("", ("ko", "ar"), "ko"),
        ("Talks begin", ("ko",), "ko"),
        ("회담", ("fr", "de"), "fr"),
    ],
)
def test_of_several_languages_the_letters_of_a_text_tell_its_own(
    text: str, languages: tuple[str, ...], language: str
) -> None:
    assert language_of(text, languages) == language


def test_signs_and_digits_have_no_script() -> None:
    assert {script(sign) for sign in "1 .,–「」€"} == {""}
    assert [script(letter) for letter in "aéжعא한あア漢"] == [
        "Latin", "Latin", "Cyrillic", "Arabic", "Hebrew", "Hangul", "Hiragana", "Katakana", "Han",
    ]  # fmt: skip
