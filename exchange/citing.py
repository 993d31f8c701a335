"""Links and media of a file as sources; the host of the URL is the publisher if none is given."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import urlsplit

from pydantic import TypeAdapter, ValidationError

from data.models.fields import Language, SourceDate, Url
from exchange.report import Report
from exchange.story import Cited

_URL: TypeAdapter[str] = TypeAdapter(Url)
_DATE: TypeAdapter[str] = TypeAdapter(SourceDate)
_LANGUAGE: TypeAdapter[str] = TypeAdapter(Language)


def web_address(address: str) -> str:
    """Return a valid http(s) URL; empty for anything else (javascript:, data:, mailto:, a path)."""
    text = address.strip().replace(" ", "%20")
    if text.startswith("//"):
        text = f"https:{text}"
    scheme, colon, rest = text.partition("://")
    text = f"{scheme.lower()}{colon}{rest}"
    try:
        named = bool(urlsplit(text).hostname)
    except ValueError:
        return ""
    return text if named and text.isprintable() and _fits(_URL, text) else ""


def valid_source(source: Cited, where: str, report: Report) -> Cited:
    """Return a source without an invalid date or language, recording the loss."""
    if source.date and not _fits(_DATE, source.date):
        report.change("date of a source that is none left out", where, source.date)
        source = replace(source, date="")
    if source.language and not _fits(_LANGUAGE, source.language):
        report.change("language of a source that is none left out", where, source.language)
        source = replace(source, language="")
    return source


def _fits(form: TypeAdapter[str], text: str) -> bool:
    try:
        form.validate_python(text)
    except ValidationError:
        return False
    return True


def host(address: str) -> str:
    """Return the host of a URL without "www."."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def source_of_link(
    address: str, title: str, where: str, report: Report, *, publisher: str = "", fallback: str = ""
) -> Cited | None:
    """Return a source for a link, or None if it is no URL, recording the loss."""
    url = web_address(address)
    if not url:
        report.change("link that is no web address left out", where, address)
        return None
    if not publisher:
        report.change("publisher named after the host of the link; write who published it", where, host(url))
    words = title if title and title != address else fallback
    return Cited(publisher or host(url), words or host(url), url, guessed=not publisher)


def distinct(sources: Iterable[Cited | None]) -> tuple[Cited, ...]:
    """Return the sources with distinct URLs; the first of each stays."""
    kept: dict[str, Cited] = {}
    for source in sources:
        if source is not None:
            kept.setdefault(source.url or f"{source.publisher}\n{source.title}\n{source.date}", source)
    return tuple(kept.values())
