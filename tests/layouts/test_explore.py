"""The explore surface as the server hands it over: names, regions, parts left out, no style but custom properties."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from data.dataset import Dataset
from data.load import load
from data.scene import Scene
from layouts import ids
from layouts.explore import explore
from layouts.furniture.masthead import KEYS
from layouts.headline import heading
from layouts.panels.built_in import built_in
from layouts.words import words
from tests.layouts.tree import attributes, named, parts, texts

FACETS = ("category", "actor", "person", "role", "level", "material", "company", "direction")


@pytest.fixture(params=["dataset", "small"])
def shown(request: pytest.FixtureRequest) -> Dataset:
    """Return one dataset after the other."""
    found: Dataset = request.getfixturevalue(request.param)
    return found


def test_no_id_is_given_twice(shown: Dataset) -> None:
    counts = Counter(attributes(explore(shown, built_in()), "id"))
    assert counts
    assert [name for name, count in counts.items() if count > 1] == []


def test_every_component_the_callbacks_name_is_there(shown: Dataset) -> None:
    spelt = {value for name, value in vars(ids).items() if name.isupper()}
    assert len(spelt) > 4
    assert spelt <= set(attributes(explore(shown, built_in()), "id"))


def test_what_labels_something_is_there(shown: Dataset) -> None:
    tree = explore(shown, built_in())
    named_by = {name for value in attributes(tree, "aria-labelledby") for name in value.split()}
    assert named_by | set(attributes(tree, "labelledby")) <= set(attributes(tree, "id"))


def test_styles_are_custom_properties_only(shown: Dataset) -> None:
    styles = attributes(explore(shown, built_in()), "style")
    assert styles == [{"--lanes": len(shown.categories)}]


def test_the_panels_of_the_contract_are_there(dataset: Dataset) -> None:
    assert sorted(attributes(explore(dataset, built_in()), "data-panel")) == sorted(built_in().ids)
    assert attributes(explore(dataset, built_in()), "data-surface") == ["explore"]


def test_every_control_of_the_contract_has_its_place(dataset: Dataset) -> None:
    wanted = {*FACETS, "q", "from", "to", "series", "scale"}
    assert wanted <= set(attributes(explore(dataset, built_in()), "data-control"))


def test_every_region_has_a_name(shown: Dataset) -> None:
    for part in parts(explore(shown, built_in())):
        if getattr(part, "role", None) in ("group", "radiogroup", "slider", "list") or hasattr(part, "data-panel"):
            assert getattr(part, "aria-label", None) or getattr(part, "aria-labelledby", None), part


def test_lanes_stand_in_the_order_of_the_categories(shown: Dataset) -> None:
    tree = explore(shown, built_in())
    assert attributes(tree, "data-lane") == [category.id for category in shown.categories]
    shapes = [part for part in parts(named(tree, "data-part", "lanes")) if hasattr(part, "data-shape")]
    assert [getattr(part, "data-shape") for part in shapes] == [category.shape for category in shown.categories]


def test_presets_are_those_of_the_dataset(shown: Dataset) -> None:
    wanted = [f"{preset.from_}/{preset.to}" for preset in shown.presets]
    assert attributes(explore(shown, built_in()), "data-preset") == wanted


def test_a_dataset_without_phases_has_no_place_for_them(dataset: Dataset, small: Dataset) -> None:
    assert "phases" in attributes(explore(dataset, built_in()), "data-part")
    assert "phases" not in attributes(explore(small, built_in()), "data-part")


def test_a_dataset_without_shipments_says_so(small: Dataset) -> None:
    tree = explore(small, built_in())
    assert "shipments" not in attributes(tree, "data-panel")
    assert words().say("absent.shipments") in texts(tree)
    assert words().say("absent.prices") not in texts(tree)


def test_a_dataset_with_events_only(folder: Path) -> None:
    for name in ("series.yaml", "prices.csv"):
        (folder / name).unlink()
    dataset = load(folder)
    tree = explore(dataset, built_in())
    assert {words().say(f"absent.{pane}") for pane in ("shipments", "prices")}.isdisjoint(texts(tree))
    assert sorted(attributes(tree, "data-panel")) == sorted(panel.id for panel in built_in() if panel.has(dataset))
    assert {"shipments", "prices"}.isdisjoint(attributes(tree, "data-panel"))


def test_a_facet_without_terms_is_left_out(folder: Path) -> None:
    left_out = ("  companies:", "  materials:", "  people:", "  level:")
    for path in (folder / "events").glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        kept = (line for line in text.splitlines() if not line.startswith(left_out))
        path.write_text("\n".join(kept), encoding="utf-8")
    text = (folder / "dataset.yaml").read_text(encoding="utf-8")
    (folder / "dataset.yaml").write_text(text.partition("materials:")[0], encoding="utf-8")
    assert attributes(explore(load(folder), built_in()), "data-facet") == ["actor", "direction"]


def test_the_name_of_the_dataset_and_a_headline_stand_before_any_script(shown: Dataset) -> None:
    said = texts(explore(shown, built_in()))
    found = heading(Scene.of(shown, ""), words())
    assert {shown.info.title, found.headline, found.deck, found.subject} <= set(said)


def test_help_lists_every_key(shown: Dataset) -> None:
    said = texts(named(explore(shown, built_in()), "id", ids.HELP))
    for key in KEYS:
        assert {words().say(key), words().say(f"{key}.keys")} <= set(said)


def test_two_layouts_share_nothing(small: Dataset) -> None:
    one, other = explore(small, built_in()), explore(small, built_in())
    assert not {id(part) for part in parts(one) if not isinstance(part, str | int)} & {
        id(part) for part in parts(other) if not isinstance(part, str | int)
    }
