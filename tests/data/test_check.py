"""`check`: a mistake in a copy of the small dataset, and its problem with file, line, message and remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.spoilt import problems, slip

E21 = "events/2021.yaml"
E22 = "events/2022.yaml"
SHIPMENT = """
- id: catch
  label: Catch
  short: Catch
  panel: shipments
  kind: shipment
  flow: catch
  measure: quantity
  unit: t
  frequency: month
  source: {publisher: Made up, title: Landings}
  terms: Made up.
  ends: Never.
"""

SLIPS = [
    # dates
    (E21, "date: '2021-06-15'\n  p", "date: '2021-06-31'\n  p", "events/2021.yaml:18: date: '2021-06-31' is not a day. Write YYYY-MM-DD."),
    (E21, "date: '2021-06-15'\n  p", "date: '2021-06-16'\n  p", "events/2021.yaml:17: id: '2021-06-15-harbours-closed' does not begin with the event's date. Begin it with 2021-06-16, or mend the date."),
    (E21, "date_end: '2021-11-05'", "date_end: '2021-11-01'", "events/2021.yaml:48: date_end: '2021-11-01' is before the event's date, 2021-11-02. Swap them, or mend the wrong one."),
    (E21, "precision: month", "precision: month\n  time: '14:30'", "events/2021.yaml:5: time: '14:30' is the time of a day, and only the month is known. Delete it, or write `precision: day`."),
    (E21, "date_end: '2021-11-05'", "time: 9:30", "events/2021.yaml:48: time: '9:30' is not a time of day. Write it of 24 hours: '09:30'."),
    (E21, "precision: month", "precision: week", "events/2021.yaml:4: precision: 'week' is not one of the words allowed here. Write one of: day, month, year."),
    (E22, "2022-02-10-court-lifts-closure\n  date: '2022-02-10'", "2021-02-10-court-lifts-closure\n  date: '2021-02-10'", "events/2022.yaml:16: date: '2021-02-10' is not in 2022. Move the event to events/2021.yaml."),
    # words
    (E21, "category: blockade", "category: blokade", "events/2021.yaml:20: category: 'blokade' is not one of the dataset's categories. Did you mean 'blockade'?"),
    (E21, "direction: better", "direction: up", "events/2021.yaml:52: direction: 'up' is not one of the dataset's directions. Write one of: worse, better, or add it to directions in dataset.yaml."),
    (E21, "materials: [herring]\n  place: Mid", "materials: [herrings]\n  place: Mid", "events/2021.yaml:10: materials: 'herrings' is not one of the dataset's materials. Did you mean 'herring'?"),
    (E21, "[Sildfisk, Öst Trawl]", "[Sildfisk, Ost Trawl]", "events/2021.yaml:28: companies: 'Ost Trawl' is not among the companies of names.yaml. Did you mean 'Öst Trawl'?"),
    (E21, "[Sildfisk, Öst Trawl]", "[Sildfisk, 동트롤]", "events/2021.yaml:28: companies: '동트롤' is not among the companies of names.yaml. Write it 'Öst Trawl'."),
    (E21, "{publisher: Norvik Gazette", "{publisher: The Daily", "events/2021.yaml:39: sources.publisher: 'The Daily' is not among the publishers of names.yaml. Write one of: Norvik Gazette, Estmark Times, or add it to publishers in names.yaml."),
    (E21, "actors: [Norvik, Estmark]", "actors: [Norvik, Norvik]", "events/2021.yaml:53: actors: 'Norvik' stands here twice. Delete one."),
    # fields
    (E21, "  title: Four days", "  titel: Four days", "events/2021.yaml:50: titel: is not a field here. Did you mean 'title'?"),
    (E21, "  title: Four days of talks on the island\n", "", "events/2021.yaml:45: title: is missing. Add `title: …`."),
    (E21, "value: 37.5", "value: '37.5'", "events/2021.yaml:33: figures.value: '37.5' is not a number. Write digits, without quotes, spaces, commas or units."),
    (E21, "value: 37.5", "value: true", "events/2021.yaml:33: figures.value: 'true' is not a number. Write digits, without quotes, spaces, commas or units."),
    (E21, "pivotal: true", "pivotal: yes", "events/2021.yaml:43: pivotal: 'yes' is not true or false. Write true, or leave the line out."),
    (E21, "  label: Harbours closed\n", "", "events/2021.yaml:17: label: is missing from a pivotal event. Add `label: …` of 24 letters at most, or take `pivotal` away."),
    (E21, "label: Harbours closed", "label: Harbours closed to every boat of theirs", "events/2021.yaml:44: label: 'Harbours closed to every boat of theirs' is too long by 15. Use 24 letters at most."),
    (E21, "place: Middle Island", "place: 14", "events/2021.yaml:55: place: '14' is not text. Put it in quotes."),
    (E21, "place: Middle Island", "place: ' '", "events/2021.yaml:55: place: the text is empty. Write it, or leave the field out if it is optional."),
    (E21, "people: [漁野 渚]", "people: 漁野 渚", "events/2021.yaml:54: people: '漁野 渚' is not a list. Write one '- …' line for each, or delete the line if there is none."),
    (E21, "url: 'https://gazette.example/decree-14'", "url: gazette.example", "events/2021.yaml:39: sources.url: 'gazette.example' is not a web address. Write it whole, beginning with https://, or leave `url` out."),
    # sources and quotes
    (E22, "  sources:\n    - {publisher: Norvik Gazette, title: Judgment 3 of 2022, date: '2022-02-10'}\n", "", "events/2022.yaml:15: sources: is missing. Name at least one: publisher and title."),
    (E21, "source: 1}", "source: 3}", "events/2021.yaml:35: quotes.source: '3' is no place in the list of 2 sources. Write 1 to 2: they count from 1."),
    (E21, "source: 1}", "source: Norvik Gazete}", "events/2021.yaml:35: quotes.source: 'Norvik Gazete' is not the publisher of a source of this event. Did you mean 'Norvik Gazette'?"),
    # ids and relations
    (E22, "id: 2022-02-10-court-lifts-closure", "id: 2022-01-01-quota-shared", "events/2022.yaml:15: id: '2022-01-01-quota-shared' is the id of another event (events/2022.yaml:2). Give one of the two another ending."),
    (E21, "{id: 2021-03-01-patrols-begin, kind", "{id: 2021-03-01-patrols-began, kind", "events/2021.yaml:37: related.id: '2021-03-01-patrols-began' is not an event of the dataset. Did you mean '2021-03-01-patrols-begin'?"),
    (E21, "{id: 2021-03-01-patrols-begin, kind", "{id: 2021-06-15-harbours-closed, kind", "events/2021.yaml:37: related.id: '2021-06-15-harbours-closed' is this event itself. Name another event, or delete it."),
    (E21, "{id: 2021-03-01-patrols-begin, kind", "{id: 2021-11-02-island-talks, kind", "events/2021.yaml:57: related.id: '2021-06-15-harbours-closed' closes a circle of relations (2021-06-15-harbours-closed > 2021-11-02-island-talks > 2021-06-15-harbours-closed). Delete the relation that points forward in time."),
    (E21, "kind: answers", "kind: caused-by", "events/2021.yaml:37: related.kind: 'caused-by' is not one of the words allowed here. Write one of: answers, implements, follows, reverses."),
    # dataset.yaml
    ("dataset.yaml", "'#2d7a4b'", "green", "dataset.yaml:36: categories.colour: 'green' is not a colour. Write # and six hexadecimal digits in quotes: '#1f77b4'."),
    ("dataset.yaml", "shape: circle", "shape: star", "dataset.yaml:38: categories.shape: 'star' is not one of the words allowed here. Did you mean 'square'?"),
    ("dataset.yaml", "rebase_category: blockade", "rebase_category: blockades", "dataset.yaml:15: rebase_category: 'blockades' is not a category. Did you mean 'blockade'?"),
    ("dataset.yaml", "to=2022-12-31", "to=2022-12-32", "dataset.yaml:11: default_view: 'to=2022-12-32' is not understood. Mend or delete it."),
    ("dataset.yaml", "to=2022-12-31", "series=sildfish", "dataset.yaml:11: default_view: 'series=sildfish' is not understood. Did you mean 'sildfisk'?"),
    ("dataset.yaml", "to=2022-12-31", "category=talks", "dataset.yaml:11: default_view: 'category' cannot be set for everyone. Leave it out; a default view sets from, to, series, scale, measure, base, panels, theme."),
    ("dataset.yaml", "to: '2021-09-30'", "to: '2021-04-30'", "dataset.yaml:13: presets.to: '2021-04-30' is before the first day, 2021-05-01. Swap them, or mend the wrong one."),
    ("dataset.yaml", "rebase_category: blockade", "phases: [{id: a, label: A, from: '2021-02-01', to: '2021-01-01'}]", "dataset.yaml:15: phases.to: '2021-01-01' is before the first day, 2021-02-01. Swap them, or mend the wrong one."),
    ("dataset.yaml", "rebase_category: blockade", "markets: [{id: NVX, place: Norvik, gaps: [{from: '2021-02-01', to: '2021-01-01'}]}]", "dataset.yaml:15: markets.gaps.to: '2021-01-01' is before the first day, 2021-02-01. Swap them, or mend the wrong one."),
    ("dataset.yaml", "rebase_category: blockade", "markets: [{id: NVX, place: A}, {id: NVX, place: B}]", "dataset.yaml:15: markets.id: 'NVX' stands here a second time (first on line 15). Keep one."),
    ("series.yaml", "unit: crowns", "unit: crowns\n  breaks: [{date: '2021-02-31', why: A rights issue}]", "series.yaml:8: breaks.date: '2021-02-31' is not a day. Write YYYY-MM-DD."),
    ("dataset.yaml", "id: better", "id: worse", "dataset.yaml:41: directions.id: 'worse' stands here a second time (first on line 40). Keep one."),
    ("names.yaml", "id: estmark,", "id: norvik,", "names.yaml:4: actors.id: 'norvik' stands here a second time (first on line 3). Keep one."),
    ("names.yaml", "kind: court", "kind: tribunal", "names.yaml:5: actors.kind: 'tribunal' is not one of the words allowed here. Write one of: government, ministry, court, body."),
    # series and observations
    ("series.yaml", "unit: crowns", "unit: crowns\n  benchmark: index", "series.yaml:8: benchmark: 'index' is not a series. Write one of: sildfisk."),
    ("series.yaml", "company: Sildfisk", "company: Sildfisch", "series.yaml:11: company: 'Sildfisch' is not among the companies of names.yaml. Did you mean 'Sildfisk'?"),
    ("series.yaml", "panel: prices", "panel: shipments", "prices.csv:2: series: 'sildfisk' is of the panel shipments. Move its rows to shipments.csv, or change its panel."),
    ("series.yaml", "frequency: day", "frequency: month", "prices.csv:2: period: '2021-06-11' is not a month. Write YYYY-MM: the series is by month."),
    ("series.yaml", "ends: The test needs no more.\n", "ends: Here." + SHIPMENT, "series.yaml:15: id: 'catch' has no observation. Add its rows to shipments.csv, or delete the series."),
    ("series.yaml", "ends: The", "index_base: '2019'\n  ends: The", "series.yaml:14: index_base: '2019' is a year without observations. Choose a year that has some, or delete the line."),
    ("prices.csv", "sildfisk,2021-06-16", "sildfish,2021-06-16", "prices.csv:5: series: 'sildfish' is not a series of series.yaml. Did you mean 'sildfisk'?"),
    ("prices.csv", "90.45", "90,45", "prices.csv:4: the row has 4 columns, the header 3. Put text with commas in quotes."),
    ("prices.csv", "90.45", "n/a", "prices.csv:4: value: 'n/a' is not a number. Write digits and a point, without commas or units."),
    ("prices.csv", "90.45", "inf", "prices.csv:4: value: 'inf' is not a number. Write digits and a point, without commas or units."),
    ("prices.csv", "90.45", "", "prices.csv:4: value: is empty. Leave the row out where nothing is known."),
    ("prices.csv", "90.45", "0", "prices.csv:4: value: '0' is not above zero. Write what was published, or leave the row out."),
    ("prices.csv", "2021-06-16", "2021-06-15", "prices.csv:5: period: '2021-06-15' is given twice for its series. Keep one of the rows."),
    ("prices.csv", "period,", "day,", "prices.csv:1: period: the column is missing. Name the columns series,period,value."),
    ("prices.csv", "sildfisk,2021-06-14", '"sildfisk,2021-06-14', "prices.csv:3: the row is not CSV (unexpected end of data). Close the quotes, and double a quote inside quotes."),
]  # fmt: skip


@pytest.mark.parametrize(("file", "was", "now", "said"), SLIPS)
def test_a_mistake_is_reported_with_file_line_and_remedy(
    folder: Path, file: str, was: str, now: str, said: str
) -> None:
    slip(folder, file, was, now)
    assert said in problems(folder)


def test_all_problems_are_reported_at_once_by_file_and_line(folder: Path) -> None:
    slip(folder, E21, "precision: month", "precision: week")
    slip(folder, E21, "{id: 2021-03-01-patrols-begin, kind", "{id: 2021-03-01-gone-for-good, kind")
    slip(folder, E21, "category: patrol", "category: petrol")
    slip(folder, "dataset.yaml", "'#2d7a4b'", "green")
    slip(folder, "prices.csv", "90.45", "n/a")
    found = [said.split(": ")[0] for said in problems(folder)]
    assert found == ["dataset.yaml:36", f"{E21}:4", f"{E21}:5", f"{E21}:37", "prices.csv:4"]


def test_an_incomplete_file_is_the_only_problem_reported(folder: Path) -> None:
    slip(folder, E21, "  title: Four days", "\t title: Four days")
    assert problems(folder) == [f"{E21}:50: a tab stands where YAML wants spaces. Indent with spaces."]
    (folder / "dataset.yaml").write_text("title: [")
    assert [said.split(":")[0] for said in problems(folder)] == ["dataset.yaml", E21]


def test_without_lists_of_names_labels_must_have_different_slugs(folder: Path) -> None:
    (folder / "names.yaml").unlink()
    slip(folder, E21, "actors: [Norvik, Estmark]", "actors: [NORVIK, Estmark]")
    said = "'NORVIK' is spelt so like 'Norvik' that a link cannot tell them apart"
    assert problems(folder) == [f"{E21}:53: actors: {said}. Use one spelling, or list actors in names.yaml."]


def test_corrections_are_about_something(folder: Path) -> None:
    first = "- {date: '2022-03-01', event: 2021-06-15-harbours-closed, was: 13, now: '14'}\n"
    (folder / "corrections.yaml").write_text(first + "- {date: '2022-03-02', was: a, now: b}\n")
    assert problems(folder) == [
        "corrections.yaml:1: was: '13' is not text. Put it in quotes.",
        "corrections.yaml:2: is not about one event or one series. Write either `event:` or `series:`.",
    ]


def test_many_bad_rows_are_counted(folder: Path) -> None:
    rows = "".join(f"sildfisk,{year}-01-01,x\n" for year in range(1900, 1990))
    (folder / "prices.csv").write_text("series,period,value\n" + rows)
    found = problems(folder)
    assert len(found) == 51
    assert found[-1] == (
        "prices.csv:52: value: and 40 more rows like the 50 before. Write digits and a point, without commas or units."
    )
