"""The view and its link: the cases both languages must pass, round trips, and junk that must never raise."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import days, view, view_values
from data.view import KEYS, View
from data.vocabulary import FACETS, Vocabulary

TABLE = json.loads((Path(__file__).parents[1] / "cases" / "view.json").read_text(encoding="utf-8"))
VOCABULARY = Vocabulary.from_payload(TABLE["vocabulary"])
CASES = [pytest.param(case, id=case["name"]) for case in TABLE["cases"]]

JUNK = st.one_of(
    st.text(),
    st.lists(
        st.sampled_from([*KEYS, "=", "&", "~", "%", "%E3", "+", "?", "2019-07-01", "9999-12-31", "kospi", "curb"]),
        max_size=30,
    ).map("".join),
)


@st.composite
def views(draw: st.DrawFn) -> View:
    """Draw any view a link of this vocabulary can hold."""
    span = sorted(draw(st.lists(st.integers(days.FIRST, days.LAST), min_size=2, max_size=2)))
    start, end = (draw(st.sampled_from(["", days.iso(day)])) for day in span)
    if draw(st.booleans()):
        start, end = draw(st.sampled_from([("2018-10-01", "2019-12-31"), ("2022-09-04", "2023-09-05")]))
    facets = {facet: draw(st.none() | chosen(tuple(term.id for term in VOCABULARY.terms(facet)))) for facet in FACETS}
    return View(
        from_=start,
        to=end,
        **facets,
        q=view.clean_text(draw(st.text())),
        thread=draw(chosen(tuple(VOCABULARY.event_days))),
        event=draw(st.sampled_from(["", *VOCABULARY.event_days])),
        series=tuple(draw(st.permutations(draw(chosen(VOCABULARY.series))))),
        scale=draw(st.sampled_from(view.CHOICES["scale"])),
        measure=draw(st.sampled_from(view.CHOICES["measure"])),
        base=draw(st.sampled_from(["", "2019-06-28"])),
        log=draw(st.none() | chosen(view_values.LOG_PANES)),
        panels=draw(chosen(VOCABULARY.panels)),
        title=view.clean_title(draw(st.text())),
        theme=draw(st.sampled_from(view.CHOICES["theme"])),
        step=draw(st.none() | st.integers(1, 999_999)),
        autoplay=draw(st.none() | st.integers(1, 999_999)),
        loop=draw(st.booleans()),
        v=draw(st.sampled_from(["", "2026.11.1"])),
    )


def chosen(words: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    """Draw some of the words, in their order."""
    return st.sets(st.sampled_from(words)).map(lambda some: tuple(word for word in words if word in some))


@pytest.mark.parametrize("case", CASES)
def test_a_query_gives_its_view(case: dict[str, Any]) -> None:
    read, dropped = view.parse(case["query"], VOCABULARY)
    assert TABLE["default"] | case["view"] == view.to_payload(read)
    assert case["dropped"] == [piece._asdict() for piece in dropped]


@pytest.mark.parametrize("case", CASES)
def test_a_view_has_one_spelling(case: dict[str, Any]) -> None:
    read, _ = view.parse(case["query"], VOCABULARY)
    assert case["canonical"] == view.format(read, VOCABULARY)
    assert (read, ()) == view.parse(case["canonical"], VOCABULARY)


@pytest.mark.parametrize("app", TABLE["panels"], ids=lambda app: app["name"])
def test_a_link_names_the_panels_of_its_app(app: dict[str, Any]) -> None:
    vocabulary = replace(VOCABULARY, panels=tuple(app["panels"]), usual_panels=tuple(app["usual_panels"]))
    for case in app["cases"]:
        read, dropped = view.parse(case["query"], vocabulary)
        found = {"panels": list(read.panels), "dropped": [one._asdict() for one in dropped]}
        assert found | {"canonical": view.format(read, vocabulary)} == {
            key: case[key] for key in case if key != "query"
        }


@pytest.mark.parametrize("case", TABLE["full"], ids=lambda case: case["name"])
def test_a_link_for_embedding_spells_everything(case: dict[str, Any]) -> None:
    read, _ = view.parse(case["query"], VOCABULARY)
    assert case["full"] == view.format(read, VOCABULARY, full=True)


def test_a_full_link_keeps_its_meaning_when_the_default_changes() -> None:
    read, _ = view.parse("category=boycott", VOCABULARY)
    later = replace(
        VOCABULARY, default_query="from=2020-01-01&series=&scale=price&panels=event&theme=dark&base=2020-02-02"
    )
    assert read == view.parse(view.format(read, VOCABULARY, full=True), later)[0]


def test_without_a_default_view_everything_is_open_and_drawn() -> None:
    untouched = view.defaults(replace(VOCABULARY, default_query=""))
    assert View(series=VOCABULARY.series) == untouched


def test_a_view_made_by_hand_means_the_default_series() -> None:
    assert view.format(View(from_="2018-10-01", to="2019-12-31"), VOCABULARY) == ""


def test_a_search_is_cut_by_characters_and_stays_trimmed() -> None:
    assert view.clean_text(" " + "😀" * 199 + "  tail") == "😀" * 199
    assert view.clean_text("\ud83d") == "\ufffd"


@settings(deadline=None)
@given(views())
def test_every_view_survives_its_link(drawn: View) -> None:
    for full in (False, True):
        assert (drawn, ()) == view.parse(view.format(drawn, VOCABULARY, full=full), VOCABULARY)


@settings(deadline=None)
@given(JUNK)
def test_junk_never_raises_and_its_view_has_a_stable_spelling(query: str) -> None:
    read, _ = view.parse(query, VOCABULARY)
    assert (read, ()) == view.parse(view.format(read, VOCABULARY), VOCABULARY)
