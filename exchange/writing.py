"""Writing of an imported dataset: YAML texts, and the folder, which is checked and written completely or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from data.guide.files import kind_of_file
from data.guide.json_schema import write_schemas
from data.guide.starter import SCHEMAS
from data.problem import DatasetError
from exchange.report import RefusedError
from exchange.yaml_lines import Lines

REPORT = "import-report.txt"
WIDTH = 110
GUESSED = "  # the host of the link: write who published it"
MOST_PROBLEMS = 10

_DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class _Dumper(_DUMPER):
    """Writes multi-line texts as block scalars; uses libyaml if available."""


def _text(dumper: Any, text: str) -> Any:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _text)


def dataset_text(about: Mapping[str, Any], name: str) -> str:
    """Return the text of dataset.yaml."""
    head = (
        f"# yaml-language-server: $schema={SCHEMAS}/dataset.schema.json",
        f"# The dataset itself and its vocabularies, imported from {name}. Read {REPORT} first.",
    )
    return "\n".join([*head, yaml_text(dict(about))])


def file_text(name: str, content: Any) -> str:
    """Return the text of another file: YAML of its content, or a text as it is."""
    if isinstance(content, str):
        return content
    return f"# yaml-language-server: $schema={SCHEMAS}/{kind_of_file(name)}.schema.json\n{yaml_text(content)}"


def events_text(year: str, events: list[tuple[dict[str, Any], list[bool]]], name: str, writer: Lines) -> str:
    """Return the text of a year's file. Each event comes with flags of its sources whose publishers were guessed."""
    lines = writer.text([event for event, _ in events]).splitlines()
    guessed = iter([guess for _, guesses in events for guess in guesses])
    for place, line in enumerate(lines):
        if line.startswith("  - publisher: ") and next(guessed):
            lines[place] = line + GUESSED
    head = (
        f"# yaml-language-server: $schema=../{SCHEMAS}/events.schema.json",
        f"# Events of {year} in order of date, imported from {name}.",
    )
    return "\n".join([*head, *lines]) + "\n"


def yaml_text(value: Any) -> str:
    """Return data as YAML."""
    written: str = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH)
    return written


def check_free(folder: Path) -> None:
    """Raise RefusedError early if a folder is not empty."""
    if folder.exists() and not folder.is_dir():
        raise RefusedError(f"{folder} is a file. Name a folder that is not there yet.")
    if folder.is_dir() and any(folder.iterdir()):
        raise RefusedError(f"{folder} is not empty; nothing was written. Name a folder that is not there yet.")


def write_folder(folder: Path, files: Mapping[str, str], report: str, *, checked: bool = False) -> None:
    """Write a dataset's folder, and check it unless `checked`. Raises RefusedError on failure, with nothing written."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=".import-", dir=folder.parent))
    except OSError as error:
        raise RefusedError(f"{folder} cannot be written ({error.strerror}).") from error
    try:
        (made / "events").mkdir()
        for name, text in files.items():
            (made / name).write_text(text, encoding="utf-8")
        write_schemas(made / SCHEMAS)
        if not checked:
            from data.load import load  # with pandas, for which a large import has no room

            load(made)
        (made / REPORT).write_text(report, encoding="utf-8")
        made.chmod(0o755)
        made.replace(folder)
    except DatasetError as error:
        found = "\n".join(f"  {problem.text}" for problem in error.problems[:MOST_PROBLEMS])
        raise RefusedError(f"What the file says does not make a dataset; nothing was written.\n{found}") from error
    except OSError as error:
        raise RefusedError(f"{folder} cannot be written ({error.strerror}).") from error
    finally:
        shutil.rmtree(made, ignore_errors=True)
