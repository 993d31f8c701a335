"""Our own workbook to a Story: the inverse of to_workbook.py. Cells that cannot be used are left out and recorded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from data import claims
from data.models.events import Source
from exchange import cleaning
from exchange.citing import valid_source, web_address
from exchange.claims import escaped
from exchange.dates.reading import parse_exact
from exchange.fitting import fits
from exchange.ids import day_in, on_day_of
from exchange.relations import valid_relations
from exchange.report import Report
from exchange.story import Cited, Item, Story
from exchange.when import UndatedError, When
from exchange.workbook import sheets
from exchange.workbook.cells import text_of
from exchange.workbook.given import given_files
from exchange.workbook.grid import Line, Rows, lines, names_in

Sheets = Mapping[str, Rows]
NAMED = (sheets.EVENTS, "Sources")
"""Sheets that every workbook of ours has."""
OURS = {"id", "date", "title", "summary", "category"}
APART = ("id", "date", "precision", "category", "sources")
"""Fields of an Item of their own, that are not among its further ones."""


def is_ours(book: Sheets) -> bool:
    """Return whether a workbook is one that we wrote: a sheet of events with names of fields in its headings."""
    rows = book.get(sheets.EVENTS)
    return bool(rows) and set(names_in(rows or (), sheets.event_columns())) >= OURS


def read(book: Sheets, report: Report) -> Story:
    """Return the Story of our own workbook."""
    rows = book[sheets.EVENTS]
    parts = {field: _parts(book, sheet, report) for sheet, (field, _) in sheets.PARTS.items() if sheet in book}
    carries = {name for name in names_in(rows, sheets.event_columns()) if name} | parts.keys()
    of_sources = frozenset(Source.model_fields) if "sources" in parts else None
    story = Story(
        carries=frozenset(carries), parts=of_sources, exported=_exported(book), given=given_files(book, report)
    )
    unread = set()
    for line in lines(sheets.EVENTS, rows, sheets.event_columns(), report):
        found = _item(line, {field: of[line.text("id")] for field, of in parts.items()}, report)
        if found is None:
            unread.add(line.text("id"))
        else:
            story.items.append(found)
    story.unread = frozenset(unread)
    known = {item.wanted for item in story.items}
    story.items = valid_relations([_marked(item, known, report) for item in story.items], report)
    for field, of in parts.items():
        for event in of.keys() - {item.wanted for item in story.items} - unread:
            report.change(f"{field} of no event of the sheet left out", of[event][0].where, event)
    about = story.given.get("dataset.yaml", {})
    story.title, story.time_zone = about.get("title", ""), about.get("time_zone", "")
    return story


def _parts(book: Sheets, sheet: str, report: Report) -> dict[str, list[Line]]:
    """Return the rows of a sheet of parts by event; sources in the order of their numbers."""
    found: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines(sheet, book[sheet], sheets.part_columns(sheet), report):
        found[line.text(sheets.EVENT)].append(line)
    for of in found.values():
        of.sort(key=_number)
    return found


def _number(line: Line) -> float:
    number = line.values.get(sheets.NUMBER)
    return number if isinstance(number, (int, float)) else float("inf")


def _exported(book: Sheets) -> Mapping[str, Mapping[str, str]]:
    """Return what stood for the fields of each event when the workbook was written."""
    found = {}
    for row in book.get(sheets.EXPORTED, ()):
        cells = [text_of(cell) for cell in row[:2]]
        if len(cells) == 2 and day_in(cells[0]):  # noqa: PLR2004 - an id and its digests
            pairs = (pair.partition(":") for pair in cells[1].split())
            found[cells[0]] = {name: told for name, _, told in pairs}
    return found


def _item(line: Line, parts: Mapping[str, list[Line]], report: Report) -> Item | None:
    title = cleaning.line(line.text("title"))
    try:
        when = _when(line)
    except UndatedError as error:
        report.refuse(line.where, title, str(error))
        return None
    if not title:
        report.refuse(line.where, "", "it has no title")
        return None
    unread = set(line.unread)
    more = dict(_valid(line, unread, report))
    sources = tuple(_sources(parts.get("sources", []), report))
    for field in ("figures", "quotes"):
        rows = [_part(row) for row in parts.get(field, ())]
        if fits(field, rows):
            more[field] = rows
        else:
            unread.add(field)
            report.change(f"{field} that cannot be used left out", line.where, str(rows))
    return Item(
        where=line.where,
        when=when,
        title=title,
        summary=cleaning.prose(claims.plain(line.text("summary"))),
        group=cleaning.line(line.text("category")),
        sources=sources,
        wanted=line.text("id"),
        more=more,
        unread=frozenset(unread),
    )


def _part(row: Line) -> dict[str, Any]:
    return {name: value for name, value in row.values.items() if value is not None and name != sheets.EVENT}


def _when(line: Line) -> When:
    """Return the date, exact to the day if the cell has one and the precision says no other."""
    when = parse_exact(line.text("date"))
    if when.precision == "day" and line.text("precision") in ("month", "year"):
        return When(when.day, line.text("precision"))
    return on_day_of(line.text("id"), when)


def _valid(line: Line, unread: set[str], report: Report) -> Iterator[tuple[str, Any]]:
    """Yield the fields of a row that an event may have; the others are recorded."""
    for name, value in line.values.items():
        if value is None or name in APART:
            continue
        if fits(name, value):
            yield name, value
        elif name not in ("title", "summary"):
            unread.add(name)
            report.change(f"{name} that cannot be used left out", line.where, str(value))


def _sources(rows: list[Line], report: Report) -> Iterator[Cited]:
    for row in rows:
        publisher, title, url = row.text("publisher"), row.text("title"), row.text("url")
        if not (publisher and title):
            report.change("source without publisher or title left out", row.where, publisher or title or url)
            continue
        address = web_address(url) if url else ""
        if url and not address:
            report.change("link that is no web address left out", row.where, url)
        cited = Cited(
            publisher=cleaning.line(publisher),
            title=cleaning.line(title),
            url=address,
            via=cleaning.line(row.text("via")),
            repeats=cleaning.line(row.text("repeats")),
            described=row.values.get("described") is True,
            date=row.text("date"),
            language=row.text("language"),
        )
        yield valid_source(cited, row.where, report)


def _marked(item: Item, known: set[str], report: Report) -> Item:
    """Return an item whose texts have no marker that names what is not there."""
    more = dict(item.more)
    for name in claims.TEXTS:
        if name in more and any(claims.faults(more[name], len(item.sources), known, item.wanted)):
            report.change(f"markers of sources that are not there taken out of {name}", item.where)
            more[name] = escaped(more[name])
    return replace(item, more=more)
