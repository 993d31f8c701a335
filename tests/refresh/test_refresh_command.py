"""`python app.py refresh`: output, writing and exit codes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import app
import commands.refresh
from tests.refresh.conftest import SERVICES, TODAY, Service
from tests.refresh.formats import ACID, CUSTOMS, ECB, bank, customs

Command = Callable[..., Result]


@pytest.fixture
def command(traded: Path, service: Service, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Return how to call the command on the small dataset, with the services on this machine."""
    monkeypatch.setattr(commands.refresh, "_today", lambda: TODAY)
    monkeypatch.setenv("ENTENTE_KOREA_CUSTOMS_KEY", "secret")
    monkeypatch.delenv("ENTENTE_ESTAT_APP_ID", raising=False)
    mirrors = [word for ours in SERVICES for word in ("--mirror", f"{ours}={service.address}")]
    service.says(ECB, bank())
    service.says(CUSTOMS, customs(ACID | {"2019.06": {"JP": (5300000, 3026010), "CN": (5143880, 3500000)}}))
    return lambda *words: CliRunner().invoke(app.main, ["refresh", *words, "--data", str(traded), *mirrors])


def test_nothing_is_written_without_apply(command: Command, traded: Path) -> None:
    before = {path: path.read_bytes() for path in traded.rglob("*.*")}

    result = command("dollar", "acid", "--since", "2019")

    assert result.exit_code == 0
    assert "  new       2019-12-16  1170.53\n" in result.output
    assert "  revised   2019-06  5293070 -> 5300000  (+0.13%)\n" in result.output
    assert "Nothing was written. --apply writes 5 new rows; 1 change to the past want" in result.output
    assert {path: path.read_bytes() for path in traded.rglob("*.*")} == before


def test_apply_writes_new_rows_and_lists_what_to_update_by_hand(command: Command, traded: Path) -> None:
    result = command("dollar", "acid", "--since", "2019", "--apply")

    assert f"{traded / 'prices.csv'}: 3 rows written." in result.output
    assert f"{traded / 'shipments.csv'}: 2 rows written." in result.output
    assert "review `ends`, `source` and `revision` of dollar, acid." in result.output
    assert "acid,2019-06,5293070," in (traded / "shipments.csv").read_text("utf-8")


def test_revisions_are_written_once_accepted_and_then_are_none(command: Command, traded: Path) -> None:
    command("acid", "--since", "2019", "--apply", "--accept-revisions")

    assert "acid,2019-06,5300000," in (traded / "shipments.csv").read_text("utf-8")
    assert command("acid", "--since", "2019").output.splitlines()[::2] == [
        "acid (korea-customs): nothing new",
        "There is nothing new.",
    ]


def test_a_missing_key_is_named_and_the_others_go_on(command: Command) -> None:
    result = command("dollar", "acid-exports")

    assert result.exit_code == 1
    assert "dollar (ecb): 3 new" in result.output
    assert "acid-exports: Ministry of Finance" in result.output
    assert "ENTENTE_ESTAT_APP_ID" in result.output


def test_a_series_with_defects_is_reported_and_exits_with_one(command: Command, service: Service) -> None:
    service.says(CUSTOMS, customs({month: {c: (u // 1000, k) for c, (u, k) in f.items()} for month, f in ACID.items()}))

    result = command("acid", "--since", "2019", "--apply")

    assert result.exit_code == 1
    assert "  held back another unit" in result.output
    assert "one series is held back" in result.output


def test_a_series_without_a_source_says_why(command: Command) -> None:
    result = command("pressed")

    assert result.exit_code == 1
    assert result.output == "pressed: nobody is asked for it. The press prints it once a year.\n"


def test_a_series_there_is_none_of_is_named(command: Command) -> None:
    result = command("dolar")

    assert result.exit_code == 1
    assert "There is no series dolar." in result.output


def test_the_list_names_every_source_without_requests(command: Command, service: Service) -> None:
    result = command("--list")

    assert result.exit_code == 0
    assert "dollar: ecb\n" in result.output
    assert "pressed: none (The press prints it once a year.)" in result.output
    assert service.asked == []


@pytest.mark.parametrize("words", [["--accept-revisions"], ["--since", "lately"], ["--mirror", "https://example.org"]])
def test_invalid_arguments_are_refused_before_any_request(command: Command, service: Service, words: list[str]) -> None:
    assert command(*words).exit_code == 2
    assert service.asked == []


def test_what_a_source_says_cannot_steer_the_terminal(command: Command, service: Service) -> None:
    service.says(
        CUSTOMS, "<response><header><resultCode>99</resultCode><resultMsg>no\x9b2Jway</resultMsg></header></response>"
    )

    assert "refuses: no\N{REPLACEMENT CHARACTER}2Jway" in command("acid").output
