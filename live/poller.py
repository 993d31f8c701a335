"""The thread that looks at the folders, one in each process that answers readers."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Sequence

from live.reloader import Reloader

EVERY = 0.5
"""Seconds between two looks; one takes less than a thousandth of that."""
AGAIN = 0.2
"""Seconds after which a folder that has just changed must look the same."""


class Poller:
    """Looks at the folders of some reloaders for as long as the process lives, or until told to end."""

    def __init__(self, reloaders: Sequence[Reloader]) -> None:
        self._reloaders = reloaders
        self._process = 0
        self._beginning = threading.Lock()
        self._ended = threading.Event()

    def begin(self) -> None:
        """Watch from this process, unless it does already: a fork has none of its parent's threads.

        The folders are looked at once before, since the process may have been forked from one that did not watch.
        """
        if self._process == os.getpid():
            return
        with self._beginning:
            if self._process == os.getpid():
                return
            self._look(patient=False)
            threading.Thread(target=self._run, name="entente-watch", daemon=True).start()
            self._process = os.getpid()

    def end(self) -> None:
        """Watch no longer."""
        self._ended.set()

    def _run(self) -> None:
        pause = EVERY
        while not self._ended.wait(pause):
            pause = AGAIN if self._look() else EVERY

    def _look(self, *, patient: bool = True) -> bool:
        """Look at every folder; return whether one is changing."""
        changing = False
        for reloader in self._reloaders:
            try:
                changing |= reloader.poll(patient=patient)
            except Exception:  # the thread must outlive whatever an editor does to the folder
                logging.getLogger("entente").exception("%s could not be looked at", reloader.folder)
        return changing
