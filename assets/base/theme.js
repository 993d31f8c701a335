// Owns light and dark: resolves "auto" by the reader's system and tells the page when the colours change. Where the
// browser knows no `light-dark()` all is light.

import * as dom from "./dom.js";

const dark = window.matchMedia("(prefers-color-scheme: dark)");
const themed = CSS.supports("color", "light-dark(red, red)");
/** @type {Entente.View["theme"]} */
let chosen = "auto";
/** @type {HTMLElement | null} */
let probe = null;

/** @type {(theme: Entente.View["theme"]) => void} */
function apply(theme) {
  chosen = theme;
  const wanted = theme === "auto" ? (dark.matches ? "dark" : "light") : theme;
  const resolved = themed ? wanted : "light";
  const root = document.documentElement;
  if (root.dataset.theme === resolved) return;
  root.dataset.theme = resolved;
  root.dataset.bsTheme = resolved;
  window.dispatchEvent(new Event("entente:theme"));
}

/**
 * Applies the theme of a View.
 *
 * @type {(state: {view: {theme: Entente.View["theme"]}}) => void}
 */
export const draw = ({ view }) => apply(view.theme);

/**
 * A colour as the browser resolves it here; custom properties themselves give back their text unresolved.
 *
 * @type {(name: string) => string}
 */
export function value(name) {
  probe = probe || document.body.appendChild(dom.element("i", { hidden: true, style: "forced-color-adjust:none" }));
  probe.style.color = `var(${name})`;
  return getComputedStyle(probe).color;
}

dark.addEventListener("change", () => apply(chosen));
