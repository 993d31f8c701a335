// For host pages: what our elements share. Some stand in shadow roots, whose insides the document does not list, which
// its styles do not reach, and in which the pointer and the focus may move without its hearing of it.
(function () {
  "use strict";

  if (window.ententeEmbeds) return;

  const sheet = new CSSStyleSheet();
  /** @type {Set<Document | ShadowRoot>} */
  const roots = new Set();
  /** @type {[string, EventListener][]} */
  const heard = [];

  /** @type {(node: Node) => Document | ShadowRoot} */
  const rootOf = (node) => /** @type {Document | ShadowRoot} */ (node.getRootNode());

  /** @type {Entente.HostPage["enter"]} */
  function enter(element) {
    const root = rootOf(element);
    if (roots.has(root)) return;
    roots.add(root);
    heard.forEach(([type, act]) => root.addEventListener(type, act));
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  /** @type {<Name extends keyof HTMLElementTagNameMap>(name: Name) => HTMLElementTagNameMap[Name][]} */
  const all = (name) => [...roots].flatMap((root) => [...root.querySelectorAll(name)]);

  /** @type {Entente.HostPage["around"]} */
  function around(node) {
    const boxes = [];
    for (let box = node.parentNode; box; box = box instanceof ShadowRoot ? box.host : box.parentNode) boxes.push(box);
    return boxes;
  }

  /** @type {Entente.HostPage["named"]} */
  const named = (node, id) => rootOf(node).getElementById(id) ?? document.getElementById(id);

  /**
   * Each event is heard once, in the innermost root.
   *
   * @type {(type: string, act: EventListener) => void}
   */
  function listen(type, act) {
    const passed = new WeakSet();
    /** @type {EventListener} */
    const once = (event) => {
      if (passed.has(event)) return;
      passed.add(event);
      act(event);
    };
    heard.push([type, once]);
    roots.forEach((root) => root.addEventListener(type, once));
  }

  enter(document);
  window.ententeEmbeds = {
    enter,
    all,
    around,
    named,
    listen: /** @type {Entente.HostPage["listen"]} */ (listen),
    sheet,
  };
})();
