"""The HTTP headers of the published files as configuration for Netlify, Cloudflare and nginx."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from publish.file import File

Headers = tuple[tuple[str, str], ...]
EXAMPLE = """\
# An example for nginx, for a site at the root of its host. The headers are those that the app itself sends.
# gzip_static wants nginx built with it (Debian's is); for the .br files add "brotli_static on;" and its module.
server {{
    listen 80;
    server_name example.org;
    root /srv/entente;
    index index.html;
    absolute_redirect off;
    charset utf-8;
    charset_types text/html text/css text/plain text/csv text/calendar text/javascript application/javascript
                  application/json application/atom+xml image/svg+xml;
    gzip_static on;
    error_page 404 /404.html;

    # An address with a slash too many leads to the true one: relative links miss from there. Ours begin with letters.
    if ($request_uri ~ "^[^?]*//") {{ rewrite ^(/(?!404.html)([a-zA-Z].*)?)$ $1 permanent; }}

    location = /manifest.json {{ internal; }}
    location = /_headers {{ internal; }}
    location = /nginx.conf.example {{ internal; }}
{locations}
}}
"""


def hosted(files: Iterable[File]) -> bytes:
    """Return the file `_headers`. No path matches two rules, since hosts would join their values."""
    blocks = []
    for pattern, headers in rules(files):
        lines = "".join(f"  {name}: {value}\n" for name, value in headers)
        blocks.append(f"{pattern}\n{lines}")
    note = "# For a site at the root of its host. Written by publish; the headers are those of the app.\n"
    return (note + "\n".join(blocks)).encode()


def nginx(files: Iterable[File]) -> bytes:
    """Return an example configuration for nginx."""
    locations = []
    for pattern, headers in rules(files):
        place = pattern.removesuffix("*") if pattern.endswith("/*") else f"= {pattern}"
        lines = [
            f"default_type {value};" if name == "Content-Type" else f"add_header {name} {_quoted(value)} always;"
            for name, value in headers
        ]
        locations.append("\n        ".join([f"    location {place} {{", *lines]) + "\n    }")
    return EXAMPLE.format(locations="\n".join(locations)).encode()


def rules(files: Iterable[File]) -> list[tuple[str, Headers]]:
    """Return path patterns with their headers; a folder is one pattern if all its files have the same headers."""
    return list(_rules({file.path: _headers(file) for file in files}, ""))


def _rules(headers: Mapping[str, Headers], folder: str) -> Iterable[tuple[str, Headers]]:
    if folder and len(set(headers.values())) == 1:
        yield f"/{folder}*", next(iter(headers.values()))
        return
    inner: dict[str, dict[str, Headers]] = {}
    for path, value in headers.items():
        name, below, _ = path.removeprefix(folder).partition("/")
        if below:
            inner.setdefault(f"{folder}{name}/", {})[path] = value
            continue
        if name == "index.html":
            yield f"/{folder}", value
        yield f"/{path}", value
    for name, below_it in inner.items():
        yield from _rules(below_it, name)


def _headers(file: File) -> Headers:
    own = (("Cache-Control", file.cache_control), *file.headers)
    without_extension = "." not in file.path.rpartition("/")[2]
    return (("Content-Type", file.content_type), *own) if without_extension else own


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
