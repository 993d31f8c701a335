// Owns what stands for a Live panel where no server answers: it holds for one View, and a sentence takes its place in
// any other.

import { defaults, format } from "../../state/view.js";

export function draw(node, panel, { page, query, view }) {
  const part = (name) => node.querySelector(`[data-part="${name}"]`);
  const elsewhere = part("elsewhere");
  if (!elsewhere) return;
  const standIn = part("stand-in");
  const { theme } = defaults(page.vocabulary);
  const content = format({ ...view, theme, step: null, autoplay: null, loop: false, v: "" }, page.vocabulary);
  const holds = Boolean(standIn) && standIn.dataset.for === content;
  if (standIn) standIn.hidden = !holds;
  elsewhere.hidden = holds;
  const link = elsewhere.querySelector("a");
  if (link) link.href = `${page.urls.root}${query ? `?${query}` : ""}`;
}
