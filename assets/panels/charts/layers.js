// Owns the layers of a pane: what the charts are drawn into, in the order in which it lies.

import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";
import * as eventTicks from "./event-ticks.js";
import * as baseDay from "../prices/base-day.js";

const SVG = "http://www.w3.org/2000/svg";

/** @type {(pane: HTMLElement) => void} */
export function build(pane) {
  const { element } = dom;
  const [fill, leaders] = ["fill", "leaders"].map((name) => {
    const drawing = document.createElementNS(SVG, "svg");
    drawing.setAttribute("class", `pane-${name}`);
    drawing.setAttribute("aria-hidden", "true");
    return drawing;
  });
  const ticks = element("div", {
    class: "pane-ticks",
    role: "group",
    "aria-label": words.say(`charts.ticks.${pane.dataset.pane}`),
  });
  eventTicks.listen(ticks);
  pane.append(
    element("div", { class: "pane-grid", "aria-hidden": "true" }),
    fill,
    element("p", { class: "pane-coming" }),
    element("div", { class: "pane-notes" }),
    element("div", { class: "pane-years", "aria-hidden": "true" }),
    leaders,
    element("div", { class: "pane-labels" }),
    element("p", { class: "pane-absent" }, element("span", {})),
    ticks,
    pane.dataset.pane === "prices" ? baseDay.makeFlag() : "",
  );
}
