"""The dataset as downloads: CSV tables, JSON, a Data Package and an archive of them all.

Texts in these files are English, like the dataset; they are not translated.
"""

from __future__ import annotations

from data.export.choice import Choice, choose, whole
from data.export.files import FILES, write

__all__ = ["FILES", "Choice", "choose", "whole", "write"]
