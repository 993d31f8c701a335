"""Our own events.csv to a Story: the inverse of the export, column by column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import Any, get_args

from data.export.table import BETWEEN, escape_formula
from data.models.events import LABEL_LIMIT, Attribution, Confidence, Event, RelationKind, Source
from data.models.fields import DECK_LIMIT, HEADLINE_LIMIT, TIME
from exchange import cleaning
from exchange.citing import valid_source, web_address
from exchange.claims import valid_claims
from exchange.dates.reading import parse_exact
from exchange.ids import day_in, on_day_of, plain_slug
from exchange.inputs.rows import plain
from exchange.relations import valid_relations
from exchange.report import Report
from exchange.spellings import unify_spellings
from exchange.story import Cited, Item, Story
from exchange.tables import Sheet, record_unknown
from exchange.when import UndatedError

OURS = {"id", "date", "precision", "category", "title", "summary", "sourcepublishers", "sourcetitles"}
COLUMNS = (
    "id", "date", "precision", "time", "date_end", "category", "level", "title", "summary",
    "summary_cited", "checked", "direction", "actors", "people",
    "companies", "materials", "place", "figures", "quotes", "related", "source_publishers", "source_via",
    "source_repeats", "source_titles", "source_urls", "source_dates", "confidence", "attribution",
    "attribution_note", "note", "pivotal", "label", "headline", "deck",
    "permalink", "media_files", "media_urls", "media_alts", "media_captions", "media_credits", "media_licences",
    "media_sources", "media_languages",
)  # fmt: skip
LIMITS = {"label": LABEL_LIMIT, "headline": HEADLINE_LIMIT, "deck": DECK_LIMIT}
MEDIA = ("file", "alt", "caption", "credit", "licence", "source", "language")
SEPARATOR = BETWEEN.strip()
_FIGURE = re.compile(r"(.+): (-?[0-9]+(?:\.[0-9]+)?(?:e[-+]?[0-9]+)?) (.+?)(?: \[([1-9][0-9]*)\])?")
_QUOTE = re.compile(r"“(.*)” (.+)", re.DOTALL)


def is_ours(table: Sheet) -> bool:
    """Return whether a table has the columns of our export."""
    return table.columns.keys() >= OURS


def read(table: Sheet, report: Report) -> Story:
    """Return the Story of our own table."""
    record_unknown(table, COLUMNS, report)
    report.decide("Labels, colours and meanings of categories, directions and materials are not in events.csv.")
    report.decide("The permalinks of events.csv are left out.")
    story = Story(carries=_carried(table), parts=frozenset(Source.model_fields) - {"language"})
    for where, cells in table.rows:
        given = {name: unescape(text) for name, text in cells.items()}
        found = _item(given, where, report)
        if found is not None:
            story.items.append(found)
    story.items = unify_spellings(valid_claims(valid_relations(story.items, report), report), report)
    return story


def _carried(table: Sheet) -> frozenset[str]:
    """Return the fields of events that have a column."""
    named = {plain(name): name for name in Event.model_fields}
    sources = {"sources"} if "sourcepublishers" in table.columns else set()
    return frozenset({named[column] for column in table.columns if column in named} | sources)


def unescape(text: str) -> str:
    """Remove the apostrophe that protects a text from being run as a formula."""
    return text[1:] if text.startswith("'") and escape_formula(text[1:]) == text else text


def _item(given: Mapping[str, str], where: str, report: Report) -> Item | None:
    title = cleaning.line(given.get("title", ""))
    try:
        when = on_day_of(given["id"], parse_exact(given["date"]))
        end = parse_exact(given["dateend"]).last if given.get("dateend") else ""
    except UndatedError as error:
        report.refuse(where, title, str(error))
        return None
    if not title:
        report.refuse(where, "", "it has no title")
        return None
    sources = _sources(given, where, report)
    return Item(
        where=where,
        when=when,
        title=title,
        summary=cleaning.prose(given["summary"]),
        end=end,
        group=cleaning.line(given["category"]),
        sources=sources,
        place=cleaning.line(given.get("place", "")),
        note=cleaning.prose(given.get("note", "")),
        wanted=given["id"],
        more=_more(given, title, sources, where, report),
    )


def _more(
    given: Mapping[str, str], title: str, sources: tuple[Cited, ...], where: str, report: Report
) -> dict[str, Any]:
    more: dict[str, Any] = {name: _items(given.get(name, "")) for name in ("actors", "people", "companies")}
    more["materials"] = [plain_slug(one, "material") for one in _items(given.get("materials", ""))]
    more["time"] = _time(given, where, report)
    if given.get("level"):
        more["level"] = plain_slug(given["level"], "level")
    if given.get("direction"):
        more["direction"] = plain_slug(given["direction"], "direction")
    for name, allowed in (("confidence", get_args(Confidence)), ("attribution", get_args(Attribution))):
        if given.get(name) in allowed:
            more[name] = given[name]
        elif given.get(name):
            report.change(f"{name} that is none left out", where, given[name])
    if given.get("summarycited"):
        more["summary"] = cleaning.prose(given["summarycited"])
        more["checked"] = cleaning.line(given.get("checked", ""))
    more["attribution_note"] = cleaning.prose(given.get("attributionnote", ""))
    more["figures"] = list(
        filter(None, (_figure(one, len(sources), where, report) for one in _items(given.get("figures", ""))))
    )
    more["quotes"] = list(
        filter(None, (_quote(one, sources, where, report) for one in _items(given.get("quotes", ""))))
    )
    more["media"] = list(_media(given))
    more["related"] = list(filter(None, (_relation(one, where, report) for one in _items(given.get("related", "")))))
    more |= _headings(given, title, where, report)
    return {key: value for key, value in more.items() if value}


def _time(given: Mapping[str, str], where: str, report: Report) -> str:
    """Return the time of day of an event whose day is known."""
    time = given.get("time", "")
    if not time or (TIME.fullmatch(time) and len(given["date"]) == len("2019-07-01")):
        return time
    report.change("time of day that cannot be read left out", where, time)
    return ""


def _headings(given: Mapping[str, str], title: str, where: str, report: Report) -> dict[str, Any]:
    """Return the short title, headline and deck within their limits, and whether the event is a turning point."""
    found: dict[str, Any] = {}
    for name, limit in LIMITS.items():
        text = cleaning.line(given.get(name, ""))
        found[name] = cleaning.cut(text, limit)
        if found[name] != text:
            report.change(f"{name} that is too long cut", where, found[name])
    if given.get("pivotal", "").lower() == "true":
        found["pivotal"] = True
        if not found["label"]:
            found["label"] = cleaning.cut(title, LABEL_LIMIT)
            report.change("short label of a turning point made of its title", where, found["label"])
    return found


def _items(text: str) -> list[str]:
    return list(dict.fromkeys(filter(None, (cleaning.line(one) for one in text.split(SEPARATOR)))))


def _figure(text: str, sources: int, where: str, report: Report) -> dict[str, Any] | None:
    found = _FIGURE.fullmatch(text)
    if found is None:
        report.change("figure that cannot be read left out", where, text)
        return None
    value = float(found[2])
    read = {"name": found[1], "value": int(value) if value.is_integer() else value, "unit": found[3]}
    return read | ({"source": int(found[4])} if found[4] and int(found[4]) <= sources else {})


def _quote(text: str, sources: tuple[Cited, ...], where: str, report: Report) -> dict[str, Any] | None:
    found = _QUOTE.fullmatch(text)
    if found is None:
        report.change("quotation that cannot be read left out", where, text)
        return None
    for source in sources:
        if found[2].endswith(f" ({source.publisher})"):
            who = found[2].removesuffix(f" ({source.publisher})")
            return {"who": who, "text": found[1], "source": source.publisher}
    return {"who": found[2], "text": found[1]}


def _relation(text: str, where: str, report: Report) -> dict[str, str] | None:
    kind, _, other = text.partition(" ")
    if kind in get_args(RelationKind) and day_in(other):
        return {"id": other, "kind": kind}
    report.change("relation that cannot be read left out", where, text)
    return None


def _media(given: Mapping[str, str]) -> Iterator[dict[str, str]]:
    lists = [given.get(f"media{part}s", "").split(SEPARATOR) for part in MEDIA]
    for row in zip_longest(*lists, fillvalue=""):
        picture = {name: cleaning.line(text) for name, text in zip(MEDIA, row, strict=True)}
        if picture["file"]:
            yield {name: text for name, text in picture.items() if text}


def _sources(given: Mapping[str, str], where: str, report: Report) -> tuple[Cited, ...]:
    lists = [
        [cleaning.line(one) for one in given.get(f"source{part}", "").split(SEPARATOR)]
        for part in ("publishers", "titles", "urls", "dates", "via", "repeats")
    ]
    found: list[Cited] = []
    for publisher, title, url, date, via, repeats in zip_longest(*lists, fillvalue=""):
        if not (publisher and title):
            if publisher or title or url:
                report.change("source without publisher or title left out", where, publisher or title or url)
            continue
        described = title.startswith("[") and title.endswith("]")
        name = title[1:-1] if described else title
        source = Cited(publisher, name, web_address(url), via=via, repeats=repeats, described=described, date=date)
        if url and not source.url:
            report.change("link that is no web address left out", where, url)
        found.append(valid_source(source, where, report))
    return tuple(found)
