"""What the documentation shows, for tests: its commands, and its snippets laid over the example that `new` writes."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGES = ("README.md", *(f"docs/{path.name}" for path in sorted((ROOT / "docs").glob("*.md"))))
FENCE = re.compile(r"^```(\w+)((?: \w+=\S+)*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^ {4}(?:\.venv/bin/)?python app\.py (.+?)(?:\s+#.*)?$", re.MULTILINE)


@dataclass(frozen=True)
class Snippet:
    """A fenced block: its language, what is said of it behind that, and its text."""

    language: str
    file: str
    add: str
    text: str


def read(page: str) -> str:
    """Return the text of a page of the documentation."""
    return (ROOT / page).read_text(encoding="utf-8")


def snippets(page: str, language: str = "") -> list[Snippet]:
    """Return the fenced blocks of a page, of one language if given."""
    found = []
    for name, settings, text in FENCE.findall(read(page)):
        said = dict(part.split("=") for part in settings.split())
        if language in ("", name):
            found.append(Snippet(name, said.get("file", ""), said.get("add", ""), text))
    return found


def commands() -> Iterator[tuple[str, list[str]]]:
    """Yield every command that a page shows, as the page's name and the arguments."""
    for page in PAGES:
        for line in COMMAND.findall(read(page)):
            yield page, shlex.split(line)


def lay_over(folder: Path, snippet: Snippet) -> None:
    """Write a snippet into a dataset: rows are added at the end, fields of dataset.yaml and names.yaml replaced."""
    path = folder / snippet.file
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    if snippet.add:
        text = _added(text, snippet)
    elif snippet.file in ("dataset.yaml", "names.yaml"):
        for key in re.findall(r"^(\w+):", snippet.text, re.MULTILINE):
            text = re.sub(rf"^{key}:.*?(?=^\S|\Z)", "", text, flags=re.MULTILINE | re.DOTALL)
        text += "\n" + snippet.text
    else:
        text += snippet.text
    path.write_text(text, encoding="utf-8")


def _added(text: str, snippet: Snippet) -> str:
    """Put the entries of a snippet at the end of the list it names."""
    head, _, entries = snippet.text.partition("\n")
    begin = re.search(rf"^{re.escape(head)}.*?(?=^\S|\Z)", text, re.MULTILINE | re.DOTALL)
    assert begin, head
    return text[: begin.end()].rstrip("\n") + "\n" + entries + text[begin.end() :]
