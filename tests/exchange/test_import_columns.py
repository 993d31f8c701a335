"""Columns of foreign tables: headings of ten languages and of known tools, dates in parts, and what is missing."""

from __future__ import annotations

import shlex

import pytest
from click.testing import CliRunner

from commands.import_ import import_
from exchange.columns import HEADINGS, NAMES
from exchange.inputs.rows import plain
from exchange.report import RefusedError
from tests.exchange.conftest import Importer

TABLES = {
    "German": "Datum;Überschrift;Beschreibung;Ort;Kategorie;Quelle\n6. Juli 2018;A;B;C;D;E\n",
    "French": "Date de début;Titre;Résumé;Lieu;Catégorie;Source\n6 juillet 2018;A;B;C;D;E\n",
    "Spanish": "Fecha;Título;Descripción;Lugar;Categoría;Fuente\n6 de julio de 2018;A;B;C;D;E\n",
    "Italian": "Data;Titolo;Descrizione;Luogo;Categoria;Fonte\n6 luglio 2018;A;B;C;D;E\n",
    "Portuguese": "Data;Título;Descrição;Local;Categoria;Fonte\n6 de julho de 2018;A;B;C;D;E\n",
    "Russian": "Дата;Событие;Описание;Место;Категория;Источник\n6 июля 2018 г.;A;B;C;D;E\n",
    "Korean": "날짜;제목;내용;장소;분류;출처\n2018. 7. 6.(금);A;B;C;D;E\n",
    "Japanese": "日付;見出し;本文;場所;分類;出典\n平成30年7月6日;A;B;C;D;E\n",
    "Chinese": "日期;标题;内容;地点;类别;来源\n2018年7月6日（星期五）;A;B;C;D;E\n",
    "capitals without accents": "FECHA;TITULO;DESCRIPCION;LUGAR;CATEGORIA;FUENTE\n06-07-2018;A;B;C;D;E\n13-07-2017;;;;;\n",
}


@pytest.mark.parametrize("language", TABLES)
def test_a_table_is_read_by_the_headings_of_its_language(imported: Importer, language: str) -> None:
    made = imported("csv", TABLES[language])

    assert (made.only.date, made.only.title, made.only.summary, made.only.place) == ("2018-07-06", "A", "B", "C")
    assert [category.label for category in made.dataset.categories] == ["D"]
    assert [source.publisher for source in made.only.sources] == ["E"]


def test_no_heading_stands_for_two_fields_but_by_its_cells() -> None:
    fields: dict[str, set[str]] = {}
    for field, names in NAMES.items():
        for name in names:
            fields.setdefault(plain(name), set()).add(field)

    several = {name: found for name, found in fields.items() if len(found) > 1}
    assert {frozenset(found) for found in several.values()} == {
        frozenset(("date", "day")), frozenset(("date", "day", "category")), frozenset(("date", "time")), frozenset(("title", "category")),
    }  # fmt: skip
    assert {len(languages) for languages in HEADINGS.values()} <= {10, 11}


@pytest.mark.parametrize(
    ("head", "row", "day", "end"),
    [
        ("Year,Month,Day,Title", "2018,1,22,Talks", "2018-01-22 day", None),
        ("Year,Month,Day,Title", "2018,July,06,Talks", "2018-07-06 day", None),
        ("Year,Month,Day,Title", "2018.0,7.0,6.0,Talks", "2018-07-06 day", None),
        ("Year,Month,Day,Title", "2018,7,,Talks", "2018-07-01 month", None),
        ("Year,Month,Day,Title", "2018,0,0,Talks", "2018-01-01 year", None),
        ("Year,Month,Day,Title", "2018,7,3-5,Talks", "2018-07-03 day", "2018-07-05"),
        ("Year,Month,Title", "2018,Juli,Talks", "2018-07-01 month", None),
        ("Year,Title", "1831-35,Talks", "1831-01-01 year", "1835-12-31"),
        ("Jahr,Monat,Tag,Ereignis", "2018,März,6,Talks", "2018-03-06 day", None),
        ("año,mes,día,título", "2018,julio,6,Talks", "2018-07-06 day", None),
        ("год,месяц,день,событие", "2018,июля,6,Talks", "2018-07-06 day", None),
        ("年,月,日,事件名称", "2018年,7月,29日,Talks", "2018-07-29 day", None),
        ("연도,월,일,제목", "2018,7,29,Talks", "2018-07-29 day", None),
        ("Year,Month,Day,End Year,End Month,End Day,Title", "2018,7,6,2018,8,1,Talks", "2018-07-06 day", "2018-08-01"),
        ("Year,Month,Day,End Month,End Day,Title", "2018,7,6,8,1,Talks", "2018-07-06 day", "2018-08-01"),
        ("Year,Month,Day,Date,Title", "2018,7,6,2018-07-06,Talks", "2018-07-06 day", None),
        ("Year,Month,Day,Date,Title", "2018,7,6,unclear,Talks", "2018-07-06 day", None),
        ("Day,MonthYear,Year,Title", "20180706,201807,2018,Talks", "2018-07-06 day", None),
        ("Day,Title", "2018-07-06,Talks", "2018-07-06 day", None),
        ("Year,Date,Title", "2018,6 July,Talks", "2018-07-06 day", None),
        ("Year,Date,Title", "2018,13/7,Talks", "2018-07-13 day", None),
        ("Year,Date,Title", "2018,,Talks", "2018-01-01 year", None),
        ("Date,End date,Title", '"July 6, 2018",July 9,Talks', "2018-07-06 day", "2018-07-09"),
    ],
)  # fmt: skip
def test_year_month_and_day_of_three_columns_are_one_date(
    imported: Importer, head: str, row: str, day: str, end: str | None
) -> None:
    made = imported("csv", f"{head}\n{row}\n")

    assert (f"{made.only.date} {made.only.precision}", made.only.date_end) == (day, end)


def test_a_day_without_its_month_and_a_row_without_its_year_are_refused(imported: Importer) -> None:
    made = imported("csv", "Year,Month,Day,Title\n2018,7,6,Talks\n2018,,6,More\n,7,6,Rest\n2018,13,1,End\n")

    assert made.report.refused == [
        'row 3, "More": it has a day (6) without a month', 'row 4, "Rest": it has no year',
        'row 5, "End": \'13\' is no month',
    ]  # fmt: skip


def test_an_export_of_acled_is_read(imported: Importer) -> None:
    made = imported(
        "csv",
        "event_id_cnty,event_date,year,event_type,sub_event_type,actor1,actor2,location,source,notes\n"
        'JPN1,06 July 2018,2018,Protests,Peaceful protest,Protesters,Police,Tokyo,NHK,"On 6 July, people met. It rained."\n',
    )

    assert (made.only.date, made.only.title, made.only.place) == (
        "2018-07-06",
        "On 6 July, people met. It rained.",
        "Tokyo",
    )
    assert (made.only.category, made.only.actors) == ("protests", ("Protesters", "Police"))
    assert made.changed("no title") == ["row 2"]


def test_rows_of_gdelt_are_read_with_their_actors_as_title(imported: Importer) -> None:
    made = imported(
        "csv", "SQLDATE,MonthYear,Actor1Name,Actor2Name,SOURCEURL\n20180706,201807,JAPAN,KOREA,https://news.example/a\n"
    )

    assert (made.only.date, made.only.title) == ("2018-07-06", "JAPAN – KOREA")
    assert [source.url for source in made.only.sources] == ["https://news.example/a"]


def test_an_export_of_airtable_is_read_with_its_notes_as_text(imported: Importer) -> None:
    made = imported("csv", "Name,Notes,Start date,End date\nTalks,Two hours.,7/13/2018,7/14/2018\n")

    assert (made.only.title, made.only.summary, made.only.note) == ("Talks", "Two hours.", None)
    assert (made.only.date, made.only.date_end) == ("2018-07-13", "2018-07-14")


def test_a_title_is_made_of_the_first_sentence_cut_at_a_word(imported: Importer) -> None:
    long = "The minister of trade said on television that talks would be held again in the autumn of the year"
    made = imported("csv", f"date,text\n2018-07-06,Dr. Smith left on 3. May. He came.\n2018-07-07,{long}\n")

    assert [event.title for event in made.dataset.events] == [
        "Dr. Smith left on 3. May. He came.",
        "The minister of trade said on television that talks would be held again in the autumn of…",
    ]
    assert made.changed("no title") == ["row 2", "row 3"]


def test_the_year_stands_in_where_a_more_exact_date_is_missing_or_cannot_be_read(imported: Importer) -> None:
    rows = "1826,A,4 July 1826\n1827,B,\n1828,C,when the fire began\n1829,D,6 July\n"
    made = imported("csv", f"Year,Topic,Exact Date\n{rows}")

    assert [f"{event.date} {event.precision}" for event in made.dataset.events] == [
        "1826-07-04 day", "1827-01-01 year", "1828-01-01 year", "1829-07-06 day",
    ]  # fmt: skip
    assert made.dataset.events[2].note == "Dated in the original as: when the fire began."


def test_an_ambiguous_date_is_refused_though_its_year_has_a_column(imported: Importer) -> None:
    made = imported("csv", "Year,Date,Title\n2019,01/07/2019,A\n2019,2019-07-02,B\n")

    assert made.only.title == "B"
    assert "may mean two days" in made.report.refused[0]


def test_a_topic_is_the_title_if_each_row_has_its_own_and_else_the_category(imported: Importer) -> None:
    made = imported("csv", "date,topic,text\n2018-07-06,Trade,A.\n2018-07-07,Trade,B.\n2018-07-08,Trade,C.\n")

    assert [(event.title, event.category) for event in made.dataset.events] == [
        ("A.", "trade"),
        ("B.", "trade"),
        ("C.", "trade"),
    ]


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Date (DD/MM/YYYY),Title (English),Ort [Stadt]", "2019-07-01"),
        ("Date (MM/DD/YYYY),Title*,Place / 장소", "2019-01-07"),
        ("Datum (TT.MM.JJJJ),제목 / Title,Ort:", "2019-07-01"),
    ],
)
def test_a_heading_is_known_by_its_words_outside_brackets_which_may_say_the_order_of_dates(
    imported: Importer, head: str, day: str
) -> None:
    made = imported("csv", f"{head}\n01/07/2019,A,B\n")

    assert (made.only.date, made.only.title, made.only.place) == (day, "A", "B")
    assert any("as the heading shows" in sentence for sentence in made.report.decided)


def test_the_first_of_several_tags_is_the_category(imported: Importer) -> None:
    made = imported("csv", 'date,title,tags\n2018-07-06,A,"Trade, Courts; Law"\n')

    assert (made.only.category, made.changed("further categories")) == ("trade", ["row 2 (Courts, Law)"])


def test_columns_with_a_name_like_an_end_are_no_end_without_dates(imported: Importer) -> None:
    made = imported("csv", "date,from,to,title\n2018-07-06,Tokyo,Seoul,Letter\n")

    assert (made.only.date_end, made.changed("column 'to'")) == (None, ["row 2"])


MISSING = (
    "Tag der Sache,Wovon,Lang,Nr\n"
    '6. Juli 2018,Gespräche im Haus,"Zwei Stunden lang wurde geredet, und am Ende kam nichts heraus. Alle gingen nach Hause.",1\n'
)


def test_all_that_is_missing_is_named_at_once_and_the_command_offered_works(imported: Importer) -> None:
    with pytest.raises(RefusedError) as caught:
        imported("csv", MISSING)

    said = str(caught.value)
    command = shlex.split(said.splitlines()[-1])
    assert "no column for the date and none for the title. Its columns: 'Tag der Sache', 'Wovon', 'Lang', 'Nr'" in said
    assert "The nearest to the date is 'Tag der Sache': 1 of 1 cells are dates." in said
    assert command[-6:] == ["--column", "date=Tag der Sache", "--column", "title=Wovon", "--column", "summary=Lang"]
    result = CliRunner().invoke(import_, command[3:])
    assert (result.exit_code, "1 event" in result.output) == (0, True)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ({"datum": "Wovon"}, "there is no field 'datum'. Fields: date, end, year"),
        ({"date": "Tga"}, "no column 'Tga' for --column date. Its columns: 'Tag der Sache', 'Wovon', 'Lang', 'Nr'"),
        ({"date": "Tga", "title": "Wvon"}, "no column 'Tga' for --column date, no column 'Wvon' for --column title. "),
    ],
)
def test_a_column_that_is_not_there_is_refused_with_the_choices(
    imported: Importer, written: dict[str, str], said: str
) -> None:
    with pytest.raises(RefusedError, match=said):
        imported("csv", MISSING, columns=written)


@pytest.mark.parametrize("written", ["date", "=Wovon", "date="])
def test_a_column_option_of_another_form_is_refused(written: str, tmp_path: object) -> None:
    result = CliRunner().invoke(import_, ["csv", "x.csv", f"{tmp_path}/made", "--column", written])

    assert (result.exit_code, "is not FIELD=HEADING" in result.output) == (2, True)


def test_headings_are_found_though_a_row_has_a_word_that_is_one(imported: Importer) -> None:
    made = imported(
        "csv", "Tag der Sache,Vorfall\n6. Juli 2018,Ende\n", columns={"date": "Tag der Sache", "title": "Vorfall"}
    )

    assert made.only.title == "Ende"
