// Owns the cells: one an event, each a link with the path of the price over the band of ordinary windows.
// layouts/panels/reactions/still.py writes the same for readers before scripts.

import { context } from "../../base/context.js";
import { drawing, element as make } from "../../base/dom.js";
import * as words from "../../base/words.js";
import { say } from "../../base/words.js";
import { percent, reason } from "../event-study/spelling.js";
import { band, course, dot, outside } from "./drawn.js";
import { isUnusual } from "./reaction.js";
import { beyond, SIZE } from "./scale.js";
import * as told from "./told.js";

/** @typedef {import("./looked.js").Looked} Looked */
/** @typedef {import("./reactions.js").Cell} Cell */
/** @typedef {import("./scale.js").Pane} Pane */
/** @typedef {import("./told.js").Subject} Subject */

/** @type {(state: Entente.State, found: Looked, subject: Subject, pane: Pane, cell: Cell) => HTMLElement} */
export function cellOf(state, found, subject, pane, cell) {
  const { columns, page, view } = state;
  const { row, measured } = cell;
  const [id, title] = [columns.id[row], columns.short[row] || columns.label[row] || columns.title[row]];
  const category = page.categories[cell.category];
  const day = words.date(columns.day[row], columns.precision[row], "medium");
  const others = found.others(cell).length;
  const unusual = isUnusual(measured.ranked);
  const classes = ["reaction", unusual && "reaction--unusual"];
  const link = make(
    "a",
    {
      class: "reaction-open",
      href: `${page.urls.root}event/${id}`,
      "data-open": view.panels.includes("event") ? id : null,
      target: context.hydrated && !view.panels.includes("event") ? "_blank" : null,
      rel: context.hydrated ? "noopener" : null,
      "aria-current": view.event === id ? "true" : null,
    },
    make(
      "span",
      { class: "reaction-day" },
      make("span", { class: "mark-shape", "data-category": category.id, "data-shape": category.shape }),
      make("time", { text: day }),
    ),
    " ",
    make("span", { class: "reaction-title", told: title }),
    " ",
    measured.path().length ? picture(cell, found, pane) : why(measured.reason),
    make("span", { class: "reaction-figures" }, ...figures(cell, unusual, others)),
    make("span", {
      class: "visually-hidden",
      text: told.named({ title: columns.title[row], measured }, subject, beyond(measured.path(), pane)),
    }),
  );
  return make("li", { class: classes.filter(Boolean).join(" "), "data-event": id }, link);
}

/** @type {(cell: Cell, found: Looked, pane: Pane) => Element} */
function picture({ measured }, { look }, pane) {
  const path = measured.path();
  const bands = measured.bands();
  const points = path.map((point, at) => ({ ...point, ...bands[at] }));
  const end = points.find(({ session }) => session === look.window[1]);
  const svg = drawing("svg", {
    class: "reaction-path",
    viewBox: `0 0 ${SIZE.width} ${SIZE.height}`,
    preserveAspectRatio: "none",
    "aria-hidden": "true",
  });
  const zero = pane.y(0).toFixed(1);
  svg.append(
    part("band", band(points, pane)),
    part("zero", `M0 ${zero}H${SIZE.width}`),
    part("day", `M${pane.x(0)} 0V${SIZE.height}`),
    part("market", course(points, pane, "benchmark")),
    part("line", course(points, pane)),
    part("out", outside(points, pane)),
    part("end", end && end.move !== null ? dot(end.session, end.move, pane) : ""),
  );
  const marks = [...ticks(pane), ...beyond(path, pane).map(beyondMark)];
  return make("span", { class: "reaction-plot", "aria-hidden": "true" }, svg, ...marks);
}

/**
 * The lowest and the highest value named on the scale.
 * @type {(pane: Pane) => HTMLElement[]}
 */
export const ticks = (pane) =>
  pane.ends.map((value) => {
    const tick = make("span", { class: "reaction-tick", text: percent(value / 100, value % 1 ? 1 : 0) });
    tick.style.setProperty("--at", (pane.y(value / 100) / SIZE.height).toFixed(3));
    return tick;
  });

/**
 * How far a path goes that leaves the scale.
 * @type {(value: number) => HTMLElement}
 */
export const beyondMark = (value) =>
  make("span", {
    class: "reaction-beyond",
    "data-side": value > 0 ? "up" : "down",
    "aria-hidden": "true",
    text: told.beyond(value),
  });

/** @type {(key: string | null) => HTMLElement} */
const why = (key) => make("span", { class: "reaction-plot reaction-why", text: key ? reason(key) : "" });

/** @type {(name: string, d: string) => SVGElement} */
export const part = (name, d) => drawing("path", { class: `reaction-${name}`, d });

/** @type {(cell: Cell, unusual: boolean, others: number) => (HTMLElement | string)[]} */
function figures({ measured: { ranked } }, unusual, others) {
  const parts = [
    make("span", { class: "reaction-end", text: ranked ? percent(ranked.move, 1) : say("reactions.no-data") }),
    unusual ? make("span", { class: "reaction-flag", text: say("reactions.unusual") }) : null,
    others ? make("span", { class: "reaction-others", text: say("reactions.others", { n: others }) }) : null,
  ];
  return parts.flatMap((one) => (one ? [one, " "] : []));
}
