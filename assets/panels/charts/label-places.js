// Owns where names at line ends stand so that none touches another: each as near to its line as the others let it.
// Twin of data/label_layout.py (`place`).

/** @typedef {{wanted: number, height: number, y: number}} Placed */
/** @typedef {{labels: Placed[], size: number, middle: number}} Group */

/**
 * Labels that would overlap share the room around the middle of where they belong, in the order of their lines.
 * @type {(labels: Placed[], height: number, gap: number) => void}
 */
export function place(labels, height, gap) {
  /** @type {Group[]} */
  const groups = [];
  for (const label of [...labels].sort((a, b) => a.wanted - b.wanted)) {
    groups.push({ labels: [label], size: label.height + gap, middle: label.wanted });
    settle(groups, height);
  }
  for (const group of groups) {
    let top = topOf(group, height);
    for (const label of group.labels) {
      label.y = top + (label.height + gap) / 2;
      top += label.height + gap;
    }
  }
}

/** @type {(group: Group, height: number) => number} */
function topOf({ middle, size }, height) {
  return Math.max(0, Math.min(middle - size / 2, height - size));
}

/** @type {(groups: Group[], height: number) => void} */
function settle(groups, height) {
  while (groups.length > 1) {
    const [above, below] = groups.slice(-2);
    if (topOf(above, height) + above.size <= topOf(below, height)) return;
    const labels = [...above.labels, ...below.labels];
    const middle = labels.reduce((sum, label) => sum + label.wanted, 0) / labels.length;
    groups.splice(-2, 2, { labels, size: above.size + below.size, middle });
  }
}
