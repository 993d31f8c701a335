"""The names of phases: below their bands in order where windows are narrow, and never across another band."""

from __future__ import annotations

import pytest

from tests.browser.sight import at_rest
from tests.browser.surface import PageObject

SPANS = ("", "from=2018-01-01&to=2026-12-31", "from=2019-06-01&to=2020-12-31")


@pytest.mark.parametrize("query", SPANS)
def test_the_names_of_phases_stand_below_their_bands_in_their_order(phone: PageObject, query: str) -> None:
    page = phone.open(query, drawn=True)
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 740})
        at_rest(page)
        bands = sorted(phone.boxes(".phase"), key=lambda band: band["left"])
        host = phone.find(".part-phases")
        said = host.evaluate("(node) => getComputedStyle(node, '::after').content")
        names = f"{chr(160)}· ".join(str(band["name"]).replace(" ", chr(160)) for band in bands)
        assert said == f'"{names}"'
        assert host.evaluate("(node) => node.scrollWidth <= node.clientWidth")
        gaps = page.evaluate(
            """() => [...document.querySelectorAll(".phase")].map((band) => parseFloat(getComputedStyle(band, "::before").height)
              - parseFloat(getComputedStyle(band).borderTopWidth))"""
        )
        assert max(gaps) <= 1, "the gap between two bands parts no name below"
        moments = phone.boxes(".part-moments")[0]["top"]
        assert moments >= max(box["bottom"] for box in phone.boxes(".part-phases")) - 1


@pytest.mark.parametrize("query", SPANS)
def test_no_name_of_a_phase_crosses_the_end_of_another(surface: PageObject, query: str) -> None:
    page = surface.open(query, drawn=True)
    for width in (1024, 768):
        page.set_viewport_size({"width": width, "height": 740})
        at_rest(page)
        bands, names = surface.boxes(".phase"), surface.boxes(".phase span:not([hidden])")
        assert bands
        for name in names:
            crossed = [
                band["name"]
                for band in bands
                if band["name"] != name["name"]
                and band["left"] < name["right"] - 1
                and name["left"] + 1 < band["right"]
            ]
            assert crossed == [], name["name"]
