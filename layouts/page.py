"""The Jinja templates of server-side pages; values are escaped unless they are Markup."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from layouts.told import told_markup, tongue_markup

TEMPLATES = Path(__file__).resolve().parent / "templates"


def page(template: str, **values: object) -> str:
    """Render a template with `values`; a missing value is an error."""
    return _environment().get_template(template).render(values)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(own=told_markup, page_tongue=tongue_markup)
    return environment
