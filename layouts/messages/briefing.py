"""What a briefing says round its steps: its bar, its dialogs, the notes window, and the printed dossier."""

from __future__ import annotations

from layouts.messages.marks import Message, _, _n

BRIEFING: dict[str, Message] = {
    "briefing.open": _("Brief"),
    "briefing.open.label": _("Brief me on this view"),
    "briefing.title": _("Briefing"),
    "briefing.of": _("{step} of {total}"),
    "briefing.status": _("Step {step} of {total}: {headline}. {shown}."),
    "briefing.sources": _("Sources: {sources}"),
    "briefing.sources.more": _n("{sources} and {n} more", "{sources} and {n} more"),
    "briefing.source": _("{publisher}, {date}"),
    "briefing.highlighted": _("Events of this step"),
    "briefing.more": _n("{n} more event", "{n} more events"),
    "briefing.picture": _("Timeline and chart of this step"),
    "briefing.failed": _("This briefing could not be loaded. It tries again by itself."),
    "briefing.offline": _("Offline, showing version {version}"),
    "briefing.waiting": _("A new version is ready: leave full screen to take it"),
    "briefing.blank": _("The screen is blank. B brings it back."),
    "briefing.script": _("The steps below are complete; the screen with its timer and keys needs JavaScript."),
    "briefing.bar": _("Controls"),
    "briefing.previous": _("Back"),
    "briefing.next": _("Next"),
    "briefing.play": _("Play"),
    "briefing.pause": _("Pause"),
    "briefing.pause.left": _("Pause, {seconds} s"),
    "briefing.resume.left": _("Resume, {seconds} s"),
    "briefing.resume.self": _("Resume; goes on by itself in {seconds} s"),
    "briefing.full": _("Full screen"),
    "briefing.full.leave": _("Leave full screen"),
    "briefing.notes": _("Notes"),
    "briefing.jump": _("Steps"),
    "briefing.embed": _("Embed"),
    "briefing.print": _("Print"),
    "briefing.story.title": _("This briefing as a story that scrolls"),
    "briefing.story.note": _(
        "Put this into the text of a page. The words are yours to change: each headline moves the picture beside it."
    ),
    "briefing.story.html": _("HTML of the story"),
    "briefing.story.copy": _("Copy HTML"),
    "briefing.help": _("Keys"),
    "briefing.leave": _("Explore"),
    "briefing.leave.label": _("Leave the briefing and explore this view"),
    "briefing.jump.title": _("Go to a step"),
    "briefing.others": _("Other briefings"),
    "briefing.blocked": _("The browser kept the notes window from opening. Allow pop-up windows for this page."),
}

KEYS: dict[str, Message] = {
    "briefing.help.title": _("Keys of the briefing"),
    "briefing.help.next.keys": _("→ ↓ Space Enter N Page Down"),
    "briefing.help.next": _("Next step"),
    "briefing.help.previous.keys": _("← ↑ P Page Up"),
    "briefing.help.previous": _("Previous step"),
    "briefing.help.ends.keys": _("Home, End"),
    "briefing.help.ends": _("First and last step"),
    "briefing.help.jump.keys": _("J"),
    "briefing.help.jump": _("Choose a step"),
    "briefing.help.events.keys": _("E"),
    "briefing.help.events": _("Events of this step, with their dates"),
    "briefing.help.full.keys": _("F, F5"),
    "briefing.help.full": _("Full screen"),
    "briefing.help.blank.keys": _("B ."),
    "briefing.help.blank": _("Blank screen"),
    "briefing.help.notes.keys": _("S"),
    "briefing.help.notes": _("Window with notes, next step and clock"),
    "briefing.help.play.keys": _("A"),
    "briefing.help.play": _("Play by itself, pause, resume; any other key or touch pauses"),
    "briefing.help.close.keys": _("Esc"),
    "briefing.help.close": _("Close what is open, stop playing"),
    "briefing.help.touch.keys": _("Swipe, click"),
    "briefing.help.touch": _("Right third of the screen: next; left third: back; middle: controls"),
}

NOTES: dict[str, Message] = {
    "briefing.notes.now": _("On the screen"),
    "briefing.notes.none": _("No notes for this step."),
    "briefing.notes.next": _("Next"),
    "briefing.notes.end": _("This is the last step."),
    "briefing.notes.picture": _("Picture of the next step"),
    "briefing.notes.clock": _("Clock"),
    "briefing.notes.timer": _("Since the start"),
    "briefing.notes.reset": _("Start again"),
    "briefing.notes.blanked": _("The screen is blank"),
    "briefing.notes.play": _("Play or pause"),
    "briefing.notes.blank": _("Blank"),
}

DOSSIER: dict[str, Message] = {
    "briefing.dossier.step": _("{title}, step {step} of {total}"),
    "briefing.dossier.events": _("Events"),
    "briefing.dossier.sources": _("Sources"),
    "briefing.dossier.credit": _("{dataset}, version {version} of {date}"),
    "briefing.dossier.credit.undated": _("{dataset}, version {version}"),
}
