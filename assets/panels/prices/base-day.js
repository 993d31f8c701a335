// Owns the base day of the share prices: a flag on the pane to drag or move by keys, a date input, and the way back to
// automatic.

import { context } from "../../base/context.js";
import * as dayInput from "../../base/day-input.js";
import * as dates from "../../base/days.js";
import * as dom from "../../base/dom.js";
import * as lostPointer from "../../base/lost-pointer.js";
import * as textWidth from "../../base/text-width.js";
import * as unit from "../../base/unit.js";
import * as words from "../../base/words.js";
import * as chartLines from "../charts/lines.js";
import * as chartPanes from "../charts/panes.js";

const ASIDE = 8;
const TURNED = 23;
/** @type {HTMLElement | null} */
let flag = null;
/** @type {{offset: number, moved: boolean, x: number} | null} */
let drag = null;

/**
 * @param {Entente.Pane} pane
 * @param {Entente.PriceLines} part
 * @param {Entente.State} state
 */
export function draw(pane, part, state) {
  flag = chartPanes.layer(pane.node, "base");
  const { day, auto } = part.base;
  const hidden = state.view.scale === "price" || day === null || !part.lines.length;
  flag.hidden = hidden;
  drawControl(state, part, hidden);
  if (hidden) return;
  const { axis, view } = state;
  const x = axis.x(day + 0.5);
  const right = axis.width - axis.right;
  const side = x < axis.left ? "before" : x > right ? "after" : "inside";
  const change = view.scale === "change";
  const node = dom.one(".base-flag", flag);
  flag.style.transform = unit.move(Math.min(Math.max(x, axis.left), right), 0);
  flag.dataset.side = side;
  const text = words.say(change ? "charts.base.short.change" : "charts.base.short", { day: words.day(day, "full") });
  const room = textWidth.of(text) + ASIDE;
  flag.dataset.turned = String(x + room > right);
  flag.classList.toggle("pane-base--unsaid", x + room > right && x - TURNED - room < axis.left);
  dom.setText(node.lastElementChild, text);
  node.setAttribute("aria-label", words.say(change ? "charts.base.flag.change" : "charts.base.flag"));
  node.setAttribute("aria-valuemin", String(axis.first));
  node.setAttribute("aria-valuemax", String(axis.end - 1));
  node.setAttribute("aria-valuenow", String(day));
  node.setAttribute(
    "aria-valuetext",
    words.say(auto ? "charts.base.text.auto" : "charts.base.text", { day: words.day(day, "long") }),
  );
}

/** @type {(state: Entente.State, part: Entente.PriceLines, hidden: boolean) => void} */
function drawControl({ view }, { base }, hidden) {
  const host = dom.find('[data-control="base"]');
  if (!host) return;
  host.hidden = hidden;
  const input = host.querySelector("input");
  if (input && base.day !== null) dayInput.show(input, dates.iso(base.day));
  host.querySelector("button")?.setAttribute("aria-pressed", String(!view.base));
}

/** @type {(host: HTMLElement) => void} */
export function build(host) {
  const { say } = words;
  host.append(
    dayInput.make({
      "aria-label": say("charts.base.date"),
      title: say("charts.base.date"),
      on: { change: onDate },
    }),
    dom.element("button", {
      type: "button",
      class: "link",
      text: say("charts.base.auto"),
      "aria-label": say("charts.base.auto.label"),
      on: { click: () => set(null, true) },
    }),
  );
}

export function makeFlag() {
  const handle = dom.element(
    "div",
    {
      class: "base-flag",
      role: "slider",
      tabindex: "0",
      on: { pointerdown: onDown, pointermove: onMove, pointerup: onUp, keydown: onKey },
    },
    dom.element("span", { class: "base-text", "aria-hidden": "true" }),
  );
  lostPointer.listen(handle, onUp);
  return dom.element("div", { class: "pane-base", hidden: true }, handle);
}

/** @type {(day: Entente.Ordinal | null, push: boolean) => void} */
function set(day, push) {
  context.store.change({ base: day === null ? "" : dates.iso(day) }, { push });
}

/** @type {(event: Event) => void} */
function onDate({ target }) {
  if (!(target instanceof HTMLInputElement)) return;
  const day = dates.parse(target.value);
  if (day !== null || !target.value) set(day, true);
}

/** @type {(event: PointerEvent) => void} */
function onDown(event) {
  const handle = event.currentTarget;
  if (event.button !== 0 || !flag || !(handle instanceof HTMLElement)) return;
  event.preventDefault();
  handle.focus({ preventScroll: true });
  handle.setPointerCapture(event.pointerId);
  drag = { offset: event.clientX - flag.getBoundingClientRect().left, moved: false, x: event.clientX };
}

/** @type {(event: PointerEvent) => void} */
function onMove(event) {
  if (!flag?.parentElement || !drag || (!drag.moved && Math.abs(event.clientX - drag.x) < 3)) return;
  drag.moved = true;
  const { axis } = context.store.state();
  const left = flag.parentElement.getBoundingClientRect().left;
  const day = Math.floor(axis.day(unit.of(event.clientX - drag.offset - left)));
  set(session(Math.min(Math.max(day, axis.first), axis.end - 1)), false);
}

function onUp() {
  if (drag && drag.moved) context.store.settle();
  drag = null;
}

/**
 * The last session on or before a day, over all lines drawn.
 * @type {(day: Entente.Ordinal) => Entente.Ordinal}
 */
function session(day) {
  const found = sessions().filter((one) => one <= day);
  return found.length ? found[found.length - 1] : day;
}

function sessions() {
  const { lines } = chartLines.of(context.store.state()).prices;
  return [...new Set(lines.flatMap(({ points }) => points.start))].sort((a, b) => a - b);
}

/** @type {(event: KeyboardEvent) => void} */
function onKey(event) {
  const { axis } = context.store.state();
  const { currentTarget: handle } = event;
  if (!(handle instanceof Element)) return;
  const now = Number(handle.getAttribute("aria-valuenow"));
  if (event.key === "Delete" || event.key === "Backspace") {
    set(null, true);
    event.preventDefault();
    return;
  }
  const days = sessions();
  const next = days.find((day) => day > now);
  /** @type {Record<string, Entente.Ordinal | undefined>} */
  const places = {
    ArrowRight: next,
    ArrowUp: next,
    ArrowLeft: session(now - 1),
    ArrowDown: session(now - 1),
    PageUp: session(dates.shiftMonths(now, 1)),
    PageDown: session(dates.shiftMonths(now, -1)),
    Home: days.find((day) => day >= axis.first),
    End: session(axis.end - 1),
  };
  const to = places[event.key];
  if (to === undefined) return;
  event.preventDefault();
  set(to, false);
  context.store.settleSoon();
}
