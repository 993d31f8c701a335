"""The inventory covers every route of the app; a new route without an entry fails before anything is written."""

from __future__ import annotations

import pytest

from publish import ROOT, PublishError, inventory, site
from routes.index import EntenteApp
from tests.conftest import SMALL
from tests.publish.conftest import app_of


@pytest.fixture
def app() -> EntenteApp:
    return app_of(SMALL)


def test_every_route_has_a_place(app: EntenteApp) -> None:
    assert inventory.unlisted(app) == []


def test_every_place_is_that_of_a_route(app: EntenteApp) -> None:
    routes = {rule.rule.removeprefix(ROOT) for rule in app.server.url_map.iter_rules()}

    assert {*inventory.NAMED, *inventory.LINKED, *inventory.LEFT_OUT} - routes == set()


def test_every_event_has_its_page(app: EntenteApp) -> None:
    pages = {f"{ROOT}event/{event.id}" for event in app.dataset.events}

    assert pages <= set(inventory.addresses(app))


def test_a_new_page_is_published_without_being_named(app: EntenteApp) -> None:
    app.server.get(f"{ROOT}briefings")(lambda: "<p>A new page")

    assert site.fetch(app)["briefings/index.html"].data == b"<p>A new page"


def test_a_new_route_with_arguments_needs_a_place(app: EntenteApp) -> None:
    app.server.get(f"{ROOT}actor/<name>")(lambda name: name)

    assert inventory.unlisted(app) == ["actor/<name>"]
    with pytest.raises(PublishError, match="/actor/<name>: this route has no place"):
        site.fetch(app)


def test_a_page_that_fails_is_named(app: EntenteApp) -> None:
    app.server.get(f"{ROOT}gone")(lambda: ("", 503))

    with pytest.raises(PublishError, match="gone answers 503"):
        site.fetch(app)
