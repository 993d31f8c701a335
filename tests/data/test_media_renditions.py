"""The copies of a picture that pages load: their sizes and types, and what is no longer in them."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from data.load import load
from data.media.file import MediaFile
from data.media.licence import licence_address
from data.media.making import MediaGoneError, content
from data.media.renditions import Rendition, archived, plain, served, webp
from layouts.media import media_content
from tests import pictured
from tests.pictured import ENTRY


def picture(parent: Path, suffix: str, data: bytes) -> MediaFile:
    folder = pictured.write(parent, ENTRY.replace("jpg", suffix), **{f"harbour_{suffix}": data})
    return load(folder).media[f"media/harbour.{suffix}"]


def opened(file: MediaFile, copy: Rendition) -> Image.Image:
    return Image.open(io.BytesIO(media_content(file, copy)))


def corner(image: Image.Image) -> str:
    red, green, blue = image.convert("RGB").getpixel((8, 8))
    return "red" if red > 150 and green < 90 and blue < 90 else "other"


@pytest.mark.parametrize(
    ("width", "small", "others"),
    [(3000, [400, 800, 1200, 1600], [800, 1600]), (1000, [400, 800, 1000], [800, 1000]), (300, [300], [300])],
)
def test_no_copy_is_wider_than_the_picture(tmp_path: Path, width: int, small: list[int], others: list[int]) -> None:
    file = picture(tmp_path, "jpg", pictured.placed_jpeg(width, width // 2))
    assert [copy.width for copy in webp(file)] == small
    assert [copy.width for copy in plain(file)] == others
    for copy in served(file):
        image = opened(file, copy)
        assert (image.size, Image.MIME[image.format or ""]) == ((copy.width, copy.height), copy.mimetype)


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "avif"])
def test_nothing_of_where_when_and_by_whom_it_was_taken_is_left(tmp_path: Path, suffix: str) -> None:
    exif = Image.open(io.BytesIO(pictured.placed_jpeg())).getexif()
    kind = {"jpg": "JPEG"}.get(suffix, suffix.upper())
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    file = picture(tmp_path, suffix, pictured.saved(pictured.painted(900, 600), kind, exif=exif, icc_profile=profile))
    for copy in (*served(file), archived(file)):
        image, raw = opened(file, copy), media_content(file, copy)
        assert not image.getexif()
        assert not {"exif", "xmp", "comment", "icc_profile", "XML:com.adobe.xmp"} & set(image.info)
        assert b"Camera of Ada" not in raw
        assert b"Exif" not in raw


def test_a_comment_and_a_packet_of_names_are_left_out(tmp_path: Path) -> None:
    given = pictured.placed_jpeg()
    assert b"secret" in given
    assert pictured.PLACE.encode() in given
    file = picture(tmp_path, "jpg", given)
    assert not [copy for copy in (*served(file), archived(file)) if b"secret" in media_content(file, copy)]
    assert not [copy for copy in served(file) if pictured.PLACE.encode() in media_content(file, copy)]


@pytest.mark.parametrize(
    ("orientation", "size"), [(1, (1600, 1067)), (3, (1600, 1067)), (6, (1200, 1800)), (8, (1200, 1800))]
)
def test_every_copy_is_the_right_way_up(tmp_path: Path, orientation: int, size: tuple[int, int]) -> None:
    upright = pictured.painted(*((1800, 1200) if size[0] == 1600 else (1200, 1800)))
    turned = {1: None, 3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}[
        orientation
    ]
    exif = Image.Exif()
    exif[0x0112] = orientation
    lying = upright if turned is None else upright.transpose(turned)
    file = picture(tmp_path, "jpg", pictured.saved(lying, "JPEG", exif=exif))
    image = opened(file, plain(file)[-1])
    assert (image.size, corner(image)) == (size, "red")


@pytest.mark.parametrize("mode", ["P", "L", "LA", "RGBA", "I;16", "CMYK", "1"])
def test_every_kind_of_colour_becomes_one_that_browsers_show(tmp_path: Path, mode: str) -> None:
    kind = "jpg" if mode == "CMYK" else "png"
    image = (
        pictured.painted(500, 300).convert("L").convert(mode) if mode == "I;16" else pictured.painted(500, 300, mode)
    )
    file = picture(tmp_path, kind, pictured.saved(image, "JPEG" if kind == "jpg" else "PNG"))
    assert {opened(file, copy).mode for copy in served(file)} <= {"RGB", "RGBA"}


def test_what_shows_through_stays_so(tmp_path: Path) -> None:
    clear = pictured.painted(500, 300, "RGBA")
    clear.putalpha(0)
    file = picture(tmp_path, "png", pictured.saved(clear, "PNG"))
    assert {copy.suffix for copy in plain(file)} == {"png"}
    assert all(opened(file, copy).convert("RGBA").getpixel((5, 5))[3] == 0 for copy in served(file))


def test_an_animation_shows_its_first_picture(tmp_path: Path) -> None:
    file = picture(tmp_path, "webp", pictured.animation())
    image = opened(file, webp(file)[-1])
    assert (getattr(image, "n_frames", 1), image.convert("RGB").getpixel((350, 350))[2] > 60) == (1, True)


def test_a_drawing_is_served_as_one_and_as_a_picture_of_it(tmp_path: Path) -> None:
    file = picture(tmp_path, "svg", pictured.SCRIPTED)
    assert [(copy.suffix, copy.width, copy.height) for copy in served(file)] == [("png", 1200, 800), ("svg", 1200, 800)]
    assert opened(file, plain(file)[0]).convert("RGB").getpixel((1000, 100)) == (0x99, 0xBB, 0xCC)
    assert b"probe" not in media_content(file, served(file)[-1])


def test_a_name_stands_for_what_is_in_the_file(tmp_path: Path) -> None:
    first = picture(tmp_path / "a", "jpg", pictured.placed_jpeg())
    same = picture(tmp_path / "b", "jpg", pictured.placed_jpeg())
    other = picture(tmp_path / "c", "jpg", pictured.placed_jpeg(1700, 1200))
    assert served(first) == served(same)
    assert not {copy.name for copy in served(first)} & {copy.name for copy in served(other)}


def test_a_picture_that_was_changed_since_is_not_shown_under_the_old_name(tmp_path: Path) -> None:
    file = picture(tmp_path, "jpg", pictured.placed_jpeg(1000, 640))
    (file.folder / file.name).write_bytes(pictured.placed_jpeg(1000, 641))
    with pytest.raises(MediaGoneError):
        content(file, Rendition("never-kept.jpg", 400, 256))


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC BY-NC-ND 2.5", "https://creativecommons.org/licenses/by-nc-nd/2.5/"),
        ("cc-by-sa-3.0 Unported", "https://creativecommons.org/licenses/by-sa/3.0/"),
        ("CC0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("Public domain", None),
        ("CC BY 9.9", None),
    ],
)
def test_a_known_licence_has_an_address(name: str, address: str | None) -> None:
    assert licence_address(name) == address
