"""The publisher: the whole site as static files for any file server or object store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from publish import headers, inventory, links, manifest, packing, site
from publish.file import NOWHERE, ROOT, File, PublishError
from publish.folder import Folder
from publish.manifest import Manifest
from publish.store import Store
from routes.index import EntenteApp

__all__ = ["NOWHERE", "ROOT", "PublishError", "Summary", "publish"]

VERSIONS = "data/versions.json"


@dataclass(frozen=True, slots=True)
class Summary:
    """The result of a publish: files and bytes of the release, changed files, files kept of older ones, warnings."""

    files: int
    size: int
    changed: int
    kept: int
    warnings: tuple[str, ...]


def publish(
    app: EntenteApp,
    out: str,
    *,
    base_url: str = "",
    keep: int = 5,
    progress: Callable[[str, int, int], None] = lambda _what, _done, _all: None,
) -> Summary:
    """Publish an app created with the prefix ROOT, at `base_url` or, without one, NOWHERE.

    `out` is a folder or an fsspec URL. Files of the last `keep` releases stay. If a page or a link is broken, raises
    PublishError and leaves the target unchanged.
    """
    target = Store(out, lambda done, known: progress("sent", done, known)) if "://" in out else Folder(Path(out))
    before = target.current()
    fetched = site.fetch(app, lambda done, known: progress("written", done, known))
    files = site.finish(app, fetched, base_url)
    problems = links.broken(files, base_url, lambda path: inventory.is_left_out(app, f"{ROOT}{path}"))
    if problems:
        raise PublishError(*problems)
    present = manifest.release(app.dataset, files.values())
    releases = manifest.earlier(before, present, keep)
    if VERSIONS in files:
        files[VERSIONS] = manifest.versions(files[VERSIONS], releases)
    extra = [_about_hosts("_headers", headers.hosted(files.values()))]
    extra += [_about_hosts("nginx.conf.example", headers.nginx(files.values()))]
    forms = target.forms([*files.values(), *extra])
    records = {path: manifest.record(file, encoding=encoding) for path, (file, encoding) in forms.items()}
    kept = manifest.kept_records(before, releases, records)
    changed = target.write(forms, Manifest({**records, **kept}, (present, *releases)))
    packing.prune_cache()
    return Summary(
        files=len(records),
        size=sum(one.size for one in records.values()),
        changed=changed,
        kept=len(kept),
        warnings=tuple(_warnings(site.without_public_address(files), base_url)),
    )


def _about_hosts(path: str, data: bytes) -> File:
    return File(path, data, "text/plain; charset=utf-8", "no-cache")


def _warnings(nameless: list[str], base_url: str) -> list[str]:
    if base_url:
        return []
    lines = ["Without --base-url, pages carry no canonical address and no social card."]
    if nameless:
        lines.append(f"{', '.join(nameless)}: links in them begin with {NOWHERE}, which leads nowhere.")
    return lines
