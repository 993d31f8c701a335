"""`dossier`: a briefing as PDF or PPTX."""

from __future__ import annotations

from pathlib import Path

import click

from commands.panels import panels_option, panels_or_exit, read_or_exit
from commands.shared import base_option, data_option, load_or_exit


@click.command()
@click.argument("briefing")
@click.argument("out")
@data_option
@panels_option
@base_option("The public address that pages lead to.")
@click.option("--theme", type=click.Choice(["light", "dark"]), default="light", help="Dark on light, or the reverse.")
def dossier(briefing: str, out: str, data: Path, panels_file: Path | None, base_url: str, theme: str) -> None:
    """Write a BRIEFING, or a link's query, as a PDF or PPTX: OUT ends in .pdf or .pptx; a folder gets both."""
    from dossier.command import dossier_or_exit

    read = read_or_exit(panels_file, [data])
    dataset = load_or_exit(data)
    panels = panels_or_exit(read, [dataset])
    shown = dataset.shown_by(panels.ids, panels.usual, panels.digest)
    dossier_or_exit(shown, panels, briefing, out, base_url=base_url, theme=theme)
