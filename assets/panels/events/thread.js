// Owns the list in the view of a thread: how each event relates to the one before it, what of the thread the
// filters leave out, and how a reader starts to follow one.
// Twin of layouts/thread_relations.py (`relation_labels`).

import * as eventColumns from "../../base/columns.js";
import { context } from "../../base/context.js";
import * as dates from "../../base/days.js";
import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";
import * as threads from "../../state/threads.js";
import * as views from "../../state/view.js";

const LEFT_OUT = "…";
const MARGIN = 14;
let walking = false;

/** @type {(state: Entente.State) => void} */
export function draw({ columns, selection, steps }) {
  const host = dom.find('[data-part="event-list"]');
  if (!host || (!walking && !steps.length)) return;
  if (walking !== steps.length > 0) host.classList.toggle("event-list--walk", steps.length > 0);
  arrange(host, steps.length ? selection.ids : columns.id);
  walking = steps.length > 0;
  if (walking) {
    const said = relationLabels(steps, selection.ids);
    selection.ids.forEach((event, at) => {
      const node = rowOf(host, event);
      if (!node) return;
      node.classList.toggle("event--tied", at > 0);
      node.dataset.tie = said[at];
    });
  }
  drawHidden(steps, steps.length - selection.ids.length, columns);
}

/**
 * What leads to each event shown; empty for the first, a mark of omission where filters left out the event before.
 * @type {(steps: Entente.ThreadStep[], shown: Entente.EventId[]) => string[]}
 */
export function relationLabels(steps, shown) {
  return threads.ties(steps, shown).map(({ before, kind }, place) => {
    if (place === 0) return "";
    return before ? tie(kind) : LEFT_OUT;
  });
}

/** @type {(host: HTMLElement, id: Entente.EventId) => HTMLElement | null} */
const rowOf = (host, id) => dom.find(`[data-event="${CSS.escape(id)}"]`, host);
/** @type {(kind: string) => string} */
const tie = (kind) => words.say(kind ? `relation.${threads.PASSIVE[kind]}` : "thread.untied").toLowerCase();

/**
 * Within one day the order of a thread may differ from that of the list; rows that stand right are left alone.
 * @type {(host: HTMLElement, ids: Entente.EventId[]) => void}
 */
function arrange(host, ids) {
  /** @type {HTMLElement | null} */
  let before = null;
  for (const id of ids) {
    const node = rowOf(host, id);
    if (!node) continue;
    if (before && !(before.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)) before.after(node);
    before = node;
  }
}

/** @type {(steps: Entente.ThreadStep[], n: number, columns: Entente.Columns) => void} */
function drawHidden(steps, n, columns) {
  const line = dom.find('[data-part="thread"]');
  if (!line) return;
  line.hidden = n <= 0;
  if (n <= 0) return;
  const rows = steps.map(({ event }) => eventColumns.rowOf(columns, event));
  const whole = {
    from: Math.min(...rows.map((row) => columns.start[row])) - MARGIN,
    to: Math.max(...rows.map((row) => columns.end[row])) + MARGIN,
  };
  const show = () => context.store.change({ ...unfiltered(), from: dates.iso(whole.from), to: dates.iso(whole.to) });
  line.replaceChildren(
    `${words.say("thread.hidden", { n })} `,
    dom.element("button", { type: "button", class: "link", text: words.say("thread.whole"), on: { click: show } }),
  );
}

/** @type {() => Partial<Entente.View>} */
const unfiltered = () => ({ q: "", ...Object.fromEntries(views.FACETS.map((facet) => [facet, null])) });

/**
 * The whole thread through an event: other filters would cut it.
 * @type {(id: Entente.EventId) => void}
 */
export function follow(id) {
  const [from, to] = threads.span([id], context.page.vocabulary);
  context.store.change({ ...unfiltered(), thread: [id], event: id, from, to });
}
