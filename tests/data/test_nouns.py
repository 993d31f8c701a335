"""Labels within a sentence: small unless a capital belongs to them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.dataset import Dataset
from data.nouns import in_sentence, nouns


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Export curbs", "export curbs"),
        ("De-escalation", "de-escalation"),
        ("WTO steps", "WTO steps"),
        ("iPhone sales", "iPhone sales"),
        ("A-bomb rulings", "A-bomb rulings"),
        ("Korean rulings", "Korean rulings"),
        ("Japanese firms", "Japanese firms"),
        ("Öl", "öl"),
        ("수출 규제", "수출 규제"),
    ],
)
def test_a_label_loses_its_capital_unless_it_is_a_name(label: str, said: str, dataset: Dataset) -> None:
    assert in_sentence(label, dataset) == said


def test_a_language_that_capitalises_nouns_keeps_them(dataset: Dataset) -> None:
    german = replace(dataset, info=dataset.info.model_copy(update={"languages": ("de",)}))

    assert in_sentence("Urteile", german) == "Urteile"


def test_the_nouns_of_the_curated_dataset(dataset: Dataset) -> None:
    assert nouns(dataset) == {
        "category": [
            ["court ruling", "court rulings"],
            ["export curb", "export curbs"],
            ["export approval", "export approvals"],
            ["meeting", "meetings"],
            ["settlement step", "settlement steps"],
            ["countermeasure", "countermeasures"],
            ["industry event", "industry events"],
        ],
        "role": [
            "presidents",
            "prime ministers",
            "foreign ministers",
            "trade ministers",
            "defence ministers",
            "finance ministers",
            "chief cabinet secretaries",
            "vice ministers",
            "directors-general",
            "ambassadors",
            "speakers of parliament",
        ],
        "level": ["leaders", "ministers", "senior officials", "working-level officials"],
        "material": ["photoresist", "hydrogen fluoride", "fluorinated polyimide", "carbon fibre"],
        "direction": ["escalation", "neutral", "de-escalation"],
    }
