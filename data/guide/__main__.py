"""`python -m data.guide`: regenerates docs/schema and the tables of docs/data.md from the models."""

from __future__ import annotations

from pathlib import Path

from data.guide.json_schema import write_schemas
from data.guide.tables import filled_in

DOCS = Path(__file__).resolve().parent.parent.parent / "docs"

if __name__ == "__main__":
    write_schemas(DOCS / "schema")
    page = DOCS / "data.md"
    page.write_text(filled_in(page.read_text(encoding="utf-8")), encoding="utf-8")
