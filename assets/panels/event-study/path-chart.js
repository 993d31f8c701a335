// Owns the chart that the card of an event leads with: the path of its main price by session over the band of ordinary
// windows, the benchmark dashed, the chosen window shaded. The figures are data/event_study/path.py's.

import { drawing, element as make } from "../../base/dom.js";
import * as unit from "../../base/unit.js";
import * as words from "../../base/words.js";
import { say } from "../../base/words.js";
import { seriesOf } from "../charts/lines.js";
import { place } from "../charts/label-places.js";
import { fit } from "../charts/nice.js";
import { described } from "./lead.js";
import * as measures from "./measures.js";
import { percent, reason } from "./spelling.js";

/** What the chart and its texts take, in pixels: of a label its height, and how far its line is below its middle. */
const USUAL = { height: 148, left: 42, right: 52, top: 4, bottom: 20, label: 14, middle: 4 };
/** The same in a reader's letters. */
let room = USUAL;
const SESSIONS = { first: -5, last: 20 };
const DOTS = [0, 5, 20];

/** @typedef {"move" | "benchmark" | "low" | "high"} Value */
/** @typedef {{text: string, name: string, x: number, wanted: number, height: number, y: number}} End */
/** @typedef {{x: (session: number) => number, y: (value: number) => number}} Places */

/**
 * @param {Entente.State} state
 * @param {import("./measures.js").Path} path
 * @param {[number, number]} shaded the first and the last session of the chosen window
 * @param {number} width
 */
export function pathChart(state, path, shaded, width) {
  const { points, series } = path;
  room = roomFor(letters());
  const values = points.flatMap((point) => [point.move, point.benchmark, point.low, point.high]);
  const known = values.filter((value) => value !== null);
  const { range, values: ticks } = fit([Math.min(...known), Math.max(...known)], false);
  const digits = ticks.some((value) => value % 10) ? 1 : 0;
  const inner = { width: width - room.left - room.right, height: room.height - room.top - room.bottom };
  const places = {
    /** @type {(session: number) => number} */
    x: (session) => room.left + ((session - SESSIONS.first) / (SESSIONS.last - SESSIONS.first)) * inner.width,
    /** @type {(value: number) => number} */
    y: (value) => room.top + inner.height * (1 - (value - range[0]) / (range[1] - range[0])),
  };
  const svg = node("svg", {
    class: "path-chart",
    viewBox: `0 0 ${width} ${room.height}`,
    height: room.height,
    role: "img",
    "aria-label": described(series.short, points),
  });
  svg.append(
    shade(places, shaded),
    node("path", { class: "path-band", d: band(points, places) }),
    ...ticks.flatMap((value) => tick(value, digits, places, width)),
    ...foot(places),
    node("path", { class: "path-market", d: course(points, "benchmark", places) }),
    node("path", { class: "path-line", d: course(points, "move", places) }),
    ...dots(points, places),
    ...ends(path, places, width),
  );
  return make("figure", { class: "path-figure" }, caption(state, path), svg);
}

/** How many times as large as usual a reader's letters are. */
const letters = () => Math.max(parseFloat(getComputedStyle(document.documentElement).fontSize) / 16, unit.swollen(12));

/** @type {(times: number) => typeof USUAL} */
const roomFor = (times) =>
  /** @type {typeof USUAL} */ (Object.fromEntries(Object.entries(USUAL).map(([name, px]) => [name, px * times])));

/**
 * A node whose places are told to a tenth.
 *
 * @type {(name: keyof SVGElementTagNameMap, attributes: Record<string, string | number>, text?: string) => SVGElement}
 */
function node(name, attributes, text) {
  const rounded = Object.entries(attributes).map(([key, value]) => [
    key,
    typeof value === "number" ? Math.round(value * 10) / 10 : value,
  ]);
  return drawing(name, Object.fromEntries(rounded), ...(text === undefined ? [] : [text]));
}

/** @type {(state: Entente.State, path: import("./measures.js").Path) => HTMLElement} */
function caption({ page }, { price, series, at, points }) {
  const { span } = measures.figures(price, at, 0);
  const banded = points.some(({ low }) => low);
  const lines = [
    span ? say("study.path.from", { day: words.day(span.after, "full") }) : "",
    price.benchmark ? say("study.path.dashed", { benchmark: seriesOf(page, price.benchmark).short }) : "",
    say(banded ? "study.path.band" : "study.path.no-band", { reason: reason("few-windows") }),
  ];
  return make(
    "figcaption",
    {},
    make("strong", { text: say("study.path.title", { name: series.short }) }),
    make("span", { text: lines.filter(Boolean).join(" ") }),
  );
}

/** @type {(places: Places, window: [number, number]) => SVGElement} */
function shade({ x }, [first, last]) {
  const [from, to] = [x(first - 1), x(last)];
  const height = room.height - room.top - room.bottom;
  return node("rect", { class: "path-shade", x: from, y: room.top, width: to - from, height });
}

/**
 * The runs of points that all have these values.
 * @type {(points: Entente.PathPoint[], names: Value[]) => Entente.PathPoint[][]}
 */
function runs(points, names) {
  /** @type {Entente.PathPoint[][]} */
  const found = [[]];
  for (const point of points) {
    if (names.every((name) => point[name] !== null)) found[found.length - 1].push(point);
    else if (found[found.length - 1].length) found.push([]);
  }
  return found.filter((run) => run.length > 1);
}

/** @type {(points: Entente.PathPoint[], name: Value, places: Places) => string} */
function line(points, name, { x, y }) {
  return points.map((point) => `${x(point.session).toFixed(1)} ${y(Number(point[name])).toFixed(1)}`).join("L");
}

/** @type {(points: Entente.PathPoint[], name: Value, places: Places) => string} */
const course = (points, name, places) =>
  runs(points, [name])
    .map((run) => `M${line(run, name, places)}`)
    .join("");

/** @type {(points: Entente.PathPoint[], places: Places) => string} */
const band = (points, places) =>
  runs(points, ["low", "high"])
    .map((run) => `M${line(run, "high", places)}L${line([...run].reverse(), "low", places)}z`)
    .join("");

/** @type {(value: number, digits: number, places: Places, width: number) => SVGElement[]} */
function tick(value, digits, { y }, width) {
  const at = y(value);
  return [
    node("path", { class: value ? "path-grid" : "path-zero", d: `M${room.left} ${at}H${width - room.right}` }),
    node(
      "text",
      { x: room.left - 6, y: at + room.middle, "text-anchor": "end" },
      value ? percent(value / 1000, digits) : "0",
    ),
  ];
}

/** @type {(places: Places) => SVGElement[]} */
function foot({ x }) {
  const bottom = room.height - room.bottom;
  /** @type {(session: number, text: string, anchor: string) => SVGElement} */
  const text = (session, said, anchor) =>
    node("text", { x: x(session), y: room.height - 1.25 * room.middle, "text-anchor": anchor }, said);
  /** @type {(session: number) => string} */
  const signed = (session) => words.number(session, { sign: true });
  return [
    node("path", { class: "path-day", d: `M${x(0)} ${room.top}V${bottom}` }),
    text(SESSIONS.first, signed(SESSIONS.first), "middle"),
    text(0, say("study.path.zero"), "middle"),
    text(5, signed(5), "middle"),
    text(SESSIONS.last, say("study.path.sessions", { n: signed(SESSIONS.last) }), "end"),
  ];
}

/** @type {(points: Entente.PathPoint[], places: Places) => SVGElement[]} */
const dots = (points, { x, y }) =>
  points
    .filter(({ session, move }) => DOTS.includes(session) && move !== null)
    .map(({ session, move }) => node("circle", { class: "path-dot", cx: x(session), cy: y(Number(move)), r: 3 }));

/**
 * Where the price and its benchmark end, at the right of the last known session.
 * @param {import("./measures.js").Path} path
 * @param {Places} places
 * @param {number} width
 */
function ends({ points }, { x, y }, width) {
  /** @type {(name: "move" | "benchmark") => End[]} */
  const end = (name) => {
    const last = points.findLast((point) => point[name] !== null);
    const value = last && last[name];
    if (!last || value === null || value === undefined) return [];
    const wanted = y(value) - room.top;
    return [{ text: percent(value / 1000, 1), name, x: x(last.session) + 6, wanted, height: room.label, y: wanted }];
  };
  const labels = [...end("move"), ...end("benchmark")];
  place(labels, room.height - room.top - room.bottom, 0);
  return labels.map((label) =>
    node(
      "text",
      {
        class: `path-end path-end--${label.name}`,
        x: Math.min(label.x, width - room.right + 6),
        y: label.y + room.top + room.middle,
      },
      label.text,
    ),
  );
}
