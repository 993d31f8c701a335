"""What a published folder tells hosts to send: the headers of the app, each file's exactly once."""

from __future__ import annotations

import re
from pathlib import Path

from tests.publish.conftest import contents


def test_only_the_embed_may_be_framed_by_others(published: Path) -> None:
    ancestors = {pattern: re.findall(r"frame-ancestors ([^;\n]+)", rules) for pattern, rules in rules_of(published)}

    assert ancestors["/embed/*"] == []
    assert {one for pattern, found in ancestors.items() if pattern != "/embed/*" for one in found} == {"'self'"}


def test_every_file_matches_one_rule(published: Path) -> None:
    patterns = [pattern for pattern, _ in rules_of(published)]
    about_hosts = ("_headers", "nginx.conf.example", "manifest.json")
    paths = [path for path in contents(published) if not path.endswith((".br", ".gz")) and path not in about_hosts]

    def holds(pattern: str, path: str) -> bool:
        return path.startswith(pattern[1:-1]) if pattern.endswith("*") else path == pattern[1:]

    assert {path: count for path in paths if (count := sum(holds(one, path) for one in patterns)) != 1} == {}


def test_immutable_files_are_cached_for_ever_and_pages_are_not(published: Path) -> None:
    rules = dict(rules_of(published))

    [sheet] = published.glob("assets/entente.*.css")
    assert "immutable" in rules.get("/assets/*", rules.get(f"/assets/{sheet.name}", ""))
    assert "immutable" not in rules["/"]
    assert "application/json" in rules["/version"]


def test_the_example_for_nginx_holds_the_same_rules(published: Path) -> None:
    text = (published / "nginx.conf.example").read_text(encoding="utf-8")
    places = re.findall(r"location (?:= )?(\S+) \{\n", text)

    assert places == [pattern.removesuffix("*") for pattern, _ in rules_of(published)]
    assert text.count("{") == text.count("}")
    assert "frame-ancestors *" not in text


def rules_of(site: Path) -> list[tuple[str, str]]:
    """Return the blocks of `_headers`: pattern and lines."""
    blocks = (site / "_headers").read_text(encoding="utf-8").split("\n", 1)[1].split("\n\n")
    return [(pattern, lines) for pattern, _, lines in (block.partition("\n") for block in blocks)]


def test_the_example_for_nginx_leads_from_doubled_slashes_to_ours_and_to_nobody_elses(published: Path) -> None:
    text = (published / "nginx.conf.example").read_text(encoding="utf-8")
    found = re.search(r'if \(\$request_uri ~ "(\S+)"\) { rewrite (\S+) \$1 permanent; }', text)
    assert found
    asked, taken = map(re.compile, found.groups())

    assert [bool(asked.search(one)) for one in ("/embed//", "//embed", "/embed/", "/embed?from=a//b")] == [True, True, False, False]  # fmt: skip
    # What nginx matches has single slashes already, and is decoded.
    assert [bool(taken.search(one)) for one in ("/", "/embed/", "/event/2019-07-04-a")] == [True, True, True]
    assert [bool(taken.search(one)) for one in ("/404.html", "/\\evil.example", "/a\r\nX: 1", "/\r\nX: 1")] == [
        False
    ] * 4
