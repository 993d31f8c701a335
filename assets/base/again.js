// Owns the line in the place of something that did not come: it says so, and tries again.

import { all, element } from "./dom.js";
import { say } from "./words.js";

const LINES = ".again, .notice";

/**
 * The line of the page, or of a dialog, that tells what has changed: not one that stands for what did not come.
 *
 * @type {(within?: ParentNode) => HTMLElement}
 */
export const status = (within) => all('[role="status"]', within).filter((one) => !one.closest(LINES))[0];

/**
 * A sentence and a button that does `act` again. What comes is drawn in the place of the line; the line stays where it
 * does not.
 *
 * @type {(text: string, act: () => Promise<unknown>) => HTMLElement}
 */
export function line(text, act) {
  const said = element("span", { role: "status", text });
  // A line that came with its text is not read out; one whose text changes is.
  const announce = () => said.replaceChildren(text);
  requestAnimationFrame(announce);
  const again = () => void act().then(announce, announce);
  return element(
    "span",
    { class: "again" },
    said,
    " ",
    element("button", { type: "button", class: "link", text: say("again"), on: { click: again } }),
  );
}
