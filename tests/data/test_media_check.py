"""Pictures of events: each one that cannot be shown is a problem with its file, line and remedy."""

from __future__ import annotations

import gzip
from datetime import date
from pathlib import Path

import pytest

from data.load import load
from data.media import probe
from data.review import review
from tests import pictured
from tests.pictured import ENTRY, EVENT
from tests.spoilt import problems, slip

YEAR = "events/2021.yaml"


def line_of(folder: Path, text: str) -> int:
    lines = (folder / YEAR).read_text(encoding="utf-8").splitlines()
    return next(at for at, line in enumerate(lines, start=1) if text in line)


def only(folder: Path) -> str:
    (problem,) = problems(folder)
    return problem


def kinds(folder: Path) -> dict[str, str]:
    found = review(folder, date(2022, 12, 31))
    return {one.kind: str(one.problem) for one in found.warnings if one.kind.endswith(("picture", "drawing"))}


def test_a_picture_has_the_size_and_type_of_its_file(tmp_path: Path) -> None:
    loaded = load(pictured.write(tmp_path))
    (media,) = loaded.events_by_id[EVENT].media
    found = loaded.media[media.file]
    assert (media.credit, found.kind, found.width, found.height) == ("Ada Sample", "JPEG", 1800, 1200)


def test_one_picture_may_be_written_without_the_dash_of_a_list(tmp_path: Path) -> None:
    bare = ENTRY.replace("    - file", "      file").replace("      ", "    ")
    assert len(load(pictured.write(tmp_path, bare)).events_by_id[EVENT].media) == 1


@pytest.mark.parametrize("name", ["alt", "credit", "licence", "source"])
def test_what_a_picture_must_say_is_missed_by_name(tmp_path: Path, name: str) -> None:
    entry = "".join(line for line in ENTRY.splitlines(keepends=True) if f"{name}:" not in line)
    folder = pictured.write(tmp_path, entry)
    assert only(folder).startswith(f"{YEAR}:{line_of(folder, 'file: media/')}: media.{name}: is missing")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("https://elsewhere.example/a.jpg", "is an address, not a file of the dataset. Save the picture in media/"),
        ("//elsewhere.example/a.jpg", "is an address"),
        ("data:image/png;base64,AAAA", "is an address"),
        ("../../etc/passwd.jpg", "leads out of the folder media/"),
        ("media/../dataset.jpg", "leads out of the folder media/"),
        ("/etc/a.jpg", "leads out of the folder media/"),
        ("harbour.jpg", "is not in the folder media/. Write it as media/harbour.jpg"),
        ("media/talks.gif", "is of a type that pages do not show. Save it as JPEG, PNG, WebP, AVIF or SVG"),
        ("media/harbor.jpg", "is not in the dataset's folder. Did you mean 'media/harbour.jpg'?"),
    ],
)
def test_a_file_that_is_none_of_the_dataset_is_named(tmp_path: Path, written: str, said: str) -> None:
    folder = pictured.write(
        tmp_path, ENTRY.replace("media/harbour.jpg", f"'{written}'"), harbour_jpg=pictured.placed_jpeg()
    )
    found = only(folder)
    assert found.startswith(f"{YEAR}:{line_of(folder, written)}: media.file: ")
    assert said in found


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    folder = pictured.write(tmp_path)
    outside = tmp_path / "private.jpg"
    (folder / "media" / "harbour.jpg").rename(outside)
    (folder / "media" / "harbour.jpg").symlink_to(outside)
    assert "is a link that leads out of media/. Copy the file here instead." in only(folder)


PNG, JPEG = (pictured.saved(pictured.painted(800, 500), kind) for kind in ("PNG", "JPEG"))
REFUSED = {
    "a bomb": (pictured.bomb(), "png", "unpacks to too many pixels. Save it smaller"),
    "too large a picture": (pictured.bomb(9000), "png", "unpacks to too many pixels (9,000 × 9,000). Save it smaller"),
    "a PNG named JPEG": (PNG, "jpg", "is PNG by its content, not JPEG. Name it media/harbour.png, here and in the folder."),
    "text named PNG": (b"Dear reader,\n", "png", "is no picture by its content. Save the picture itself as PNG."),
    "a page named JPEG": (b"<!doctype html><p>403 Forbidden", "jpg", "is no picture by its content"),
    "a GIF named PNG": (pictured.saved(pictured.painted(20, 20), "GIF"), "png", "is a GIF file by its content"),
    "half a JPEG": (JPEG[: len(JPEG) // 2], "jpg", "cannot be read to its end"),
    "half an AVIF": (pictured.saved(pictured.painted(400, 300), "AVIF")[:300], "avif", "cannot be read to its end"),
    "nothing": (b"", "webp", "is empty"),
    "a drawing of entities": (
        b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>&b;</text></svg>',
        "svg",
        "defines entities",
    ),
    "a drawing without end": (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g id="a"><use href="#a"/></g></svg>',
        "svg",
        "uses a part within itself",
    ),
    "a drawing of scripts": (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>probe()</script></svg>',
        "svg",
        "shows nothing once it is made safe",
    ),
    "a drawing without size": (b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>', "svg", "does not say its size"),
    "a torn drawing": (b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g></svg>', "svg", "is not well-formed XML"),
    "a packed drawing": (gzip.compress(pictured.SCRIPTED), "svg", "is a gzip file by its content"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_a_picture_that_is_not_what_it_says_is_refused(tmp_path: Path, name: str) -> None:
    content, suffix, said = REFUSED[name]
    entry = ENTRY.replace("harbour.jpg", f"harbour.{suffix}")
    folder = pictured.write(tmp_path, entry, **{f"harbour_{suffix}": content})
    found = only(folder)
    assert found.startswith(f"{YEAR}:{line_of(folder, 'file: media/')}: media.file: 'media/harbour.{suffix}' ")
    assert said in found


def test_a_file_of_too_many_bytes_is_refused_unread(tmp_path: Path) -> None:
    folder = pictured.write(tmp_path)
    with (folder / "media" / "harbour.jpg").open("ab") as file:
        file.truncate(probe.LARGEST_FILE + 1)
    assert "is larger than 20 MB" in only(folder)


def test_every_problem_of_a_picture_is_told_at_once(tmp_path: Path) -> None:
    folder = pictured.write(tmp_path, ENTRY, harbour_jpg=PNG)
    slip(folder, YEAR, "      credit: Ada Sample\n", "")
    assert [part for problem in problems(folder) for part in ("credit", "PNG by its content") if part in problem] == [
        "credit",
        "PNG by its content",
    ]


def test_a_picture_lying_on_its_side_has_the_size_that_readers_see(tmp_path: Path) -> None:
    found = load(pictured.write(tmp_path, harbour_jpg=pictured.placed_jpeg(orientation=6))).media["media/harbour.jpg"]
    assert (found.width, found.height) == (1200, 1800)


def test_what_is_worth_a_second_look_is_a_warning(tmp_path: Path) -> None:
    more = ENTRY + "".join(
        ENTRY.removeprefix("  media:\n").replace("harbour.jpg", name)
        for name in ("chart.svg", "boats.webp", "small.png")
    )
    folder = pictured.write(
        tmp_path, more, harbour_jpg=JPEG, chart_svg=pictured.SCRIPTED, boats_webp=pictured.animation(),
        small_png=pictured.saved(pictured.painted(200, 100), "PNG"), spare_jpg=JPEG,
    )  # fmt: skip
    (folder / "media" / ".hidden").write_bytes(b"")
    found = kinds(folder)
    assert (
        found["unused-picture"]
        == "media/spare.jpg: is the picture of no event. Name it in `media:` of one, or delete it."
    )
    assert "'media/boats.webp' is animated: pages show its first picture only" in found["animated-picture"]
    assert "'media/small.png' is only 200 pixels wide" in found["small-picture"]
    assert (
        "'media/chart.svg' holds what pages leave out (onload, script, parts of style, onclick, image"
        in found["cleaned-drawing"]
    )


def test_another_picture_under_the_same_name_is_another_state_of_the_dataset(tmp_path: Path) -> None:
    folder = pictured.write(tmp_path)
    before = load(folder).content_hash
    (folder / "media" / "harbour.jpg").write_bytes(pictured.placed_jpeg(900, 600))
    assert load(folder).content_hash != before
