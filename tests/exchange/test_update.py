"""A file updates a dataset: what was edited in the file changes, and nothing that was made by hand is lost."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from tests.exchange.updates import Story, imported


@pytest.fixture
def story(tmp_path: Path) -> Story:
    return imported(tmp_path)


def changed_lines(before: str, after: str) -> list[str]:
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def test_the_same_file_again_changes_nothing(story: Story) -> None:
    before = story.files()

    done = story.update()

    assert done.said == "talks.csv: nothing to change.\n"
    assert story.files() == before


def test_only_the_line_of_a_changed_cell_changes_and_comments_stay(story: Story) -> None:
    story.edit("  title: Talks begin\n", "  title: Talks begin  # Kim was there\n  # ask about the second day\n")
    before = story.file()
    story.type("Two hours, no result.", "Three hours, no result.")

    done = story.update()

    assert changed_lines(before, story.file()) == [
        "-  summary: Two hours, no result.",
        "+  summary: Three hours, no result.",
    ]
    assert "summary: Two hours, no result. -> Three hours, no result." in done.said
    assert "a.example" not in done.said
    assert "Decided:" not in done.said, "time zone and language are those of the dataset, and were told at first"
    assert story.update().plan.empty


def test_what_was_written_by_hand_stays_where_the_file_did_not_change(story: Story) -> None:
    story.edit("  title: Talks begin", "  title: Talks open")
    text = (
        story.file()
        .replace("confidence: low", "confidence: high")
        .replace("- publisher: a.example", "- publisher: The Almanac")
    )
    (story.folder / "events/2019.yaml").write_text(
        text.replace("  category: protests", "  category: talks"), encoding="utf-8"
    )
    before = story.file()
    story.type("A third day.", "A third and last day.")

    story.update()

    assert changed_lines(before, story.file()) == ["-  summary: A third day.", "+  summary: A third and last day."]


def test_what_was_edited_on_both_sides_stays_and_is_told_until_someone_decides(story: Story) -> None:
    story.edit("summary: Two hours, no result.", "summary: Two long hours.")
    story.type("Two hours, no result.", "Three hours.")
    before = story.files()

    for _ in range(2):
        done = story.update()
        assert "Edited both here and in the file, and kept as here" in done.said
        assert "summary: Two long hours. -> Three hours." in done.said
        assert story.file() == before["events/2019.yaml"].decode()

    story.update(overwrite=True)
    assert "summary: Three hours." in story.file()
    assert story.update().plan.conflicts == []


def test_a_new_row_is_an_event_in_the_file_of_its_year_and_a_new_group_a_lane(story: Story) -> None:
    story.table.write_text(
        story.table.read_text() + "2020-01-02;A deal;Signed.;Deals;The Herald;https://h.example/deal\n"
    )

    done = story.update()

    event = story.dataset.events_by_id["2020-01-02-a-deal"]
    assert (event.category, event.sources[0].publisher, event.direction) == ("deals", "The Herald", "not-coded")
    assert [lane.label for lane in story.dataset.categories] == ["Talks", "Protests", "Deals"]
    assert "dataset.yaml, categories: Deals is new" in done.said


def test_a_row_that_is_gone_is_told_and_its_event_stays(story: Story) -> None:
    story.type("2019-08-01;More talks;A third day.;Talks;;https://a.example/more\n", "")
    before = story.file()

    done = story.update()

    assert "Gone from the file (kept; --remove-gone withdraws them):\n  - 2019-08-01-more-talks" in done.said
    assert story.file() == before
    assert [event["id"] for event in story.prepared().plan.gone] == ["2019-08-01-more-talks"]


def test_an_event_written_by_hand_is_never_gone(story: Story) -> None:
    block = story.file().partition("- id: 2019-08-01")[2]
    (story.folder / "events/2019.yaml").write_text(
        story.file() + f"- id: 2019-08-02{block}".replace("2019-08-01", "2019-08-02").replace("More talks", "By hand"),
        encoding="utf-8",
    )

    assert story.prepared(remove_gone=True).plan.gone == []


def test_a_gone_event_is_withdrawn_where_that_is_wished_and_comes_back_with_its_row(story: Story) -> None:
    row = "2019-08-01;More talks;A third day.;Talks;;https://a.example/more\n"
    story.type(row, "")

    story.update(remove_gone=True)

    [withdrawn] = story.dataset.withdrawn
    assert (withdrawn.id, withdrawn.title, withdrawn.date) == ("2019-08-01-more-talks", "More talks", "2026-11-29")
    assert "2019-08-01-more-talks" not in story.dataset.events_by_id

    story.table.write_text(story.table.read_text() + row)
    story.update(remove_gone=True)

    assert story.dataset.withdrawn == ()
    assert "2019-08-01-more-talks" in story.dataset.events_by_id
    assert not (story.folder / "withdrawn.yaml").exists()


def test_relations_to_a_withdrawn_event_go_with_it(story: Story) -> None:
    story.edit(
        "- id: 2019-08-01-more-talks\n",
        "- id: 2019-08-01-more-talks\n  related:\n  - {id: 2019-07-04-talks-begin, kind: follows}\n",
    )
    story.type("2019-07-04;Talks begin;Two hours, no result.;Talks;Norvik Gazette;https://gazette.example/talks\n", "")

    done = story.update(remove_gone=True)

    assert story.dataset.events_by_id["2019-08-01-more-talks"].related == ()
    assert "relation to an event that is withdrawn taken out: 1" in done.said


def test_an_event_whose_day_changes_moves_with_its_comments_and_its_old_link_leads_to_it(story: Story) -> None:
    story.edit("- id: 2019-07-04-talks-begin\n", "- id: 2019-07-04-talks-begin\n  # Kim was there\n")
    story.edit(
        "- id: 2019-08-01-more-talks\n",
        "- id: 2019-08-01-more-talks\n  related:\n  - {id: 2019-07-04-talks-begin, kind: follows}\n",
    )
    story.type("2019-07-04;Talks begin", "2018-07-04;Talks begin")

    story.update()

    event = story.dataset.events_by_id["2018-07-04-talks-begin"]
    assert event.formerly == ("2019-07-04-talks-begin",)
    assert story.dataset.events_by_id["2019-08-01-more-talks"].related[0].id == event.id
    assert "# Kim was there" in story.file("events/2018.yaml")
    assert story.update().plan.empty


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Talks begin", "Talks are opened"),
        ("2019-07-04;Talks begin", "2019-07-05;Talks begin"),
        ("Talks begin;Two hours, no result.", "Ministers meet;Two hours, no result."),
    ],
)
def test_a_row_without_an_id_is_known_by_what_stayed(story: Story, old: str, new: str) -> None:
    story.type(old, new)

    plan = story.prepared().plan

    assert (len(plan.new), len(plan.changed), plan.gone) == (0, 1, [])


def test_a_row_is_known_by_the_id_of_its_file_whatever_else_changes(tmp_path: Path) -> None:
    story = imported(tmp_path, "id,date,title\nA7,2019-07-04,Talks begin\nA8,2019-07-05,Boats\n")
    story.type("A7,2019-07-04,Talks begin", "A7,2019-09-09,Something else")

    plan = story.prepared().plan

    assert plan.renamed == {"2019-07-04-talks-begin": "2019-09-09-talks-begin"}


def test_a_source_that_was_added_by_hand_stays_and_those_of_the_file_follow_it(story: Story) -> None:
    story.edit(
        "    url: https://gazette.example/talks\n",
        "    url: https://gazette.example/talks\n  - {publisher: By hand, title: Seen there}\n",
    )
    story.type("https://gazette.example/talks", "https://gazette.example/talks-2")

    story.update()

    sources = story.dataset.events_by_id["2019-07-04-talks-begin"].sources
    assert [source.url or source.publisher for source in sources] == ["By hand", "https://gazette.example/talks-2"]


def test_sources_that_a_text_counts_on_keep_their_places(story: Story) -> None:
    story.edit("summary: Two hours, no result.", "summary: Two hours, no result.[1]")
    story.type("https://gazette.example/talks", "https://gazette.example/talks-2")

    story.update()

    event = story.dataset.events_by_id["2019-07-04-talks-begin"]
    assert [source.url for source in event.sources] == [
        "https://gazette.example/talks",
        "https://gazette.example/talks-2",
    ]
    assert story.dataset.claims[event.id]["summary"][0].sources == (0,)
