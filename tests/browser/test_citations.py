"""Citations that reference managers read back: every sign in its place, the event as its own page cites it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import bibtexparser
import rispy
from playwright.sync_api import expect
from pylatexenc.latex2text import LatexNodes2Text

from tests.browser import truth
from tests.browser.modules import Modules
from tests.browser.shared import ShareDialog
from tests.browser.surface import PageObject

APPROVAL = "2019-08-19-photoresist-second-approval"
LINK = f"category=export-approval&event={APPROVAL}"
AWKWARD = 'A {b}} & 50% $5 #1 a_b ~c ^d \\e "f" 한국 –'
WORK = {
    "id": "small-1.0", "title": f"{AWKWARD}\r\nTY  - second line", "dataset": "Herring, ~ & harbours", "organisation": "The curators of a, b & c",
    "version": "1.0_b", "released": "2026-11-22", "accessed": "2026-12-01", "url": "http://x.example/?q={a}%20b&actor=c~d#_", "event": {"date": "1 May 2021"},
}  # fmt: skip
CSL_KEYS = {
    "id", "type", "title", "container-title", "author", "version", "issued", "accessed", "URL", "note",
}  # fmt: skip
"""Of the variables of CSL 1.0.2 (https://docs.citationstyles.org), those a citation of ours may use."""
CITED = """([form, work]) => {
  context.page = JSON.parse(document.getElementById("entente-index").textContent);
  return modules.citeForms[form](work);
}"""


def formed(surface: PageObject, form: str, work: dict[str, Any]) -> str:
    text: str = Modules(surface.page).call(CITED, [form, work])
    return text


def entry(text: str) -> dict[str, str]:
    """Return the fields of the one entry of a BibTeX file, LaTeX read as LaTeX does; an address stands as it is."""
    library = bibtexparser.parse_string(text)
    assert library.failed_blocks == []
    [found] = library.entries
    braces = {r"\textbraceleft{}": r"\{", r"\textbraceright{}": r"\}"}  # of LaTeX's own, but not of pylatexenc's
    read = {field.key: str(field.value) for field in found.fields}
    for written, known in braces.items():
        read = {key: value.replace(written, known) for key, value in read.items()}
    latex = LatexNodes2Text(keep_comments=True)
    return {key: value if key == "url" else latex.latex_to_text(value) for key, value in read.items()}


def test_bibtex_survives_every_sign(surface: PageObject) -> None:
    surface.open()
    fields = entry(formed(surface, "bibtex", WORK))
    assert fields["title"].replace("ˆ", "^").replace("”", '"') == f"{AWKWARD} TY - second line (1 May 2021)"
    assert fields["author"] == WORK["organisation"]
    assert fields["howpublished"] == "In: Herring, ~ & harbours, version 1.0_b"
    assert fields["version"] == "1.0_b"
    assert fields["url"] == "http://x.example/?q=%7Ba%7D%20b&actor=c~d#_"
    assert (fields["year"], fields["urldate"]) == ("2026", "2026-12-01")


def test_ris_holds_one_record_whatever_the_title(surface: PageObject) -> None:
    surface.open()
    text = formed(surface, "ris", WORK)
    [record] = rispy.loads(text)
    assert record["title"] == f"{AWKWARD} TY - second line (1 May 2021)"
    assert record["type_of_reference"] == "ELEC"
    assert record["publisher"] == WORK["organisation"]
    assert record["year"] == "2026"
    assert record["urls"] == [WORK["url"]]
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in text.removesuffix("\r\n").split("\r\n"))


def test_csl_json_uses_only_variables_that_csl_knows(surface: PageObject) -> None:
    surface.open()
    [event] = json.loads(formed(surface, "csl", WORK))
    [view] = json.loads(formed(surface, "csl", {**WORK, "event": None, "shown": "3 of 4 events", "released": ""}))
    assert {*event, *view} <= CSL_KEYS
    assert (event["type"], event["container-title"]) == ("entry", WORK["dataset"])
    assert event["issued"] == {"date-parts": [[2026, 11, 22]]}
    assert view["accessed"] == {"date-parts": [[2026, 12, 1]]}
    assert (view["type"], view["note"], "issued" in view) == ("dataset", "3 of 4 events", False)
    assert view["author"] == [{"literal": WORK["organisation"]}]


def test_the_dialog_cites_the_event_as_its_own_page_does(surface: PageObject) -> None:
    page = surface.open(LINK, drawn=True)
    dialog = ShareDialog(surface).open("Cite")
    cited = dialog.copy("Citation")
    page.goto(f"{surface.site}/event/{APPROVAL}")
    assert page.locator(".cite").first.text_content() == cited


def test_a_view_is_cited_with_what_it_shows_its_version_and_the_day(surface: PageObject) -> None:
    page = surface.open("category=export-curb")
    dialog = ShareDialog(surface).open("Cite")
    expect(dialog.root.get_by_role("radio", name="The open event")).to_have_count(0)
    today = page.evaluate("() => new Intl.DateTimeFormat('en-GB', {dateStyle: 'long'}).format(new Date())")
    shown = len(truth.matching(category="export-curb"))
    cited = dialog.copy("Citation")
    for part in (truth.info()["citation"].strip(), f"{shown} of {len(truth.events())} events", page.url, today):
        assert part in cited


def test_each_form_is_copied_and_saved_alike(surface: PageObject) -> None:
    page = surface.open(LINK)
    dialog = ShareDialog(surface).open("Cite")
    for form, suffix in (("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "json")):
        dialog.root.get_by_role("radio", name=form).check()
        with page.expect_download() as waiting:
            dialog.root.get_by_role("button", name="Download").click()
        assert waiting.value.suggested_filename == f"japan_korea-{APPROVAL}.{suffix}"
        assert Path(waiting.value.path()).read_text(encoding="utf-8") == dialog.copy("Citation").replace("\r\n", "\n")
    dialog.root.get_by_role("radio", name="Text").check()
    expect(dialog.root.get_by_role("button", name="Download")).to_be_hidden()
