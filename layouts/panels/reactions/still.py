"""The reactions in HTML for readers before scripts: in an embed, and on their page without JavaScript.

assets/panels/reactions/cells.js draws the same cells.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from markupsafe import Markup

from data.event_study.prices import lines
from data.event_study.windows import WINDOWS
from data.models.events import Event
from data.reactions.reaction import Reaction
from data.reactions.reactions import Reactions, reactions
from data.scene import Scene
from layouts.event_study.lead import percentile
from layouts.event_study.sentences import reason
from layouts.panels.reactions import plots
from layouts.panels.reactions.scale import Pane, scale
from layouts.panels.reactions.told import Subject, lead, legend, named, subject_of, tries
from layouts.told import told_markup
from layouts.words import Words

MOST = 24
"""Cells at first; the rest are rows of the table alone."""

METHOD = ("day", "usual", "beyond", "events")


class Still:
    """The reactions of a scene as HTML, with the words of one language and addresses under a root."""

    def __init__(self, scene: Scene, words: Words, root: str, *, leaves: bool = False) -> None:
        self.scene, self.words, self.root = scene, words, root
        self.leaves = leaves
        """Whether links open in a new tab, as they do in a frame."""
        self.found: Reactions = reactions(scene)
        self.pane = Pane(scale(self.found.cells))

    @property
    def subject(self) -> Subject | None:
        """What is looked at, in words."""
        return subject_of(self.scene, self.found)

    @property
    def lead(self) -> str:
        """The sentence of answer."""
        subject = self.subject
        if subject is None:
            return self.words.say("reactions.lead.no-price")
        return lead(subject, self.found.counts, self.words)

    def html(self) -> Markup:
        """Return all of it, without controls."""
        subject, say = self.subject, self.words
        title = _tag("h2", "pane-title", say.say("reactions.title"))
        if subject is None:
            return title + _tag("p", "reactions-lead", self.lead)
        counts = self.found.counts
        parts = [
            title,
            _tag("p", "reactions-lead", self.lead),
            _tag("p", "reactions-tries", tries(counts, len(lines(self.scene.dataset)), len(WINDOWS), say)),
            _tag("p", "reactions-legend", self._legend(subject) if counts.events else ""),
            _div("reactions-body", self._body(subject)),
            _more(say.say("reactions.table"), self._table()),
            _more(say.say("reactions.how"), *(_tag("p", "", say.say(f"reactions.how.{part}")) for part in METHOD)),
            _tag("p", "note", say.say("study.caveat")),
            _tag("p", "pane-note", self._source()),
        ]
        return Markup('<div class="reactions-still">{}</div>').format(Markup().join(parts))

    def _legend(self, subject: Subject) -> str:
        is_cut = any(self._beyond(one) for one in self.found.cells)
        return legend(subject, self.scene.view.paths, self.words, is_cut=is_cut)

    def _beyond(self, one: Reaction) -> tuple[float, ...]:
        return self.pane.beyond(one.path.points if one.path else ())

    def _body(self, subject: Subject) -> Markup:
        cells, view = self.found.cells, self.scene.view
        if view.paths == "together" and cells:
            far = [one for one in cells if one.ranked and one.ranked.unusual]
            title = self.words.say("reactions.together.unusual")
            titles = {one.event: self._event(one).title for one in cells}
            over = plots.over(self.found, self.pane, titles, self.words)
            return over + self._group(title, far, subject) if far else over
        shown, rest = cells[:MOST], len(cells[MOST:])
        more = _tag("p", "reactions-all", self.words.say("reactions.and-more", n=rest)) if rest else Markup()
        if view.order != "category":
            return self._group("", shown, subject) + more
        known = self.scene.dataset.categories_by_id
        groups = groupby(shown, lambda one: self._event(one).category)
        return Markup().join(self._group(known[kind].label, list(some), subject) for kind, some in groups) + more

    def _group(self, title: str, cells: Iterable[Reaction], subject: Subject) -> Markup:
        head = _tag("h3", "reactions-group", title) if title else Markup()
        listed = Markup().join(self._cell(one, subject) for one in cells)
        return head + Markup('<ol class="reactions-cells">{}</ol>').format(listed)

    def _event(self, one: Reaction) -> Event:
        return self.scene.dataset.events_by_id[one.event]

    def _cell(self, one: Reaction, subject: Subject) -> Markup:
        event, say = self._event(one), self.words
        day = say.date(event.date, event.precision, "medium")
        unusual = one.ranked is not None and one.ranked.unusual
        opens = "event" in self.scene.view.panels
        mark = Markup('<span class="mark-shape" data-category="{}" data-shape="{}"></span>').format(
            event.category, self.scene.dataset.categories_by_id[event.category].shape
        )
        end = say.percent(one.ranked.move, 1) if one.ranked else say.say("reactions.no-data")
        figures = [_tag("span", "reaction-end", end)]
        if unusual:
            figures.append(_tag("span", "reaction-flag", say.say("reactions.unusual")))
        if one.others:
            figures.append(_tag("span", "reaction-others", say.say("reactions.others", n=len(one.others))))
        return Markup(
            '<li class="reaction{}" data-event="{}"><a class="reaction-open" href="{}event/{}"{}{}{}>'
            '<span class="reaction-day">{}<time>{}</time></span> <span class="reaction-title"{}>{}</span> {}'
            '<span class="reaction-figures">{}</span><span class="visually-hidden">{}</span></a></li>'
        ).format(
            " reaction--unusual" if unusual else "",
            one.event,
            self.root,
            one.event,
            Markup(' data-open="{}"').format(one.event) if opens else "",
            Markup(' target="_blank"') if self.leaves and not opens else "",
            Markup(' rel="noopener"') if self.leaves else "",
            mark,
            day,
            told_markup(self.scene.dataset, text=event.label or event.title),
            event.label or event.title,
            self._plot(one),
            Markup(" ").join(figures),
            named(one, subject, event.title, say, self._beyond(one)),
        )

    def _plot(self, one: Reaction) -> Markup:
        if one.path:
            return plots.cell(one, self.found.look, self.pane, self.words)
        return _tag("span", "reaction-plot reaction-why", reason(one.reason, self.words) if one.reason else "")

    def _table(self) -> Markup:
        say = self.words
        names = ("date", "event", "category", "session", "move", "percentile", "unusual", "others", "reason")
        head = Markup().join(
            Markup('<th scope="col">{}</th>').format(say.say(f"reactions.table.{one}")) for one in names
        )
        rows = Markup("\n").join(self._row(one) for one in self.found.cells)
        return Markup(
            '<div class="reactions-scroll" tabindex="0" role="group" aria-label="{}"><table><thead><tr>{}</tr></thead>'
            "<tbody>{}</tbody></table></div>"
        ).format(say.say("reactions.table"), head, rows)

    def _row(self, one: Reaction) -> Markup:
        event, say, ranked = self._event(one), self.words, one.ranked
        known = ranked is not None and ranked.percentile is not None
        texts = [
            self.scene.dataset.categories_by_id[event.category].singular,
            say.day(one.day) if one.day else "",
            say.percent(ranked.move) if ranked else "",
            say.number(percentile(ranked.percentile)) if ranked and ranked.percentile is not None else "",
            say.say("reactions.yes" if ranked and ranked.unusual else "reactions.no") if known else "",
            say.number(len(one.others)),
            reason(one.reason, say) if one.reason else "",
        ]
        cells = Markup().join(Markup("<td>{}</td>").format(text) for text in texts)
        return Markup('<tr><td>{}</td><th scope="row" dir="auto"><a href="{}event/{}">{}</a></th>{}</tr>').format(
            say.date(event.date, event.precision), self.root, event.id, event.title, cells
        )

    def _source(self) -> str:
        look, known = self.found.look, self.scene.dataset.series_by_id
        if look is None:
            return ""
        series = known[look.series]
        found = [series, *([known[series.benchmark]] if series.benchmark else [])]
        parts = tuple(dict.fromkeys(one.source.publisher for one in found))
        return self.words.say("charts.source", n=len(parts), parts="; ".join(parts))


def _tag(tag: str, name: str, text: str) -> Markup:
    named_ = Markup(' class="{}"').format(name) if name else ""
    return Markup("<{0}{1}>{2}</{0}>").format(Markup(tag), named_, text) if text else Markup()


def _div(name: str, inside: Markup) -> Markup:
    return Markup('<div class="{}">{}</div>').format(name, inside)


def _more(summary: str, *inside: Markup) -> Markup:
    return Markup('<details class="reactions-more"><summary>{}</summary>{}</details>').format(
        summary, Markup().join(inside)
    )
