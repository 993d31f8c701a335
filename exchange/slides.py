"""A TimelineJS slide to an Item: dates, texts, media and links; anything else is recorded as lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from exchange import cleaning
from exchange.citing import distinct, source_of_link, valid_source, web_address
from exchange.early import check_year
from exchange.ids import on_day_of
from exchange.markup import ParsedText, addresses, parse_markup
from exchange.pictures import Wanted, is_picture
from exchange.report import Report
from exchange.story import Cited, Item
from exchange.when import UndatedError, When, from_parts, last_day

Json = Mapping[str, Any]
KNOWN = {
    "start_date", "end_date", "text", "media", "group", "display_date", "background", "unique_id", "autolink",
    "location", "uniqueid", "scale",
}  # fmt: skip
PLAIN = {"text": "text", "media": "url"}
"""Parts that may be plain text, with the field it stands for."""

PARTS = ("start_date", "end_date", "text", "media", "background", "location")
KNOWN_OF_MEDIA = {"url", "credit", "caption", "link", "link_target", "thumbnail", "thumb", "alt", "media"}


def item(slide: Any, where: str, report: Report, *, early: bool = False) -> Item | None:
    """Return a slide as an item, or None with the reason recorded. `early`: years of two digits are meant so."""
    if not isinstance(slide, dict):
        report.refuse(where, "", "it is not an object")
        return None
    text = _part(slide, "text")
    heading = parse_markup(_string(text.get("headline")))
    headline, said = cleaning.line(heading.text), parse_markup(_string(text.get("text"))).under(heading)
    try:
        when = _when(slide.get("start_date"), early=early)
    except UndatedError as error:
        report.refuse(where, headline, str(error))
        return None
    media = _Media(slide, where, report)
    title = headline or _fallback_title(said.text or media.caption, where, report)
    if not title:
        report.refuse(where, "", "it has neither a headline nor a text")
        return None
    wanted = cleaning.line(_string(slide.get("unique_id") or slide.get("uniqueid")))
    _record_rest(slide, said, where, report)
    return Item(
        where=where,
        when=on_day_of(wanted, when),
        title=title,
        summary="\n\n".join(part for part in (said.text, media.text) if part),
        end=_end(slide.get("end_date"), where, report, early=early),
        group=plain_line(slide.get("group")),
        sources=distinct(
            (
                *_own(said, where, report),
                *(() if said.sources else media.sources(title)),
                *_linked(slide, said, title, where, report),
            )
        ),
        quotes=media.quotes,
        pictures=media.pictures(),
        place=plain_line(_part(slide, "location").get("name")),
        note="\n\n".join(part for part in (said.ours.get("note", ""), _dated_as(slide)) if part),
        wanted=wanted,
    )


def plain_line(value: Any) -> str:
    """Return a value as one line of plain text."""
    return cleaning.line(parse_markup(_string(value)).text)


def _string(value: Any) -> str:
    return "" if value is None or isinstance(value, (dict, list, bool)) else str(value)


def _part(slide: Json, key: str) -> Json:
    part = slide.get(key)
    if isinstance(part, str) and key in PLAIN:
        return {PLAIN[key]: part}
    return part if isinstance(part, dict) else {}


def _when(date: Any, *, early: bool) -> When:
    if not isinstance(date, dict):
        raise UndatedError("it has no start date")
    check_year(date.get("year"), early=early)
    return from_parts(date.get("year"), date.get("month"), date.get("day"), _time(date))


def _time(date: Json) -> str:
    """Return the time of day as HH:MM, or as the file writes it if it is none; full hours need no minutes."""
    hour, minute, second = (_string(date.get(key)).strip() for key in ("hour", "minute", "second"))
    if not (hour or minute or second):
        return ""
    return f"{hour.zfill(2)}:{(minute or '0').zfill(2)}{f':{second.zfill(2)}' if second.strip('0.') else ''}"


def _end(date: Any, where: str, report: Report, *, early: bool) -> str:
    if not isinstance(date, dict) or date.get("year") in (None, ""):
        if isinstance(date, dict) and (date.get("month") or date.get("day")):
            report.change("end without a year left out", where)
        return ""
    return last_day(partial(_when, date, early=early), where, report)


def _fallback_title(text: str, where: str, report: Report) -> str:
    if not text:
        return ""
    report.change("no headline: the beginning of the text stands as title", where)
    return cleaning.cut(cleaning.line(text), cleaning.TITLE_OF_TEXT)


def _dated_as(slide: Json) -> str:
    """Return the display date, which may say more than the numbers: 'around 1400'."""
    given = (slide, _part(slide, "start_date"), _part(slide, "end_date"))
    spelt = dict.fromkeys(filter(None, (plain_line(part.get("display_date")) for part in given)))
    return f"Dated in the original as: {', '.join(spelt)}." if spelt else ""


def _own(said: ParsedText, where: str, report: Report) -> Iterator[Cited]:
    for found in said.sources:
        title, publisher = found.get("title", ""), found.get("publisher", "")
        if not (title and publisher):
            report.change("source without publisher or title left out", where, title or publisher)
            continue
        described = title.startswith("[") and title.endswith("]")
        source = Cited(
            publisher,
            title[1:-1] if described else title,
            web_address(found.get("url", "")),
            via=found.get("via", ""),
            repeats=found.get("repeats", ""),
            described=described,
            date=found.get("date", ""),
            language=found.get("language", ""),
        )
        yield valid_source(source, where, report)


def _linked(slide: Json, said: ParsedText, title: str, where: str, report: Report) -> Iterator[Cited | None]:
    known = {found.get("url") for found in said.sources}
    links = list(said.links)
    if slide.get("autolink") is not False:
        links += [(address, "") for address in addresses(said.text) if address not in dict(links)]
    for address, text in links:
        if address not in known:
            yield source_of_link(address, text, where, report, fallback=f"Link in “{title}”")


def _record_rest(slide: Json, said: ParsedText, where: str, report: Report) -> None:
    for dropped in said.dropped:
        report.change("part of the text that has no words left out", where, dropped)
    background = _part(slide, "background")
    if background.get("url") or background.get("color"):
        report.change("background left out", where, _string(background.get("url") or background.get("color")))
    location = {key: value for key, value in _part(slide, "location").items() if key != "name"}
    if location:
        report.change("map position left out", where, f"{location.get('lat', '?')}, {location.get('lon', '?')}")
    _record_unknown(slide, where, report)
    if any(cleaning.has_invisible(_string(_part(slide, "text").get(key))) for key in ("headline", "text")):
        report.change("invisible or direction-turning characters taken out", where)


def _record_unknown(slide: Json, where: str, report: Report) -> None:
    for key in PARTS:
        if slide.get(key) and not _part(slide, key):
            report.change(f"field '{key}' that is no object left out", where, _string(slide[key]))
    for key in slide.keys() - KNOWN:
        report.change(f"field '{cleaning.cut(cleaning.line(str(key)), 40)}' left out", where)


class _Media:
    """The media of a slide: imported as a source link or a quotation, or dropped."""

    def __init__(self, slide: Json, where: str, report: Report) -> None:
        media = _part(slide, "media")
        self.where, self.report = where, report
        self.url = _string(media.get("url")).strip()
        self.credit = parse_markup(_string(media.get("credit")))
        self.said = parse_markup(_string(media.get("caption")))
        self.caption = self.said.text
        self.link = _string(media.get("link")).strip()
        self.alt = media.get("alt")
        self.inside = parse_markup(self.url) if self.url.startswith("<") else ParsedText()
        self.quotes: tuple[tuple[str, str], ...] = ()
        self.text = ""
        if self.inside.text:
            self._quote()
        for dropped in (*self.credit.dropped, *self.said.dropped, *self.inside.dropped):
            report.change("part of the media's text that has no words left out", where, dropped)
        for key in media.keys() - KNOWN_OF_MEDIA:
            report.change(f"field '{cleaning.cut(cleaning.line(str(key)), 40)}' of media left out", where)
        for key, what in (("thumbnail", "media thumbnail"), ("thumb", "media thumbnail"), ("alt", "media description")):
            if media.get(key) and not (key == "alt" and self.pictures()):
                report.change(f"{what} left out", where, _string(media[key]))

    def _quote(self) -> None:
        who = self.inside.cites[-1] if self.inside.cites else ""
        text = self.inside.text.removesuffix(who).strip()
        if who and text:
            self.quotes = ((who, text),)
        else:
            self.text = self.inside.text
            self.report.change("media text without a name moved to the end of the text", self.where)

    def pictures(self) -> tuple[Wanted, ...]:
        """Return the picture, if the media is one."""
        address, alt = web_address(self.url), cleaning.line(_string(self.alt))
        credit = cleaning.line(self.credit.text)
        return (Wanted(address, alt, cleaning.line(self.caption), credit),) if is_picture(address) else ()

    def sources(self, title: str) -> Iterator[Cited | None]:
        """Yield the page of the media, then the links around it."""
        caption, credit = cleaning.line(self.caption), cleaning.line(self.credit.text)
        addresses_ = [self.url] if self.url and not self.url.startswith("<") else [one for one, _ in self.inside.links]
        for address in addresses_:
            fallback = f"Shown with “{title}”"
            found = source_of_link(address, caption, self.where, self.report, publisher=credit, fallback=fallback)
            if found is not None:
                self.report.change("picture, video or page not shown, but linked as a source", self.where, found.url)
            yield found
        if not addresses_ and (caption or credit):
            self.report.change("caption or credit without media left out", self.where, caption or credit)
        around = [*self.said.links, *self.credit.links, *([(self.link, "")] if self.link else [])]
        for address, text in around:
            yield source_of_link(address, text, self.where, self.report, fallback=f"Link beside “{title}”")
