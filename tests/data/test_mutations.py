"""A thousand mutations of a dataset: each is valid or refused with file, line and remedy.

None crashes, hangs, runs anything or reads a file outside the folder.
"""

from __future__ import annotations

import copy
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import hostile
from tests.conftest import SMALL
from tests.spoilt import explained

BESIDE: dict[str, Any] = {
    "briefings/two.yaml": hostile.BRIEFING,
    "corrections.yaml": hostile.CORRECTIONS,
    "withdrawn.yaml": hostile.WITHDRAWN,
}
"""What the small dataset has no need of, and others do."""
IDS = ("2021-06-15-harbours-closed", "2022-02-10-court-lifts-closure", "2021-03-01-patrols-begin")

ODD = [
    None, True, 0, -1, 10**17, 10**40, 1e308, float("nan"), float("inf"), "", " ", "x" * 6000, "\t", "a\nb", [], {}, [[]],
    {"a": {"b": [1]}}, [None], "2021-02-30", "0000-01-01", "9999-12-31", "21-6-1", "null", "no", "~", "<script>alert(1)</script>",
    "=HYPERLINK(1)", "javascript:alert(1)", "../../../etc/passwd", "\u202egnp.exe", "漁野 渚", "\ue000", "é" * 40, "a~b&c=d", "%00", *IDS,
]  # fmt: skip
TEXTUAL: list[Callable[[str, int], str]] = [
    lambda text, at: text[:at],
    lambda text, at: text[:at] + "\t" + text[at:],
    lambda text, at: text[:at] + "\x00" + text[at:],
    lambda text, at: text[:at] + "&a " + text[at:],
    lambda text, at: text[:at] + "*a" + text[at:],
    lambda text, at: text[:at] + "!!python/object/apply:os.system ['touch spoilt']" + text[at:],
    lambda text, at: text[:at] + "\n<<: *a\n" + text[at:],
    lambda text, at: text[:at] + "\n---\n" + text[at:],
    lambda text, at: text[:at] + "\n- id: *x\n" + text[at:],
    lambda text, at: text[:at] + '"' + text[at:],
    lambda text, at: text[:at] + "[" * 40 + text[at:],
    lambda text, at: text[:at] + "," + text[at:],
    lambda text, at: text[:at] + "," * 2000 + text[at:],
    lambda text, at: text[:at] + "NaN" + text[at:],
    lambda text, at: text[:at] + "1e999" + text[at:],
    lambda text, _: text + text,
    lambda text, _: text.replace("  ", "\t"),
    lambda text, _: text.replace("\n", "\r\n"),
    lambda text, _: text.replace("\n", "\r"),
    lambda text, _: text.replace("'", "’"),
    lambda text, _: text.upper(),
]
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "latin-1", "cp949", "shift_jis", "utf-7")


def places(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the way to every part of a file."""
    if path:
        yield path
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in parts:
        yield from places(part, (*path, key))


TEXTS = {str(path.relative_to(SMALL)): path.read_text("utf-8") for path in sorted(SMALL.rglob("*.*"))}
TEXTS |= {name: yaml.safe_dump(value, allow_unicode=True, sort_keys=False) for name, value in BESIDE.items()}
CSV_FILES = [name for name in TEXTS if name.endswith(".csv")]
YAML_FILES = [name for name in TEXTS if name.endswith(".yaml")]
WRITTEN = {name: yaml.safe_load(TEXTS[name]) for name in YAML_FILES}
PLACES = {name: sorted(places(value), key=str) for name, value in WRITTEN.items()}


@st.composite
def restructured(draw: st.DrawFn) -> tuple[str, bytes]:
    """Set, delete, repeat or rename one part of a YAML file."""
    name = draw(st.sampled_from(YAML_FILES))
    value = copy.deepcopy(WRITTEN[name])
    *way, last = draw(st.sampled_from(PLACES[name]))
    inside = value
    for step in way:
        inside = inside[step]
    match draw(st.sampled_from(("set", "delete", "repeat", "rename", "relate"))):
        case "set":
            inside[last] = draw(st.sampled_from(ODD))
        case "delete":
            del inside[last]
        case "repeat" if isinstance(inside, list):
            inside.append(copy.deepcopy(inside[last]))
        case "rename" if isinstance(inside, dict):
            inside[draw(st.sampled_from(("", "x", "id ", "日付", "sources2")))] = inside.pop(last)
        case "relate" if isinstance(value, list) and isinstance(value[0], dict):
            relations = [{"id": one, "kind": "follows"} for one in draw(st.lists(st.sampled_from(IDS), max_size=3))]
            draw(st.sampled_from(value))["related"] = relations
    text = yaml.safe_dump(value, allow_unicode=True, sort_keys=False)
    return name, text.encode("utf-8", "surrogatepass")


@st.composite
def overwritten(draw: st.DrawFn) -> tuple[str, bytes]:
    """Spoil the text of a file somewhere, or save it in another encoding."""
    name = draw(st.sampled_from((*YAML_FILES, *CSV_FILES)))
    text = TEXTS[name]
    spoil = draw(st.sampled_from(TEXTUAL))
    spoilt = spoil(text, draw(st.integers(0, len(text))))
    return name, spoilt.encode(draw(st.sampled_from(ENCODINGS) if draw(st.booleans()) else st.just("utf-8")), "replace")


@st.composite
def retabled(draw: st.DrawFn) -> tuple[str, bytes]:
    """Put an odd cell into a table."""
    name = draw(st.sampled_from(CSV_FILES))
    rows = [line.split(",") for line in TEXTS[name].splitlines()]
    row = draw(st.sampled_from(rows))
    row[draw(st.integers(0, len(row) - 1))] = str(
        draw(st.sampled_from((*ODD, "１２", "1,5", '"', "1e5", "0x1", "-0", "+1", "∞")))
    )
    return name, "\n".join(map(",".join, rows)).encode("utf-8", "replace")


class Watch:
    """Notes what is opened, run or connected to while it is on. Python's audit hooks can be added, never taken away."""

    def __init__(self) -> None:
        self.on = False
        self.seen: list[tuple[str, str]] = []
        sys.addaudithook(self._note)

    def _note(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self.on and (
            event == "open" or event.partition(".")[0] in ("os", "subprocess", "socket", "shutil", "ctypes")
        ):
            self.seen.append((event, str(arguments[0]) if arguments else ""))

    @contextmanager
    def watching(self) -> Iterator[None]:
        self.on, self.seen = True, []
        try:
            yield
        finally:
            self.on = False


@pytest.fixture(scope="module")
def watch() -> Watch:
    return Watch()


@pytest.mark.long
@settings(
    max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(mutation=st.one_of(restructured(), overwritten(), retabled()))
def test_a_spoilt_dataset_is_right_or_refused_with_file_line_and_remedy(
    watch: Watch, mutation: tuple[str, bytes]
) -> None:
    name, content = mutation
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent) / "small"
        for file, text in TEXTS.items():
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_text(text, encoding="utf-8")
        (folder / name).write_bytes(content)
        with watch.watching():
            said = explained(folder)
        assert [path for event, path in watch.seen if event != "os.listdir" and not inside(path, folder)] == []
        assert [path.name for path in Path(parent).rglob("spoilt")] == []
    for problem in said:
        assert problem.file
        assert problem.line >= 1 or problem.message.startswith(
            ("is not UTF-8", "is not a file", "is missing", "there is no")
        )
        assert problem.remedy
        assert len(str(problem)) < 2000
        assert len(str(problem).splitlines()) == 1


def inside(path: str, folder: Path) -> bool:
    """Say whether a path is in the folder, or belongs to Python itself."""
    return path.startswith((str(folder), sys.prefix, sys.base_prefix)) or "zoneinfo" in path


def test_the_guard_sees_what_is_opened_and_run(watch: Watch, tmp_path: Path) -> None:
    (tmp_path / "x").write_text("")
    with watch.watching():
        (tmp_path / "x").read_text()

    assert ("open", str(tmp_path / "x")) in watch.seen


def test_a_hundred_megabytes_are_refused_unread(folder: Path, watch: Watch) -> None:
    with (folder / "names.yaml").open("r+b") as file:
        file.truncate(100 * 1024 * 1024)
    with watch.watching():
        said = explained(folder)

    assert str(said[0]) == "names.yaml: is larger than 20 MB. Split it, or leave out what is not needed."
    assert ("open", str(folder / "names.yaml")) not in watch.seen


def test_a_file_full_of_faults_says_where_it_stopped_looking(folder: Path) -> None:
    (folder / "events" / "2021.yaml").write_text("- a\n" * 30_000)

    said = explained(folder)

    assert any("entries from here on were not looked at" in problem.message for problem in said)
    assert len(said) < 1100


def test_links_out_of_the_folder_are_refused(folder: Path, tmp_path: Path, watch: Watch) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("secret")
    (folder / "events" / "2023.yaml").symlink_to(secret)
    with watch.watching():
        said = explained(folder)

    assert [problem.message for problem in said] == ["is a link that leads out of the folder"]
    assert ("open", str(secret)) not in watch.seen
