"""What stands for a Live panel where no server answers: text, HTML or an image, for one View, else a sentence."""

from __future__ import annotations

import logging
from collections.abc import Callable

import pytest
from dash import html
from markupsafe import Markup

from app import create_app
from data.dataset import Dataset
from data.scene import Scene
from layouts.markup import markup
from layouts.panels.built_in import built_in
from layouts.panels.given import Live
from layouts.panels.given.guests import guests
from layouts.panels.given.stand_in import stand_in, texts
from layouts.panels.registry import Panels
from layouts.words import words

SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><circle r="3"/></svg>'


def shown(small: Dataset, published: Callable[[Scene], object] | None, *, query: str = "", address: str = "") -> str:
    panel = Live("months", title='Events "a" month', layout=html.Div(), register=print, published=published)
    return str(markup(stand_in(panel, Scene.of(small, query), words(), address=address)))


def test_text_is_text(small: Dataset) -> None:
    assert "<p>5 &lt;b&gt;events&lt;/b&gt;</p>" in shown(small, lambda scene: f"{len(scene.events)} <b>events</b>")
    assert "<p>&lt;b&gt;</p>" in shown(small, lambda _: Markup("<b>"))


def test_components_are_written_as_html(small: Dataset) -> None:
    assert "<ul><li>one</li><li>two</li></ul>" in shown(small, lambda _: html.Ul([html.Li("one"), html.Li("two")]))
    assert "<p>one</p><p>two</p>" in shown(small, lambda _: [html.P("one"), html.P("two")])


def test_an_svg_is_an_image_in_which_nothing_runs(small: Dataset) -> None:
    text = shown(small, lambda _: SVG)

    assert '<img alt="Events &#34;a&#34; month" src="data:image/svg+xml,%3Csvg' in text
    assert "onload=" not in text


def test_what_is_published_names_the_view_it_holds_for(small: Dataset) -> None:
    assert 'data-for="q=closed"' in shown(small, lambda _: "text", query="theme=dark&q=closed&v=1")


def test_the_sentence_waits_until_the_view_changes(small: Dataset) -> None:
    assert 'data-part="elsewhere" hidden' in shown(small, lambda _: "text")
    assert "shows nothing for the present choice" in shown(small, lambda _: "text")


@pytest.mark.parametrize("published", [None, lambda _: None])
def test_else_a_sentence_with_a_link_where_there_is_a_live_page(
    small: Dataset, published: Callable[[Scene], object] | None
) -> None:
    text = shown(small, published, address="/?q=closed")

    assert "stand-in" not in text
    assert "hidden" not in text
    assert '<a href="/?q=closed" rel="noopener" target="_blank">Open the live page</a>' in text
    assert "<a " not in shown(small, published)


def test_what_fails_later_is_logged_and_the_sentence_stands(small: Dataset, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR, "entente"):
        text = shown(small, lambda scene: scene.nothing)

    assert "is not part of this page" in text
    assert "AttributeError" in caplog.text


def test_in_a_picture_what_is_published_is_lines_of_text() -> None:
    table = html.Table([html.Tr([html.Td("Norvik"), html.Td(3)]), html.Tr(html.Td(["of ", html.B("all"), " events"]))])

    assert texts([html.P("one"), table]) == ["one", "Norvik", "3", "of all events"]
    assert texts(None) == []


@pytest.mark.parametrize(
    ("published", "wanted"),
    [
        (lambda scene: f"{len(scene.events)} of <all>", "of &lt;all&gt;</text>"),
        (lambda _: SVG, '<image href="data:image/svg+xml,%3Csvg'),
        (None, "is not part of this page.</text>"),
    ],
)
def test_a_picture_has_the_panel_with_what_is_published(
    small: Dataset, published: Callable[[Scene], object] | None, wanted: str
) -> None:
    panel = Live("months", title="Events a month", layout=html.Div(), register=print, published=published)
    panels = Panels([*built_in(), *guests([panel])])
    dataset = small.shown_by(panels.ids, panels.usual)

    picture = create_app(dataset, panels=panels).server.test_client().get("/card.svg?panels=months~timeline").text

    assert "Events a month</text>" in picture
    assert wanted in picture
    assert "onload=" not in picture
