"""A file server that knows nothing but files, with a published folder under some path of its host."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any

from tests.answering import answering

PREFIX = "/news/2026"


@contextmanager
def files_of(folder: Path, *, prefix: str = PREFIX, hosted: bool = False) -> Iterator[str]:
    """Serve a folder and give back its address; `hosted` sends what the folder's `_headers` asks for."""
    rules = _rules(folder / "_headers") if hosted else {}
    with answering(partial(_Handler, prefix, rules, directory=str(folder))) as port:
        yield f"http://127.0.0.1:{port}{prefix}"


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, prefix: str, rules: dict[str, list[tuple[str, str]]], *given: Any, **named: Any) -> None:
        self.prefix = prefix
        self.rules = rules
        super().__init__(*given, **named)

    def translate_path(self, path: str) -> str:
        """Find nothing outside the prefix."""
        if not path.startswith(f"{self.prefix}/"):
            return super().translate_path("/no/such/file")
        return super().translate_path(path.removeprefix(self.prefix))

    def end_headers(self) -> None:
        """Add what the rules ask for; none of these is sent by Python itself."""
        path = self.path.partition("?")[0].removeprefix(self.prefix)
        for pattern, headers in self.rules.items():
            if path.startswith(pattern[:-1]) if pattern.endswith("*") else path == pattern:
                for name, value in headers:
                    if name != "Content-Type":
                        self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_given: Any) -> None:
        """Say nothing."""


def _rules(path: Path) -> dict[str, list[tuple[str, str]]]:
    blocks = path.read_text(encoding="utf-8").split("\n", 1)[1].split("\n\n")
    found = {}
    for block in blocks:
        pattern, *lines = block.strip().split("\n")
        found[pattern] = [(name, value) for name, _, value in (line.strip().partition(": ") for line in lines)]
    return found
