// Owns how a plot of a panel of others is read value by value: a mark that follows the pointer or the keys, and what
// it stands for.

import * as dom from "../../base/dom.js";
import * as unit from "../../base/unit.js";

/**
 * @typedef {object} Model
 * @property {string} key With another key reading begins anew.
 * @property {{x: number, wide: number}[]} boxes
 * @property {number} leap How many values Page Up and Page Down go.
 * @property {string} label
 * @property {string} help
 * @property {(at: number | null) => string} said
 * @property {(at: number | null) => void} show Null: no value.
 * @property {(at: number) => void} [act]
 */
/** @typedef {Model & {at: number | null}} Read */

/** @type {WeakMap<Element, Read>} */
const models = new WeakMap();

/**
 * Lets a plot be read.
 *
 * @type {(plot: HTMLElement, model: Model) => void}
 */
export function draw(plot, model) {
  const before = models.get(plot);
  const at = before && before.key === model.key ? before.at : null;
  models.set(plot, { ...model, at: null });
  if (!before) listen(plot, model);
  show(plot, at !== null && at < model.boxes.length ? at : null);
}

/** @type {(plot: Element) => Read} */
function modelOf(plot) {
  const model = models.get(plot);
  if (!model) throw new Error("the plot is not read yet");
  return model;
}

/** @type {(plot: HTMLElement, model: Model) => void} */
function listen(plot, { label, help }) {
  const { element } = dom;
  plot.append(
    element("i", { class: "given-mark", hidden: true, "aria-hidden": "true" }),
    element("div", {
      class: "given-cursor",
      role: "slider",
      tabindex: "0",
      "aria-label": label,
      "aria-description": help,
      on: { keydown: (event) => onKey(event, plot), blur: () => show(plot, null) },
    }),
  );
  let touched = false;
  plot.addEventListener("pointerdown", ({ pointerType }) => {
    touched = pointerType === "touch";
  });
  plot.addEventListener("pointermove", (event) => show(plot, placeAt(plot, event)));
  plot.addEventListener("pointerleave", ({ pointerType }) => {
    if (pointerType !== "touch") show(plot, null);
  });
  plot.addEventListener("click", (event) => onClick(plot, placeAt(plot, event), touched));
}

/**
 * A finger reads before it acts: only a second tap on the same value does.
 *
 * @type {(plot: HTMLElement, at: number | null, touched: boolean) => void}
 */
function onClick(plot, at, touched) {
  if (touched && modelOf(plot).at !== at) show(plot, at);
  else act(plot, at);
}

/** @type {(plot: HTMLElement, event: MouseEvent) => number | null} */
function placeAt(plot, event) {
  const x = unit.of(event.clientX - plot.getBoundingClientRect().left);
  const { boxes } = modelOf(plot);
  /** @type {{at: number, away: number} | null} */
  let nearest = null;
  for (const [at, box] of boxes.entries()) {
    const away = Math.max(box.x - x, x - box.x - box.wide, 0);
    if (nearest === null || away < nearest.away) nearest = { at, away };
  }
  return nearest && nearest.away < 12 ? nearest.at : null;
}

/** @type {(plot: HTMLElement, at: number | null) => void} */
function show(plot, at) {
  const model = modelOf(plot);
  const mark = dom.one(".given-mark", plot);
  const slider = dom.one(".given-cursor", plot);
  model.at = at;
  mark.hidden = at === null;
  if (at !== null) {
    mark.style.transform = `translateX(${unit.px(model.boxes[at].x)})`;
    mark.style.width = unit.px(Math.max(1, model.boxes[at].wide));
  }
  const values = {
    "aria-valuemin": 0,
    "aria-valuemax": Math.max(0, model.boxes.length - 1),
    "aria-valuenow": at ?? 0,
    "aria-valuetext": model.said(at),
  };
  for (const [name, value] of Object.entries(values)) slider.setAttribute(name, String(value));
  model.show(at);
}

/** @type {(plot: HTMLElement, at: number | null) => void} */
function act(plot, at) {
  const model = modelOf(plot);
  if (at !== null && model.act) model.act(at);
}

/** @type {(event: KeyboardEvent, plot: HTMLElement) => void} */
function onKey(event, plot) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { at, boxes, leap } = modelOf(plot);
  const last = boxes.length - 1;
  /** @type {(by: number) => number} */
  const step = (by) => (at === null ? (by > 0 ? 0 : last) : at + by);
  /** @type {Record<string, () => number>} */
  const moves = {
    ArrowRight: () => step(1),
    ArrowUp: () => step(1),
    ArrowLeft: () => step(-1),
    ArrowDown: () => step(-1),
    PageUp: () => step(leap),
    PageDown: () => step(-leap),
    Home: () => 0,
    End: () => last,
  };
  if (event.key === "Escape") show(plot, null);
  else if (event.key === "Enter") act(plot, at);
  else if (event.key in moves && last >= 0) show(plot, Math.min(Math.max(moves[event.key](), 0), last));
  else return;
  event.preventDefault();
}
