"""Invalid or hostile files: refused in a sentence, or imported; no crash, no partial folder."""

from __future__ import annotations

import json
import string
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from data.load import load
from exchange.importing import FORMATS, import_file
from exchange.inputs.content import content_of_file
from exchange.markup import MOST_TAGS, parse_markup
from exchange.report import RefusedError
from tests.exchange.conftest import Importer

WHOLE = '{"events": [{"start_date": {"year": 2019}, "text": {"headline": "A"}}]}'


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "story.txt is empty"),
        (b"\xef\xbb\xbf \r\n", "story.txt is empty"),
        (b"\x00\x00\x00", "story.txt is empty"),
        ("{'events': []}", "line 1: this is not JSON"),
        ('{"events": [\n}', "line 2: this is not JSON"),
        ("var story = " + WHOLE, "keep only what stands between the outermost"),
        ("Year,Month,Day,Headline\n2019,,,A\n", "Use the format timelinejs-csv"),
        ("[]", "it has no list called 'events'"),
        ('{"events": {}}', "it has no list called 'events'"),
        ('{"events": []}', "its list of events is empty"),
        ('{"timeline": {"slides": []}}', "it has no list called 'events'"),
        ('{"timeline": {"date": []}}', "its list of events is empty"),
        ("[" * 100_000, "too deep inside each other"),
        ('{"events": [' + "9" * 5000 + "]}", "too long to be one"),
        (WHOLE.replace("A", "\xb7\xd7\xf7").encode("latin-1"), "line 1: this is not UTF-8, nor plainly another"),
        (b"PK\x03\x04 workbook", "is a ZIP file that is damaged"),
        (b"\xd0\xcf\x11\xe0 workbook", "is a workbook, not timelinejs. Use the format xlsx."),
        (b"\x1f\x8b compressed", "is compressed"),
    ],
)
def test_a_file_that_is_no_timeline_is_refused_in_a_sentence(imported: Importer, content: Any, said: str) -> None:
    with pytest.raises(RefusedError) as refused:
        imported("timelinejs", content)

    assert said in str(refused.value)


def test_a_file_in_utf_16_says_so_by_its_mark_and_is_read(imported: Importer) -> None:
    assert imported("timelinejs", WHOLE.encode("utf-16")).only.title == "A"


def test_a_file_of_100_mb_is_not_even_read(tmp_path: Path) -> None:
    huge = tmp_path / "huge.json"
    with huge.open("wb") as file:
        file.truncate(100 * 1024 * 1024)

    with pytest.raises(RefusedError, match="100 MB large; 20 MB are read at most"):
        content_of_file(huge)


def test_an_encoding_nobody_knows_is_refused(imported: Importer) -> None:
    with pytest.raises(RefusedError, match="not an encoding that is known"):
        imported("csv", "date,title\n2019,A\n", encoding="klingon")


def test_when_nothing_can_be_imported_nothing_is_written(tmp_path: Path) -> None:
    file, folder = tmp_path / "story.json", tmp_path / "made"
    file.write_text(WHOLE.replace("2019", "-300"), encoding="utf-8")

    with pytest.raises(RefusedError, match=r"(?s)none of its 1 event can be imported.*the year -300"):
        import_file("timelinejs", file, folder)

    assert [path.name for path in tmp_path.iterdir()] == ["story.json"]


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    file, folder = tmp_path / "story.json", tmp_path / "made"
    file.write_text(WHOLE, encoding="utf-8")
    folder.mkdir()
    (folder / "mine.txt").write_text("mine", encoding="utf-8")

    with pytest.raises(RefusedError, match="is not empty; nothing was written"):
        import_file("timelinejs", file, folder)

    assert [path.name for path in folder.iterdir()] == ["mine.txt"]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    file, folder = tmp_path / "story.json", tmp_path / "made"
    file.write_text(WHOLE, encoding="utf-8")
    folder.mkdir()

    import_file("timelinejs", file, folder)

    assert len(load(folder).events) == 1


@pytest.mark.parametrize(
    "markup", ["<div>" * 50_000 + "x", '<a href="x" ' * 20_000, "<p><b><i>" * 20_000, "<!--" * 9000]
)
def test_markup_that_never_ends_is_cut(markup: str) -> None:
    said = parse_markup("Said. " + markup)

    assert said.text.startswith("Said.")
    assert any(dropped.startswith("everything after") for dropped in said.dropped)


def test_markup_up_to_its_cut_keeps_its_words() -> None:
    assert parse_markup("<p>word</p>" * (MOST_TAGS // 2)).text.count("word") == MOST_TAGS // 2


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt://x/%0aalert(1)",
        "data:text/html,x",
        "/path",
        "https://",
        "http://[",
        "https://a b",
    ],
)
def test_a_link_that_is_no_web_address_is_never_a_source(imported: Importer, address: str) -> None:
    media = {"url": address, "credit": "A"}
    made = imported(
        "timelinejs", {"events": [{"start_date": {"year": 2019}, "text": {"headline": "A"}, "media": media}]}
    )

    assert [source.url for source in made.only.sources] in ([None], ["https://a%20b"])


def test_yaml_in_a_text_stays_text(imported: Importer) -> None:
    title, text = "!!python/object:os.system {a: &b *b} # no", "- id: x\n  - publisher: y\n---\n%TAG: yes"

    made = imported("csv", f'date,title,summary,url\n2019,"{title}","{text}",https://news.example/a\n')

    assert (made.only.title, made.only.summary) == (title, text.replace("  -", "-"))
    assert [source.publisher for source in made.only.sources] == ["news.example"]


texts = some.text(
    some.one_of(some.characters(), some.sampled_from("<>&'\"\n:#-%@`|=\u202e\x00\x85\u2028\ud800")), max_size=30
)
addresses = some.one_of(texts, some.just("https://news.example/a"), texts.map("https://".__add__))
numbers = some.one_of(texts, some.integers(), some.integers(1, 9999), some.floats(), some.none(), some.booleans())
dates = some.fixed_dictionaries(
    {}, optional=dict.fromkeys(("year", "month", "day", "hour", "minute", "display_date"), numbers)
)
parts = some.one_of(texts, some.none(), some.integers(), some.lists(texts, max_size=1))
slides = some.fixed_dictionaries(
    {"start_date": some.one_of(dates, some.fixed_dictionaries({"year": some.integers(1, 9999)}))},
    optional={
        "end_date": some.one_of(dates, parts),
        "text": some.one_of(parts, some.fixed_dictionaries({"headline": parts, "text": parts})),
        "media": some.one_of(
            parts, some.fixed_dictionaries({"url": addresses, "credit": parts, "caption": parts, "link": addresses})
        ),
        "group": parts,
        "unique_id": some.one_of(parts, some.just("2019-01-01-a")),
        "background": parts,
        "location": some.dictionaries(some.sampled_from(["name", "lat"]), parts),
        "scale": parts,
    },
)
timelines = some.fixed_dictionaries(
    {"events": some.lists(some.one_of(slides, parts), min_size=1, max_size=4)},
    optional={"title": some.one_of(slides, parts), "eras": some.one_of(some.lists(slides, max_size=3), parts)},
)


def try_to_import(kind: str, content: bytes) -> None:
    with TemporaryDirectory() as here:
        file, folder = Path(here) / "story", Path(here) / "made"
        file.write_bytes(content)
        said = ""
        try:
            import_file(kind, file, folder)
        except RefusedError as refused:
            said = str(refused)
        assert "does not make a dataset" not in said
        assert folder.exists() == (not said)
        assert said or len(load(folder).events) >= 1


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(timelines)
def test_any_timeline_is_refused_or_becomes_a_dataset_that_passes_the_checks(told: Any) -> None:
    try_to_import("timelinejs", json.dumps(told).encode())


@settings(max_examples=60, deadline=None)
@given(some.sampled_from(sorted(FORMATS)), some.binary(max_size=80))
def test_any_bytes_are_refused_or_become_a_dataset(kind: str, content: bytes) -> None:
    try_to_import(kind, content)


cells = some.one_of(
    texts, some.sampled_from(["2019-07-01", "2019", "A | B", "' =1", "https://x.example/", "true", "a | | b"])
)
ours = some.lists(
    some.fixed_dictionaries(
        dict.fromkeys(
            (
                "title", "summary", "date_end", "category", "direction", "actors", "materials", "figures", "quotes",
                "related", "source_publishers", "source_titles", "source_urls", "source_dates", "confidence", "pivotal",
                "label", "headline", "deck",
            ),
            cells,
        )
    ),
    min_size=1,
    max_size=3,
)  # fmt: skip


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ours)
def test_any_table_of_our_columns_is_refused_or_becomes_a_dataset(rows: list[dict[str, str]]) -> None:
    head = ["id", "date", "precision", *rows[0]]
    lines = [
        head,
        *(
            ["2019-07-01-" + string.ascii_lowercase[place], "2019-07-01", "day", *row.values()]
            for place, row in enumerate(rows)
        ),
    ]
    text = "\n".join(",".join('"' + cell.replace('"', '""') + '"' for cell in line) for line in lines)
    try_to_import("csv", text.encode("utf-8", "surrogatepass"))
