// Owns the words at whole years, which stand beside months as bars: the value of each, and which years between them
// have no figure; in empty space, or not at all.
// Twin of layouts/panels/charts/year_words.py (`absences`).

import * as dates from "../../base/days.js";
import * as dom from "../../base/dom.js";
import * as textWidth from "../../base/text-width.js";
import * as unit from "../../base/unit.js";
import * as words from "../../base/words.js";
import * as labels from "./labels.js";
import * as chartLines from "./lines.js";
import * as chartPanes from "./panes.js";

/** @typedef {{key: string, text: string, x: number, y: number, colour: string, absent: boolean}} YearWord */
/** @typedef {{from: number, to: number, y: number}} Taken What is there already: across, and its middle down. */

const ASIDE = [-10, 10];
const ABSENT_ASIDE = [0, -12, 12, -18, 18];
// How near a word may come to a line, to another word beside it, and to one above or below it.
const [CLEAR, BESIDE, APART] = [8, 4, 15];
// How much wider than its value a bar is, and between the places that are looked at for lines.
const [SPARE, STEP] = [10, 4];

/** @type {(pane: Entente.Pane, part: Entente.Drawn, scale: Entente.ValueScale, state: Entente.State) => void} */
export function draw(pane, part, scale, state) {
  const named = labels.shown.get(pane.name)?.labels ?? [];
  const taken = named
    .filter(({ inside }) => inside)
    .map(({ line, last, x, y }) => {
      const said = `${line.short} ${labels.reading(line, last, scale, state.view)}`;
      return { from: x, to: x + textWidth.of(said, "label", "strong"), y };
    });
  dom.reconcile(
    chartPanes.layer(pane.node, "years"),
    wordsOf(part, scale, state, taken),
    () => dom.element("span", {}),
    (node, { text, x, y, colour, absent }) => {
      dom.setText(node, text);
      node.classList.toggle("year-absent", absent);
      node.style.transform = `${unit.move(x, y)} translate(-50%, -50%)`;
      node.style.setProperty("--line", `var(${colour})`);
    },
  );
}

/**
 * @param {Entente.Drawn} part
 * @param {Entente.ValueScale} scale
 * @param {Pick<Entente.State, "axis" | "view">} state
 * @param {Taken[]} taken
 * @returns {YearWord[]}
 */
function wordsOf({ lines }, scale, { axis, view }, taken) {
  if (scale.empty) return [];
  /** @type {YearWord[]} */
  const found = [];
  const all = [...taken];
  /** @type {(key: string, text: string, middle: number, ys: number[], line: Entente.ChartLine) => void} */
  const stand = (key, text, middle, ys, line) => {
    const width = textWidth.of(text, "axis", "strong");
    const [from, to] = [middle - width / 2, middle + width / 2];
    const y = ys.find((one) => isFree({ from, to, y: one }, lines, scale, axis, all));
    if (y === undefined) return;
    all.push({ from, to, y });
    found.push({ key, text, x: middle, y, colour: line.style.nameColour, absent: key.includes("absent") });
  };
  for (const line of lines) {
    for (const { at, from, to } of bars(line, axis)) {
      const text = labels.amount(line, line.marks?.value[at] ?? 0, scale, view);
      if (textWidth.of(text, "axis", "strong") + SPARE > to - from) continue;
      const y = scale.y(line.marks?.value[at] ?? 0);
      stand(
        `${line.key} ${line.marks?.period[at]}`,
        text,
        (from + to) / 2,
        ASIDE.map((aside) => y + aside),
        line,
      );
    }
  }
  for (const line of lines) {
    for (const { years, start, end, middle } of absences(line)) {
      if (end <= axis.first || start >= axis.end) continue;
      const text = words.say("charts.years.absent", { years: words.list(years.map(yearWord)) });
      const x = axis.x((Math.max(start, axis.first) + Math.min(end, axis.end)) / 2);
      stand(
        `${line.key} absent ${years[0]}`,
        text,
        x,
        ABSENT_ASIDE.map((aside) => scale.y(middle) + aside),
        line,
      );
    }
  }
  return found;
}

/** @type {(year: number) => string} */
const yearWord = (year) => words.day(dates.ordinal(`${year}-01-01`), "year");

/**
 * The bars in view: which, and where they begin and end.
 * @type {(line: Entente.ChartLine, axis: Entente.Axis) => {at: number, from: number, to: number}[]}
 */
function bars({ marks }, axis) {
  const right = axis.width - axis.right;
  return (marks?.start ?? []).flatMap((start, at) => {
    const end = marks?.end[at] ?? start;
    if (end <= axis.first || start >= axis.end) return [];
    return [{ at, from: Math.max(axis.x(start), axis.left), to: Math.min(axis.x(end), right) }];
  });
}

/**
 * Whole years without a figure between years with one, neighbours together: their days, and the value half way between
 * those beside them.
 * @type {(line: Pick<Entente.ChartLine, "points" | "marks">) =>
 *   {years: number[], start: number, end: number, middle: number}[]}
 */
export function absences({ points, marks }) {
  if (!marks) return [];
  const last = points.start.length - 1;
  const months = last < 0 ? [] : [{ start: 0, end: endOfYear(points.period[last]), value: points.value[last] }];
  const years = marks.start.map((start, at) => ({ start, end: marks.end[at], value: marks.value[at] }));
  const known = [...months, ...years].sort((one, other) => one.end - other.end);
  return known.slice(1).flatMap(({ start: end, value }, at) => {
    const { end: start, value: before } = known[at];
    const [first, stop] = [start, end].map((day) => Number(dates.iso(day).slice(0, 4)));
    const missing = Array.from({ length: Math.max(0, stop - first) }, (_, place) => first + place);
    return missing.length ? [{ years: missing, start, end, middle: (before + value) / 2 }] : [];
  });
}

/** @type {(period: string) => Entente.Ordinal} */
const endOfYear = (period) => dates.ordinal(`${Number(period.slice(0, 4)) + 1}-01-01`);

/**
 * Whether a word lies on no line and no other word.
 * @param {Taken} word
 * @param {Entente.ChartLine[]} lines
 * @param {Entente.ValueScale} scale
 * @param {Entente.Axis} axis
 * @param {Taken[]} taken
 */
function isFree({ from, to, y }, lines, scale, axis, taken) {
  const inside = y >= 5 && y <= scale.height - 5 && from >= axis.left && to <= axis.width - axis.right;
  /** @type {(one: Taken) => boolean} */
  const meets = (one) => from < one.to + BESIDE && to > one.from - BESIDE && Math.abs(y - one.y) < APART;
  if (!inside || taken.some(meets)) return false;
  for (let at = from; at <= to; at += STEP) {
    for (const line of lines) {
      const value = chartLines.valueAt(line, Math.floor(axis.day(at)));
      if (value !== null && Math.abs(scale.y(value) - y) < CLEAR) return false;
    }
  }
  return true;
}
