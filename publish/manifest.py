"""The manifest: the files of a release and those kept of earlier ones. It also marks a folder as ours."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass, replace

from data.dataset import Dataset
from publish.file import File, PublishError, Sent

PATH = "manifest.json"
MADE_BY = "entente publish"
FORMAT = 1
"""Version of the manifest's format."""
PAYLOAD = "data/wire/"


@dataclass(frozen=True, slots=True)
class Record(Sent):
    """What is known of a published file without opening it; `encoding` is how an object store holds it."""

    path: str
    sha256: str
    size: int
    content_type: str
    cache_control: str
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class Release:
    """A release of the site: its dataset's version and hash, and its immutable files."""

    version: str
    content_hash: str
    files: tuple[str, ...]

    def data_only(self) -> Release:
        """Return the release with only its data files."""
        return replace(self, files=tuple(path for path in self.files if path.startswith(self.payload)))

    @property
    def payload(self) -> str:
        """The folder of its data files. Its name depends on the program too, so it is read from the files."""
        first = next((path for path in self.files if path.startswith(PAYLOAD)), PAYLOAD)
        return f"{first.rpartition('/')[0]}/"


@dataclass(frozen=True, slots=True)
class Manifest:
    """All files by path, and the releases they belong to, newest first."""

    files: Mapping[str, Record]
    releases: tuple[Release, ...]

    def written(self) -> bytes:
        """Return the manifest as JSON; reproducible."""
        content = {
            "made_by": MADE_BY,
            "form": FORMAT,
            "releases": [asdict(release) for release in self.releases],
            "files": [_dense(asdict(self.files[path])) for path in sorted(self.files)],
        }
        return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def read(data: bytes, where: str) -> Manifest:
    """Return the manifest of an earlier publish; raises PublishError if it is not one of ours."""
    foreign = PublishError(f"{where}: its {PATH} was not written by this program; choose another place")
    try:
        content = json.loads(data)
        ours = content["made_by"] == MADE_BY and content["form"] == FORMAT
        files = [Record(**one) for one in content["files"]]
        releases = tuple(Release(**{**one, "files": tuple(one["files"])}) for one in content["releases"])
    except (ValueError, KeyError, TypeError):
        raise foreign from None
    if not ours:
        raise foreign
    return Manifest({one.path: one for one in files}, releases)


def record(file: File, *, encoding: str = "", stored: bytes | None = None) -> Record:
    """Return the record of a file, or of its encoded form `stored`."""
    data = file.data if stored is None else stored
    digest = hashlib.sha256(data).hexdigest()
    return Record(file.path, digest, len(data), file.content_type, file.cache_control, encoding)


def release(dataset: Dataset, files: Iterable[File]) -> Release:
    """Return the current release."""
    immutable = tuple(sorted(file.path for file in files if file.immutable))
    return Release(dataset.version, dataset.edition, immutable)


def earlier(before: Manifest | None, present: Release, keep: int) -> tuple[Release, ...]:
    """Return the earlier releases whose files are kept, newest first.

    The last `keep` releases keep all their immutable files, so that open pages go on working; the last `keep` versions
    of the dataset keep their data, however many releases the code has had since.
    """
    known = [one for one in before.releases if one != present] if before else []
    editions = list(dict.fromkeys(one.content_hash for one in known if one.content_hash != present.content_hash))[:keep]
    kept = list(known[:keep])
    seen = {one.content_hash for one in kept}
    for one in known[keep:]:
        if one.content_hash in editions and one.content_hash not in seen:
            seen.add(one.content_hash)
            kept.append(one.data_only())
    return tuple(kept)


def kept_records(before: Manifest | None, releases: Collection[Release], present: Collection[str]) -> dict[str, Record]:
    """Return the records of files of earlier releases that the current one lacks."""
    if before is None:
        return {}
    wanted = {path for one in releases for path in one.files}
    wanted |= {f"{path}{suffix}" for path in wanted for suffix in (".br", ".gz")}
    return {path: found for path, found in before.files.items() if path in wanted and path not in present}


def versions(file: File, releases: Iterable[Release]) -> File:
    """Return data/versions.json with the data folder of each earlier version that is kept."""
    content = json.loads(file.data)
    listed = content["versions"]
    for one in releases:
        folder = one.payload.removeprefix("data/")
        entry = next((entry for entry in listed if entry["version"] == one.version), None)
        if entry is None:
            listed.append({"version": one.version, "wire": folder})
        else:
            entry.setdefault("wire", folder)
    return replace(file, data=json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode())


def _dense(content: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in content.items() if value != ""}
