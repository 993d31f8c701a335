// Owns how a picture moves from one span of days to another: its axis frame by frame, and no other change of the View.

import { context } from "../../base/context.js";
import * as dates from "../../base/days.js";
import * as flows from "../../state/flows.js";
import * as prices from "../prices/prices.js";

const LASTS = 600;
const FRAME = 30;
const still = matchMedia("(prefers-reduced-motion: reduce)");
let moving = 0;

/** Whether a reader wants no motion. */
export const isStill = () => still.matches;

/**
 * Shows a View on its way from one span to another, and says when it is there: at once where motion is unwanted or
 * nothing can be seen.
 *
 * @type {(view: Entente.View, spans: {from: Entente.DaySpan, to: Entente.DaySpan},
 *   acts: {paint: (view: Entente.View) => void, arrive: () => void}) => void}
 */
export function begin(wanted, { from, to }, { paint, arrive }) {
  stop();
  if (isStill() || document.hidden || (from.first === to.first && from.end === to.end)) {
    arrive();
    return;
  }
  const start = performance.now();
  const view = { ...wanted, ...based(wanted, to) };
  let last = -Infinity;
  frame(start);

  /** @param {number} time */
  function frame(time) {
    const part = (performance.now() - start) / LASTS;
    if (part >= 1) {
      arrive();
      return;
    }
    moving = requestAnimationFrame(frame);
    if (time - last < FRAME) return;
    last = time;
    const done = part < 0.5 ? 4 * part ** 3 : 1 - (2 - 2 * part) ** 3 / 2;
    /** @type {(one: number, other: number) => number} */
    const between = (one, other) => Math.round(one + (other - one) * done);
    paint({
      ...view,
      from: dates.iso(between(from.first, to.first)),
      to: dates.iso(between(from.end, to.end) - 1),
    });
  }
}

/** Stays where the picture is. */
export function stop() {
  cancelAnimationFrame(moving);
}

/**
 * The day that prices are compared from must not wander with the axis.
 *
 * @type {(view: Entente.View, span: Entente.DaySpan) => Partial<Entente.View>}
 */
function based(view, span) {
  if (view.base || view.scale === "price") return {};
  const { page, columns } = context.store.state();
  const chosen = flows.chosen({ page, view });
  const { day } = prices.baseDay(
    { view, page, columns, axis: span },
    prices.series(page).filter(({ id }) => chosen.includes(id)),
  );
  return day === null ? {} : { base: dates.iso(day) };
}
