"""The start of a server from folders: an app per dataset under its path, with a reloader and links to the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from data.dataset import Dataset
from data.load import load
from data.problem import DatasetError, Problem
from layouts.pages.shared import Neighbour
from layouts.panels.built_in import built_in
from layouts.panels.registry import Panels
from live.names import clashes, same_name, taken
from live.poller import Poller
from live.reloader import Reloader
from live.server import Server
from live.snapshot import take_snapshot
from routes.body import Body
from routes.index import EntenteApp, Factory
from routes.live import Live
from routes.settings import Settings

SWAP_DELAY = 3.0
"""Seconds between a change and its swap in several processes: longer than each takes to notice, load and prepare it."""


def no_problems(_folder: Path) -> tuple[Problem, ...]:
    """Return no problems: the files of a folder are its own."""
    return ()


@dataclass(frozen=True, slots=True)
class Options:
    """Options of a server, the same for all its datasets."""

    settings: Settings = field(default_factory=Settings)
    """Settings of the app; each dataset's public URL is the server's plus its path."""

    follows: bool = False
    """Whether open pages poll for a new version every second, for editing."""

    settle: float = SWAP_DELAY
    """Seconds between a change and its swap; a single process need not wait."""

    watched: bool = True
    """Whether a thread polls the folders; otherwise call `poll` of the reloaders."""

    outside: Callable[[Path], Sequence[Problem]] = no_problems
    """The problems of what fills a folder, such as a spreadsheet that cannot be read."""


@dataclass(frozen=True, slots=True)
class _Apps:
    """Makes the apps, which ask it later for problems, data files and neighbours; `reloaders` fills up meanwhile."""

    create_app: Factory
    panels: Panels
    options: Options
    first_known: Sequence[Neighbour]
    reloaders: list[Reloader]

    def make(self, at: int, dataset: Dataset) -> EntenteApp:
        """Return an app for a version of the dataset at index `at`."""
        settings, prefix = self.options.settings, self.first_known[at].path
        return self.create_app(
            dataset,
            replace(settings, base_url=settings.base_url and settings.base_url + prefix),
            prefix=prefix,
            panels=self.panels,
            live=Live(
                problems=partial(self._problems, at),
                files=partial(self._files, at),
                others=partial(self._others, at),
                follows=self.options.follows,
            ),
        )

    def _problems(self, at: int) -> list[tuple[str, Problem]]:
        """Return the problems of a dataset; at / those of the whole server."""
        reloaders = self.reloaders[at : at + 1] if at else self.reloaders
        return [(reloader.app.dataset.info.name, problem) for reloader in reloaders for problem in reloader.problems()]

    def _files(self, at: int, digest: str) -> Mapping[str, Body]:
        return self.reloaders[at].files(digest)

    def _others(self, at: int) -> tuple[Neighbour, ...]:
        present = [_neighbour(reloader.app.dataset, place) for place, reloader in enumerate(self.reloaders)]
        known = [*present, *self.first_known[len(present) :]]
        return tuple(one for place, one in enumerate(known) if place != at)


def open_server(
    create_app: Factory,
    folders: Sequence[Path],
    options: Options,
    read: Callable[[Path], Dataset] = load,
    *,
    panels: Callable[[Sequence[Dataset]], Panels] = lambda _datasets: built_in(),
) -> Server:
    """Return a server of the datasets in `folders`, the first at /.

    `panels` are those that all of them show, asked for when all are read. Raises DatasetError if one cannot be read, or
    if names clash.
    """
    given = [(folder.absolute(), take_snapshot(folder.absolute()), read(folder)) for folder in folders]
    shown = panels([dataset for _, _, dataset in given])
    apps = _Apps(create_app, shown, options, [_neighbour(dataset, at) for at, (_, _, dataset) in enumerate(given)], [])
    reloaders = apps.reloaders
    for at, (folder, before, dataset) in enumerate(given):
        name = dataset.info.name
        make = partial(apps.make, at)
        accept = partial(same_name, name) if len(given) > 1 else _accept_all
        reloader = Reloader(
            folder,
            before=before,
            dataset=dataset,
            make=make,
            settle=options.settle,
            accept=accept,
            outside=options.outside,
        )
        reloaders.append(reloader)
        problems = clashes([(one, dataset) for one, _, dataset in given], taken(reloaders[0].app)) if at == 0 else []
        if problems:
            raise DatasetError(problems)
    return Server(reloaders, Poller(reloaders) if options.watched else None)


def _neighbour(dataset: Dataset, at: int) -> Neighbour:
    info = dataset.info
    return Neighbour(info.title, info.subtitle, f"/{info.name}/" if at else "/")


def _accept_all(_dataset: Dataset) -> list[Problem]:
    return []
