"""A file of panels: read once, from where the operator says, and everything wrong with it named by line and remedy."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.panels import PanelsError, PanelsFile, read_panels
from data.dataset import Dataset
from layouts.panels.given import Bars, Lines, Table
from layouts.panels.given.declared import Declared
from layouts.panels.given.faults import faults
from tests.conftest import SMALL

Write = Callable[[str], Path]
HEAD = "from layouts.panels.given import Bars, Lines, Table\n"
TAKEN = ("timeline", "events")


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return how to write a file of panels."""

    def write(text: str) -> Path:
        path = tmp_path / "my_panels.py"
        path.write_text(HEAD + text, encoding="utf-8")
        return path

    return write


def refused(path: Path, *folders: Path) -> list[str]:
    with pytest.raises(PanelsError) as caught:
        read_panels(path, folders)
    return [str(problem).replace(str(path), path.name) for problem in caught.value.problems]


def judged(read: PanelsFile, *datasets: Dataset) -> list[str]:
    found = faults(read.panels, datasets, taken=TAKEN)
    return sorted(str(problem).replace(str(read.path), read.path.name) for problem in found)


def test_a_file_of_three_lines_is_a_panel(write: Write, small: Dataset) -> None:
    read = read_panels(write('PANELS = [Bars("actors", title="Events per actor", by="actor")]\n'))

    assert read.panels == (Bars("actors", title="Events per actor", by="actor"),)
    assert judged(read, small) == []


def test_all_problems_are_reported_at_once_with_their_lines(write: Write, small: Dataset) -> None:
    read = read_panels(
        write(
            """PANELS = [
    Bars("Actors!", title="Events", by="moth", most=0),
    Table("timeline", title=5,
          columns=["date", "titel", "date"], sort="-when"),
    Lines("rates", title="", series=["sildfisch", "gone"], scale="log", axis="up"),
    Bars("rates", title="Rates", by="year"),
]
"""
        )
    )

    assert judged(read, small) == [
        "my_panels.py:3: Bars.by: 'moth' is neither a facet nor a period. Did you mean 'month'?",
        "my_panels.py:3: Bars.id: 'Actors!' is not an id. Write a letter, then letters, digits or hyphens, all lower case, 2 to 31 signs: actors.",
        "my_panels.py:3: Bars.most: '0' is not a number that can be shown. Write a whole number from 1 to 60.",
        "my_panels.py:4: Table.columns: 'date' stands there twice. Keep one of the two.",
        "my_panels.py:4: Table.columns: 'titel' is not a column of events. Did you mean 'title'?",
        "my_panels.py:4: Table.id: 'timeline' is the id of a panel that Entente has itself. Choose another.",
        "my_panels.py:4: Table.sort: '-when' is not a column of events. Write some of: date, title, category, level, direction, actors, companies, materials, people, place, summary, confidence …. A hyphen before it reverses the order.",
        "my_panels.py:4: Table.title: '5' is not text. Put it in quotes.",
        "my_panels.py:6: Lines.axis: 'up' is not one of the words allowed here. Write one of: time, free.",
        "my_panels.py:6: Lines.scale: 'log' is not one of the words allowed here. Write one of: value, index, change.",
        "my_panels.py:6: Lines.series: 'gone' is not a series of the dataset. Write one of: sildfisk.",
        "my_panels.py:6: Lines.series: 'sildfisch' is not a series of the dataset. Did you mean 'sildfisk'?",
        'my_panels.py:6: Lines.title: is missing. Write title="…": what readers see above the panel.',
        "my_panels.py:7: Bars.id: 'rates' is the id of two panels; the other is in line 6. Choose another.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1 / 0\n", "my_panels.py:2: the file raises ZeroDivisionError: division by zero. Mend the line; "),
        ("raise SystemExit\n", "my_panels.py:2: the file raises SystemExit. "),
        ("\ndef f():\n    return missing\n\nf()\n", "my_panels.py:4: the file raises NameError: "),
        ("PANELS = [Bars('a1', titel='')]\n", "my_panels.py:2: the file raises TypeError: "),
        ("import no_such_library\n", "my_panels.py:2: the file raises ModuleNotFoundError: "),
        ("PANELS = [\n", "my_panels.py:2: the file is not Python ("),
        ("\nPANELS = []\0\n", "my_panels.py:3: the file is not Python (it has a null byte). "),
        ("", "my_panels.py: PANELS: is missing. End the file with PANELS = ["),
        ("panels = []\n", "my_panels.py: PANELS: is missing. "),
        ("\nPANELS = 5\n", "my_panels.py:3: PANELS: is not a list. "),
        ("PANELS = Bars('actors', title='Actors', by='actor')\n", "my_panels.py:2: PANELS: is not a list. "),
        ("PANELS = [\n    'actors',\n]\n", "my_panels.py:3: PANELS: 'str' is not a panel but a value. Write a call"),
        ("PANELS = [\n    Bars,\n]\n", "my_panels.py:3: PANELS: 'Bars' is not a panel but the class itself. "),
    ],
)
def test_a_file_that_cannot_be_used_says_where_and_why(write: Write, text: str, said: str) -> None:
    (problem,) = refused(write(text))

    assert problem.startswith(said)


def test_every_entry_that_is_no_panel_is_named(write: Write) -> None:
    assert len(refused(write("PANELS = [\n    1,\n    None,\n    Bars('actors', title='A', by='actor'),\n]\n"))) == 2


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert refused(tmp_path / "gone.py") == [
        "gone.py: the file cannot be read (No such file or directory). Name a Python file that is there."
    ]
    assert "Is a directory" in refused(tmp_path)[0]


def test_no_file_in_a_datasets_folder_is_run(tmp_path: Path) -> None:
    folder = shutil.copytree(SMALL, tmp_path / "small")
    inside = folder / "events" / "panels.py"
    inside.write_text("raise SystemExit('it was run')\n", encoding="utf-8")
    link = tmp_path / "outside.py"
    link.symlink_to(inside)
    turned = tmp_path / "turned"
    turned.symlink_to(folder)

    for path in (inside, link, turned / "events" / "panels.py"):
        (problem,) = refused(path)
        assert "lies in the folder of a dataset" in problem
        assert "it was run" not in problem


def test_a_folder_is_refused_that_is_served_though_its_dataset_file_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "data" / "panels.py"
    path.parent.mkdir()
    path.write_text("raise SystemExit('it was run')\n", encoding="utf-8")

    assert "lies in the folder of a dataset" in refused(path, tmp_path / "data")[0]


def test_the_digest_follows_the_text(write: Write) -> None:
    texts = ["PANELS = []\n", "PANELS = []\n", "PANELS = []  # a comment\n"]
    first, same, other = (read_panels(write(text)).digest for text in texts)

    assert first == same != other


def test_the_file_may_hold_dataclasses_and_helpers(write: Write) -> None:
    text = """
from __future__ import annotations
from dataclasses import dataclass

@dataclass
class Choice:
    by: str

def of(choice: Choice) -> Bars:
    return Bars(choice.by, title=f"By {choice.by}", by=choice.by)

PANELS = [of(Choice(by)) for by in ("actor", "month")]
"""
    read = read_panels(write(text.removeprefix("\n").replace("from __future__ import annotations\n", "")))

    assert [panel.id for panel in read.panels] == ["actor", "month"]
    assert {panel.place.line for panel in read.panels} == {9}


def test_nothing_is_written_beside_the_file(write: Write, tmp_path: Path) -> None:
    read_panels(write("PANELS = []\n"))

    assert [path.name for path in tmp_path.iterdir()] == ["my_panels.py"]


def test_a_title_may_be_long_or_hold_html_only_within_bounds(small: Dataset) -> None:
    long = Bars("actors", title="x" * 10_000, by="actor")
    html = Bars("actors", title="<script>alert(1)</script>", by="actor")
    broken = Bars("actors", title="two\nlines", by="actor")

    (said,) = faults([long], [small], taken=())
    assert said.message == "is too long by 9920 letters"
    assert len(str(said)) < 300
    assert faults([html], [small], taken=()) == []
    assert [problem.message for problem in faults([broken], [small], taken=())] == [
        "holds a sign that cannot be seen, such as a line break"
    ]


def test_what_only_one_of_several_datasets_has_is_no_fault(small: Dataset, dataset: Dataset) -> None:
    rate = Lines("rate", title="Rate", series=["usd-krw"])

    assert faults([rate], [small, dataset], taken=()) == []
    assert len(faults([rate], [small], taken=())) == 1


def test_values_in_different_units_have_no_common_axis(dataset: Dataset) -> None:
    rates = Lines("rates", title="Rates", series=["usd-krw", "kospi"])
    compared = Lines("rates", title="Rates", series=["usd-krw", "kospi"], scale="index")

    (problem,) = faults([rates], [dataset], taken=())
    assert 'Write scale="index"' in problem.remedy
    assert faults([compared], [dataset], taken=()) == []


def test_more_panels_than_anybody_looks_at_are_refused(small: Dataset) -> None:
    panels = [Bars(f"bars-{at}", title="Bars", by="year") for at in range(25)]

    assert [problem.message for problem in faults(panels, [small], taken=())] == ["holds 25 panels"]


ANYTHING = st.one_of(
    st.none(), st.integers(), st.text(), st.lists(st.text()), st.booleans(), st.dictionaries(st.text(), st.text())
)


@given(st.sampled_from([Bars, Table, Lines]), st.data())
def test_any_declaration_is_validated_without_raising(kind: type[Declared], data: st.DataObject) -> None:
    named = [field.name for field in fields(kind) if field.init and field.name != "id"]
    panel = kind(data.draw(ANYTHING), **{name: data.draw(ANYTHING) for name in named})

    for problem in faults([panel, panel], [], taken=TAKEN):
        assert str(problem)


def test_modules_of_two_files_live_side_by_side(write: Write) -> None:
    one, other = read_panels(write("PANELS = []\n")), read_panels(write("PANELS = []  # other\n"))

    assert {f"entente_panels_{read.digest}" for read in (one, other)} <= set(sys.modules)
