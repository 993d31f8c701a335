"""An object store, or any other fsspec target: only changed files are sent, pages last.

Files of earlier pages are deleted only after the new manifest is in place, so a broken upload leaves the site whole.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from typing import Any

from publish import manifest
from publish.file import File, PublishError
from publish.manifest import Manifest, Record, record
from publish.packing import packed, siblings

PROTOCOLS = {"s3": "s3", "s3a": "s3", "gs": "gs", "gcs": "gs"}
"""Object stores, which keep headers per object and cannot negotiate encodings."""

IN_PROGRESS = "manifest.part.json"
"""Exists during an upload; the files it lists may be of either release."""

AT_ONCE = 32
"""Files sent concurrently in one call."""
Forms = dict[str, tuple[File, str]]


class Store:
    """A publish target with an fsspec URL such as s3://bucket/prefix."""

    def __init__(self, address: str, progress: Callable[[int, int], None] = lambda _done, _all: None) -> None:
        import fsspec

        self.address = address.rstrip("/")
        self.kind = PROTOCOLS.get(address.partition("://")[0], "")
        self.progress = progress
        self._before: Manifest | None = None
        try:
            self.system, self.root = fsspec.url_to_fs(self.address)
        except (ImportError, ValueError) as error:
            raise PublishError(f"{address}: {error}") from error

    def current(self) -> Manifest | None:
        """Return the manifest of the site in the store, None if there is none."""
        try:
            data = self._read(manifest.PATH)
        except Exception as error:
            raise PublishError(f"{self.address} cannot be read: {error}") from error
        self._before = manifest.read(data, self.address) if data is not None else None
        return self._before

    def forms(self, files: Iterable[File]) -> Forms:
        """Return the files to send with their encodings: gzip for texts in object stores, as any client decodes it."""
        files = list(files)
        if not self.kind:
            return {file.path: (file, "") for file in (*files, *siblings(files))}
        found: Forms = {}
        for file in files:
            data = packed(file, "gzip")
            found[file.path] = (file, "") if data is None else (replace(file, data=data), "gzip")
        return found

    def write(self, forms: Forms, after: Manifest) -> int:
        """Send the release; return how many of its files are new or changed."""
        before = self._before
        known = before.files if before else {}
        possibly_sent = self._possibly_sent()
        changed = [one for path, one in after.files.items() if known.get(path) != one or path in possibly_sent]
        stale = sorted({*known, *possibly_sent} - set(after.files))
        if changed or stale or before is None or before.written() != after.written():
            try:
                self._send(forms, [one for one in changed if one.path in forms], after)
                for path in (*stale, IN_PROGRESS):
                    self._delete(path)
            except Exception as error:  # each store's library has errors of its own
                raise PublishError(f"{self.address}: the upload broke off ({error}); run it again") from error
        return len(changed)

    def _send(self, forms: Forms, changed: list[Record], after: Manifest) -> None:
        """Send immutable files, then others, then pages with the start page last, then the manifest."""
        self._put(IN_PROGRESS, json.dumps([one.path for one in changed]).encode(), "application/json")
        done = 0
        for group in _groups(sorted(changed, key=_upload_order)):
            data = {f"{self.root}/{one.path}": forms[one.path][0].data for one in group}
            self._pipe(data, group[0])
            done += len(group)
            self.progress(done, len(changed))
        self._put(manifest.PATH, after.written(), "application/json")

    def _put(self, path: str, data: bytes, content_type: str) -> None:
        self._pipe({f"{self.root}/{path}": data}, record(File(path, data, content_type, "no-store")))

    def _pipe(self, data: dict[str, bytes], like: Record) -> None:
        if not self.kind:
            for folder in sorted({path.rpartition("/")[0] for path in data}):
                self.system.makedirs(folder, exist_ok=True)
        self.system.pipe(data, **_headers(self.kind, like))

    def _read(self, path: str) -> bytes | None:
        try:
            data: bytes = self.system.cat_file(f"{self.root}/{path}")
        except FileNotFoundError:
            return None
        return data

    def _possibly_sent(self) -> Collection[str]:
        """Return the files that an aborted upload may have sent."""
        data = self._read(IN_PROGRESS)
        return () if data is None else set(json.loads(data))

    def _delete(self, path: str) -> None:
        try:
            self.system.rm_file(f"{self.root}/{path}")
        except FileNotFoundError:
            return


def _upload_order(one: Record) -> tuple[int, int, tuple[str, str, str], str]:
    """Return the sort key of uploading; files with equal headers are adjacent."""
    stage = 0 if one.immutable else 2 if one.is_page else 1
    return stage, one.path == "index.html", _like(one), one.path


def _like(one: Record) -> tuple[str, str, str]:
    return one.content_type, one.cache_control, one.encoding


def _groups(records: Iterable[Record]) -> Iterator[list[Record]]:
    """Yield batches that one call may send concurrently: of one stage, with equal headers."""
    group: list[Record] = []
    for one in records:
        if group and (_upload_order(one)[:3] != _upload_order(group[0])[:3] or len(group) == AT_ONCE):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _headers(kind: str, like: Record) -> dict[str, Any]:
    """Return the headers of a file as arguments of the store's library."""
    if kind == "s3":
        found = {"ContentType": like.content_type, "CacheControl": like.cache_control, "ContentEncoding": like.encoding}
        return {name: value for name, value in found.items() if value}
    if kind == "gs":
        metadata = {"cache_control": like.cache_control, "content_encoding": like.encoding}
        return {"content_type": like.content_type, "fixed_key_metadata": {k: v for k, v in metadata.items() if v}}
    return {}
