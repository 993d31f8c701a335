// Owns the switch of a logarithmic axis in the head of a pane: it shows which axis is drawn, and chooses the other.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";
import * as chartLines from "./lines.js";
import * as chartPanes from "./panes.js";
import { canBeLog, scaleOf } from "./value-scale.js";

/** @type {(box: Element) => void} */
export function build(box) {
  const input = dom.element("input", { type: "checkbox", name: "log", value: box.getAttribute("data-log") });
  box.append(
    dom.element("label", { class: "radio" }, input, dom.element("span", { text: words.say("charts.log.switch") })),
  );
}

/**
 * Hidden where nothing could be drawn on a logarithmic axis.
 *
 * @param {Entente.PaneName} name
 * @param {HTMLElement} region
 * @param {Entente.PaneLines} part
 * @param {Entente.ValueScale} scale
 * @param {Entente.State} state
 */
export function draw(name, region, part, scale, { axis, view }) {
  const box = dom.find('[data-control="log"]', region);
  const input = box?.querySelector("input");
  if (!box || !input) return;
  box.hidden = !canBeLog(name, part, axis, view);
  input.checked = scale.zero !== null;
}

/**
 * Chooses the axis of a pane and leaves the other's as it is drawn; the automatic choice is the default again.
 *
 * @type {(pane: string, on: boolean) => void}
 */
export function toggle(pane, on) {
  const state = context.store.state();
  const wanted = chartPanes.PANES.filter((name) => (name === pane ? on : isLog(name, state, state.view)));
  const usual = chartPanes.PANES.filter((name) => isLog(name, state, { ...state.view, log: null }));
  context.store.change({ log: wanted.join() === usual.join() ? null : wanted });
}

/** @type {(name: Entente.PaneName, state: Entente.State, view: Entente.View) => boolean} */
function isLog(name, state, view) {
  return scaleOf({ name, height: 1 }, chartLines.of(state)[name], state.axis, view).zero !== null;
}
