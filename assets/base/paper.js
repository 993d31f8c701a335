// Owns the time on paper: what is printed is drawn anew for the width of the page, and for the screen afterwards.
// Nothing is asked for meanwhile, so a page prints alike without a server.

const paper = window.matchMedia("print");
const root = document.documentElement;
let printing = false;

/**
 * Draws all at once (`fit`) when the page comes onto paper and when it is back on the screen; what `add` puts into the
 * page stays as long as it is on paper.
 *
 * Browsers say so before they lay the page out for paper, so a width that fits any common paper stands for its own;
 * most say so again when it is known.
 *
 * @type {(fit: () => void, add: () => ChildNode[]) => void}
 */
export function watch(fit, add) {
  /** @type {ChildNode[]} */
  let added = [];
  window.addEventListener("beforeprint", () => turn(true, true));
  window.addEventListener("afterprint", () => turn(false));
  paper.addEventListener("change", ({ matches }) => turn(matches));
  if (paper.matches) turn(true);

  /** @type {(on: boolean, assumed?: boolean) => void} */
  function turn(on, assumed = false) {
    if (!on && !printing) return;
    printing = on;
    root.classList.toggle("paper", assumed);
    for (const node of added) node.remove();
    added = [];
    fit();
    if (on) added = add();
    window.dispatchEvent(new Event("entente:theme"));
  }
}
