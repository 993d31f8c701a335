"""The command `dossier`: its messages and files. All files are made before the first is written."""

from __future__ import annotations

import os
from pathlib import Path

import click

from data.dataset import Dataset
from data.writing import write_all
from dossier.colours import colours
from dossier.content import Dossier, UnknownBriefingError, dossier_of
from dossier.page import PAPER, SLIDE
from dossier.pages import Binder
from dossier.pdf import pdf
from dossier.slides import slides
from layouts.panels.registry import Panels
from layouts.pdf.fonts import REPLACEMENT, lacking
from layouts.words import words

KINDS = {".pdf": (PAPER, pdf), ".pptx": (SLIDE, slides)}


def dossier_or_exit(dataset: Dataset, panels: Panels, briefing: str, out: str, *, base_url: str, theme: str) -> None:
    """Write a dossier as PDF, PPTX or, into a folder, as both; exit with code 1 on an error."""
    say = words()
    try:
        dossier = dossier_of(dataset, briefing, base_url.rstrip("/"), say)
    except UnknownBriefingError as error:
        raise click.ClickException(str(error)) from error
    paths = _paths(out, dossier)
    made = {path: _render(dataset, panels, dossier, path, theme) for path in paths}
    try:
        write_all(made)
    except OSError as error:
        raise click.ClickException(
            f"{error.filename or out}: {error.strerror or error}. Nothing was written."
        ) from error
    for path, data in made.items():
        click.echo(f"{path}: {dossier.title}, {len(dossier.steps)} steps, {len(data):,} bytes")
    if not base_url:
        click.echo("Without --base-url there is no QR code, and addresses are those within the site.", err=True)


def _paths(out: str, dossier: Dossier) -> list[Path]:
    path = Path(out)
    if path.is_dir() or out.endswith(("/", os.sep)):
        return [path / f"{dossier.name}{kind}" for kind in KINDS]
    if path.suffix.lower() not in KINDS:
        raise click.ClickException(f"‘{out}’ must end in .pdf or .pptx, or be a folder, which gets both.")
    return [path]


def _render(dataset: Dataset, panels: Panels, dossier: Dossier, path: Path, theme: str) -> bytes:
    layout, writer = KINDS[path.suffix.lower()]
    pages = Binder(dossier, layout, theme, words(), panels).pages()
    if writer is pdf and (scripts := lacking(text for page in pages for text in page.texts)):
        said = f"{path.name}: the typefaces of a PDF lack these letters, which stand as {REPLACEMENT}"
        click.echo(f"{said}: {', '.join(scripts)}. A PPTX has the texts as they are.", err=True)
    return writer(pages, layout, dossier, colours(dataset, theme))
