"""Files in the encodings that programs still write are read, and the guess is told."""

from __future__ import annotations

import random

import pytest

from exchange.inputs.content import Content
from exchange.inputs.encodings import NAMES, text_of
from exchange.report import RefusedError, Report
from tests.exchange.conftest import Importer

TEXTS = {
    "cp1252": (
        "date;title\r\n2019-07-04;Gespräche über Fähren\r\n",
        "date,title\n2019-07-04,Café fermé à Besançon\n",
        "date,title\n2019-07-04,“Talks” – end\n",
        "date,title\n2019,It’s over\n",
        "date,title\n2019,£5m deal\n",
        "date,title\n2019,Møde på Ærø\n",
        "fecha;título;descripción\n2019-07-04;Reunión en España;El señor dijo: ¿qué más?\n",
        "data;título\n2019;Eleição em São Paulo não começou\n",
        "Datum;Ereignis\n04.07.2019;Schließung\n",
    ),
    "mac_roman": (
        "date;title\r2019-07-04;Gespräche über Fähren\r",
        "date,title\n2019-07-04,Café fermé à Besançon\n",
        "date,title\n2019-07-04,“Talks” – end\n",
        "date,title\n2019,It’s over\n",
        "fecha;título;descripción\n2019-07-04;Reunión en España\n",
    ),
    "cp1250": ("data,tytuł\n2019,Rozmowy w Łodzi się zaczęły\n", "datum;název\n2019;Český přístav byl uzavřen\n"),
    "cp1251": (
        "дата;событие\n04.07.2019;Переговоры в Москве\n",
        "date,title\n2019,Порт закрыт\n",
        "a\n2019,МИД России\n",
    ),
    "koi8-r": (
        "дата;событие\n04.07.2019;Переговоры в Москве\n",
        "date,title\n2019,Порт закрыт\n",
        "a\n2019,МИД России\n",
    ),
    "cp949": (
        "날짜,제목,내용\n2019년 7월 4일,항구 폐쇄,법령.\n",
        "date,title\n2019-07-04,수출 규제 발표\n",
        "date,title\n2019-07-04,문재인 대통령 취임\n",
        "date,title\n2019,삼성\n",
    ),
    "cp932": (
        "日付,見出し\n2019年7月4日,輸出規制を発動\n",
        "date,title\n2019-07-04,フッ化水素の輸出\n",
        "date,title\n2019,東京会談\n",
    ),
    "euc_jp": ("日付,見出し\n2019年7月4日,輸出規制を発動\n", "date,title\n2019-07-04,フッ化水素の輸出\n"),
    "iso2022_jp": ("日付,見出し\n2019年7月4日,輸出規制を発動\n",),
    "gb18030": (
        "日期,标题\n2019年7月4日,日本宣布限制出口\n",
        "date,title\n2019-07-04,双方在北京举行会谈\n",
        "date,title\n2019,贸易谈判\n",
        "date,title\n2019,习近平访问韩国\n",
    ),
    "big5": ("日期,標題\n2019年7月4日,雙方在臺北舉行會談\n",),
    "utf-16-le": ("date,title\n2019-07-04,Gespräche\n", "날짜,제목\n2019년 7월 4일,항구 폐쇄\n"),
    "utf-16-be": ("date,title\n2019-07-04,Gespräche\n", "日付,見出し\n2019年7月4日,輸出規制を発動\n"),
}


def read(data: bytes, encoding: str = "") -> tuple[str, Report]:
    report = Report("talks.csv", "a table")
    return text_of(Content("talks.csv", data), encoding, report), report


@pytest.mark.parametrize(("encoding", "text"), [(name, text) for name, texts in TEXTS.items() for text in texts])
def test_a_file_in_an_old_encoding_is_read_and_the_guess_told(encoding: str, text: str) -> None:
    found, report = read(text.encode(encoding))

    assert found == text
    (said,) = report.decided
    assert NAMES[encoding] in said
    assert "give --encoding" in said


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "ascii"])
def test_a_file_that_says_what_it_is_in_needs_no_guess(encoding: str) -> None:
    text = "date,title\n2019-07-04,Talks\n" if encoding == "ascii" else "날짜,제목\n2019,Gespräche\n"

    found, report = read(text.encode(encoding))

    assert (found, report.decided) == (text, [])


def test_damaged_utf_8_stays_utf_8_and_its_broken_lines_are_listed() -> None:
    whole = "date,title\n" + "2019-07-04,Gespräche über Fähren\n" * 20
    cut = whole.encode()[: whole.encode().rindex("ä".encode()) + 1]

    found, report = read(cut)

    assert found.endswith("F\ufffd")
    assert report.changed == {
        "letters that were broken in the file, shown as \ufffd": ["line 21 (2019-07-04,Gespräche über F\ufffd)"]
    }


def test_another_encoding_can_be_named_and_must_fit() -> None:
    assert read("Порт закрыт".encode("cp1251"), "koi8-r")[0] == "оНПР ГЮЙПШР"
    with pytest.raises(RefusedError, match=r"line 2: this is not cp949 text\. Leave --encoding out"):
        read(b"date,title\n2019,\xff\xff\n", "cp949")
    for name in ("klingon", "base64", "rot13"):
        with pytest.raises(RefusedError, match=f"'{name}' is "):
            read(b"date,title\n2019,A\n", name)


def test_any_bytes_are_text_or_refused() -> None:
    source = random.Random(7)  # the same bytes in each run
    for _ in range(500):
        data = bytes(source.randrange(256) for _ in range(source.randrange(1, 120)))
        try:
            found, _ = read(data)
        except RefusedError:
            continue
        assert found


def test_the_guess_stands_in_the_report_of_the_import(imported: Importer) -> None:
    made = imported("csv", "날짜,제목\n2019년 7월 4일,항구 폐쇄\n".encode("cp949"))

    assert made.only.title == "항구 폐쇄"
    assert any("CP949 (Korean): '날짜'" in said for said in made.report.decided)
