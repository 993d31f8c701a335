"""The export: a Dataset written atomically in another tool's format. The only list of formats."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from data import export
from data.counted import counted
from data.dataset import Dataset
from exchange.held.table import record_left_out
from exchange.report import RefusedError, Report
from exchange.to_sqlite import metadata, write_database
from exchange.to_timelinejs import timeline
from exchange.workbook.to_workbook import workbook

FORMATS: Mapping[str, str] = {
    "timelinejs": "TimelineJS JSON",
    "sqlite": "SQLite for Datasette",
    "csv": "events.csv",
    "json": "events.json",
    "zip": "dataset.zip",
    "ics": "iCalendar",
    "xlsx": "workbook",
}
METADATA = "metadata.json"
LINKING = ("csv", "json", "zip", "ics")
WRITTEN_BY_DATA = {"csv": "events.csv", "json": "events.json", "zip": "dataset.zip"}


def export_file(
    dataset: Dataset, kind: str, out: Path, *, base_url: str = "", force: bool = False, content: bytes | None = None
) -> Report:
    """Write a dataset in one of FORMATS to a file; return the report of losses. Raises RefusedError.

    For `ics`, `content` is the calendar, made by the layouts since its texts are translated. An existing file is
    replaced only with `force`.
    """
    report = Report(dataset.info.title, FORMATS[kind])
    report.heading = f"Written {out} ({report.kind}): {counted(len(dataset.events), 'event')}."
    if kind in LINKING and not base_url:
        report.decide("Links to the events' own pages lack the public address: give --base-url for them.")
    record_left_out(dataset, kind, report)
    beside = [out.with_name(METADATA)] if kind == "sqlite" else []
    for path in (out, *beside):
        if path.is_dir():
            raise RefusedError(f"{path} is a folder. Name a file.")
        if path.exists() and not force:
            raise RefusedError(f"{path} is there already; nothing was written. Name another file, or add --force.")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".export-", dir=out.parent) as made:
            whole = Path(made) / out.name
            if kind == "sqlite":
                write_database(dataset, whole, base_url)
                (Path(made) / METADATA).write_bytes(metadata(dataset, out.stem, base_url))
                (Path(made) / METADATA).replace(beside[0])
            else:
                whole.write_bytes(_content(dataset, kind, base_url, content, report))
            whole.replace(out)
    except OSError as error:
        raise RefusedError(f"{out} cannot be written ({error.strerror}).") from error
    return report


def _content(dataset: Dataset, kind: str, base_url: str, content: bytes | None, report: Report) -> bytes:
    if kind == "timelinejs":
        return timeline(dataset, export.whole(dataset), report, base_url)
    if kind == "xlsx":
        return workbook(dataset, report)
    if content is not None:
        return content
    return export.write(dataset, WRITTEN_BY_DATA[kind], base_url=base_url)
