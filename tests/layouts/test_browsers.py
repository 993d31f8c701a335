"""What is served to every browser above the floor is written so that the oldest of them reads it."""

from __future__ import annotations

import re
import subprocess

import pytest

from data.dataset import Dataset
from layouts.browsers import FLOOR, THEMED, readable
from layouts.shapes import category_style
from routes import assets, scripts
from routes.bundles import BUNDLES
from routes.scripts import Scripts
from tools.js import bundling
from tools.js.node import node

LOWERED = """
import { readFile } from "node:fs/promises";
import { transform } from "esbuild";
const [file, target] = process.argv.slice(1);
const text = await readFile(file, "utf8");
const written = async (how) => (await transform(text, { ...how, charset: "utf8" })).code;
process.exit(await written({ target: target.split(",") }) === await written({ target: "esnext" }) ? 0 : 1);
"""


@pytest.mark.parametrize(
    ("css", "read"),
    [
        ("a{color:light-dark(#fff,#000)}", f"a{{color:#fff}}{THEMED}{{a{{color:light-dark(#fff,#000)}}}}"),
        (
            "a{--x:light-dark(rgb(1 2 3),#000);top:0}",
            f"a{{--x:rgb(1 2 3);top:0}}{THEMED}{{a{{--x:light-dark(rgb(1 2 3),#000)}}}}",
        ),
        ("a,b:has(c,d),e{top:0}", "a,e{top:0}b:has(c,d){top:0}"),
        ("a:is(b,c){top:0}", "a:is(b,c){top:0}"),
        ("@media print{a,b:has(c){top:0}}", "@media print{a{top:0}b:has(c){top:0}}"),
        (".a:not(:has(b)){top:0}", ".a:not(:has(b)){top:0}"),
        ("", ""),
    ],
)
def test_a_rule_stands_in_words_that_every_browser_knows(css: str, read: str) -> None:
    assert readable(css) == read


@pytest.mark.parametrize("name", sorted(assets.STYLES))
def test_no_style_sheet_relies_on_what_the_floor_does_not_know(name: str) -> None:
    css = assets._find(name, Scripts()).data.decode()
    apart = re.sub(rf"{re.escape(THEMED)}\{{[^{{}}]*\{{[^{{}}]*\}}\}}|@supports not \([^{{]*", "", css)

    assert "light-dark(" not in apart
    assert not [one for one in re.findall(r"([^{}]*:has\([^{}]*)\{", apart) if "," in one and _is_mixed(one)]
    assert not re.search(r"[{};]\s*&", css), "nesting"


def _is_mixed(selectors: str) -> bool:
    plain = selectors
    while (flat := re.sub(r"\((?!has)[^()]*\)", "", plain)) != plain:
        plain = flat
    return len({":has" in one for one in plain.split(",")}) > 1


def test_a_category_has_its_light_colour_where_there_are_no_themes(dataset: Dataset) -> None:
    css = category_style(dataset)

    assert css.startswith(f'[data-category="{dataset.categories[0].id}"]{{--on-light:{dataset.categories[0].colour};')
    assert "[data-category]{--category:var(--on-light)}" in css
    assert f"{THEMED}{{[data-category]{{--category:light-dark(var(--on-light),var(--on-dark))}}}}" in css


@pytest.mark.parametrize("name", sorted(BUNDLES))
def test_every_bundle_is_written_for_the_oldest_browsers(name: str) -> None:
    if not bundling.ESBUILD.is_dir() or not scripts.is_built():
        pytest.skip("the scripts are not bundled")
    target = ",".join(f"{browser.lower()}{version}" for browser, version in FLOOR.items())
    command = [*node(), "--input-type=module", "-e", LOWERED, str(scripts.BUILT / name), target]

    done = subprocess.run(command, cwd=scripts.BUILDER.parents[2], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
