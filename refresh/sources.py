"""The sources by their names in `refresh:` of series.yaml."""

from __future__ import annotations

from refresh import comtrade, e_stat, ecb, finance_datareader, korea_customs
from refresh.answer import Source

SOURCES: dict[str, Source] = {
    module.SOURCE.name: module.SOURCE for module in (ecb, finance_datareader, korea_customs, e_stat, comtrade)
}
KEYS = tuple(source.key for source in SOURCES.values() if source.key)
"""Names of the environment variables of API keys."""
