"""SVG made safe: shapes and texts stay, whatever runs, loads or leads elsewhere goes."""

from __future__ import annotations

import pytest
from defusedxml.ElementTree import fromstring

from data.media.drawing import DrawingError, made_safe
from tests.pictured import SCRIPTED

HEAD = b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 30 20">'


def drawn(inner: str) -> str:
    return made_safe(HEAD + inner.encode() + b"</svg>").svg.decode()


def test_nothing_that_runs_or_loads_is_left() -> None:
    safe = made_safe(SCRIPTED)
    text = safe.svg.decode()
    assert not [
        word for word in ("probe", "script", "elsewhere", "import", "foreign", "image", "animate") if word in text
    ]
    assert [child.tag.rpartition("}")[2] for child in fromstring(safe.svg)] == ["rect", "g", "use", "text"]
    assert 'fill="#9bc"' in text
    assert "Mid Bank" in text


def test_a_drawing_keeps_its_proportions_at_a_size_of_its_own() -> None:
    safe = made_safe(SCRIPTED)
    assert (safe.width, safe.height) == (1200, 800)
    millimetres = made_safe(
        b'<svg xmlns="http://www.w3.org/2000/svg" width="50mm" height="100mm"><path d="M0 0h9"/></svg>'
    )
    assert (millimetres.width, millimetres.height) == (600, 1200)


@pytest.mark.parametrize(
    "tried",
    [
        '<rect width="9" height="9" fill="url(https://elsewhere.example/#a)"/>',
        '<rect width="9" height="9" fill="u&#114;l(//elsewhere.example/a)"/>',
        '<rect width="9" height="9" style="fill:url(\'data:image/svg+xml,elsewhere\')"/>',
        '<rect width="9" height="9" style="fill:red;mask:image(elsewhere)"/>',
        '<rect width="9" height="9" style="fi\\6cl:\\75rl(elsewhere)"/>',
        '<rect width="9" height="9" cursor="url(elsewhere)"/>',
        '<rect width="9" height="9" ONCLICK="elsewhere"/>',
        '<rect width="9" height="9"/><style>rect{fill:url(elsewhere)}</style>',
        '<rect width="9" height="9"/><style>@font-face{src:url(elsewhere)}</style>',
        '<rect width="9" height="9"/><style>/*&lt;/style>&lt;script>elsewhere</style>',
        '<rect width="9" height="9"/><set attributeName="onclick" to="elsewhere"/>',
        '<rect width="9" height="9"/><x:script xmlns:x="http://www.w3.org/2000/svg">elsewhere</x:script>',
        '<rect width="9" height="9"/><h:iframe xmlns:h="http://www.w3.org/1999/xhtml" src="elsewhere"/>',
        '<rect width="9" height="9"/><?xml-stylesheet href="elsewhere"?><!-- elsewhere -->',
        '<rect width="9" height="9"/><use xlink:href="elsewhere#a"/>',
        '<rect width="9" height="9"/><filter id="f"><feImage href="elsewhere"/></filter>',
        '<rect width="9" height="9"/><metadata>elsewhere</metadata><title>elsewhere</title>',
    ],
)  # fmt: skip
def test_no_spelling_of_something_outside_survives(tried: str) -> None:
    assert "elsewhere" not in drawn(tried)
    assert '<rect width="9" height="9"' in drawn(tried)


def test_styles_of_ordinary_drawings_stay() -> None:
    text = drawn(
        '<style>.st0{fill:#a64;-x-y:1}</style><rect class="st0" style="stroke:rgb(1,2,3);fill:url(#g)" width="9"/>'
    )
    assert "<style>.st0{fill:#a64}</style>" in text
    assert 'style="stroke:rgb(1,2,3);fill:url(#g)"' in text


def test_parts_that_are_used_within_parts_are_counted() -> None:
    tenfold = [f'<use href="#l{at}"/>' * 10 for at in range(9)]
    levels = "".join(f'<g id="l{at}">{uses}</g>' for at, uses in enumerate(tenfold, start=1))
    with pytest.raises(DrawingError, match="draws more than 20,000 elements"):
        drawn(f'<g id="l0"><path d="M0 0h9"/></g>{levels}')


def test_depth_has_a_limit() -> None:
    with pytest.raises(DrawingError, match="inside one another"):
        drawn("<g>" * 500 + '<path d="M0 0h9"/>' + "</g>" * 500)
