// Owns what the charts say on a day, at the crosshair or of the event in focus: values beside the names, dots on the
// lines, and the day above the values. None of it moves a name.

import * as dom from "../../base/dom.js";
import * as textWidth from "../../base/text-width.js";
import * as unit from "../../base/unit.js";
import * as words from "../../base/words.js";
import { BEYOND, column } from "./label-ends.js";
import * as labels from "./labels.js";
import * as chartLines from "./lines.js";
import * as chartPanes from "./panes.js";

/** @typedef {import("./labels.js").Shown} Shown */
/** @typedef {{key: string, x: number, y: number, colour: string}} Dot */

/**
 * Shows a day, given as a place on the time axis; null brings back the last values in view.
 * @type {(at: number | null) => void}
 */
export function show(at) {
  for (const pane of labels.shown.values()) {
    if (!pane.host.isConnected) continue;
    const inside = at !== null && at >= pane.axis.first && at <= pane.axis.end ? at : null;
    pane.host.classList.toggle("pane-labels--reading", inside !== null);
    for (const label of pane.labels) {
      const seen = inside === null ? label.last : chartLines.readAt(label.line, Math.floor(inside));
      const value = seen ? labels.reading(label.line, seen, pane.scale, pane.view) : "–";
      labels.fill(dom.kept(pane.host, label.key), label, value);
    }
    drawDots(pane, inside);
    drawDay(pane, inside);
  }
}

/**
 * A dot on each line that has a value: on months at the day itself, on closes at the close that holds.
 * @type {(pane: Shown, at: number | null) => void}
 */
function drawDots({ node, labels: named, axis, scale }, at) {
  /** @type {Dot[]} */
  const dots = [];
  for (const { key, line } of at === null ? [] : named) {
    const seen = chartLines.readAt(line, Math.floor(at ?? 0));
    if (!seen) continue;
    const x = axis.x(line.stepped ? (at ?? 0) : seen.day);
    if (x >= axis.left - 1) dots.push({ key, x, y: scale.y(seen.value), colour: line.style.colour });
  }
  dom.reconcile(
    chartPanes.layer(node, "dots"),
    dots,
    () => dom.element("i", {}),
    (dot, { x, y, colour }) => {
      dot.style.transform = unit.move(x, y);
      dot.style.setProperty("--line", `var(${colour})`);
    },
  );
}

/**
 * The day stands over the names, or reaches into the plot where their column is narrower.
 * @type {(pane: Shown, at: number | null) => void}
 */
function drawDay({ node, labels: named, axis }, at) {
  const day = chartPanes.layer(node, "when");
  day.hidden = at === null || !named.length;
  if (at === null || !named.length) return;
  const [{ line }] = named;
  const text = line.stepped
    ? words.say("charts.reading.in", { month: words.day(Math.floor(at), "month") })
    : words.say("charts.reading.on", { day: words.day(Math.floor(at), "medium") });
  dom.setText(day, text);
  const lines = named.map((label) => label.line);
  const x = Math.min(column(lines, axis).x, axis.width + BEYOND - textWidth.of(text, "source") - 1);
  day.style.transform = unit.move(x, 0);
}

/** The layers of a pane that a reading is drawn into, over all others. */
export const layers = () =>
  ["dots", "when"].map((name) =>
    dom.element("div", { class: `pane-${name}`, "aria-hidden": "true", hidden: name === "when" }),
  );

/**
 * What the lines say on a day, in words.
 * @type {(day: Entente.Ordinal) => string}
 */
export function said(day) {
  const values = [...labels.shown.values()]
    .filter(({ host }) => host.isConnected && host.offsetHeight)
    .flatMap(({ labels: named, scale, view }) =>
      named.map(({ line }) => {
        const seen = chartLines.readAt(line, day);
        return seen
          ? words.say("charts.cursor.value", { label: line.short, value: labels.reading(line, seen, scale, view) })
          : "";
      }),
    )
    .filter(Boolean);
  return words.say("charts.cursor.text", {
    day: words.day(day, "long"),
    values: values.length ? `${words.list(values)}.` : words.say("charts.cursor.none"),
  });
}
