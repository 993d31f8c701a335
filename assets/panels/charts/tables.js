// Owns the table of each pane and its CSV: exactly what is seen, the drawn values beside the figures they come from.

import * as dates from "../../base/days.js";
import * as dom from "../../base/dom.js";
import * as files from "../../base/files.js";
import * as words from "../../base/words.js";

const open = new Set();

export const isOpen = (pane) => open.has(pane);

export function toggle(pane) {
  if (!open.delete(pane)) open.add(pane);
}

// {caption, head: [text], rows: [[cells]], scaled} of what a pane shows; the cells of a CSV are bare numbers.
export function contents(name, part, state) {
  const { axis, view } = state;
  const lines = part.lines;
  const scaled = name === "prices" ? view.scale !== "price" : view.measure === "index";
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
        values: row.values.flatMap((pair) => (scaled ? pair : [pair[1]])),
        note: [...row.notes].join(" "),
      })),
    scaled,
    noted,
  };
}

function collect(rows, points, { place, count, axis, line }) {
  points.start.forEach((start, at) => {
    if (points.end[at] <= axis.first || start >= axis.end) return;
    const period = points.period[at];
    if (!rows.has(period)) {
      rows.set(period, { values: Array.from({ length: count }, () => [null, null]), notes: new Set() });
    }
    const row = rows.get(period);
    row.values[place] = [points.value[at], points.raw[at]];
    if (points.note[at]) row.notes.add(`${line.short}: ${points.note[at]}.`);
  });
}

function heads(line, view, name, scaled) {
  const head = (unit) => words.say("charts.table.scaled", { label: line.label, unit });
  const own = head(line.series.unit);
  if (!scaled) return [own];
  return [
    head(words.say(name === "prices" && view.scale === "change" ? "charts.table.change" : "charts.table.index")),
    own,
  ];
}

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

export function said(period) {
  const day = dates.parse(period.length === 4 ? `${period}-01-01` : period.length === 7 ? `${period}-01` : period);
  if (period.length === 4) return `${words.day(day, "year")} (${words.say("charts.table.year")})`;
  return words.day(day, period.length === 7 ? "monthYear" : "medium");
}

export function csv(name, part, state) {
  const { head, rows, noted } = contents(name, part, state);
  return files.csv([
    head,
    ...rows.map(({ period, values, note }) => [
      period,
      ...values.map((value) => (value === null ? "" : trim(value))),
      ...(noted ? [note] : []),
    ]),
  ]);
}

export function trim(value) {
  return Number(value.toPrecision(12));
}

export function download(name, part, state) {
  const { page, view, axis } = state;
  const scale = name === "prices" ? view.scale : view.measure;
  const span = `${dates.iso(axis.first)}-to-${dates.iso(axis.end - 1)}`;
  files.file(`${page.info.name}-${name}-${scale}-${span}.csv`, csv(name, part, state), "text/csv");
}
