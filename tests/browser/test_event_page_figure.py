"""The figure on the page of an event: text in its own size at every width, and nothing beyond its edges."""

from __future__ import annotations

import pytest

from layouts.static_svg.fragments import TEXT
from tests.browser.surface import PageObject

EVENT = "2019-08-29-hydrogen-fluoride-first-approval"
SEEN = """() => {
  const figure = document.querySelector(".event-figure").getBoundingClientRect();
  const drawn = [...document.querySelectorAll(".event-figure svg")].filter((node) => node.checkVisibility());
  const texts = drawn.flatMap((node) => [...node.querySelectorAll("text")]).map((node) => node.getBoundingClientRect());
  return {
    drawn: drawn.length,
    scale: drawn[0].getBoundingClientRect().width / drawn[0].viewBox.baseVal.width,
    size: parseFloat(getComputedStyle(drawn[0]).fontSize),
    beyond: texts.filter(({left, right}) => left < figure.left - 1 || right > figure.right + 1).length,
  };
}"""


@pytest.mark.parametrize("width", [320, 360, 390, 430, 520, 600, 768, 900, 1024, 1280, 1920])
def test_the_text_of_a_figure_has_its_own_size(surface: PageObject, width: int) -> None:
    page = surface.page
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{surface.site}/event/{EVENT}")
    seen = page.evaluate(SEEN)
    assert seen == {"drawn": 1, "scale": pytest.approx(1, abs=0.001), "size": TEXT, "beyond": 0}
