"""The writing of plans: applied to a copy of the dataset first, then to the files if the copy passes every check."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from data.dataset import Dataset
from data.files import read_folder
from data.load import load
from data.problem import DatasetError
from data.writing import write_all
from refresh.error import RefreshError
from refresh.plan import Change, Plan
from refresh.rows import FILES, change, rows_of


def write(folder: Path, before: Dataset, plans: Iterable[Plan], today: date, *, past: bool) -> dict[str, int]:
    """Write the changes of plans and return the number of rows written per file.

    Raises DatasetError if the result fails the checks, and RefreshError if a file cannot be written or the folder has
    changed since the plans were made. All files are then unchanged.
    """
    wanted: dict[str, dict[tuple[str, str], Mapping[str, str]]] = {}
    for plan in plans:
        for found in plan.changes(past=past):
            place = (plan.series.id, found.period)
            wanted.setdefault(FILES[plan.series.panel], {})[place] = _fields(plan, found, today)
    old = {name: (folder / name).read_bytes() for name in wanted}
    if read_folder(folder)[0].content_hash != before.content_hash:
        raise RefreshError(f"{folder} has changed in the meantime. Nothing was written; run it again.")
    new = {name: change(rows_of(content), wanted[name]) for name, content in old.items()}
    _check(folder, before, new)
    try:
        write_all({folder / name: content for name, content in new.items()})
    except OSError as error:
        raise RefreshError(f"{error.filename or folder}: {error.strerror or error}. Nothing was written.") from error
    return {name: len(rows) for name, rows in wanted.items()}


def _fields(plan: Plan, found: Change, today: date) -> dict[str, str]:
    """Return the cells of a row; cells without a column in the file are ignored."""
    cells = {
        "value": found.value,
        "basis": "derived" if plan.derived else "seen-in-table",
        "source_publisher": plan.source.publisher,
        "source_title": plan.source.title,
        "source_url": plan.source.url,
        "source_date": today.isoformat(),
    }
    return cells | ({"note": found.note} if found.note else {})


def _check(folder: Path, before: Dataset, new: Mapping[str, bytes]) -> None:
    """Load a copy of the dataset with the new files. Raises DatasetError, also for new problems in briefings."""
    with TemporaryDirectory(prefix="entente-refresh-") as place:
        copy = Path(place)
        for name, text in read_folder(folder)[0].texts.items():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_bytes(new.get(name, text.encode("utf-8")))
        after = load(copy)
    worse = set(after.briefing_problems) - set(before.briefing_problems)
    if worse:
        raise DatasetError(worse)
