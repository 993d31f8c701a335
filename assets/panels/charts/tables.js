// Owns the table of each pane and its CSV: exactly what is seen, the drawn values beside the figures they come from.

import * as dates from "../../base/days.js";
import * as dom from "../../base/dom.js";
import * as files from "../../base/files.js";
import * as words from "../../base/words.js";

/** @typedef {{values: [number | null, number | null][], notes: Set<string>}} Row */
/** @typedef {{place: number, count: number, axis: Entente.Axis, line: Entente.ChartLine}} From */

/** @type {Set<Entente.PaneName>} */
const open = new Set();

/** @type {(pane: Entente.PaneName) => boolean} */
export const isOpen = (pane) => open.has(pane);

/** @type {(pane: Entente.PaneName) => void} */
export function toggle(pane) {
  if (!open.delete(pane)) open.add(pane);
}

/**
 * {caption, head: [text], rows: [[cells]], scaled} of what a pane shows; the cells of a CSV are bare numbers.
 * @param {Entente.PaneName} name
 * @param {Entente.Drawn} part
 * @param {Entente.State} state
 */
export function contents(name, part, state) {
  const { axis, view } = state;
  const lines = part.lines;
  const scaled = name === "prices" ? view.scale !== "price" : view.measure === "index";
  /** @type {Map<string, Row>} */
  const rows = new Map();
  for (const [place, line] of lines.entries()) {
    for (const points of [line.points, line.marks]) {
      if (points) collect(rows, points, { place, count: lines.length, axis, line });
    }
  }
  const noted = [...rows.values()].some(({ notes }) => notes.size);
  return {
    head: [
      words.say(name === "prices" ? "charts.table.day" : "charts.table.period"),
      ...lines.flatMap((line) => heads(line, view, name, scaled)),
      ...(noted ? [words.say("charts.table.note")] : []),
    ],
    rows: [...rows]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([period, row]) => ({
        period,
        values: row.values.flatMap(([drawn, observed]) => (scaled ? [drawn, observed] : [observed])),
        note: [...row.notes].join(" "),
      })),
    scaled,
    noted,
  };
}

/** @type {(rows: Map<string, Row>, points: Entente.Points, from: From) => void} */
function collect(rows, points, { place, count, axis, line }) {
  points.start.forEach((start, at) => {
    if (points.end[at] <= axis.first || start >= axis.end) return;
    const period = points.period[at];
    const row = rows.get(period) ?? { values: Array.from({ length: count }, () => [null, null]), notes: new Set() };
    rows.set(period, row);
    row.values[place] = [points.value[at], points.raw[at]];
    if (points.note[at]) row.notes.add(`${line.short}: ${points.note[at]}.`);
  });
}

/** @type {(line: Entente.ChartLine, view: Entente.View, name: Entente.PaneName, scaled: boolean) => string[]} */
function heads(line, view, name, scaled) {
  /** @type {(unit: string) => string} */
  const head = (unit) => words.say("charts.table.scaled", { label: line.label, unit });
  const own = head(line.series.unit);
  if (!scaled) return [own];
  return [
    head(words.say(name === "prices" && view.scale === "change" ? "charts.table.change" : "charts.table.index")),
    own,
  ];
}

/**
 * @param {HTMLElement} host
 * @param {Entente.PaneName} name
 * @param {Entente.Drawn} part
 * @param {Entente.State} state
 * @param {string} caption
 */
export function draw(host, name, part, state, caption) {
  if (!isOpen(name)) {
    if (host.firstChild) host.replaceChildren();
    return;
  }
  const { head, rows, scaled, noted } = contents(name, part, state);
  const { element } = dom;
  const body = rows.map(({ period, values, note }) =>
    element(
      "tr",
      {},
      element("th", { scope: "row", text: said(period) }),
      ...values.map((value, at) =>
        element("td", { text: value === null ? "" : words.number(value, scaled && at % 2 === 0 ? { digits: 1 } : {}) }),
      ),
      noted ? element("td", { class: "table-note", text: note }) : null,
    ),
  );
  const table = element(
    "table",
    {},
    element("caption", { text: caption }),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        ...head.map((text, at) =>
          element("th", { scope: "col", class: noted && at === head.length - 1 ? "table-note" : null, text }),
        ),
      ),
    ),
    element("tbody", {}, ...body),
  );
  host.replaceChildren(
    element("div", { class: "pane-scroll", tabindex: "0", role: "region", "aria-label": caption }, table),
  );
}

/** @type {(period: string) => string} */
export function said(period) {
  const day = dates.ordinal(period.length === 4 ? `${period}-01-01` : period.length === 7 ? `${period}-01` : period);
  if (period.length === 4) return `${words.day(day, "year")} (${words.say("charts.table.year")})`;
  return words.day(day, period.length === 7 ? "monthYear" : "full");
}

/** @type {(name: Entente.PaneName, part: Entente.Drawn, state: Entente.State) => string} */
export const csv = (name, part, state) => files.csv(cells(name, part, state));

/** @type {(name: Entente.PaneName, part: Entente.Drawn, state: Entente.State) => string} */
export const tsv = (name, part, state) => files.tsv(cells(name, part, state));

/** @type {(name: Entente.PaneName, part: Entente.Drawn, state: Entente.State) => (string | number)[][]} */
function cells(name, part, state) {
  const { head, rows, noted } = contents(name, part, state);
  // A year among months is told by its note too.
  const years = rows.some(({ period }) => isYear(period));
  return [
    [...head, ...(years && !noted ? [words.say("charts.table.note")] : [])],
    ...rows.map(({ period, values, note }) => [
      period,
      ...values.map((value) => (value === null ? "" : trim(value))),
      ...(noted || years ? [isYear(period) ? `${words.say("charts.table.year")}. ${note}`.trim() : note] : []),
    ]),
  ];
}

/** @type {(period: string) => boolean} */
const isYear = (period) => period.length === 4;

/** @type {(value: number) => number} */
export function trim(value) {
  return Number(value.toPrecision(12));
}

/** @type {(name: Entente.PaneName, part: Entente.Drawn, state: Entente.State) => void} */
export function download(name, part, state) {
  const { page, view, axis } = state;
  const scale = name === "prices" ? view.scale : view.measure;
  const span = `${dates.iso(axis.first)}-to-${dates.iso(axis.end - 1)}`;
  files.file(`${page.info.name}-${name}-${scale}-${span}.csv`, csv(name, part, state), "text/csv");
}
