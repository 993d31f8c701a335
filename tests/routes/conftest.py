"""A small dataset of invented events and the curated one, with clients of apps that serve them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app import create_app
from data.load import load
from data.models.events import Correction
from routes.settings import Settings

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from data.dataset import Dataset
    from routes.index import EntenteApp

DATASET = """\
name: islands
title: Islands & <straits>
subtitle: An invented quarrel
takeaway: Nothing of this happened.
version: '1.0'
languages: [en]
time_zone: Asia/Seoul
terms: Free to use.
citation: Invented.
default_view: from=2019-01-01&to=2019-12-31
categories:
  - id: ruling
    label: Rulings
    singular: Ruling
    meaning: A court decides.
    colour: '#0b5c8a'
    colour_dark: '#7fb8dd'
    shape: square
directions:
  - id: escalation
    label: Escalation
    meaning: Makes it worse.
"""
EVENTS = """\
- id: 2019-03-01-first-ruling
  date: '2019-03-01'
  precision: day
  category: ruling
  title: A court rules on </script><b>fish</b>
  summary: The first ruling.
  direction: escalation
  sources:
    - publisher: The Court
      title: Ruling 1
      url: https://example.org/1
  confidence: high
  attribution: official
- id: 2019-05-02-second-ruling
  date: '2019-05-02'
  precision: day
  category: ruling
  title: A court rules again
  summary: The second ruling.
  direction: escalation
  sources:
    - publisher: The Court
      title: Ruling 2
      url: https://example.org/2
  confidence: high
  attribution: official
"""


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a dataset folder."""
    folder = tmp_path_factory.mktemp("islands")
    (folder / "events").mkdir()
    (folder / "dataset.yaml").write_text(DATASET, encoding="utf-8")
    (folder / "events" / "2019.yaml").write_text(EVENTS, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def dataset(folder: Path) -> Dataset:
    """Load that folder."""
    return load(folder)


@pytest.fixture(scope="session")
def app(dataset: Dataset) -> EntenteApp:
    """Make an app that shows it."""
    return create_app(dataset)


@pytest.fixture
def client(app: EntenteApp) -> FlaskClient:
    """Make a browser of sorts, without a cache."""
    return app.server.test_client()


@pytest.fixture(scope="session")
def corrected(dataset: Dataset) -> Dataset:
    """Return the small dataset with two corrections of its first event."""
    event = "2019-03-01-first-ruling"
    return replace(
        dataset,
        corrections=(
            Correction(date="2020-02-02", event=event, was="The first <ruling>.", now="The second one."),
            Correction(date="2020-01-01", event=event, was="No ruling.", now="A ruling."),
        ),
    )


@pytest.fixture(scope="session")
def newsroom(curated: Dataset) -> FlaskClient:
    """Make a client of an app that serves the curated dataset under a public address."""
    return create_app(curated, Settings(base_url="https://example.org")).server.test_client()
