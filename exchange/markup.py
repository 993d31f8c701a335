"""HTML to plain text and links, parsed as browsers do."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field, replace
from itertools import islice

from selectolax.lexbor import LexborHTMLParser, LexborNode

from exchange import cleaning

MOST_TAGS = 1000
"""Most tags parsed in one text. Parsing is quadratic in depth: 50,000 nested tags take seconds."""

OURS = "entente-"
"""Prefix of the CSS classes that mark our own exports."""

OPEN = "open"
"""The class of an empty paragraph in an era of our own whose end is not known."""

_BLOCKS = "p, div, ul, ol, table, tr, blockquote, h1, h2, h3, h4, h5, h6, section, pre, dl"
_BEFORE = {"li": "\n– ", "br, hr, dt": "\n", "td, th, dd": " ", _BLOCKS: "\n\n"}
"""Text inserted before elements, so that plain text keeps their lines apart."""

_TAG = re.compile(r"<(?:/?[a-zA-Z]|!--)")
_COMMON = re.compile(
    r"</?(?:a|b|br|p|i|em|strong|ul|ol|li|div|span|h[1-6]|blockquote|img|script|iframe|font|u|html|body|table)\b[^<>]*>",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://[^\s<>\"'）」』]+[^\s<>\"'.,;:!?)\]）」』、。]", re.IGNORECASE)


@dataclass
class ParsedText:
    """The text, links and marked passages of a piece of HTML."""

    text: str = ""
    links: list[tuple[str, str]] = field(default_factory=list)
    """URL and text of every link and embedded page."""

    cites: list[str] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    """Elements without text: scripts, pictures."""

    ours: dict[str, str] = field(default_factory=dict)
    """Passages marked by our own export, by the rest of their class."""

    sources: list[dict[str, str]] = field(default_factory=list)
    """The list of sources written by our own export, field by field."""

    def under(self, heading: ParsedText) -> ParsedText:
        """Return this text with the links and the losses of its heading before its own."""
        links, dropped = [*heading.links, *self.links], [*heading.dropped, *self.dropped]
        return replace(self, links=links, dropped=dropped)


def parse_markup(markup: str) -> ParsedText:
    """Parse a piece of HTML. One with too many tags is cut there, which `dropped` records."""
    if _TAG.search(markup) is None:
        return ParsedText(cleaning.prose(html.unescape(markup)))
    beyond = next(islice(_TAG.finditer(markup), MOST_TAGS, None), None)
    readable = markup[: beyond.start()] if beyond else markup
    tree = LexborHTMLParser(re.sub(r"[\r\n]", " ", readable))
    said = ParsedText(dropped=[_dropped(node) for node in tree.css("script, img")])
    tree.strip_tags(["script", "style", "template"], recursive=True)
    while listed := tree.css_first(f"ul.{OURS}sources"):
        said.sources += [_source(row) for row in listed.iter() if row.tag == "li"]
        listed.replace_with("\n\n")
    said.links = [link for node in tree.css("a, iframe, video, audio") if (link := _link(node))[0]]
    said.cites = [cleaning.line(node.text()) for node in tree.css("cite")]
    while passage := tree.css_first(f'p[class^="{OURS}"]'):
        said.ours[_attribute(passage, "class").removeprefix(OURS)] = cleaning.prose(_spaced(passage))
        passage.replace_with("\n\n")
    said.text = cleaning.prose(_spaced(tree.root)) if tree.root else ""
    if beyond:
        said.dropped.append(f"everything after {MOST_TAGS} tags")
    return said


def parse_plain(text: str) -> ParsedText:
    """Parse a text that is plain unless it contains common tags; `a < b` and `R&amp;D` stay as they are."""
    return parse_markup(text) if _COMMON.search(text) else ParsedText(cleaning.prose(text))


def addresses(text: str) -> list[str]:
    """Return the URLs in a plain text."""
    return list(dict.fromkeys(_ADDRESS.findall(text)))


def _attribute(node: LexborNode, name: str) -> str:
    return node.attributes.get(name) or ""


def _dropped(node: LexborNode) -> str:
    if node.tag == "script":
        return "a script"
    return f"a picture: {_attribute(node, 'alt') or _attribute(node, 'src')}"


def _link(node: LexborNode) -> tuple[str, str]:
    if node.tag == "a":
        return _attribute(node, "href"), cleaning.line(node.text())
    return _attribute(node, "src"), ""


def _source(row: LexborNode) -> dict[str, str]:
    found = {"language": _attribute(row, "lang")}
    for part in row.css("[class]"):
        found[_attribute(part, "class")] = cleaning.line(part.text())
        if part.tag == "a":
            found["url"] = _attribute(part, "href")
    return found


def _spaced(node: LexborNode) -> str:
    """Return the text of an element with line and paragraph breaks. Modifies the tree."""
    for elements, text in _BEFORE.items():
        for one in node.css(elements):
            one.insert_before(text)
            if elements == _BLOCKS:
                one.insert_after(text)
    return node.text()
