// Owns the title of a chart: the finding of the dataset for these dates, and what the chart measures. A chart that a
// view shows alone has its finding as the headline of the view instead.
// Twin of layouts/chart_title.py.

import * as words from "../../base/words.js";
import { counted, scaled } from "./heads.js";
import { chartFinding, loneChart } from "../../state/chart-headline.js";

const KINDS = ["price", "index", "rate"];
/** @type {("reporter" | "origin" | "material")[]} */
const KEYS = ["reporter", "origin", "material"];

/**
 * {finding, measured} of a pane with its part of the model and the scale of its axis.
 *
 * @type {(part: Entente.PaneLines, scale: Entente.ValueScale, state: Entente.State) => Entente.ChartTitle}
 */
export function titleOf(part, scale, state) {
  const name = "base" in part ? "prices" : "shipments";
  if (!part.lines.length) return { finding: "", measured: "" };
  const measured = "base" in part ? prices(part, scale, state.view) : shipments(part, scale, state);
  const found = loneChart(state.view) ? "" : chartFinding(name, state);
  return { finding: found, measured: scaled(measured, scale) };
}

/** @type {(part: Entente.ShipmentLines, scale: Entente.ValueScale, state: Entente.State) => string} */
function shipments({ lines, unit }, scale, state) {
  const { measure } = state.view;
  const { label, series } = lines[0];
  const what = lines.length > 1 ? traded(lines, state) : measure === "share" ? series.label : label;
  const hasMonths = monthsSeen(lines, state.axis);
  const often = frequency(lines, state.axis);
  if (measure === "share") return words.say("measured.percent", { what, often });
  if (measure !== "index") {
    return words.say("measured.amount", {
      what,
      often: hasMonths ? often : words.say("measured.averaged"),
      unit: counted(scale, unit),
    });
  }
  const years = new Set(lines.map((line) => line.series.index_base ?? ""));
  return years.size > 1
    ? words.say("measured.index.several", { what, often })
    : words.say("measured.index", { what, often, year: [...years][0] });
}

/**
 * What several lines are: imports or exports of a country, their good and origin where all share it.
 *
 * @type {(lines: Entente.ChartLine[], state: Entente.State) => string}
 */
function traded(lines, { page, view }) {
  const series = lines.map((line) => line.series);
  if (series.some(({ kind }) => kind !== "shipment")) return words.say("measured.mixed");
  const [reporter, origin, material] = KEYS.map((key) => onlyOne(series.map((one) => one[key] ?? "")));
  const at = page.materials.findIndex(({ id }) => id === material);
  const good = at < 0 ? "" : (page.nouns && page.nouns.material[at]) || page.materials[at].label;
  const way = !reporter ? "shipments" : reporter === origin ? "exports" : "imports";
  const known = [
    ...(view.measure === "share" ? ["share"] : []),
    way,
    ...(good ? ["good"] : []),
    ...(origin ? ["origin"] : []),
  ];
  return words.say(`measured.${known.join("-")}`, { good, reporter, origin });
}

/** @type {(names: string[]) => string} */
const onlyOne = (names) => (new Set(names).size === 1 ? names[0] : "");

/**
 * How often figures are given: monthly, for whole years, or both in turn.
 *
 * @type {(lines: Entente.ChartLine[], axis: Entente.DaySpan) => string}
 */
function frequency(lines, axis) {
  const [months, years] = [inView(lines, "points", axis), inView(lines, "marks", axis)];
  if (!years.length) return words.say("measured.monthly");
  if (!months.length) return words.say("measured.yearly");
  const last = Math.max(...months.map(([, end]) => end));
  if (years.every(([start]) => start >= last)) {
    return words.say("measured.monthly.then", { month: words.day(last - 1, "month") });
  }
  const first = Math.min(...months.map(([start]) => start));
  return words.say(years.every(([, end]) => end <= first) ? "measured.monthly.before" : "measured.monthly.and");
}

/**
 * Whether any monthly value is in view, or no value at all.
 *
 * @type {(lines: Entente.ChartLine[], axis: Entente.DaySpan) => boolean}
 */
function monthsSeen(lines, axis) {
  return inView(lines, "points", axis).length > 0 || !inView(lines, "marks", axis).length;
}

/**
 * The first day and the end of each value that is in view.
 *
 * @type {(lines: Entente.ChartLine[], part: "points" | "marks", axis: Entente.DaySpan) => [number, number][]}
 */
function inView(lines, part, axis) {
  /** @type {[number, number][]} */
  const spans = lines.flatMap((line) => {
    const points = line[part];
    return points ? points.start.map((start, at) => [start, points.end[at]]) : [];
  });
  return spans.filter(([start, end]) => start < axis.end && end > axis.first);
}

/** @type {(part: Entente.PriceLines, scale: Entente.ValueScale, view: Entente.View) => string} */
function prices({ lines, unit, base }, scale, view) {
  const what = closes(lines);
  if (view.scale === "price") {
    const isRate = lines.length === 1 && lines[0].kind === "rate";
    return isRate ? what : words.say("measured.price", { what, unit: counted(scale, unit) });
  }
  if (base.day === null) return what;
  const day = words.day(base.day, "full");
  return words.say(view.scale === "change" ? "measured.change" : "measured.rebased", { what, day });
}

/**
 * What the lines are: closing prices, indices, exchange rates; an only one by its name.
 *
 * @type {(lines: Entente.ChartLine[]) => string}
 */
function closes(lines) {
  const kinds = KINDS.filter((kind) => lines.some((line) => line.kind === kind));
  if (lines.length === 1) {
    return kinds[0] === "price" ? words.say("measured.close", { label: lines[0].label }) : lines[0].label;
  }
  const indices = lines.filter(({ kind }) => kind === "index");
  if (kinds.join() === "price,index" && indices.length === 1) {
    return words.say("measured.close.and", { index: indices[0].label });
  }
  return words.say(`measured.of-${kinds.join("-")}`);
}
