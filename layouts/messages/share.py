"""What the share dialog says: the link, citations, the embed builder, pictures and files."""

from __future__ import annotations

from layouts.messages.marks import Message, _, _n

SHARE: dict[str, Message] = {
    "share.open": _("Share"),
    "share.title": _("Share this view"),
    "share.copy": _("Copy"),
    "share.download": _("Download"),
    "share.section.link": _("Link"),
    "share.section.cite": _("Cite"),
    "share.section.embed": _("Embed"),
    "share.section.picture": _("Picture"),
    "share.section.data": _("Data"),
    "share.link.view": _("Address of this view"),
    "share.link.event": _("With the open event"),
    "share.link.note": _("Opens this page with the same filters, dates and charts."),
    "share.headline": _("Headline"),
    "share.headline.note": _("Yours in place of the one shown, marked as the editor’s. Up to 120 letters."),
    "share.subject": _("Cite"),
    "share.subject.event": _("The open event"),
    "share.subject.view": _("This view"),
    "share.form": _("As"),
    "share.form.text": _("Text"),
    "share.form.bibtex": _("BibTeX"),
    "share.form.ris": _("RIS"),
    "share.form.csl": _("CSL-JSON"),
    "share.cite.text": _("Citation"),
    "cite.view": _("{citation} {shown}. {url} (accessed {accessed})."),
    "cite.event.title": _("{title} ({date})"),
    "cite.event.in": _("In: {dataset}, version {version}"),
    "share.panels": _("Show"),
    "share.theme": _("Colours"),
    "share.theme.auto": _("The reader’s"),
    "share.theme.light": _("Light"),
    "share.theme.dark": _("Dark"),
    "share.height": _("Height"),
    "share.height.follows": _("Follows the content"),
    "share.height.fixed": _("Fixed"),
    "share.height.pixels": _("Height in pixels"),
    "share.embed.pin": _("Pin to version {version}: what changes later is named under the embed"),
    "share.embed.html": _("HTML for your page"),
    "share.embed.preview": _("Preview of the embed"),
    "share.phrase": _("The phrase shows"),
    "share.phrase.event": _("The open event"),
    "share.phrase.view": _("This view"),
    "share.phrase.title": _("Link a phrase"),
    "share.phrase.note": _(
        "Scrolled to, pointed at or pressed, it shows this in the embed nearest to it. Without scripts it is a link."
    ),
    "share.phrase.html": _("HTML for a phrase of your text"),
    "share.width": _("Preview"),
    "share.width.pixels": _("{n} px"),
    "share.size": _("Size"),
    "share.size.social": _("Social card"),
    "share.size.article": _("Article"),
    "share.size.square": _("Square"),
    "share.size.print": _("Print"),
    "share.size.own": _("Own size"),
    "share.size.pixels": _("Width in pixels"),
    "share.picture.media": _("With the picture of the event"),
    "share.picture.png": _("Download PNG"),
    "share.picture.svg": _("Download SVG"),
    "share.picture.pdf": _("Download PDF"),
    "share.picture.size": _("{width} × {height} pixels"),
    "share.picture.loading": _("The picture is being drawn …"),
    "share.picture.failed": _("There is no picture of this view here."),
    "share.picture.stored": _(
        "This site is made of files: it has a picture of the whole and one of each key moment, as they are. "
        "Open a key moment, or clear filters and dates, to see its picture here."
    ),
    "share.data.csv": _("Download as CSV: {what}"),
    "share.data.address": _("For programs, by the same filters and dates"),
    "share.data.all": _n(
        "The whole dataset, {n} event and every series (ZIP)", "The whole dataset, {n} events and every series (ZIP)"
    ),
}
