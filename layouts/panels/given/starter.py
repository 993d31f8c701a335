"""A file of panels to begin with: one of each kind for a dataset, with comments that say what may be changed."""

from __future__ import annotations

import json

from data.dataset import Dataset

START = '''"""Panels of our own, beside those that Entente has itself; docs/panels.md tells more.

    python app.py serve --data {folder} --panels {file}

A dataset's folder is no place for this file: no code is run from there.
"""

from layouts.panels.given import Bars, Lines, Table

PANELS = [
    # How many events each value of a filter has: category, actor, person, role, level, material,
    # company or direction.
    # A reader who clicks a bar filters by it. `most` is how many bars there are beside "others".
    Bars("{facet}-bars", title="Events by {facet}", by="{facet}", most=6),

    # The same over time: month, quarter or year. A click on a column shows its days alone.
    Bars("months", title="Events a month", by="month"),

    # The events themselves. Columns are those of events.csv: date, title, category, level, direction, actors,
    # companies, materials, people, place, summary, confidence, attribution, source_publishers.
    # A hyphen reverses the order.
    Table("newest", title="Newest first", columns=["date", "title", "category", "place"], sort="-date", most=10),
{lines}]
'''

LINES = """
    # Series of the dataset, by their ids in series.yaml. scale="index" compares lines of different units, axis="free"
    # shows all that they hold, whichever days are shown elsewhere.
    Lines("lines", title={title}, series=[{series}]),
"""


def starter(dataset: Dataset, *, folder: str, file: str) -> str:
    """Return the text of a file that works with a dataset; `folder` and `file` are how its first lines name them."""
    facet = "actor" if dataset.vocabulary.actors else "category"
    chosen = [dataset.series_by_id[one] for one in dataset.default_series][:1]
    lines = "".join(LINES.format(title=_quoted(one.label[:80]), series=_quoted(one.id)) for one in chosen)
    return START.format(folder=folder, file=file, facet=facet, lines=lines)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
