"""A spreadsheet that is published on the web, for tests: what it says can change, and break."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Published:
    """What the sheet says now, and how often it was asked."""

    text: str
    address: str = ""
    code: int = 200
    asked: int = 0
    changed: threading.Condition = field(default_factory=threading.Condition)

    def until(self, holds: Callable[[], bool], seconds: float = 40) -> bool:
        """Look again each time the sheet was asked, until something holds; return whether it does."""
        with self.changed:
            return self.changed.wait_for(holds, timeout=seconds)

    def say(self, text: str, code: int = 200) -> None:
        """Say something else from now on."""
        with self.changed:
            self.text, self.code = text, code


@contextmanager
def published(text: str) -> Iterator[Published]:
    """Serve a sheet."""
    sheet = Published(text)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            with sheet.changed:
                sheet.asked += 1
                body, code = sheet.text.encode(), sheet.code
                sheet.changed.notify_all()
            self.send_response(code)
            self.send_header("Content-Type", "text/csv")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Keep the output of tests clean."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        sheet.address = f"http://127.0.0.1:{server.server_port}/talks.csv"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield sheet
        finally:
            server.shutdown()
