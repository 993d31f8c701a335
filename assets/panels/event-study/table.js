// Owns the part of an event's card that shows what moved around it: prices by window, one window in full, months, the
// caveat. Twin of layouts/event_study/shown.py (`heading`, `barOf`).

import { context } from "../../base/context.js";
import { element as make } from "../../base/dom.js";
import * as words from "../../base/words.js";
import { say } from "../../base/words.js";
import * as measures from "./measures.js";
import * as citations from "../../state/citations.js";
import { months } from "./months.js";
import { percent, reason } from "./spelling.js";

const day = (ordinal, style) => words.day(ordinal, style || "medium");
const signed = (number) => words.number(number, { sign: true });

// The card is made anew for each event, so its part knows by itself whether it is up to date.
export function draw(state) {
  const host = document.querySelector('[data-panel="event"] [data-part="moved"]');
  const { view, columns } = state;
  if (!host || !measures.arrived() || host.dataset.window === view.window) return;
  host.dataset.window = view.window;
  const held = host.contains(document.activeElement);
  host.replaceChildren(...parts(state, columns.rowOf.get(view.event)));
  if (held) host.querySelector('[aria-pressed="true"]').focus();
}

function parts(state, row) {
  const shown = measures.prices(state, row);
  const vague = state.columns.precision[row] !== "day";
  const known = shown.filter(({ windows }) => windows);
  const first = measures.first(row);
  const caveat = () => make("p", { class: "note", text: say("study.caveat") });
  return [
    make("h3", { text: say("card.moves") }),
    first ? make("p", { class: "moved-first", text: first }) : null,
    vague && shown.length ? make("p", { text: say("study.none.why", { reason: reason("day-unknown") }) }) : null,
    ...(vague || !shown.length ? [] : [table(shown, state), ...blanks(known), caveat()]),
    ...(known.length ? [inFull(known, state, row)] : []),
    ...months(state, row, caveat),
    links(state, row),
  ].filter(Boolean);
}

// Moves over every window, with bars; the heads of the columns choose the window that is told in full and shaded on the
// chart.
function table(shown, { view }) {
  const longest = measures
    .windows()
    .map((_, window) =>
      Math.max(0, ...shown.map(({ windows }) => (windows ? Math.abs(windows[window].move) || 0 : 0))),
    );
  const heads = measures.windows().map((window, at) => make("th", { scope: "col" }, chooser(window, at, view)));
  const groups = shown.map((one) =>
    make(
      "tbody",
      {},
      make(
        "tr",
        { class: "moved-series" },
        make(
          "th",
          { scope: "rowgroup", colspan: heads.length },
          one.series.short || one.series.label,
          " ",
          make("small", { text: sessions(one) }),
        ),
      ),
      make(
        "tr",
        {},
        ...(one.why
          ? [make("td", { colspan: heads.length, text: say("study.none.why", { reason: reason(one.why) }) })]
          : one.windows.map(({ move }, at) => moved(move, longest[at]))),
      ),
    ),
  );
  return make(
    "table",
    { class: "moved" },
    make("caption", { class: "visually-hidden", text: say("study.prices") }),
    make("thead", {}, make("tr", {}, ...heads)),
    ...groups,
  );
}

// Why some of the cells hold no figure.
function blanks(known) {
  const reasons = new Set(
    known
      .filter(({ why }) => !why)
      .flatMap(({ windows }) => windows.map(({ move }) => move))
      .filter((move) => typeof move === "string"),
  );
  return [...reasons].map((key) =>
    make("p", { class: "note", text: `– ${say("study.none.why", { reason: reason(key) })}` }),
  );
}

export function heading([first, last]) {
  return first === last
    ? say(`study.window.day.${first}`)
    : say("study.window", { first: signed(first), last: signed(last) });
}

function chooser(window, at, view) {
  const name = measures.names()[at];
  return make("button", {
    type: "button",
    "aria-pressed": String(name === view.window),
    title: say("study.choose"),
    text: heading(window),
    on: { click: () => context.store.change({ window: name }) },
  });
}

function sessions({ windows }) {
  if (!windows || !windows[0].span) return "";
  const [first, next] = windows.map(({ span }) => span && day(span.until, "dayMonth"));
  return next ? say("study.days", { first, next }) : first;
}

function moved(move, longest) {
  if (typeof move === "string") return make("td", { text: "–" });
  const bar = make("i");
  const [start, length] = barOf(move, longest);
  bar.style.left = `${start}%`;
  bar.style.width = `${length}%`;
  return make("td", {}, make("span", { class: "moved-bar", "aria-hidden": "true" }, bar), percent(move));
}

// Where the bar of a move begins and how long it is, in hundredths; the longest takes half, to either side of nothing.
export function barOf(move, longest) {
  const length = longest ? (Math.abs(move) / longest) * 50 : 0;
  return [move < 0 ? 50 - length : 50, length];
}

// The chosen window: its days, benchmark, abnormal return and percentile of each price, and the other events in it.
function inFull(known, state, row) {
  const at = measures.place(state.view.window);
  const spans = known.map(({ windows }) => windows[at].span).filter(Boolean);
  const title = make("h4", { text: heading(measures.windows()[at]) });
  if (!spans.length) {
    return make(
      "div",
      {},
      title,
      make("p", { class: "note", text: say("study.none.why", { reason: reason("ended") }) }),
    );
  }
  const span = {
    after: Math.min(...spans.map(({ after }) => after)),
    until: Math.max(...spans.map(({ until }) => until)),
  };
  const heads = ["benchmark", "abnormal", "percentile"].map((key) =>
    make("th", { scope: "col", text: say(`study.full.${key}`) }),
  );
  const rows = known
    .filter(({ why }) => !why)
    .map(({ price, series, windows }) =>
      make(
        "tr",
        {},
        make("th", { scope: "row", text: series.short || series.label }),
        ...full(price, windows[at], state),
      ),
    );
  return make(
    "div",
    { class: "moved-full" },
    title,
    make(
      "table",
      { class: "moved" },
      make("thead", {}, make("tr", {}, make("td"), ...heads)),
      make("tbody", {}, ...rows),
    ),
    together(state, row, span),
  );
}

const cell = (value, text) =>
  typeof value === "string"
    ? make("td", {}, "–", make("small", { text: reason(value) }))
    : make("td", { text: text(value) });

function full(price, one, { page }) {
  const percentile = cell(one.percentile, (value) => words.number(value));
  if (!price.benchmark) {
    return [make("td", { colspan: 2 }, make("small", { text: say("study.full.none") })), percentile];
  }
  const { label, short } = page.series.find(({ id }) => id === price.benchmark);
  const market = cell(one.benchmark, percent);
  market.append(make("small", { text: short || label }));
  const error = () => percent(one.error).replace(/^\+/, "");
  return [
    market,
    cell(one.abnormal, (value) => say("study.error", { value: percent(value), error: error() })),
    percentile,
  ];
}

// The other events of a window by count and name: a move cannot be divided among them.
function together(state, row, span) {
  const rows = measures.others(state, row, span);
  const text = say(rows.length ? "study.confounded" : "study.alone", {
    n: rows.length,
    after: day(span.after),
    until: day(span.until),
  });
  return rows.length
    ? make("details", { class: "moved-more" }, make("summary", { text }), named(state, rows))
    : make("p", { class: "note", text });
}

function named({ columns }, rows) {
  return make(
    "ul",
    {},
    ...rows.map((other) =>
      make(
        "li",
        {},
        make(
          "button",
          { type: "button", class: "card-relation", on: { click: () => context.store.open(columns.id[other]) } },
          make("time", { text: day(columns.day[other]) }),
          make("span", { text: columns.title[other] }),
        ),
      ),
    ),
  );
}

function links({ page, columns }, row) {
  const { root } = page.urls;
  const link = (address, text) => make("a", { href: `${root}${address}`, text });
  return make(
    "p",
    { class: "card-actions" },
    make("a", { href: citations.page(columns.id[row]), text: say("study.all") }),
    link(`data/around/${columns.id[row]}.csv`, "CSV"),
    link(`about${page.live ? "" : "/"}#around`, say("study.method")),
  );
}

export { named as together };
