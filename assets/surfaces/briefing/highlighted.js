// Owns which events a step is about: they are highlighted, the rest is dimmed. Where nothing is highlighted, nothing is
// dimmed.

let highlighted = new Set();

export function set(ids) {
  highlighted = new Set(ids);
  document.querySelector('[data-part="picture"]').classList.toggle("picture--highlighted", highlighted.size > 0);
}

export const has = (id) => highlighted.has(id);
