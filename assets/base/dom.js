// Owns how elements are found, made and kept: `one` and `find` look one up, `element` and `drawing` build one,
// `reconcile` keeps a keyed list in step without rebuilding it.

/** @type {WeakMap<Element, Map<unknown, Element>>} */
const KEPT = new WeakMap();

/**
 * The first element that matches, or null where there is none. As with `querySelector`, its type is what the caller
 * expects there, an HTMLElement where nothing is said.
 *
 * @type {<E extends Element = HTMLElement>(selector: string, within?: ParentNode) => E | null}
 */
export function find(selector, within = document) {
  return within.querySelector(selector);
}

/**
 * The first element that matches; throws where there is none.
 *
 * @template {Element} [E=HTMLElement]
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {E}
 */
export function one(selector, within = document) {
  /** @type {E | null} */
  const found = within.querySelector(selector);
  if (!found) throw new Error(`no ${selector} here`);
  return found;
}

/**
 * All elements that match, in order.
 *
 * @template {Element} [E=HTMLElement]
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {E[]}
 */
export function all(selector, within = document) {
  /** @type {NodeListOf<E>} */
  const found = within.querySelectorAll(selector);
  return [...found];
}

/**
 * The nearest element that matches, from the target of an event outwards; null where there is none.
 *
 * @type {<E extends Element = HTMLElement>(target: EventTarget | null, selector: string) => E | null}
 */
export function closest(target, selector) {
  return target instanceof Element ? target.closest(selector) : null;
}

/**
 * Whether an element has a place on the page.
 *
 * @type {(node: Element) => boolean}
 */
export const isShown = (node) => node.getClientRects().length > 0;

/**
 * A new element. Attributes that are null, undefined or false are left out; `text` is its text, `told` a text of the
 * dataset, `on` its listeners.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Entente.Attributes | null} [attributes]
 * @param {...(Node | string | null | undefined)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function element(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "object") listen(node, value);
    else if (name === "text") node.textContent = String(value);
    else if (name === "told") tell(node, String(value));
    else if (name in node && value === true) Reflect.set(node, name, value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/**
 * A new node of a drawing with its attributes.
 *
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | number>} [attributes]
 * @param {...(Node | string)} children
 * @returns {SVGElementTagNameMap[K]}
 */
export function drawing(tag, attributes = {}, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  node.append(...children);
  return node;
}

/**
 * Sets a text of the dataset: in the dataset's language, which the document names where it is not its own, and in the
 * direction of its letters. The server sets the same (layouts/told.py).
 *
 * @type {(node: HTMLElement, text: string, language?: string) => void}
 */
export function tell(node, text, language = languageOf(text)) {
  node.dir = "auto";
  if (language) node.lang = language;
  setText(node, text);
}

/**
 * The language of a text of the dataset: of several, the one whose letters it has.
 *
 * @param {string} text
 */
function languageOf(text) {
  const { tongue, tongues } = document.documentElement.dataset;
  const found = tongues?.split(" ").find((it) => new RegExp(`\\p{Script=${it.split(":")[1]}}`, "u").test(text));
  return found?.split(":")[0] ?? tongue;
}

/**
 * Names the language of an element whose words are now the dataset's, now ours.
 *
 * @type {(node: HTMLElement, own: boolean) => void}
 */
export function speak(node, own) {
  const { lang, dataset } = document.documentElement;
  if (dataset.tongue) node.lang = own ? dataset.tongue : lang;
}

/** @type {(node: HTMLElement, listeners: Entente.Listeners) => void} */
function listen(node, listeners) {
  for (const [type, listener] of Object.entries(listeners)) {
    node.addEventListener(type, /** @type {EventListener} */ (listener));
  }
}

/**
 * Keeps one child of `parent` for each item: made when its key is new, updated always, removed when its key is gone.
 *
 * @template {{key: unknown}} Item
 * @template {Element} E
 * @param {Element} parent
 * @param {Item[]} items
 * @param {(item: Item) => E} make
 * @param {(node: E, item: Item) => void} update
 */
export function reconcile(parent, items, make, update) {
  const nodes = /** @type {Map<unknown, E>} */ (KEPT.get(parent) || new Map());
  KEPT.set(parent, nodes);
  const seen = new Set();
  for (const item of items) {
    seen.add(item.key);
    let node = nodes.get(item.key);
    if (!node) {
      node = make(item);
      nodes.set(item.key, node);
      parent.append(node);
    }
    update(node, item);
  }
  for (const [key, node] of nodes) {
    if (seen.has(key)) continue;
    node.remove();
    nodes.delete(key);
  }
}

/**
 * The child that `reconcile` keeps for a key; throws where there is none.
 *
 * @type {(parent: Element, key: unknown) => HTMLElement}
 */
export function kept(parent, key) {
  const node = KEPT.get(parent)?.get(key);
  if (!(node instanceof HTMLElement)) throw new Error(`nothing is kept for ${key}`);
  return node;
}

/**
 * Sets a text only where it differs, so that nothing jumps where a browser gives back the same.
 *
 * @type {(node: Element | null, text: string) => void}
 */
export function setText(node, text) {
  if (node && node.textContent !== text) node.textContent = text;
}
