"""The HTTP client: retries, timeouts, and messages without secrets."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from refresh.clients import client, patched
from refresh.error import RefreshError
from refresh.web import Web
from tests.refresh.conftest import Refresh, Service
from tests.refresh.formats import ECB, bank, values


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_busy_service_is_retried(refreshed: Refresh, service: Service, status: int) -> None:
    service.says(ECB, status, status, bank())

    outcome = refreshed("dollar", tries=3)

    assert len(outcome.plans["dollar"].added) == 3
    assert len(service.asked) == 3


def test_it_is_given_up_after_the_last_try(refreshed: Refresh, service: Service) -> None:
    service.says(ECB, 503)

    outcome = refreshed("dollar", tries=3)

    assert outcome.failures["dollar"] == (
        "www.ecb.europa.eu is busy or broken (HTTP 503); tried 3 times. Try again later."
    )
    assert len(service.asked) == 3


@pytest.mark.parametrize(("status", "said"), [(403, "Is the key right"), (404, "Has the service moved?")])
def test_a_refusal_is_not_retried(refreshed: Refresh, service: Service, status: int, said: str) -> None:
    service.says(ECB, status)

    outcome = refreshed("dollar")

    assert said in outcome.failures["dollar"]
    assert len(service.asked) == 1


def test_one_source_that_fails_does_not_stop_another(refreshed: Refresh, service: Service) -> None:
    service.says(ECB, bank())

    outcome = refreshed("dollar", "chips")

    assert values(outcome.plans["dollar"].added)
    assert list(outcome.failures) == ["chips"]


def test_a_service_nobody_reaches_is_named_without_the_rest_of_its_address() -> None:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))  # and listens to nobody
        web = Web({"https://example.org": f"http://127.0.0.1:{bound.getsockname()[1]}"}, tries=2, pause=0)

        with pytest.raises(RefreshError) as raised:
            web.get("https://example.org/data", {"key": "secret"})

    assert str(raised.value) == "example.org cannot be reached; tried 2 times. Try again later."


@pytest.fixture
def silent() -> Iterator[str]:
    """Return the address of a service that takes questions and never answers."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"


def test_a_service_that_never_answers_is_not_waited_for(silent: str) -> None:
    web = Web({"https://example.org": silent}, tries=1, pause=0, limits=(5, 0.05))

    with pytest.raises(RefreshError, match=r"has not answered within 0\.05 seconds"):
        web.get("https://example.org/data")


def test_an_endless_answer_is_not_taken(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("refresh.web.LARGEST", 1000)
    service.says(ECB, b"x" * 5000)

    with pytest.raises(RefreshError, match="nothing was taken"):
        service.web().get(f"https://www.ecb.europa.eu{ECB}")


def test_requests_have_our_user_agent(service: Service) -> None:
    assert service.web()._session.headers["User-Agent"] == "entente-refresh"


def test_a_client_that_is_not_installed_is_named_with_the_command_that_installs_it() -> None:
    with pytest.raises(
        RefreshError, match=r"no-such-thing is not installed\. Run: pip install -r requirements-refresh"
    ):
        client("no_such_thing", "no-such-thing")


def test_a_client_that_has_changed_inside_is_not_used() -> None:
    with pytest.raises(RefreshError, match="has changed"), patched(client("json", "json"), "no_such_name", None):
        pass


def test_a_patched_client_is_restored() -> None:
    module = client("json", "json")
    own = module.loads

    with pytest.raises(KeyError), patched(module, "loads", None):
        raise KeyError

    assert module.loads is own
