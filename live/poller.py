"""The polling thread, one per worker process."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Sequence

from live.reloader import Reloader

INTERVAL = 0.5
"""Seconds between two polls, each of which takes less than a millisecond."""
SETTLE_INTERVAL = 0.2
"""Seconds between polls while a folder is changing; two equal snapshots mean that it has settled (debounce)."""


class Poller:
    """Polls the folders of reloaders until the process ends or `end` is called."""

    def __init__(self, reloaders: Sequence[Reloader]) -> None:
        self._reloaders = reloaders
        self._process = 0
        self._starting = threading.Lock()
        self._ended = threading.Event()

    def begin(self) -> None:
        """Start polling in this process, if not started: a forked process has none of its parent's threads.

        Polls once at the start, since the parent process may not have polled.
        """
        if self._process == os.getpid():
            return
        with self._starting:
            if self._process == os.getpid():
                return
            self._poll(debounce=False)
            threading.Thread(target=self._run, name="entente-watch", daemon=True).start()
            self._process = os.getpid()

    def end(self) -> None:
        """Stop polling."""
        self._ended.set()

    def _run(self) -> None:
        pause = INTERVAL
        while not self._ended.wait(pause):
            pause = SETTLE_INTERVAL if self._poll() else INTERVAL

    def _poll(self, *, debounce: bool = True) -> bool:
        """Poll every folder; return whether one is changing."""
        changing = False
        for reloader in self._reloaders:
            try:
                changing |= reloader.poll(debounce=debounce)
            except Exception:  # the thread must outlive whatever an editor does to the folder
                logging.getLogger("entente").exception("%s could not be looked at", reloader.folder)
        return changing
