// Owns the picture of the event that a step has in focus, beside its charts. The pictures of all steps are fetched as
// the details come, so that the screen runs on alone.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import { media } from "../../panels/event/media.js";
import * as dataset from "../../state/dataset.js";
import * as views from "../../state/view.js";
import * as position from "./position.js";

/** Of the width of a screen. */
const SIZES = "(max-aspect-ratio: 1/1) 92vw, 28vw";
/** @type {HTMLElement[]} */
const ahead = [];

/**
 * @param {Entente.Step} step
 * @param {() => void} changed
 */
export function draw(step, changed) {
  const details = dataset.detailsNow();
  if (details) {
    show(figureOf(step, details));
    return;
  }
  dataset.details().then(
    (file) => {
      if (position.step() === step && show(figureOf(step, file))) changed();
      ahead.push(...position.now().steps.flatMap((one) => figureOf(one, file) ?? []));
    },
    () => {},
  );
}

/**
 * @param {Entente.Step} step
 * @param {Entente.DetailsFile} details
 * @returns {HTMLElement | null}
 */
function figureOf(step, details) {
  const { view } = views.parse(step.view, context.page.vocabulary);
  const [[first]] = media(context.page.urls.root, details.events[view.event]?.media, SIZES);
  if (!first) return null;
  dom.one("img", first).setAttribute("loading", "eager");
  return first;
}

/**
 * Whether there is a picture now.
 *
 * @param {HTMLElement | null} figure
 */
function show(figure) {
  const host = dom.one('[data-part="media"]');
  host.replaceChildren(...(figure ? [figure] : []));
  host.hidden = !figure;
  return Boolean(figure);
}
