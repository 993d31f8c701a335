"""`--panels FILE`: a Python module of panels, named by the operator, run once and validated before serving.

Datasets are mailed, imported and published by others, so no code in a dataset's folder is ever run.
"""

from __future__ import annotations

import ast
import hashlib
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypeVar

import click

from commands.shared import report_and_exit

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.problem import Problem
    from layouts.panels.given.declared import Declared
    from layouts.panels.registry import Panels

Command = TypeVar("Command", bound=Callable[..., object])

LIST = "PANELS"
DATASET = "dataset.yaml"
"""The file that marks a dataset's folder."""

WORKS = "Mend the line; docs/panels.md has a file that works."
EXAMPLE = 'End the file with PANELS = [Bars("actors", title="Events per actor", by="actor")].'


@dataclass(frozen=True, slots=True)
class PanelsFile:
    """The panels of a file. `digest` is a hash of its text, since another text makes other pages."""

    path: Path
    panels: tuple[Declared, ...]
    digest: str


class PanelsError(ValueError):
    """A file of panels is invalid; `problems` lists everything that is wrong with it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


def panels_option(command: Command) -> Command:
    """Add the option --panels to a command."""
    return click.option(
        "--panels",
        "panels_file",
        type=click.Path(path_type=Path),
        envvar="ENTENTE_PANELS",
        help="A Python file that declares panels of your own.",
    )(command)


def panels_of(read: PanelsFile | None, datasets: Sequence[Dataset]) -> Panels:
    """Return the panels of a file beside the built-in ones.

    Raises PanelsError for what is wrong with them on pages of these datasets.
    """
    from callbacks.live_faults import live_faults
    from data.problem import in_place
    from layouts.panels.built_in import built_in
    from layouts.panels.given.faults import faults
    from layouts.panels.given.guests import guests
    from layouts.panels.given.live import Live
    from layouts.panels.registry import Panels

    if read is None:
        return built_in()
    found = faults(read.panels, datasets, taken=built_in().ids)
    found += live_faults([panel for panel in read.panels if isinstance(panel, Live)], datasets)
    if found:
        raise PanelsError(in_place(found))
    return Panels([*built_in(), *guests(read.panels)], digest=read.digest)


def read_or_exit(path: Path | None, folders: Sequence[Path]) -> PanelsFile | None:
    """Return what a file of panels declares, or leave with code 1 after printing why it cannot be used."""
    try:
        return read_panels(path, folders) if path else None
    except PanelsError as error:
        report_and_exit(path or Path(), error.problems)


def panels_or_exit(read: PanelsFile | None, datasets: Sequence[Dataset]) -> Panels:
    """Return the panels of a file beside the built-in ones, or leave with code 1 after printing every problem."""
    try:
        return panels_of(read, datasets)
    except PanelsError as error:
        report_and_exit(read.path if read else Path(), error.problems)


def read_panels(path: Path, folders: Sequence[Path] = ()) -> PanelsFile:
    """Run a file of panels and return its panels. Raises PanelsError; `folders` are those of the datasets."""
    from data.problem import Problem

    def refuse(line: int, message: str, remedy: str, value: str | None = None) -> PanelsError:
        return PanelsError([Problem(str(path), line, "", value, message, remedy)])

    home = _dataset_of(path, folders)
    if home is not None:
        message = f"lies in the folder of a dataset, {home}, from which no code is run"
        raise refuse(0, message, "Move it out of that folder, for instance beside it.", path.name)
    try:
        text = path.read_bytes()
    except OSError as error:
        raise refuse(0, f"the file cannot be read ({error.strerror})", "Name a Python file that is there.") from None
    if b"\0" in text:  # compile() says so with a SyntaxError or a ValueError, by the version of Python
        line = text[: text.index(b"\0")].count(b"\n") + 1
        raise refuse(line, "the file is not Python (it has a null byte)", "Save it as plain text in UTF-8.")
    digest = hashlib.sha256(text).hexdigest()[:12]
    module = ModuleType(f"entente_panels_{digest}")
    module.__file__ = str(path)
    sys.modules[module.__name__] = module  # dataclasses and pickle look up their module there
    try:
        exec(compile(text, str(path), "exec", dont_inherit=True), module.__dict__)  # noqa: S102 - the operator's own file
    except SyntaxError as error:
        raise refuse(error.lineno or 0, f"the file is not Python ({error.msg})", "Mend the line.") from None
    except (Exception, SystemExit) as error:
        missing = error.name if isinstance(error, ModuleNotFoundError) else None
        remedy = f"Install it beside Entente: pip install {missing.partition('.')[0]}." if missing else WORKS
        raise refuse(_line(error, path), f"the file raises {_said(error)}", remedy) from error
    return PanelsFile(path, _declared(path, text, vars(module).get(LIST)), digest)


def _dataset_of(path: Path, folders: Sequence[Path]) -> Path | None:
    """Return the dataset's folder that contains a file, by its path or through symbolic links; if any."""
    known = {folder.resolve() for folder in folders}
    for parent in (*path.absolute().parents, *path.resolve().parents):
        if parent.resolve() in known or (parent / DATASET).is_file():
            return parent
    return None


def _declared(path: Path, text: bytes, listed: Any) -> tuple[Declared, ...]:
    from data.problem import Problem
    from layouts.panels.given.declared import Declared

    line, lines = _places(text)
    if listed is None:
        raise PanelsError([Problem(str(path), line, LIST, None, "is missing", EXAMPLE)])
    if not isinstance(listed, (list, tuple)):
        raise PanelsError([Problem(str(path), line, LIST, None, "is not a list", EXAMPLE)])
    problems = []
    for at, one in enumerate(listed):
        if not isinstance(one, Declared):
            what = one.__name__ if isinstance(one, type) else type(one).__name__
            message = f"is not a panel but {'the class itself' if isinstance(one, type) else 'a value'}"
            where = lines[at] if at < len(lines) else line
            remedy = "Write a call, such as Bars(…), Table(…), Lines(…) or Live(…)."
            problems.append(Problem(str(path), where, LIST, what, message, remedy))
    if problems:
        raise PanelsError(problems)
    return tuple(listed)


def _places(text: bytes) -> tuple[int, list[int]]:
    """Return the line of PANELS and, if it is a list literal, those of its entries; 0 if not found."""
    for node in reversed(ast.parse(text).body):
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        if any(isinstance(target, ast.Name) and target.id == LIST for target in targets):
            value = node.value if isinstance(node, (ast.Assign, ast.AnnAssign)) else None
            entries = value.elts if isinstance(value, (ast.List, ast.Tuple)) else []
            return node.lineno, [entry.lineno for entry in entries]
    return 0, []


def _line(error: BaseException, path: Path) -> int:
    """Return the line of the file in the innermost frame of an exception."""
    passed = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(path)]
    return passed[-1] or 0 if passed else 0


def _said(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
