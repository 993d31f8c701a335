// Owns the names of events in an embed once it shows another View than its HTML was written for: over the first chart
// where there is no timeline, and in a line where its panels leave an important one out. Until then they stand as the
// server wrote them, for usual letters.
// Twin of layouts/panels/charts/named_events.py (`important`) and of layouts/key_moments.py.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as textWidth from "../../base/text-width.js";
import * as unit from "../../base/unit.js";
import * as words from "../../base/words.js";
import { place } from "../../panels/timeline/mark-place.js";
import { shortName } from "../../panels/timeline/moments.js";
import * as staggered from "../../panels/timeline/stagger.js";

const MOST = 3;
const ROWS = 3;
const PITCH = 22;
const ASIDE = 13;
const DROP = 17;
/** @type {Record<"names" | "line", string>} What the parts were drawn for last. */
const drawn = { names: "", line: "" };

/** @type {(name: string) => HTMLElement | null} */
const part = (name) => dom.find(`[data-part="${name}"]`);

/** @type {(state: Entente.State) => void} */
export function draw(state) {
  const { view, selection } = state;
  const shown = [view.from, view.to, selection.ids.join(" ")].join("|");
  if (!drawn.line && !textWidth.own()) {
    drawn.line = shown;
    drawn.names = `${shown}|${view.event}`;
    return;
  }
  drawNames(state, `${shown}|${view.event}`);
  if (!context.hydrated?.pointed.isOn) drawLine(state, shown);
}

/**
 * @typedef {object} Ranked What tells which events are important.
 * @property {Pick<Entente.Columns, "id" | "weight" | "label">} columns
 * @property {Pick<Entente.Selection, "indices">} selection
 * @property {Pick<Entente.View, "event">} view
 */

/**
 * The three most important events in their order: those whose labels are wanted most.
 *
 * @type {(state: Ranked) => Entente.EventId[]}
 */
export function important(state) {
  const ranked = [...state.selection.indices].sort((one, other) => wanted(state, other) - wanted(state, one));
  const first = ranked.slice(0, MOST).sort((one, other) => one - other);
  return first.map((row) => state.columns.id[row]);
}

/** @type {(state: Ranked, row: number) => number} */
const wanted = ({ columns, view }, row) =>
  staggered.priority(columns.weight[row], {
    pivotal: columns.label[row] !== null,
    focused: columns.id[row] === view.event,
  });

/** @type {(state: Entente.State, row: number) => string} */
const dateOf = ({ columns }, row) => words.date(columns.day[row], columns.precision[row], "medium");

/**
 * The names keep the rows they have, so that nothing below them moves.
 *
 * @type {(state: Entente.State, key: string) => void}
 */
function drawNames(state, key) {
  const host = part("named-events");
  if (!host) return;
  const isOwn = textWidth.own();
  const isWritten = Boolean(dom.find(".sheet", host));
  const now = `${key}|${state.axis.width}|${textWidth.version()}`;
  if (drawn.names === now || (drawn.names === key && isWritten && !isOwn)) return;
  drawn.names = now;
  const standing = dom.all(".named-rows", host).find(dom.isShown);
  const isFirst = isWritten && isOwn;
  const most = isFirst ? ROWS : Number(standing?.style.getPropertyValue("--rows")) || 1;
  const held = host.contains(document.activeElement);
  const placed = staggered.stagger(labels(state), most, { left: 0, right: state.axis.width });
  const rows = isFirst ? 1 + Math.max(0, ...placed.map(({ row }) => row)) : most;
  const names = placed.map((label) => link(state, label, rows));
  host.replaceChildren(dom.element("div", { class: "named-rows", style: `--rows:${rows}` }, ...names));
  if (held) dom.find(".named--focus", host)?.focus({ preventScroll: true });
}

/** @typedef {import("../../panels/timeline/stagger.js").Spot} Spot */
/** @typedef {import("../../panels/timeline/stagger.js").Label & {event: number, text: string}} Label */

/** @type {(state: Entente.State) => Label[]} */
function labels(state) {
  const { columns, selection, view } = state;
  const first = important(state);
  return selection.indices
    .filter((row) => columns.label[row] || first.includes(columns.id[row]))
    .map((row) => {
      const id = columns.id[row];
      const isFocus = id === view.event;
      const { x } = place(columns, row, state.axis);
      const text = isFocus ? focused(state, row, Math.max(x, state.axis.width - x) - ASIDE) : shortName(columns, row);
      return { key: id, event: row, x, text, width: widthOf(text) + ASIDE, priority: wanted(state, row) };
    });
}

/** @type {(text: string) => number} */
const widthOf = (text) => textWidth.of(text, "label", "strong");

/**
 * The name of the event in focus, with its date where there is room.
 *
 * @type {(state: Entente.State, row: number, room: number) => string}
 */
function focused(state, row, room) {
  const name = shortName(state.columns, row);
  const dated = words.say("key.dated", { date: dateOf(state, row), name });
  if (widthOf(dated) <= room) return dated;
  let cut = name;
  for (let end = name.length - 1; end > 0 && widthOf(cut) > room; end -= 1) cut = `${name.slice(0, end).trim()}…`;
  return cut;
}

/** @type {(state: Entente.State, label: Label & Spot, rows: number) => HTMLElement} */
function link(state, { key, event, x, row, side, text }, rows) {
  const isFocus = key === state.view.event;
  const node = anchor(state, event, `named${isFocus ? " named--focus" : ""}`, [
    dom.element("bdi", { told: text }),
    isFocus ? null : dom.element("span", { class: "visually-hidden", text: `, ${dateOf(state, event)}` }),
  ]);
  node.dataset.side = side;
  node.style.left = unit.px(x);
  node.style.setProperty("--y", String(row * PITCH));
  node.style.setProperty("--drop", unit.px((rows - row) * PITCH - DROP));
  return node;
}

/** @type {(state: Entente.State, row: number, name: string, children: (Node | string | null)[]) => HTMLElement} */
function anchor({ page, columns }, row, name, children) {
  const { id: category, shape } = page.categories[columns.category[row]];
  const id = columns.id[row];
  return dom.element(
    "a",
    {
      class: name,
      href: `${page.urls.root}event/${id}`,
      target: "_blank",
      rel: "noopener",
      "data-open": id,
      "data-category": category,
      "data-shape": shape,
    },
    dom.element("span", { class: "mark-shape" }),
    ...children,
  );
}

/**
 * The line follows what is selected, not what is opened: a frame keeps calm at a click.
 *
 * @type {(state: Entente.State, key: string) => void}
 */
function drawLine(state, key) {
  const host = part("key-moments");
  if (!host || drawn.line === key) return;
  drawn.line = key;
  const { columns, selection } = state;
  const isListed = dom.all(".embed-list[open]").some(dom.isShown);
  const named = new Set(dom.all(".timeline .moment, .named").map(({ dataset: { moment, open } }) => moment || open));
  const first = important(state);
  const hasKeyMoments = columns.label.some((label) => label !== null);
  if (isListed || first.every((id) => named.has(id)) || (named.size && !hasKeyMoments)) {
    host.replaceChildren();
    return;
  }
  const rows = selection.indices.filter((row) => first.includes(columns.id[row]));
  const items = rows.map((row) =>
    dom.element(
      "li",
      {},
      anchor(state, row, "", [
        dom.element("span", { class: "event-date", text: dateOf(state, row) }),
        " ",
        dom.element("bdi", { told: shortName(columns, row) }),
      ]),
    ),
  );
  const title = words.say(hasKeyMoments ? "key.title" : "list.title");
  host.replaceChildren(
    dom.element(
      "section",
      { class: "key-moments", "aria-label": title },
      dom.element("h2", { text: title }),
      dom.element("ul", {}, ...items),
    ),
  );
}
