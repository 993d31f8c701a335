// Owns the layers of a pane: what the charts are drawn into, in the order in which it lies.

import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";
import * as eventTicks from "./event-ticks.js";
import * as readings from "./readings.js";
import * as baseDay from "../prices/base-day.js";

/** @type {(pane: HTMLElement) => void} */
export function build(pane) {
  const { element, drawing } = dom;
  const ticks = element("div", {
    class: "pane-ticks",
    role: "group",
    "aria-label": words.say(`charts.ticks.${pane.dataset.pane}`),
  });
  eventTicks.listen(ticks);
  pane.append(
    element("div", { class: "pane-grid", "aria-hidden": "true" }),
    drawing("svg", { class: "pane-fill", "aria-hidden": "true" }),
    element("p", { class: "pane-coming" }),
    element("div", { class: "pane-notes" }),
    element("div", { class: "pane-years", "aria-hidden": "true" }),
    drawing("svg", { class: "pane-leaders", "aria-hidden": "true" }),
    element("div", { class: "pane-labels" }),
    element("p", { class: "pane-absent" }, element("span", {})),
    ticks,
    pane.dataset.pane === "prices" ? baseDay.makeFlag() : "",
    ...readings.layers(),
  );
}
