"""Which addresses are asked: http and https without credentials, on public hosts; what a link to a sheet leads to."""

from __future__ import annotations

import ipaddress
import re
import socket
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx

from exchange.report import RefusedError, short

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_GOOGLE = re.compile(r"/spreadsheets/(?:u/\d+/)?d/(e/)?([\w-]+)(?:/(\w+))?")
_GITHUB = re.compile(r"/([\w.-]+)/([\w.-]+)/blob/(.+)")


def is_address(place: str) -> bool:
    """Return whether a place is an address and no file."""
    return re.match(r"[a-z][a-z0-9+.-]*://", place, re.IGNORECASE) is not None


def data_address(address: str) -> str:
    """Return the address of the data behind a copied link: to a Google Sheet, or a file on GitHub or Dropbox."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    query = {name: values[0] for name, values in parse_qs(parts.query).items()}
    if parts.hostname == "docs.google.com" and (found := _GOOGLE.match(parts.path)):
        sheet = {"gid": gid} if (gid := query.get("gid") or parse_qs(parts.fragment).get("gid", [""])[0]) else {}
        base = f"https://docs.google.com/spreadsheets/d/{found[1] or ''}{found[2]}"
        if found[1]:
            kept = query if query.get("output", "html") != "html" else {**sheet, "single": "true", "output": "csv"}
            return f"{base}/pub?{urlencode(kept if sheet or kept is query else {'output': 'csv'})}"
        return address if found[3] in ("export", "gviz") else f"{base}/export?{urlencode({'format': 'csv', **sheet})}"
    if parts.hostname == "github.com" and (found := _GITHUB.fullmatch(parts.path)):
        return f"https://raw.githubusercontent.com/{found[1]}/{found[2]}/{found[3]}"
    if parts.hostname in ("www.dropbox.com", "dropbox.com"):
        return parts._replace(query=urlencode({**query, "dl": "1"}), fragment="").geturl()
    return address


def checked(address: str) -> httpx.URL:
    """Return an address that may be asked as far as its form goes. Raises RefusedError."""
    try:
        url = httpx.URL(address)
        host = url.raw_host.decode("ascii")
    except (httpx.InvalidURL, ValueError, TypeError) as error:
        raise RefusedError(f"{short(address)} is not a web address.") from error
    if url.scheme not in ("http", "https") or not host:
        raise RefusedError(f"{short(address)} is not asked: only addresses with http:// or https:// are.")
    if url.userinfo:
        raise RefusedError("An address with a user name or password in it is not asked: they would stand in files.")
    return url


def public_address(url: httpx.URL) -> str:
    """Return an IP address of the host of a URL. Raises RefusedError unless all that it has are public."""
    host = url.raw_host.decode("ascii").strip("[]")
    found = resolve(host, url.port or (443 if url.scheme == "https" else 80))
    for one in found:
        if not is_public(one):
            said = f"{short(host)} stands for {one}, which is in a private or reserved network"
            raise RefusedError(f"{said}; such an address is only asked with --allow-private.")
    return found[0]


def resolve(host: str, port: int) -> list[str]:
    """Return the IP addresses of a host. Raises RefusedError if it has none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise RefusedError(f"The host {short(host)} is not known.") from error
    return [str(entry[4][0]).partition("%")[0] for entry in found]


def is_public(address: str) -> bool:
    """Return whether an IP address is of a public host; one that leads to an IPv4 address is judged by that."""
    found = ipaddress.ip_address(address)
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else None)
        if inner is None and found in _NAT64:
            inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if inner is not None:
            found = inner
    return found.is_global and not (found.is_multicast or found.is_reserved or found.is_unspecified)
