// Owns how elements are made and kept: `element` builds one, `reconcile` keeps a keyed list in step without rebuilding
// it.

export function element(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") for (const [type, listener] of Object.entries(value)) node.addEventListener(type, listener);
    else if (name === "text") node.textContent = value;
    else if (name in node && typeof value === "boolean") node[name] = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

// Keeps one child of `parent` for each item: made when its key is new, updated always, removed when its key is gone.
export function reconcile(parent, items, make, update) {
  const kept = parent.ententeKept || (parent.ententeKept = new Map());
  const seen = new Set();
  for (const item of items) {
    seen.add(item.key);
    let node = kept.get(item.key);
    if (!node) {
      node = make(item);
      kept.set(item.key, node);
      parent.append(node);
    }
    update(node, item);
  }
  for (const [key, node] of kept) {
    if (seen.has(key)) continue;
    node.remove();
    kept.delete(key);
  }
}

// Keeps what is shown from jumping where a browser gives back the same text.
export function setText(node, text) {
  if (node && node.textContent !== text) node.textContent = text;
}
