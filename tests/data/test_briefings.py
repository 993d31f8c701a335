"""Briefings: problems in check, invalid steps that do not affect others, and the values of references."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.briefings import briefing_by_id, highlighted_by, scene_of
from data.dataset import Dataset
from data.literal_numbers import literal_numbers
from data.load import load
from data.problem import DatasetError
from data.references import BadReferenceError, Dated, Measured, read
from data.sentences import first_sentences, sentences

BRIEFING = """title: The closure of 2021
subtitle: Herring
steps:
  - kicker: '{event:2021-06-15-harbours-closed.date}'
    headline: Norvik shuts {event:2021-06-15-harbours-closed.figure:Harbours closed}
    text:
      - The share of Sildfisk fell by {move:sildfisk@2021-06-15|size}.
      - It was one of {count:from=&to=} events.
    view: event=2021-06-15-harbours-closed
    lit: [2021-06-15-harbours-closed]
    chart: prices
    figure: {value: '{change:sildfisk@2021-06-11..2021-06-15}', label: from the 11 June close}
    notes: The close was {series:sildfisk@2021-06-15}.
    dwell: 12
  - headline: The court lifts it
    text: [The decree had no ground in law.]
    view: from=2022-01-01&to=2022-12-31
"""
FIRST, COUNT, HEAD = "fell by {move:sildfisk@2021-06-15|size}", "{count:from=&to=}", "The court lifts it"
SLIPS = [
    # references
    ("sildfisk@2021-06-15|size}", "sildfish@2021-06-15|size}", "7: text: 'move:sildfish@2021-06-15|size' names no series of the dataset. Did you mean 'sildfisk'?"),
    ("harbours-closed.date}", "harbours-shut.date}", "4: kicker: 'event:2021-06-15-harbours-shut.date' names no event of the dataset. Did you mean '2021-06-15-harbours-closed'?"),
    ("figure:Harbours closed", "figure:Harbours shut", "5: headline: 'event:2021-06-15-harbours-closed.figure:Harbours shut' names no figure of the event. Did you mean 'Harbours closed'?"),
    ("harbours-closed.date}", "harbours-closed.day}", "4: kicker: 'event:2021-06-15-harbours-closed.day' names no part of the event. Write .date or .figure:NAME after the id."),
    (FIRST, "fell by {move:sildfisk@2021-06-13}", "7: text: 'move:sildfisk@2021-06-13' has no close on that day or on the session before. Write a session, YYYY-MM-DD."),
    (FIRST, "fell to {series:sildfisk@2021-07}", "7: text: 'series:sildfisk@2021-07' has no value for 2021-07. It runs from 2021-06-11 to 2022-02-10; it may have gaps."),
    (FIRST, "fell to {series:sildfisk@June}", "7: text: 'series:sildfisk@June' has no period 'June'. Write YYYY-MM-DD: the series is by day."),
    (FIRST, "fell to {series:sildfisk}", "7: text: 'series:sildfisk' names no period. Write @ and one after the id: @YYYY-MM-DD."),
    (FIRST, "fell by {change:sildfisk@2021}", "7: text: 'change:sildfisk@2021' names one period, not two. Write two with .. between them: @2018..2019-08."),
    (COUNT, "{count:category=blokade}", "8: text: 'count:category=blokade' holds what a link does not know (category=blokade). Mend or delete it."),
    (COUNT, "{counts:from=}", "8: text: 'counts:from=' is not a reference. Did you mean 'count'?"),
    (COUNT, "{count:from=&to=", "8: text: 'It was one of {count:from=&to= events.' has a brace without its other half. Write {…} round a reference only."),
    ("harbours-closed.date}", "harbours-closed.date|size}", "4: kicker: 'event:2021-06-15-harbours-closed.date|size' is a date, which has no size. Leave out |size."),
    ("value: '{change:sildfisk@2021-06-11..2021-06-15}'", "value: a tenth", "12: figure.value: 'a tenth' is not a reference. Write one reference and nothing else, such as '{change:ID@2018..2019}'."),
    # typed numbers
    (FIRST, "fell by 10.0%", "7: text: '10.0%.' is a number typed by hand. Refer to the figure in braces, so that it cannot drift (docs/briefings.md)."),
    ("The closure of 2021", "14 harbours", "1: title: '14' is a number typed by hand. Refer to the figure in braces, so that it cannot drift (docs/briefings.md)."),
    # views, events, charts
    ("view: from=2022", "view: form=2022", "17: view: 'form=2022-01-01' is not understood. Did you mean 'from'?"),
    ("view: from=2022-01-01", "view: series=sildfish", "17: view: 'series=sildfish' is not understood. Did you mean 'sildfisk'?"),
    ("view: from=2022-01-01", "view: theme=dark&from=2022-01-01", "17: view: 'theme' is set for the whole screen, not by a step. Leave it out."),
    ("to=2022-12-31", "to=2022-12-31&company=ost-trawl", "17: view: 'from=2022-01-01&to=2022-12-31&company=ost-trawl' shows no event. Widen its dates or its filters."),
    ("lit: [2021-06-15-harbours-closed]", "lit: [2021-06-15-harbours-shut]", "10: lit: '2021-06-15-harbours-shut' is not an event of the dataset. Did you mean '2021-06-15-harbours-closed'?"),
    ("view: event=2021-06-15-harbours-closed", "view: category=talks", "10: lit: '2021-06-15-harbours-closed' is not among the events the view shows. Widen the view's dates or filters."),
    ("chart: prices", "chart: shipments", "11: chart: 'shipments' has no figures in this view. Name series of it in the view, or widen its dates."),
    ("chart: prices", "chart: both", "11: chart: 'both' is not one of the words allowed here. Write one of: shipments, prices."),
    # forms
    (HEAD, HEAD + " again" * 12, f"15: headline: '{HEAD + ' again' * 10} …"),
    ("dwell: 12", "dwell: 1", "14: dwell: '1' is too small. Write 3 or more."),
    ("dwell: 12", "dwell: 9999", "14: dwell: '9999' is too large. Write 600 or less."),
    (f"headline: {HEAD}", f"heading: {HEAD}", "15: heading: is not a field here. Did you mean 'headline'?"),
    ("text: [The decree had no ground in law.]", "text: []", "16: text: is empty. Write at least one."),
    ("text: [The decree had no ground in law.]", "text: [a, b, c, d]", "16: text: is too long by 1. Write 3 at most."),
    ("title: The closure of 2021\n", "", "1: title: is missing. Add `title: …`."),
]  # fmt: skip


def written(folder: Path, text: str = BRIEFING, name: str = "closure.yaml") -> Dataset:
    (folder / "briefings").mkdir(exist_ok=True)
    (folder / "briefings" / name).write_text(text, encoding="utf-8")
    return load(folder)


def test_a_briefing_is_read_by_the_name_of_its_file(folder: Path) -> None:
    dataset = written(folder)
    briefing = briefing_by_id(dataset, "closure")
    assert dataset.briefing_problems == ()
    assert briefing is not None
    assert (briefing.title, len(briefing.steps)) == ("The closure of 2021", 2)
    assert briefing_by_id(dataset, "opening") is None


def test_a_dataset_without_briefings_has_none(small: Dataset) -> None:
    assert (small.briefings, small.briefing_problems) == ((), ())


@pytest.mark.parametrize(("was", "now", "said"), SLIPS)
def test_a_mistake_is_reported_with_its_line_and_drops_one_step(folder: Path, was: str, now: str, said: str) -> None:
    assert was in BRIEFING
    dataset = written(folder, BRIEFING.replace(was, now, 1))
    wanted = f"briefings/closure.yaml:{said}".removesuffix("…")
    assert any(str(problem).startswith(wanted) for problem in dataset.briefing_problems), dataset.briefing_problems
    kept = [len(briefing.steps) for briefing in dataset.briefings]
    assert kept == ([] if said.startswith("1:") and "title: is missing" in said else [2] if "title:" in said else [1])


def test_all_problems_of_a_briefing_are_reported_at_once(folder: Path) -> None:
    spoilt = (
        BRIEFING.replace(FIRST, "fell by 10%").replace(HEAD, "It ended after 9 months").replace("dwell: 12", "dwel: 1")
    )
    dataset = written(folder, spoilt)
    assert [problem.line for problem in dataset.briefing_problems] == [7, 14, 15]
    assert dataset.briefings == ()


def test_an_unreadable_file_does_not_affect_others(folder: Path) -> None:
    written(folder)
    dataset = written(folder, "title: [", "torn.yaml")
    assert [briefing.id for briefing in dataset.briefings] == ["closure"]
    assert [problem.file for problem in dataset.briefing_problems] == ["briefings/torn.yaml"]


@pytest.mark.parametrize(
    ("name", "remedy"), [("First Year.yaml", "Name it in lower-case"), ("a.yml", "Name it in lower")]
)
def test_a_file_with_a_name_that_is_no_id_is_named(folder: Path, name: str, remedy: str) -> None:
    dataset = written(folder, BRIEFING, name)
    assert [remedy in problem.remedy for problem in dataset.briefing_problems] == [True]


def test_what_is_wrong_elsewhere_still_refuses_the_dataset(folder: Path) -> None:
    (folder / "names.yaml").write_text("actors: 1", encoding="utf-8")
    with pytest.raises(DatasetError):
        written(folder)


def test_a_briefing_is_part_of_the_content_hash(folder: Path) -> None:
    before = load(folder).content_hash
    assert written(folder).content_hash != before


def test_a_step_is_about_its_events_or_the_one_in_focus_or_the_pivotal_ones(folder: Path) -> None:
    text = BRIEFING.replace("    lit: [2021-06-15-harbours-closed]\n", "")
    steps = written(folder, text).briefings[0].steps
    assert [highlighted_by(scene_of(load(folder), step), step) for step in steps] == [
        ("2021-06-15-harbours-closed",), ("2022-02-10-court-lifts-closure",),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("reference", "said"),
    [
        ("event:2021-03-01-patrols-begin.date", Dated("2021-03-01", "month")),
        ("event:2021-11-02-island-talks.date", Dated("2021-11-02", "day", "2021-11-05")),
        ("event:2021-06-15-harbours-closed.figure:Harbours closed", Measured(14, "figure", "harbours")),
        ("series:sildfisk@2021-06-14", Measured(100.5, "level", "crowns")),
        ("series:sildfisk@2022-02", Measured(98.125, "level", "crowns")),
        ("change:sildfisk@2021-06-11..2021-06-16", Measured(-0.09, "change")),
        ("change:sildfisk@2021-06-11..2021-06-16|size", Measured(0.09, "change", signed=False)),
        ("move:sildfisk@2021-06-15", Measured(-0.1, "move")),
        ("count:", Measured(5, "count")),
        ("count:category=talks", Measured(2, "count")),
    ],
)
def test_a_reference_leads_to_what_the_files_say(small: Dataset, reference: str, said: Dated | Measured) -> None:
    found = read(small, reference).value
    if isinstance(said, Measured) and isinstance(found, Measured):
        assert (found.form, found.unit, found.signed) == (said.form, said.unit, said.signed)
        assert found.value == pytest.approx(said.value)
    else:
        assert found == said


@settings(max_examples=200, deadline=None)
@given(text=st.text(st.sampled_from("abc:@.|{}~=&-2019 size"), max_size=30), kind=st.sampled_from(["event", "series", "change", "move", "count", ""]))  # fmt: skip
def test_any_reference_is_read_or_refused_with_a_remedy(small: Dataset, text: str, kind: str) -> None:
    refusals = []
    try:
        read(small, f"{kind}:{text}")
    except BadReferenceError as error:
        refusals.append(error)
    assert all(error.message and error.remedy for error in refusals)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("In 2018 and since 1965, from 4 July 2019, July 20, 2019-07-01 and 1 Jan", []),
        ("The G20 and DS590 of 2019-07; 2019年7月1日", []),
        ("Up 3%, 1,120 items, 45.5 million", ["3%,", "1,120", "45.5"]),
        ("Won 100 million, 2019% and 12 of them", ["100", "2019%", "12"]),
        ("{move:kospi@2019-08-20} of 4", ["4"]),
        ("１２ items", ["１２"]),
    ],
)
def test_only_years_dates_and_names_may_hold_typed_digits(text: str, typed: list[str]) -> None:
    assert literal_numbers(text, ("en",)) == typed


def test_months_are_known_in_the_languages_of_the_dataset() -> None:
    assert literal_numbers("Am 3. März 2020", ("en", "de")) == []
    assert literal_numbers("Am 3. März 2020", ("en", "no-such")) == ["3."]


@given(st.text(st.sampled_from('Ab1 .。!?"”)」\n'), max_size=60), st.integers(0, 9), st.integers(1, 4))
def test_sentences_are_never_cut(text: str, words: int, lines: int) -> None:
    whole = re.sub(r"\s+", "", text)
    assert re.sub(r"\s+", "", "".join(sentences(text))) == whole
    kept = first_sentences(text, words=words, lines=lines)
    assert list(kept) == sentences(text)[: len(kept)]
    assert len(kept) <= lines
