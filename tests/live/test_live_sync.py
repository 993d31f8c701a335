"""`serve --watch --sync`: an editor types in a spreadsheet, and the page follows; a sheet that breaks takes nothing away."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from click.testing import CliRunner

import app
from exchange.importing import import_file
from exchange.options import Options
from tests.exchange.published import published
from tests.exchange.updates import TALKS
from tests.serving import serving


def asked(address: str) -> Any:
    with urlopen(address, timeout=10) as response:
        return json.load(response)


@pytest.mark.long
def test_the_page_follows_a_spreadsheet_and_stays_where_it_breaks(tmp_path: Path) -> None:
    folder = tmp_path / "talks"
    with published(TALKS) as sheet:
        import_file("csv", sheet.address, folder, Options(allow_private=True))
        with serving("--data", str(folder), "--watch", "--sync", "1") as server:
            first = asked(f"{server}/version")["content_hash"]

            def changed() -> bool:
                return bool(asked(f"{server}/version")["content_hash"] != first)

            def status() -> str:
                return str(asked(f"{server}/health")["status"])

            sheet.say(TALKS + "2019-09-01;Talks resume;They meet again.;Talks;;\n")
            assert sheet.until(changed)
            second = asked(f"{server}/version")["content_hash"]
            assert status() == "ok"

            sheet.say("<!DOCTYPE html><p>Sign in")
            assert sheet.until(lambda: status() == "degraded")
            [problem] = asked(f"{server}/health")["problems"]
            since = re.fullmatch(
                r"the spreadsheet cannot be used since [0-9]{4}-[0-9-]{5} [0-9:]{5} UTC", problem["problem"]
            )
            assert since is not None
            assert asked(f"{server}/version")["told"] == f"Your last edit is not shown: {since[0]}."
            assert asked(f"{server}/version")["content_hash"] == second

            sheet.say(TALKS + "2019-09-01;Talks resume;They meet once more.;Talks;;\n")
            assert sheet.until(lambda: status() == "ok")
            assert asked(f"{server}/version")["told"] == ""
            assert sheet.until(lambda: asked(f"{server}/version")["content_hash"] not in (first, second))
        before = sheet.asked
        assert not sheet.until(lambda: sheet.asked > before, seconds=2.5)
    assert "They meet once more." in (folder / "events/2019.yaml").read_text(encoding="utf-8")


def test_a_server_of_datasets_that_were_not_imported_has_nothing_to_ask(folder: Path) -> None:
    result = CliRunner().invoke(app.main, ["serve", "--data", str(folder), "--sync", "60"], obj=app.create_app)

    assert (result.exit_code, "--sync wants a dataset with an import.yaml" in result.output) == (2, True)
