"""Our scripts as pages load them: bundles made of the modules as they now are, else the modules; never an older state."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from app import create_app
from data.dataset import Dataset
from routes import assets, scripts
from routes.bundles import BUNDLES
from routes.settings import Settings
from tests.bundled import asked_anew, bundle
from tools.js import bundling, node

SURFACES = ("/", "/embed", "/briefing")
OURS = re.compile(r'<script src="(?P<address>/assets/[^"]+)"(?P<how>[^>]*)></script>')
HELD = re.compile(r'window\.entente\.held\["([^"]+)"\]')
HOLDS = re.compile(r'"([^"]+\.js)":[\w$]+')


@pytest.fixture
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a test the folder of our modules, for it to edit, and no bundles of them."""
    monkeypatch.setattr(scripts, "FOLDER", Path(shutil.copytree(scripts.FOLDER, tmp_path / "assets")))
    monkeypatch.setattr(scripts, "BUILT", tmp_path / "built")
    asked_anew()
    yield tmp_path / "assets"
    asked_anew()


def client_of(dataset: Dataset, *, separate: bool = False) -> FlaskClient:
    return create_app(dataset, Settings(separate_assets=separate)).server.test_client()


def ours(client: FlaskClient, surface: str) -> tuple[str, str]:
    """Return the address of the surface's own script and how the page loads it."""
    [(address, how)] = [match.groups() for match in OURS.finditer(client.get(surface).text)]
    return address, how.strip()


@pytest.mark.usefixtures("modules")
@pytest.mark.parametrize(("surface", "how"), [("/", ""), ("/embed", "defer"), ("/briefing", "defer")])
def test_pages_load_the_bundle_that_was_made_of_the_modules(dataset: Dataset, surface: str, how: str) -> None:
    bundle(scripts.BUILT, scripts.sources())
    client = client_of(dataset)

    address, found = ours(client, surface)
    response = client.get(address)

    assert found == how
    assert response.text.startswith("/* ")
    assert "immutable" in response.headers["Cache-Control"]
    assert "Access-Control-Allow-Origin" not in response.headers


@pytest.mark.parametrize("surface", SURFACES)
def test_an_edited_module_is_never_answered_with_an_old_bundle(
    dataset: Dataset, modules: Path, surface: str, caplog: pytest.LogCaptureFixture
) -> None:
    bundle(scripts.BUILT, scripts.sources())
    client = client_of(dataset)
    before, _ = ours(client, surface)
    with (modules / "base" / "days.js").open("a", encoding="utf-8") as module:
        module.write("// edited\n")
    asked_anew()

    address, how = ours(client, surface)
    response = client.get(address)

    assert how == 'type="module"'
    assert "import { begin } from" in response.text
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert client.get(before).text == response.text, "the address that an older page names"
    assert [record.message for record in caplog.records] == [
        "build/js is not of the scripts in assets: pages load these one by one until `python -m tools.js` has run"
    ]


@pytest.mark.parametrize("change", ["new module", "module gone", "another builder", "another list"])
def test_every_change_of_what_bundles_are_made_of_is_seen(
    modules: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    before = scripts.sources()
    if change == "new module":
        (modules / "base" / "new.js").touch()
    elif change == "module gone":
        (modules / "base" / "days.js").unlink()
    elif change == "another builder":
        (tmp_path / "build.mjs").touch()
        monkeypatch.setattr(scripts, "BUILDER", tmp_path / "build.mjs")
    else:
        monkeypatch.setattr(scripts, "BUNDLES", {})
        scripts._digest.cache_clear()

    assert scripts.sources() != before


@pytest.mark.usefixtures("modules")
def test_without_bundles_pages_load_the_modules_and_nobody_is_warned(
    dataset: Dataset, caplog: pytest.LogCaptureFixture
) -> None:
    client = client_of(dataset)

    assert {ours(client, surface)[1] for surface in SURFACES} == {'type="module"'}
    assert caplog.records == []


def test_where_our_script_is_a_module_the_start_of_dash_waits_for_it(dataset: Dataset) -> None:
    app = create_app(dataset, Settings(separate_assets=True))
    response = app.server.test_client().get("/")

    assert f'<script id="_dash-renderer" type="module">{app.renderer}</script>' in response.text
    assert app.csp_hashes()[0] in response.headers["Content-Security-Policy"]


def test_scripts_and_style_sheets_can_be_served_one_by_one(dataset: Dataset) -> None:
    client = client_of(dataset, separate=True)

    assert {ours(client, surface)[1] for surface in SURFACES} == {'type="module"'}
    assert len(re.findall(r'<link rel="stylesheet" href="/assets/', client.get("/").text)) > 1


def test_a_published_site_without_bundles_has_every_module(modules: Path) -> None:
    own = scripts.Scripts()

    addresses = assets.module_addresses("/", own)

    assert {
        f"/assets/{path.relative_to(modules)}" for path in modules.rglob("*.js") if path.parent.name != "host"
    } == set(addresses)
    bundle(scripts.BUILT, scripts.sources())
    assert assets.module_addresses("/", own) == []


def test_a_script_with_a_fault_leaves_no_bundle_that_counts(modules: Path) -> None:
    needs_esbuild()
    bundle(scripts.BUILT, scripts.sources())
    (modules / "base" / "days.js").write_text("export const", encoding="utf-8")
    asked_anew()

    with pytest.raises(bundling.NotBuiltError, match=r"base/days\.js"):
        bundling.build()

    assert not scripts.is_built()


@pytest.mark.usefixtures("modules")
def test_each_end_of_the_link_between_bundles_has_its_other_end() -> None:
    needs_esbuild()
    bundling.build()
    asked_anew()
    assert scripts.is_built()

    texts = {name: (scripts.BUILT / name).read_text(encoding="utf-8") for name in BUNDLES}
    taken = {name: set(HELD.findall(text)) for name, text in texts.items()}
    held = {name: set(HOLDS.findall(text[text.rfind(".held=") :])) for name, text in texts.items()}

    for one in BUNDLES.values():
        assert taken[one.name] <= set().union(*(held[earlier] for earlier in one.after)), one.name
        assert bool(taken[one.name]) == bool(one.after)
    assert set().union(*taken.values()) == set().union(*held.values()), "held for nobody"


@pytest.mark.usefixtures("modules")
def test_the_script_of_host_pages_is_under_4_kb_and_the_same_built_or_not(dataset: Dataset) -> None:
    def served(encoding: str = "") -> bytes:
        return client_of(dataset).get("/embed.js", headers={"Accept-Encoding": encoding}).data

    apart = served()
    assert apart.count(b'"use strict"') == len(scripts.HOST)
    needs_esbuild()
    bundling.build()
    asked_anew()
    whole = served()
    elements = [b"entente-embed", b"entente-ref", b"entente-scrolly"]
    assert [name in text for text in (apart, whole) for name in elements] == [True] * 6
    assert len(whole) < len(apart) / 2
    assert max(len(served("br")), len(served("gzip"))) < 4_000


@pytest.mark.parametrize("tool", ["node", "esbuild"])
def test_without_a_tool_it_says_which(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, tool: str) -> None:
    monkeypatch.setattr(bundling, "ESBUILD", tmp_path if tool == "node" else tmp_path / "none")
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.setattr(node, "find_spec", lambda _name: None)
    monkeypatch.setattr(subprocess, "run", lambda *_args, **_kept: pytest.fail("nothing may run"))

    with pytest.raises(bundling.NotBuiltError, match=f"No {tool}"):
        bundling.build()


def needs_esbuild() -> None:
    if not bundling.ESBUILD.is_dir():
        pytest.skip("npm has not been run")
