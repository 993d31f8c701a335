// Owns the tint under the line with the accent: where zero is the base, what a line stands over can be seen.
// Twin of data/chart_series/fill.py.

import * as dom from "../../base/dom.js";
import * as chartPanes from "./panes.js";

// A share has its whole as well as zero.
const MEASURES = ["index", "value", "quantity"];

/**
 * Whether the area under a line is tinted: under months with the accent, from zero on a linear axis.
 * @type {(of: {pane: Entente.PaneName, measure: string, accent: boolean, log: boolean}) => boolean}
 */
export const isTinted = ({ pane, measure, accent, log }) =>
  pane === "shipments" && accent && !log && MEASURES.includes(measure);

/**
 * The outlines, as days and values, of what months in a span stand over; a gap parts two of them.
 * @type {(points: Pick<Entente.Points, "start" | "end" | "value">, span: Entente.DaySpan) => [number, number][][]}
 */
export function outlines({ start, end, value }, span) {
  /** @type {[number, number][][]} */
  const found = [];
  start.forEach((day, at) => {
    if (end[at] <= span.first || day >= span.end) return;
    const [left, right] = [Math.max(day, span.first), Math.min(end[at], span.end)];
    if (!found.length || end[at - 1] !== day) found.push([[left, 0]]);
    found[found.length - 1].push([left, value[at]], [right, value[at]]);
  });
  return found.map((outline) => [...outline, [outline[outline.length - 1][0], 0]]);
}

/** @type {(pane: Entente.Pane, part: Entente.Drawn, scale: Entente.ValueScale, state: Entente.State) => void} */
export function draw(pane, { lines }, scale, { axis, view }) {
  const host = chartPanes.layer(pane.node, "fill");
  host.setAttribute("viewBox", `0 0 ${pane.width} ${pane.height}`);
  const log = scale.zero !== null;
  const tinted = lines.filter(({ accent }) =>
    isTinted({ pane: pane.name, measure: view.measure, accent: Boolean(accent), log }),
  );
  dom.reconcile(
    host,
    tinted,
    () => dom.drawing("path"),
    (path, line) => {
      /** @type {([day, value]: [number, number]) => string} */
      const place = ([day, value]) => `${axis.x(day).toFixed(1)} ${scale.y(value).toFixed(1)}`;
      const drawn = outlines(line.points, axis).map((outline) => `M${outline.map(place).join("L")}Z`);
      path.setAttribute("d", drawn.join(""));
      path.style.fill = `var(${line.style.colour})`;
    },
  );
}
