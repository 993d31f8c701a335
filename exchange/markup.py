"""HTML as plain text, with its links. Nothing of the markup passes: nh3 reads it as a browser would, we take the words.

nh3 is the binding of the sanitiser ammonia. Its output is well formed, which the reader below relies on for its speed:
Python's own HTML parser needs minutes for a broken tag repeated, nh3 milliseconds.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

import nh3

from exchange import cleaning

MOST_TAGS = 1000
DEEPEST = 100
"""A text with more tags, or with more inside each other, is none: nh3's time grows with the square of the depth."""

BLOCKS = {
    "p",
    "div",
    "ul",
    "ol",
    "table",
    "tr",
    "blockquote",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "section",
    "pre",
    "dl",
}
OURS = "entente-"
"""Begins the classes by which our own exports are known again."""

_KEPT = {
    *BLOCKS,
    "a",
    "br",
    "li",
    "cite",
    "img",
    "iframe",
    "script",
    "span",
    "time",
    "td",
    "th",
    "dt",
    "dd",
    "hr",
    "video",
    "audio",
}
_ATTRIBUTES = {
    "*": {"class", "lang"},
    "a": {"href"},
    "img": {"src", "alt"},
    "iframe": {"src"},
    "video": {"src"},
    "audio": {"src"},
}
_TAG = re.compile(r"<(?:(?P<end>/)?(?P<name>[a-zA-Z][a-zA-Z0-9]*)|!--)")
_SHALLOW = {"br", "hr", "img", "p", "li", "td", "th", "tr", "dt", "dd", "input", "source"}
"""Elements without an end, or whose end is often left out."""

_COMMON = re.compile(
    r"</?(?:a|b|br|p|i|em|strong|ul|ol|li|div|span|h[1-6]|blockquote|img|script|iframe|font|u|html|body|table)\b[^<>]*>",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://[^\s<>\"'）」』]+[^\s<>\"'.,;:!?)\]）」』、。]", re.IGNORECASE)


@dataclass
class Words:
    """What a piece of HTML says."""

    text: str = ""
    links: list[tuple[str, str]] = field(default_factory=list)
    """Address and words of every link and embedded page."""

    cites: list[str] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    """What had no words: scripts, pictures."""

    ours: dict[str, str] = field(default_factory=dict)
    """Passages our own export marked, by the rest of their class."""

    sources: list[dict[str, str]] = field(default_factory=list)
    """The list of sources our own export wrote, part by part."""


def words(markup: str) -> Words:
    """Return what a piece of HTML says. One with too many tags is cut there, which `dropped` tells."""
    if _TAG.search(markup) is None:
        return Words(cleaning.prose(html.unescape(markup)))
    readable = _readable(markup)
    clean = nh3.clean(
        readable,
        tags=_KEPT,
        clean_content_tags={"style", "template"},
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "javascript", "data", "mailto", "ftp", "vbscript"},
        link_rel=None,
    )
    reader = _Reader()
    reader.feed(clean)
    reader.close()
    said = reader.said
    said.text = cleaning.prose("".join(reader.pieces))
    said.links = [(address, cleaning.line(text)) for address, text in said.links]
    if len(readable) < len(markup):
        said.dropped.append(f"everything after {MOST_TAGS} tags, or {DEEPEST} inside each other")
    return said


def _readable(markup: str) -> str:
    """Return the part of a piece of HTML that a text can have: before its tags are too many or lie too deep."""
    depth = 0
    for number, found in enumerate(_TAG.finditer(markup)):
        if number == MOST_TAGS or depth > DEEPEST:
            return markup[: found.start()]
        if found["name"] and found["name"].lower() not in _SHALLOW:
            depth = max(depth - 1, 0) if found["end"] else depth + 1
    return markup


def words_of_plain(text: str) -> Words:
    """Return what a text says that is plain unless it holds well-known tags; `a < b` and `R&amp;D` stay as they are."""
    return words(text) if _COMMON.search(text) else Words(cleaning.prose(text))


def addresses(text: str) -> list[str]:
    """Return the web addresses that stand in a plain text."""
    return list(dict.fromkeys(_ADDRESS.findall(text)))


def escaped(text: str) -> str:
    """Return a plain text as HTML."""
    return html.escape(text, quote=True)


class _Reader(HTMLParser):
    """Gathers the words of well-formed HTML, paragraph by paragraph."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said = Words()
        self.pieces: list[str] = []
        self.sinks: list[tuple[str, list[str]]] = []
        """Open elements whose text is wanted by itself, with what of it was read."""
        self.marked: list[tuple[str, list[str]]] = []
        self.part: list[tuple[str, list[str]]] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        kind = given.get("class", "")
        if tag == "script":
            self.silent += 1
            self.said.dropped.append("a script")
        elif kind.startswith(OURS) and tag in ("p", "ul"):
            self.marked.append((kind.removeprefix(OURS), []))
        elif self.marked and self.marked[-1][0] == "sources":
            self._source(tag, kind, given)
        else:
            self._plain(tag, given)
        if not self.marked:
            self._space(tag)

    def _plain(self, tag: str, given: dict[str, str]) -> None:
        if tag == "a":
            self.sinks.append((given.get("href", ""), []))
        elif tag == "cite":
            self.sinks.append(("cite", []))
        elif tag in ("iframe", "video", "audio") and given.get("src"):
            self.said.links.append((given["src"], ""))
        elif tag == "img":
            self.said.dropped.append(f"a picture: {given.get('alt') or given.get('src', '')}")

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self.silent -= 1
        elif tag in ("p", "ul") and self.marked:
            kind, read = self.marked.pop()
            if kind != "sources":
                self.said.ours[kind] = cleaning.prose("".join(read))
        elif self.marked and self.marked[-1][0] == "sources":
            self._end_part(tag)
        elif tag in ("a", "cite") and self.sinks:
            self._end_sink()
        if tag in BLOCKS:
            self._space("p")

    def _end_part(self, tag: str) -> None:
        if tag in ("span", "a", "time") and self.part:
            name, read = self.part.pop()
            if self.said.sources and name:
                self.said.sources[-1][name] = cleaning.line("".join(read))

    def _end_sink(self) -> None:
        address, read = self.sinks.pop()
        if address == "cite":
            self.said.cites.append(cleaning.line("".join(read)))
        elif address:
            self.said.links.append((address, "".join(read)))

    def handle_data(self, data: str) -> None:
        if self.silent:
            return
        if self.marked:
            self.marked[-1][1].append(data)
            for _, read in self.part:
                read.append(data)
            return
        self.pieces.append(data.replace("\n", " "))
        for _, read in self.sinks:
            read.append(data)

    def _source(self, tag: str, kind: str, given: dict[str, str]) -> None:
        if tag == "li":
            self.said.sources.append({"language": given["lang"]} if given.get("lang") else {})
        elif tag in ("span", "a", "time"):
            self.part.append((kind, []))
            if given.get("href") and self.said.sources:
                self.said.sources[-1]["url"] = given["href"]

    def _space(self, tag: str) -> None:
        if tag == "li":
            self.pieces.append("\n– ")
        elif tag in ("br", "hr", "dt"):
            self.pieces.append("\n")
        elif tag in ("td", "th", "dd"):
            self.pieces.append(" ")
        elif tag in BLOCKS:
            self.pieces.append("\n\n")
