"""What is written, when, and that a failure leaves every file as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from data.load import load
from data.problem import DatasetError
from refresh.error import RefreshError
from refresh.plan import Change, Plan
from refresh.writing import write
from tests.refresh.conftest import TODAY, Outcome, Refresh, Service
from tests.refresh.formats import ACID, CUSTOMS, ECB, bank, customs


def files(folder: Path) -> dict[str, bytes]:
    """Return what lies in a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.fixture
def asked(refreshed: Refresh, service: Service) -> Callable[[], Outcome]:
    """Return how to plan new rows for both files, with a revised value among them."""
    service.says(ECB, bank())
    service.says(CUSTOMS, customs(ACID | {"2019.06": {"JP": (5300000, 3026010), "CN": (5143880, 3500000)}}))
    return lambda: refreshed("dollar", "acid", since="2019")


def test_new_rows_are_written_and_revisions_are_not(traded: Path, asked: Callable[[], Outcome]) -> None:
    outcome = asked()

    written = write(traded, outcome.dataset, outcome.plans.values(), TODAY, past=False)

    after = load(traded)
    assert written == {"prices.csv": 3, "shipments.csv": 2}
    assert after.observations("dollar").iloc[-1] == 1166.5
    assert after.observations("acid")["2019-06"].item() == 5293070


def test_accepted_revisions_are_written_too(traded: Path, asked: Callable[[], Outcome]) -> None:
    outcome = asked()

    write(traded, outcome.dataset, outcome.plans.values(), TODAY, past=True)

    assert load(traded).observations("acid")["2019-06"].item() == 5300000


def test_a_written_shipment_names_its_source(traded: Path, asked: Callable[[], Outcome]) -> None:
    outcome = asked()

    write(traded, outcome.dataset, outcome.plans.values(), TODAY, past=False)

    note = load(traded).notes("acid")["2019-10"]
    assert note.basis == "seen-in-table"
    assert note.source is not None
    assert (note.source.publisher, note.source.date) == ("Korea Customs Service", "2019-12-20")


def test_rows_that_vanished_stay(traded: Path, refreshed: Refresh, service: Service) -> None:
    service.says(CUSTOMS, customs({month: found for month, found in ACID.items() if month != "2019.06"}))
    outcome = refreshed("acid", since="2019")

    write(traded, outcome.dataset, outcome.plans.values(), TODAY, past=True)

    assert load(traded).observations("acid")["2019-06"].item() == 5293070


def test_writing_leaves_no_file_beside(traded: Path, asked: Callable[[], Outcome]) -> None:
    before = set(files(traded))
    outcome = asked()

    write(traded, outcome.dataset, outcome.plans.values(), TODAY, past=True)

    assert set(files(traded)) == before


def test_rows_that_fail_the_checks_of_the_dataset_are_not_written(traded: Path, asked: Callable[[], Outcome]) -> None:
    outcome = asked()
    broken = Plan(outcome.dataset.series_by_id["acid"], outcome.plans["acid"].source, added=(Change("2019-13", "1"),))
    before = files(traded)

    with pytest.raises(DatasetError, match="2019-13"):
        write(traded, outcome.dataset, [*outcome.plans.values(), broken], TODAY, past=False)

    assert files(traded) == before


@pytest.mark.parametrize("failing", [1, 2])
def test_a_file_that_cannot_be_replaced_leaves_all_as_they_were(
    traded: Path, asked: Callable[[], Outcome], monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    outcome = asked()
    before = files(traded)
    replace, calls = Path.replace, []

    def full(self: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) == failing:
            raise OSError(28, "No space left on device", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", full)

    with pytest.raises(RefreshError, match=r"No space left on device\. Nothing was written"):
        write(traded, outcome.dataset, outcome.plans.values(), TODAY, past=False)

    assert files(traded) == before


def test_a_dataset_edited_meanwhile_is_not_written_to(traded: Path, asked: Callable[[], Outcome]) -> None:
    outcome = asked()
    (traded / "names.yaml").write_text("# edited\n" + (traded / "names.yaml").read_text("utf-8"), "utf-8")
    before = files(traded)

    with pytest.raises(RefreshError, match="has changed in the meantime"):
        write(traded, outcome.dataset, outcome.plans.values(), TODAY, past=False)

    assert files(traded) == before


def test_a_series_held_back_is_not_written(traded: Path, refreshed: Refresh, service: Service) -> None:
    service.says(CUSTOMS, customs({month: {c: (u // 1000, k) for c, (u, k) in f.items()} for month, f in ACID.items()}))
    outcome = refreshed("acid", since="2019")
    before = files(traded)

    assert write(traded, outcome.dataset, outcome.plans.values(), TODAY, past=True) == {}
    assert files(traded) == before
