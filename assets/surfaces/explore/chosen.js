// Owns the line of chosen filters: what is set, each with a way to clear it, and a reset that names what it clears.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";
import * as describe from "../../state/describe.js";
import * as views from "../../state/view.js";

/**
 * @param {Entente.Page} page
 * @param {Entente.View} view
 */
export function drawChosen(page, view) {
  const host = dom.find('[data-part="chosen"]');
  if (!host) return;
  /** @type {{ key: string; label: string; clear: Partial<Entente.View> }[]} */
  const set = views.FACETS.filter((facet) => view[facet] !== null).map((facet) => ({
    key: facet,
    label: `${words.say(`facet.${facet}`)}: ${describe.terms(page, facet, view[facet] || [])}`,
    clear: { [facet]: null },
  }));
  if (view.q) set.push({ key: "q", label: words.say("filter.text", { q: view.q }), clear: { q: "" } });
  if (view.thread.length) {
    set.push({
      key: "thread",
      label: describe.thread(context.store.state()),
      clear: views.withoutThread(view, page.vocabulary),
    });
  }
  dom.reconcile(
    host,
    set,
    () => dom.element("button", { type: "button", class: "chosen" }),
    (node, item) => {
      dom.setText(node, item.label);
      node.dataset.clear = JSON.stringify(item.clear);
      node.setAttribute("aria-label", words.say("filter.clear", { what: item.label }));
    },
  );
  const button = dom.one('[data-part="reset"]');
  const usual = views.defaults(page.vocabulary);
  const dated = view.from !== usual.from || view.to !== usual.to;
  const names = set.map((item) => item.label).concat(dated ? [words.say("filter.dates")] : []);
  button.hidden = names.length === 0;
  if (names.length) button.setAttribute("aria-label", words.say("filter.reset", { what: words.list(names) }));
  button.title = button.getAttribute("aria-label") || "";
}

export function reset() {
  const { view } = context.store.state();
  const usual = views.defaults(context.page.vocabulary);
  const lifted = Object.fromEntries(views.FACETS.map((facet) => [facet, null]));
  context.store.change({ ...lifted, q: "", thread: [], from: usual.from, to: usual.to, event: view.event });
}
