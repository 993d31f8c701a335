"""The update of a dataset by a file: read, compared, checked as if it were written, and written as a whole or not."""

from __future__ import annotations

import codecs
import shlex
from dataclasses import dataclass
from pathlib import Path

from data.files import read_folder
from data.load import Reading, read_as_if
from data.problem import DatasetError, Problem
from data.writing import write_all
from exchange.importing import FORMATS, read_story
from exchange.inputs.content import name_of
from exchange.options import Options
from exchange.report import RefusedError, Report
from exchange.updating.applying import Texts, apply
from exchange.updating.diff import diff
from exchange.updating.last import FILE, read_last
from exchange.updating.plan import Plan, Wish, make_plan
from exchange.updating.present import Present, present
from exchange.updating.record import last_file
from exchange.updating.yaml_entries import CannotEditError

MOST_PROBLEMS = 10


@dataclass(frozen=True)
class Update:
    """A checked update, not yet written."""

    folder: Path
    before: Present
    plan: Plan
    texts: Texts
    report: Report

    @property
    def said(self) -> str:
        """What it does, and what was changed or left out of the file."""
        if self.plan.empty and not self.report.refused:
            return diff(self.plan, self.report.name)
        self.report.heading = ""
        found = diff(self.plan, self.report.name)
        rest = self.report.text(whole=False).lstrip("\n")
        return f"{found}\n{rest}" if rest.strip() else found


def prepare(kind: str, place: str | Path, folder: Path, options: Options, wish: Wish, today: str) -> Update:
    """Return the update of a dataset by a file; nothing is written.

    Raises RefusedError if the file cannot be read, or if what came of it would not pass the checks.
    """
    before = _present(folder)
    command = shlex.join(("python", "app.py", "import", kind, str(place), str(folder), "--update"))
    report = Report(name_of(place), FORMATS[kind], command)
    story = read_story(kind, place, report, options)
    plan = make_plan(story, before, read_last(folder), wish, report)
    _leave_out_told(report, plan)
    if plan.broken and not wish.may_lose_half:
        lost = f"{len(plan.gone):,} of {plan.known:,} events are gone from {report.name} at once"
        raise RefusedError(f"{lost}: it looks broken. Nothing was written; `import --update` takes it as it is.")
    try:
        texts = apply(plan, before, report, today)
    except CannotEditError as error:
        raise RefusedError(f"{folder}: its files cannot be edited: {error}. Nothing was written.") from error
    found = Update(folder, before, plan, texts, report)
    problems = _new_problems(before, _as_if(folder, before, texts)) if texts else []
    if problems:
        listed = "\n".join(f"  {problem}" for problem in problems[:MOST_PROBLEMS])
        raise RefusedError(f"{found.said}\nThis would not pass the checks; nothing was written:\n{listed}")
    return found


def _leave_out_told(report: Report, plan: Plan) -> None:
    """Take out of the report what was changed or left out of rows that change nothing: the import told it."""
    for what, places in list(report.changed.items()):
        left = [place for place in places if place.partition(" (")[0] not in plan.same]
        report.changed[what] = left
        if not left:
            del report.changed[what]


def write(update: Update) -> None:
    """Write an update: all of its files or none. Raises RefusedError, also if the folder has changed meanwhile."""
    folder = update.folder
    if read_folder(folder)[0].content_hash != update.before.reading.files.content_hash:
        raise RefusedError(f"{folder} has changed in the meantime. Nothing was written; run it again.")
    files: dict[Path, bytes | None] = {
        folder / file: _bytes(folder / file, text) for file, text in update.texts.items()
    }
    kept = last_file(update.plan.last.items())
    for name, text in kept.items():
        if not (folder / name).is_file() or (folder / name).read_text(encoding="utf-8") != text:
            files[folder / name] = text.encode()
    if not kept and (folder / FILE).is_file():
        files[folder / FILE] = None
    try:
        write_all(files)
    except OSError as error:
        raise RefusedError(f"{folder} cannot be written ({error.strerror}). Nothing was changed.") from error


def _present(folder: Path) -> Present:
    try:
        return present(folder)
    except DatasetError as error:
        found = "\n".join(f"  {problem}" for problem in error.problems[:MOST_PROBLEMS])
        raise RefusedError(f"{folder} has problems of its own. Mend them first.\n{found}") from error


def _as_if(folder: Path, before: Present, texts: Texts) -> Reading:
    after = {**before.texts, **texts}
    return read_as_if(folder, {file: text for file, text in after.items() if text is not None})


def _new_problems(before: Present, after: Reading) -> list[Problem]:
    """Return the problems that were not there before: those of briefings may have been."""
    known = {(problem.file, problem.text) for problem in before.reading.problems}
    return [problem for problem in after.problems if (problem.file, problem.text) not in known]


def _bytes(file: Path, text: str | None) -> bytes | None:
    """Return the bytes of a text with the line ends and the byte order mark that the file has."""
    if text is None:
        return None
    old = file.read_bytes() if file.is_file() else b""
    new = text.replace("\n", "\r\n") if b"\r\n" in old else text
    return (codecs.BOM_UTF8 if old.startswith(codecs.BOM_UTF8) else b"") + new.encode("utf-8")
