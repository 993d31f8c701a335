// Owns how the timeline is drawn: lanes of marks, phases and the ticks of the time axis, as HTML moved by transform.

import { context } from "../../base/context.js";
import * as dates from "../../base/days.js";
import * as dom from "../../base/dom.js";
import * as markName from "../../base/mark-name.js";
import * as textWidth from "../../base/text-width.js";
import * as unit from "../../base/unit.js";
import * as words from "../../base/words.js";
import * as arcs from "./arcs.js";
import * as timelineKeys from "./keys.js";
import * as laneRows from "./lane-rows.js";
import * as timelineLayout from "./layout.js";
import { drawMoments } from "./moments.js";
import { alone, beside, place } from "./mark-place.js";
import * as phaseNames from "./phase-names.js";

/** @typedef {Entente.Phase & {key: string, first: number, end: number}} Phase */

const [TICK_ASIDE, COUNT] = [4, 9.5];

/** @param {string} name */
const part = (name) => dom.find(`.timeline [data-part="${name}"]`);

/** @param {Entente.TimelineState} state */
export function draw(state) {
  const lanes = part("lanes");
  if (!lanes) return;
  const room = roomOf(lanes);
  const shown = laneRows.of(state, lanes);
  const moved = [drawPhases(state), laneRows.show(state, lanes, shown)].some(Boolean);
  drawGrid(state);
  drawLanes(state, lanes, shown, moved ? roomOf(lanes) : room);
  drawMoments(state, room);
  timelineKeys.keepFocus(lanes, state.view.event);
}

/**
 * Measured before anything is written, so that the browser need not lay the page out in the middle of a draw.
 * @param {HTMLElement} lanes
 */
function roomOf(lanes) {
  return {
    tall: unit.of(lanes.getBoundingClientRect().height - (lanes.offsetHeight - lanes.clientHeight)),
    above: unit.of(part("moments")?.clientHeight ?? 0),
    head: parseFloat(getComputedStyle(lanes).getPropertyValue("--lane-head")) || 0,
  };
}

/**
 * @param {Entente.TimelineState} state
 * @param {HTMLElement} lanes
 * @param {number[]} shown
 * @param {{tall: number, head: number}} room
 */
function drawLanes(state, lanes, shown, { tall, head }) {
  const { axis, columns, selection, page } = state;
  const height = tall / shown.length;
  const scale = unit.swollen(COUNT);
  const pitch = timelineLayout.PITCH * scale;
  const rows = Math.max(1, Math.floor((height - head - 0.1) / pitch));
  /** @type {Entente.Place[][]} */
  const byLane = page.categories.map(() => []);
  for (const row of selection.indices) byLane[columns.category[row]].push(place(columns, row, axis));
  const marks = shown.flatMap((lane, at) => {
    const events = byLane[lane];
    const focus = events.find(({ id }) => id === state.view.event);
    const others = focus ? events.filter((one) => one !== focus).map((one) => beside(one, focus.x)) : events;
    const placed = dodged(
      others.sort((a, b) => a.x - b.x),
      rows,
      scale,
    );
    const used = 1 + Math.max(0, ...placed.map((mark) => mark.row));
    const [middle, half] = [at * height + (head + height) / 2, (used * pitch) / 2];
    const laid = placed.map((mark) => ({ ...mark, lane, y: middle - half + (mark.row + 0.5) * pitch }));
    return focus ? [...laid, { ...alone(focus), lane, y: middle }] : laid;
  });
  dom.reconcile(
    dom.one('.timeline [data-part="marks"]'),
    marks,
    (mark) => makeMark(mark, page),
    (node, mark) => updateMark(node, mark, state),
  );
  arcs.draw(state, marks, { wide: axis.width, tall });
  page.categories.forEach((category, lane) => {
    dom.setText(lanes.querySelector(`[data-lane="${category.id}"] .lane-count`), words.number(byLane[lane].length));
  });
}

/**
 * Where a surface lights some events, these have marks of their own, over the rest.
 * @param {Entente.Place[]} events
 * @param {number} rows
 * @param {number} scale
 * @returns {Entente.DodgedMark[]}
 */
function dodged(events, rows, scale) {
  const { dodge } = timelineLayout;
  const { highlighted: lit } = context;
  if (!lit) return dodge(events, rows, scale);
  const [highlighted, rest] = [true, false].map((wanted) =>
    dodge(
      events.filter(({ id }) => lit.has(id) === wanted),
      rows,
      scale,
    ),
  );
  return [...rest, ...highlighted.map((mark) => ({ ...mark, highlighted: true }))];
}

/**
 * @param {Entente.Mark} mark
 * @param {Entente.Page} page
 */
function makeMark(mark, page) {
  const category = page.categories[mark.lane];
  return dom.element(
    "button",
    {
      type: "button",
      class: "mark",
      tabindex: "-1",
      "data-shape": category.shape,
      "data-category": category.id,
    },
    dom.element("span", { class: "mark-shape", "aria-hidden": "true" }),
  );
}

/**
 * @param {HTMLElement} node
 * @param {Entente.Mark} mark
 * @param {Entente.TimelineState} state
 */
function updateMark(node, mark, state) {
  node.style.transform = unit.move(mark.x, mark.y);
  node.ententeMark = mark;
  const ids = mark.ids.join(" ");
  node.classList.toggle("mark--focus", mark.ids.includes(state.view.event));
  if (context.highlighted) {
    node.classList.toggle("mark--highlighted", Boolean(mark.highlighted));
    dom.setText(node.firstElementChild, count(mark));
  }
  if (node.ententeWidth !== mark.width) {
    node.ententeWidth = mark.width;
    node.classList.toggle("mark--span", mark.width > 0);
    node.classList.toggle("mark--soft", mark.width > 0 && mark.soft);
    node.style.setProperty("--span", unit.px(mark.width));
  }
  if (node.dataset.events === ids) return;
  node.dataset.events = ids;
  node.classList.toggle("mark--cluster", mark.cluster);
  dom.setText(node.firstElementChild, count(mark));
  node.setAttribute("aria-label", markName.of(state, mark.ids));
}

/**
 * Where some events are highlighted, the number of others is nothing to read.
 * @param {Entente.DodgedMark} mark
 */
function count(mark) {
  return mark.cluster && (!context.highlighted || mark.highlighted) ? String(mark.ids.length) : "";
}

/**
 * Whether the lanes had to make way for more or fewer rows of phases.
 * @param {Entente.TimelineState} state
 */
function drawPhases({ page, axis }) {
  const host = part("phases");
  if (!host) return false;
  const phases = page.phases.map((phase) => ({
    ...phase,
    key: phase.id,
    first: dates.ordinal(phase.from),
    end: phase.to ? dates.ordinal(phase.to) + 1 : axis.end,
  }));
  const shown = timelineLayout.bands(phases, axis);
  const rows = String(1 + Math.max(0, ...shown.map((phase) => phase.row)));
  const moved = host.style.getPropertyValue("--rows") !== rows;
  if (moved) host.style.setProperty("--rows", rows);
  host.dataset.names = shown.map(({ label }) => label.replaceAll(" ", "\u00a0")).join("\u00a0· ");
  const named = shown.map((phase) => ({ ...phase, width: textWidth.of(phase.label) }));
  const names = phaseNames.place(named, axis.left, axis.width - axis.right);
  dom.reconcile(host, shown, makePhase, (node, phase) => {
    node.style.transform = unit.move(phase.from, phase.row * 18);
    node.style.width = unit.px(phase.to - phase.from);
    const said = dom.one("span", node);
    const at = names.get(phase.id);
    said.hidden = at === undefined;
    if (at !== undefined) said.style.transform = `translateX(${unit.px(at - phase.from)})`;
  });
  return moved;
}

/** @param {Phase} phase */
const titleOf = ({ label, note }) => (note ? `${label}: ${note}` : label);

/** @param {Phase} phase */
function makePhase(phase) {
  return dom.element(
    "div",
    { class: "phase", title: titleOf(phase), role: "listitem", "aria-label": phase.label },
    dom.element("span", { told: phase.label }),
  );
}

/** @param {Entente.TimelineState} state */
function drawGrid({ axis }) {
  const ticks = axis.ticks().map((tick) => ({ ...tick, key: `${tick.day} ${tick.label}` }));
  dom.reconcile(
    dom.one('.timeline [data-part="grid"]'),
    ticks,
    (tick) =>
      dom.element(
        "div",
        { class: tick.major ? "tick tick--major" : "tick" },
        dom.element("span", { text: tick.label }),
      ),
    (node, tick) => {
      node.style.transform = `translateX(${unit.px(axis.x(tick.day))})`;
      dom.one("span", node).hidden = axis.x(tick.day) + TICK_ASIDE + textWidth.of(tick.label) > axis.width;
    },
  );
}
