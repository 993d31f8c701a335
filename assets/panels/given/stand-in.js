// Owns what stands for a Live panel where no server answers: it holds for one View, and a sentence takes its place in
// any other.

import * as dom from "../../base/dom.js";
import { defaults, format } from "../../state/view.js";

/** @type {(node: HTMLElement, state: Entente.State) => void} */
export function draw(node, { page, query, view }) {
  const elsewhere = dom.find('[data-part="elsewhere"]', node);
  if (!elsewhere) return;
  const standIn = dom.find('[data-part="stand-in"]', node);
  const { theme } = defaults(page.vocabulary);
  const content = format({ ...view, theme, step: null, autoplay: null, loop: false, v: "" }, page.vocabulary);
  const holds = standIn?.dataset.for === content;
  if (standIn) standIn.hidden = !holds;
  elsewhere.hidden = holds;
  /** @type {HTMLAnchorElement | null} */
  const link = dom.find("a", elsewhere);
  if (link) link.href = `${page.urls.root}${query ? `?${query}` : ""}`;
}
