"""The languages of imported texts: guessed by their letters and said, or named; nothing is invented for sources."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

import app as command_line
from data.load import load
from layouts.told import told
from tests.imported import imported

KOREAN, ARABIC, LATIN = "2019-07-04,회담 시작", "2019-07-05,محادثات", "2019-07-06,Talks begin"
WITH_LINK = ("date,title,url", f"{KOREAN},https://news.example/1")


def languages(folder: Path) -> list[str] | None:
    """Return the languages that dataset.yaml names."""
    found: list[str] | None = yaml.safe_load((folder / "dataset.yaml").read_text(encoding="utf-8")).get("languages")
    return found


@pytest.mark.parametrize(
    ("rows", "named"),
    [
        ([KOREAN, KOREAN.replace("회담", "협상")], ["ko"]),
        (["2019-07-04,交渉が始まる"], ["ja"]),
        (["2019-07-04,谈判开始"], ["zh"]),
        (["2019-07-04,會談開始"], ["zh"]),
        (["2019-07-04,会談"], ["ja"]),
        (["2019-07-04,条約締結"], ["ja"]),
        (["2019-07-04,Переговоры"], ["ru"]),
        (["2019-07-04,שיחות"], ["he"]),
        ([ARABIC, KOREAN, KOREAN.replace("회담", "두 번째 긴 협상과 회담")], ["ko", "ar"]),
        ([LATIN], None),
    ],
)
def test_letters_tell_the_language_of_texts_and_the_report_says_so(
    tmp_path: Path, rows: list[str], named: list[str] | None
) -> None:
    folder = imported(tmp_path / "made", ["date,title", *rows])
    said = (folder / "import-report.txt").read_text(encoding="utf-8")

    assert languages(folder) == named
    assert (f"The language of the texts is {', then '.join(named or [])}, guessed by their letters" in said) == bool(
        named
    )
    assert "--language" in said


def test_a_language_that_is_named_is_not_guessed(tmp_path: Path) -> None:
    folder = imported(tmp_path / "made", ["date,title", KOREAN, LATIN], "--language", "fr", "--language", "ko")

    assert languages(folder) == ["fr", "ko"]
    assert "language" not in (folder / "import-report.txt").read_text(encoding="utf-8")


def test_what_is_no_code_of_a_language_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    command = ["import", "csv", str(tmp_path / "none.csv"), str(tmp_path / "made"), "--language", "Korean"]
    result = CliRunner().invoke(command_line.main, command)

    assert result.exit_code == 2
    assert "'Korean' is not a code of a language. Write an ISO code such as en, ko or ja." in result.output


def test_sources_have_no_language_that_nobody_named(tmp_path: Path) -> None:
    folder = imported(tmp_path / "made", WITH_LINK)
    CliRunner().invoke(command_line.main, ["export", "timelinejs", str(tmp_path / "out.json"), "--data", str(folder)])
    (source,) = load(folder).events[0].sources

    assert source.language is None
    assert "lang=" not in json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["events"][0]["text"]["text"]


def test_a_text_of_several_languages_names_its_own(tmp_path: Path) -> None:
    dataset = load(imported(tmp_path / "made", ["date,title", KOREAN, ARABIC]))

    assert [told(dataset, None, event.title)["lang"] for event in dataset.events] == ["ko", "ar"]
