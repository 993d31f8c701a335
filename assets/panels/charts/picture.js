// Owns the link to the picture of a chart: the View with this chart alone, as /card.png draws it.

import * as dom from "../../base/dom.js";
import * as views from "../../state/view.js";

/** High enough that the picture names whose figures it shows. */
const SIZE = "width=1200&height=900";

/**
 * A site of plain files holds no picture of a chart, so there the link stays hidden.
 *
 * @type {(name: Entente.PaneName, region: HTMLElement, state: Entente.State) => void}
 */
export function draw(name, region, { page, view }) {
  const link = dom.find("[data-picture]", region);
  if (!(link instanceof HTMLAnchorElement) || !page.live) return;
  const query = views.format({ ...view, panels: [name] }, page.vocabulary, { full: true });
  link.href = `${page.urls.root}card.png?${query}&${SIZE}`;
  link.hidden = false;
}
