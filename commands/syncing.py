"""Datasets kept in step with their spreadsheets: a process for each, started by `serve --sync` and stopped with it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from data.problem import Problem

if TYPE_CHECKING:
    from types import FrameType

APP = Path(__file__).resolve().parent.parent / "app.py"
LOOK = 0.5
"""Seconds between two looks whether the server is still there."""
STDERR = 2


def keep_in_step(ask: Callable[[], int], every: int, status: Path | None = None) -> None:
    """Ask again and again until this process is stopped or its parent has ended.

    What goes wrong is said once, and again when it is something else; `status` is a file that is there meanwhile.
    """
    parent, said = os.getppid(), ""
    ended = threading.Event()

    def end(_signal: int, _frame: FrameType | None) -> None:
        ended.set()

    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, end)
    while not ended.is_set() and os.getppid() == parent:
        begun = time.monotonic()
        told = _asked(ask)
        if told != said:
            click.echo(f"sync: {told}\nsync: the last good version stays." if told else "sync: mended.", err=True)
            _mark(status, told)
        said = told
        while os.getppid() == parent and (left := every - (time.monotonic() - begun)) > 0:
            if ended.wait(min(left, LOOK)):
                break


def _asked(ask: Callable[[], int]) -> str:
    """Ask once and return what is wrong, empty if nothing is."""
    from exchange.report import RefusedError

    try:
        ask()
    except RefusedError as refusal:
        return str(refusal)
    except Exception as error:  # noqa: BLE001 - whatever a sheet does, the next answer may be good
        return f"The spreadsheet cannot be used ({type(error).__name__}: {error})."
    return ""


def _mark(status: Path | None, told: str) -> None:
    """Keep the file of a failing spreadsheet, as old as the failure, or take it away."""
    if status is not None and not told:
        status.unlink(missing_ok=True)
    elif status is not None and not status.exists():
        status.touch()


def _failing(since: float) -> Problem:
    """Return the problem of a spreadsheet that cannot be used since a moment."""
    said = f"the spreadsheet cannot be used since {datetime.fromtimestamp(since, UTC):%Y-%m-%d %H:%M} UTC"
    remedy = "The last good version stays; the server's log says why, and the spreadsheet is asked again."
    return Problem("import.yaml", 0, "", None, said, remedy)


class Syncing:
    """The processes that keep the datasets of a server in step."""

    def __init__(self, folders: Sequence[Path], every: int) -> None:
        self._every = every
        self._owner = os.getpid()
        self._home = TemporaryDirectory(prefix="entente-sync-", ignore_cleanup_errors=True)
        self._status = {folder.absolute(): Path(self._home.name) / str(at) for at, folder in enumerate(folders)}
        self._running: list[subprocess.Popen[bytes]] = []

    def begin(self) -> None:
        """Start the processes."""
        for folder, status in self._status.items():
            command = [sys.executable, str(APP), "sync", str(folder), "--every", str(self._every)]
            command += ["--status", str(status)]
            self._running.append(subprocess.Popen(command, stdout=STDERR))  # noqa: S603 - our own command

    def problems(self, folder: Path) -> tuple[Problem, ...]:
        """Return the problem of a dataset whose spreadsheet cannot be used."""
        status = self._status.get(folder)
        try:
            return (_failing(status.stat().st_mtime),) if status is not None else ()
        except OSError:
            return ()

    def end(self) -> None:
        """Stop the processes; in a worker of the server, which does not own them, do nothing."""
        if os.getpid() != self._owner:
            return
        for one in self._running:
            with suppress(ProcessLookupError):
                one.terminate()
        for one in self._running:
            with suppress(subprocess.TimeoutExpired):
                one.wait(timeout=10)
        self._home.cleanup()
