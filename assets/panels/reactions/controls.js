// Owns the controls of the reactions on the dashboard: price, moves, window, order, and how paths are shown. Each
// writes the View.

import { context } from "../../base/context.js";
import { element as make } from "../../base/dom.js";
import { say } from "../../base/words.js";
import { heading } from "../event-study/spelling.js";
import { prices } from "../../state/chart-headline.js";
import { windows } from "./looked.js";

/** @typedef {"by" | "returns" | "window" | "order" | "paths"} Choice */

/** @type {Choice[]} */
const CHOICES = ["by", "returns", "window", "order", "paths"];

/** @type {(state: Entente.State) => HTMLElement} */
export function build(state) {
  return make(
    "div",
    { class: "reactions-controls", role: "group", "aria-label": say("reactions.title") },
    ...CHOICES.map((name) =>
      make("label", {}, make("span", { text: say(`reactions.${name}`) }), chooser(name, options(name, state))),
    ),
  );
}

/** @type {(host: HTMLElement, state: Entente.State, series: Entente.SeriesId) => void} */
export function draw(host, { view }, series) {
  for (const name of CHOICES) {
    const select = host.querySelector(`[data-reactions="${name}"]`);
    if (select instanceof HTMLSelectElement) select.value = name === "by" ? series : view[name];
  }
}

/** @type {(name: Choice, options: HTMLOptionElement[]) => HTMLSelectElement} */
function chooser(name, choices) {
  const select = make(
    "select",
    { "data-reactions": name, on: { change: () => context.store.change({ [name]: select.value }) } },
    ...choices,
  );
  return select;
}

/** @type {(name: Choice, state: Entente.State) => HTMLOptionElement[]} */
function options(name, { page }) {
  /** @type {(value: string, text: string) => HTMLOptionElement} */
  const option = (value, text) => make("option", { value, told: text });
  if (name === "by") return prices(page).map(({ id, label }) => option(id, label));
  if (name === "window") return windows().map((one) => option(one.name, heading(one.window)));
  const values = { returns: ["raw", "abnormal"], order: ["date", "moves", "category"], paths: ["each", "together"] };
  return values[name].map((value) => option(value, say(`reactions.${name}.${value}`)));
}
