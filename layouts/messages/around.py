"""What is said of the moves around an event: on its page, in the files of its measures, and of the method."""

from __future__ import annotations

from layouts.messages.marks import Message, _, _n

AROUND: dict[str, Message] = {
    "around.caveat": _("Moves around an event, not caused by it."),
    "around.rounding": _(
        "Rounded here: moves, changes and differences to two decimals, percentiles to whole numbers, means to whole "
        "numbers or, below 100, to one decimal."
    ),
    "around.method": _("How this is measured"),
    "around.files": _("Every figure at full precision"),
    "around.first.same": _("{places} traded that day"),
    "around.first.later": _("{places} first traded on {day}"),
    "around.first": _("{weekday}; {markets}."),
    "around.prices": _("Moves of closing prices"),
    "around.choose": _("Tell this window in full and shade it on the chart"),
    "around.full.benchmark": _("Benchmark"),
    "around.full.abnormal": _("Beyond the market"),
    "around.full.percentile": _("Percentile"),
    "around.full.none": _("no benchmark"),
    "around.all": _("All series"),
    "around.shaded": _("{window} around “{event}”: from the close of {after} to the close of {until}."),
    "around.order.order": _("Order"),
    "around.order.by": _("Price"),
    "around.order.window": _("Window"),
    "around.order.date": _("By date"),
    "around.order.moves": _("Largest moves first"),
    "around.order.how": _(
        "By how far the percentile of the year before is from 50, then by size. Moves around events, not caused by "
        "them. Events with the same window stand together."
    ),
    "around.order.empty": _("No share price, index or rate is on the charts."),
    "around.order.rank": _("percentile {percentile}; closes of {after} and {until}"),
    "around.order.others": _n("{n} other event in this window", "{n} other events in this window"),
    "around.others": _("Other share prices and exchange rates"),
    "around.window.day.0": _("Reaction day"),
    "around.window.day.1": _("Next session"),
    "around.days": _("{first}, then {next}"),
    "around.window": _("{first} to {last} sessions"),
    "around.row.benchmark": _("{benchmark}, same days"),
    "around.row.abnormal": _("Beyond the market ± standard error"),
    "around.row.percentile": _("Percentile of the year before"),
    "around.no-benchmark": _("No benchmark in the dataset: plain moves only."),
    "around.error": _("{value} ±\u00a0{error}"),
    "around.none.why": _("Not enough data: {reason}"),
    "around.shipments": _("Monthly figures, {month}"),
    "around.shipments.month": _("In {month}"),
    "around.shipments.mean": _("Mean of the 12 months before, change since"),
    "around.shipments.year": _("A year before, change since"),
    "around.shipments.zero": _("0 (zero under this customs code)"),
    "around.shipments.points": _("{value} points"),
    "around.shipments.others": _("Other monthly series"),
    "around.confounded": _n(
        "Confounded by {n} other event between the close of {after} and the close of {until}:",
        "Confounded by {n} other events between the close of {after} and the close of {until}:",
    ),
    "around.alone": _("No other event of the dataset between the close of {after} and the close of {until}."),
    "around.reason.day-unknown": _("The day of the event is not known."),
    "around.reason.calendar-gap": _("Sessions are missing from the data around that day."),
    "around.reason.starts-later": _("The series begins too late."),
    "around.reason.ended": _("The series ends too early."),
    "around.reason.no-close": _("Trading was halted, or a close is not known."),
    "around.reason.break": _("The price jumped in the window for a reason that is not the market's."),
    "around.reason.few-sessions": _("Fewer than 100 of the sessions -140 to -21 are known."),
    "around.reason.few-windows": _("Fewer than 100 windows of that length are known in the year before."),
    "around.reason.no-benchmark": _("The series has no benchmark in the dataset."),
    "around.reason.benchmark-closed": _("The benchmark's market did not trade on the same days."),
    "around.reason.benchmark-flat": _("The benchmark did not move."),
    "around.reason.no-figure": _("No figure is known for the month."),
    "around.reason.months-missing": _("Not all of the twelve months before are known."),
    "around.reason.from-zero": _("A change from zero has no percentage."),
    "around.about.title": _("How moves around an event are measured"),
    "around.about.sessions": _(
        "A market's sessions are the days on which the dataset has a close. The reaction day, session 0, is the "
        "event's local day if the market traded, else its next session. The hour is not known: what happened after the "
        "close counts for that day. Events known only by month or year have no reaction day."
    ),
    "around.about.moves": _(
        "The move from session a to session b is P(b) / P(a - 1) - 1, the close of session b against the close before "
        "session a: on the reaction day, on the next session, from -1 to +1, from 0 to +5 and from 0 to +20. Nothing "
        "is carried over a halt, a gap, a split or the end of a series; there it says not enough data."
    ),
    "around.about.model": _(
        "Beyond the market is the cumulative abnormal return of the market model (A. C. MacKinlay, Event Studies in "
        "Economics and Finance, Journal of Economic Literature 35, 1997): R = alpha + beta × Rm + e, by least squares "
        "on the sessions -140 to -21 on which both traded, at least 100 of 120; AR = R - alpha - beta × Rm; CAR is the "
        "sum of AR over the window. As a sum of daily returns it need not equal the difference of the two moves."
    ),
    "around.about.error": _(
        "The standard error is that of a prediction over L sessions: s² × (L + L²/n + (sum of Rm - L × mean Rm)² / sum "
        "of squares of Rm about its mean), and its root, with s² = sum of e² / (n - 2). A move of less than twice its "
        "standard error is nothing out of the ordinary."
    ),
    "around.about.percentile": _(
        "The percentile says which part of all windows of that length in the 365 days before were lower: 50 is the "
        "middle, near 0 and near 100 are unusual. It is read only where at least 100 such windows are known."
    ),
    "around.about.shipments": _(
        "A month of imports or exports stands beside the mean of the twelve months before, if all are known, and the "
        "same month a year before; shares differ in percentage points. A zero is a zero under the code it was booked "
        "under. No price per unit is worked out, since months of small lots would mislead."
    ),
    "around.about.confounded": _(
        "Other events with a known day between the first and the last close of a window are named, because a move "
        "cannot be divided among them. Moves around an event are not caused by it."
    ),
}
