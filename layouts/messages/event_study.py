"""What is said of the moves around an event: on its page, in the files of its measures, and of the method."""

from __future__ import annotations

from layouts.messages.marks import Message, _, _n

AROUND: dict[str, Message] = {
    "study.caveat": _("Moves around an event, not caused by it."),
    "study.rounding": _(
        "Rounded here: moves, changes and differences to two decimals, percentiles to whole numbers, means to whole "
        "numbers or, below 100, to one decimal."
    ),
    "study.method": _("How this is measured"),
    "study.files": _("Every figure at full precision"),
    "study.first.same": _("{places} traded that day"),
    "study.first.later": _("{places} first traded on {day}"),
    "study.first": _("{weekday}; {markets}."),
    "study.prices": _("Moves of closing prices"),
    "study.choose": _("Tell this window and shade it on the charts"),
    "study.all": _("All figures"),
    "study.glance": _("All {what} at a glance"),
    "study.shaded": _("{window} around “{event}”: from the close of {after} to the close of {until}."),
    "study.order.order": _("Order"),
    "study.order.by": _("Price"),
    "study.order.window": _("Window"),
    "study.order.date": _("By date"),
    "study.order.moves": _("Largest moves first"),
    "study.order.how": _(
        "The least ordinary first: those that most such windows of the year before fall short of, then by size. Moves "
        "around events, not caused by them. Events with the same window stand together."
    ),
    "study.order.empty": _("No share price, index or rate is on the charts."),
    "study.order.rank": _("{rank} such windows; closes of {after} and {until}"),
    "study.order.others": _n("{n} other event in this window", "{n} other events in this window"),
    "study.others": _("Other share prices and exchange rates"),
    "study.window.day.0": _("Reaction day"),
    "study.window.day.1": _("Next session"),
    "study.days": _("{first}, then {next}"),
    "study.window": _("{first} to {last} sessions"),
    "study.row.benchmark": _("{benchmark}, same days"),
    "study.row.abnormal": _("Beyond the market ± standard error"),
    "study.row.rank": _("Such windows in the year before"),
    "study.no-benchmark": _("No benchmark in the dataset: plain moves only."),
    "study.error": _("{value} ±\u00a0{error}"),
    "study.none.why": _("Not enough data: {reason}"),
    "study.shipments": _("Monthly figures, {month}"),
    "study.shipments.month": _("In {month}"),
    "study.shipments.mean": _("Mean of the 12 months before, change since"),
    "study.shipments.year": _("A year before, change since"),
    "study.shipments.zero": _("0 (zero under this customs code)"),
    "study.shipments.points": _("{value} points"),
    "study.shipments.others": _("Other monthly series"),
    "study.confounded": _n(
        "Confounded by {n} other event between the close of {after} and the close of {until}",
        "Confounded by {n} other events between the close of {after} and the close of {until}",
    ),
    "study.alone": _("No other event of the dataset between the close of {after} and the close of {until}."),
    "study.reason.day-unknown": _("The day of the event is not known."),
    "study.reason.calendar-gap": _("Sessions are missing from the data around that day."),
    "study.reason.starts-later": _("The series begins too late."),
    "study.reason.ended": _("The series ends too early."),
    "study.reason.no-close": _("Trading was halted, or a close is not known."),
    "study.reason.break": _("The price jumped in the window for a reason that is not the market’s."),
    "study.reason.few-sessions": _("Fewer than 100 of the sessions −140 to −21 are known."),
    "study.reason.few-windows": _("Fewer than 100 windows of that length are known in the year before."),
    "study.reason.no-benchmark": _("The series has no benchmark in the dataset."),
    "study.reason.benchmark-closed": _("The benchmark’s market did not trade on the same days."),
    "study.reason.benchmark-flat": _("The benchmark did not move."),
    "study.reason.no-figure": _("No figure is known for the month."),
    "study.reason.months-missing": _("Not all of the twelve months before are known."),
    "study.reason.from-zero": _("A change from zero has no percentage."),
    "study.about.title": _("How moves around an event are measured"),
    "study.about.sessions": _(
        "A market’s sessions are the days on which the dataset has a close. The reaction day, session 0, is the "
        "event’s local day if the market traded, else its next session. The hour is not known: what happened after the "
        "close counts for that day. Events known only by month or year have no reaction day."
    ),
    "study.about.moves": _(
        "The move from session a to session b is P(b) / P(a − 1) − 1, the close of session b against the close before "
        "session a: on the reaction day, on the next session, from −1 to +1, from 0 to +5 and from 0 to +20. Nothing "
        "is carried over a halt, a gap, a split or the end of a series; there it says not enough data."
    ),
    "study.about.model": _(
        "Beyond the market is the cumulative abnormal return of the market model (A. C. MacKinlay, Event Studies in "
        "Economics and Finance, Journal of Economic Literature 35, 1997): R = alpha + beta × Rm + e, by least squares "
        "on the sessions −140 to −21 on which both traded, at least 100 of 120; AR = R − alpha − beta × Rm; CAR is the "
        "sum of AR over the window. As a sum of daily returns it need not equal the difference of the two moves."
    ),
    "study.about.error": _(
        "The standard error is that of a prediction over L sessions: s² × (L + L²/n + (sum of Rm − L × mean Rm)² / sum "
        "of squares of Rm about its mean), and its root, with s² = sum of e² / (n − 2). A move of less than twice its "
        "standard error is nothing out of the ordinary."
    ),
    "study.about.percentile": _(
        "The percentile says which part of all windows of that length in the 365 days before were lower: 50 is the "
        "middle, near 0 and near 100 are unusual. It is read only where at least 100 such windows are known."
    ),
    "study.about.band": _(
        "An event leads with one price: that of a company it names, else the first of the usual charts; how far it "
        "moved has no say. Its path is the close of each session from −5 to +20 against the close of session −1. The "
        "band reaches, for each session by itself, from the 5th to the 95th percentile of the moves over windows as "
        "long in the 365 days before, by linear interpolation. Of ordinary paths far more than one in ten leave it at "
        "some session: it says what is usual at one session."
    ),
    "study.about.shipments": _(
        "A month of imports or exports stands beside the mean of the twelve months before, if all are known, and the "
        "same month a year before; shares differ in percentage points. A zero is a zero under the code it was booked "
        "under. No price per unit is worked out, since months of small lots would mislead."
    ),
    "study.about.confounded": _(
        "Other events with a known day between the first and the last close of a window are named, because a move "
        "cannot be divided among them. Moves around an event are not caused by it."
    ),
}
