"""The reloader of one dataset: a valid edit of its folder becomes the next version, an invalid one only a report.

Each version is an immutable app, and a response comes from one version only, so swapping the app is enough. Data
files of earlier versions are kept, since their pages may still fetch them.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

from data.dataset import Dataset
from data.load import load
from data.problem import DatasetError, Problem
from live.memory import release_memory
from live.snapshot import Snapshot, take_snapshot
from routes.body import Body
from routes.index import EntenteApp

KEPT_VERSIONS = 4
"""Earlier versions whose data files are kept, about 1 MB each."""
WARM_UP_PATHS = ("", "embed", "version")
"""Paths requested from a version before its swap; this also fills its caches."""

Make = Callable[[Dataset], EntenteApp]
log = logging.getLogger("entente")


@dataclass(frozen=True, slots=True)
class Next:
    """A version that is ready, and the time of its swap in seconds since 1970."""

    app: EntenteApp
    due: float


class Reloader:
    """Holds the current version and prepares the next one. Thread-safe."""

    def __init__(
        self,
        folder: Path,
        *,
        before: Snapshot,
        dataset: Dataset,
        make: Make,
        settle: float = 0.0,
        accept: Callable[[Dataset], Sequence[Problem]] = lambda _dataset: (),
        outside: Callable[[Path], Sequence[Problem]] = lambda _folder: (),
    ) -> None:
        """Start with `dataset`, which was loaded after the snapshot `before`.

        A version is swapped in `settle` seconds after the folder changed, or when it is ready if that is later, so that
        processes with the same folder swap together. `accept` returns problems that reject a dataset, `outside` those
        of what fills the folder, such as a spreadsheet that cannot be read.
        """
        self.folder = folder
        self._make, self._settle, self._accept, self._outside = make, settle, accept, outside
        self._shown = make(dataset)
        self._next: Next | None = None
        self._loaded, self._last_snapshot = before, before
        self._problems: tuple[Problem, ...] = ()
        self._earlier_files: dict[str, Mapping[str, Body]] = {}
        self._release_due = False
        self._polling, self._swapping = threading.RLock(), threading.Lock()

    @property
    def app(self) -> EntenteApp:
        """The current version. Take it once per request: the next access may return another."""
        following = self._next
        if following is not None and following.due <= time.time():
            self._swap(following)
        return self._shown

    @property
    def prefix(self) -> str:
        """The URL path of the dataset, the same for all versions."""
        return self._shown.prefix

    def problems(self) -> tuple[Problem, ...]:
        """Return the problems of a rejected edit, of what fills the folder, and of briefings in the current version."""
        return (*self._problems, *self._outside(self.folder), *self._shown.dataset.briefing_problems)

    def files(self, digest: str) -> Mapping[str, Body]:
        """Return the data files of the version whose folder has this digest, empty if it is unknown.

        A page may come from a process that swapped earlier, so an unknown hash polls the folder first.
        """
        known = self._known(digest)
        if known is None:
            self.poll(debounce=False)
            known = self._known(digest)
        return known or {}

    def poll(self, *, debounce: bool = True) -> bool:
        """Poll the folder once; return whether it is changing. With `debounce`, wait until two snapshots agree."""
        with self._polling:
            if self._release_due:  # by now the last responses of the old version are sent
                self._release_due = False
                release_memory()
            now = take_snapshot(self.folder)
            resting, self._last_snapshot = now == self._last_snapshot, now
            if now == self._loaded:
                return False
            if debounce and not resting:
                return True
            self._read(now)
            return self._loaded != now

    def _read(self, now: Snapshot) -> None:
        """Load the folder; a change while it is loaded is loaded again at the next poll."""
        try:
            dataset = load(self.folder)
            problems = tuple(self._accept(dataset))
        except DatasetError as error:
            problems = error.problems
        except Exception as error:  # whatever is wrong with an edit, the last good version goes on
            log.exception("%s could not be read", self.folder)
            problems = (_failure(error),)
        if take_snapshot(self.folder) != now:
            return
        self._loaded = now
        if problems:
            self._report(problems)
        elif dataset.content_hash == self._newest.dataset.content_hash:
            self._report(())
        else:
            self._prepare(dataset, now.changed + self._settle)

    @property
    def _newest(self) -> EntenteApp:
        return self._next.app if self._next else self._shown

    def _prepare(self, dataset: Dataset, due: float) -> None:
        try:
            app = self._make(dataset)
            _warm_up(app)
        except Exception as error:
            log.exception("%s could not be shown", self.folder)
            self._report((_failure(error),))
            return
        self._report(())
        shown = self._shown
        self._keep_files(shown.payload.digest, shown.payload.every_file())
        self._next = Next(app, due)
        if due <= time.time():
            self._swap(self._next)

    def _swap(self, following: Next) -> None:
        """Swap in the next version; the old one is freed after its last response."""
        with self._swapping:
            if self._next is not following:
                return
            self._shown, self._next = following.app, None
        self._release_due = True
        info = self._shown.dataset.info
        log.info("%s: version %s (%s) is shown now", self.folder, info.version, self._shown.dataset.content_hash)

    def _report(self, problems: Sequence[Problem]) -> None:
        """Store the problems of the folder, empty if valid, and log them once."""
        problems = tuple(problems)
        if problems and problems != self._problems:
            shown = self._newest.dataset.info
            for problem in problems:
                log.warning("%s: %s", self.folder, problem)
            log.warning("%s: the edit is not shown; version %s stays until it is mended", self.folder, shown.version)
        elif self._problems and not problems:
            log.info("%s: mended", self.folder)
        self._problems = problems

    def _keep_files(self, digest: str, files: Mapping[str, Body]) -> None:
        earlier = {key: value for key, value in self._earlier_files.items() if key != digest}
        self._earlier_files = dict([*earlier.items(), (digest, files)][-KEPT_VERSIONS:])

    def _known(self, digest: str) -> Mapping[str, Body] | None:
        for app in (self._shown, self._newest):
            if app.payload.digest == digest:
                return app.payload.every_file()
        return self._earlier_files.get(digest)


def _warm_up(app: EntenteApp) -> None:
    client = app.server.test_client()
    for path in WARM_UP_PATHS:
        status = client.get(f"{app.prefix}{path}").status_code
        if status != HTTPStatus.OK:
            raise RuntimeError(f"{app.prefix}{path} answers {status}")


def _failure(error: Exception) -> Problem:
    text = f"the dataset cannot be shown ({type(error).__name__})"
    return Problem("dataset.yaml", 0, "", None, text, "Undo the last edit; the server's log says more.")
