// Owns the names at the ends of the lines: which value they show, where they stand so that none touches another, and
// their leaders. Twin of data/label_layout.py (`place`), data/chart_series/line.py (`lastSeen`), layouts/chart_words.py
// (`reading`).

import * as dom from "../../base/dom.js";
import * as textWidth from "../../base/text-width.js";
import * as unit from "../../base/unit.js";
import * as words from "../../base/words.js";
import * as chartLines from "./lines.js";
import * as chartPanes from "./panes.js";

const GAP = 2;
const NEAR_EDGE = 28;
const INSIDE = 170;
const BEYOND = 10;
const ASIDE = [0, -12, 12, -22, 22];
const SIZES = ["usual", "small", "line"];
const SVG = "http://www.w3.org/2000/svg";
const heights = new Map();
let watching = false;
const shown = new Map();

// The name of each line at the last place it is seen.
export function draw(pane, part, scale, state) {
  if (!watching) document.fonts.addEventListener("loadingdone", () => heights.clear());
  watching = true;
  const labels = apart(part, scale, state);
  const host = chartPanes.layer(pane.node, "labels");
  shown.set(pane.name, { labels, scale, view: state.view, host });
  dom.reconcile(host, labels, make, (node, label) => fill(node, label, label.value, scale, state.view));
  const gap = fit(labels, host, pane.height);
  place(
    labels.filter(({ inside }) => !inside),
    pane.height,
    gap,
  );
  for (const label of labels) {
    dom.kept(host, label.key).style.transform = unit.move(label.x, label.y - label.height / 2);
  }
  drawLeaders(pane, labels);
}

function labelOf(line, part, scale, { axis }) {
  const last = lastSeen(line, axis);
  if (!last) return null;
  const right = axis.width - axis.right;
  const end = Math.min(axis.x(last.day), right);
  const wanted = scale.y(last.value);
  const label = { key: line.key, line, value: last.value, from: end, wanted };
  const free =
    right - end < NEAR_EDGE ? undefined : ASIDE.find((aside) => isFree(label, part, scale, axis, wanted + aside));
  if (free !== undefined) return { ...label, inside: true, x: end + 6, y: wanted + free, room: INSIDE };
  return { ...label, inside: false, ...column(part.lines, axis) };
}

// Of two names that would meet inside the plot the second goes to the gutter.
function apart(part, scale, state) {
  const kept = [];
  return part.lines
    .map((line) => labelOf(line, part, scale, state))
    .filter(Boolean)
    .map((label) => {
      if (!label.inside) return label;
      const meets = kept.some(
        (other) => Math.abs(other.x - label.x) < INSIDE * 0.8 && Math.abs(other.y - label.y) < 14,
      );
      if (!meets) kept.push(label);
      return meets ? { ...label, inside: false, ...column(part.lines, state.axis) } : label;
    });
}

// Whether a name can stand right of its line's end without lying on another line.
function isFree({ line, from }, { lines }, scale, axis, y) {
  const end = from + 12 + textWidth.of(line.short, "700 12px") + 38;
  if (y < 7 || y > scale.y(scale.range[0]) - 7 || end > axis.width - axis.right) return false;
  for (let at = from + 6; at < end; at += 5) {
    const day = Math.floor(axis.day(at));
    for (const other of lines) {
      const value = chartLines.valueAt(other, day);
      if (value !== null && Math.abs(scale.y(value) - y) < 10) return false;
    }
  }
  return true;
}

// Where the names in the gutter begin. A gutter may be narrower than a word: then they reach into the plot.
function column(lines, axis) {
  const words = lines.flatMap(({ short }) => short.split(" "));
  const longest = Math.max(...words.map((word) => textWidth.of(word, `700 ${unit.small()}`)));
  const x = Math.min(axis.width - axis.right + 8, axis.width + BEYOND - longest - 6);
  return { x, room: axis.width + BEYOND - x };
}

export function lastSeen({ points, marks, stepped }, axis) {
  const found = [points, marks]
    .filter((part) => part && part.start.length)
    .map((part) => {
      const at = chartLines.placeAt(part, axis.end - 1, Infinity);
      const day = at < 0 ? null : stepped ? part.end[at] : part.start[at] + 0.5;
      return day === null || day <= axis.first ? null : { day, value: part.value[at] };
    })
    .filter(Boolean);
  return found.sort((one, other) => other.day - one.day)[0] || null;
}

function make() {
  return dom.element(
    "div",
    { class: "line-label" },
    dom.element("span", { class: "line-name" }),
    " ",
    dom.element("span", { class: "line-value" }),
  );
}

function fill(node, label, value, scale, view) {
  dom.setText(node.firstChild, label.line.short);
  dom.setText(node.lastChild, value === null ? "–" : reading(label.line, value, scale, view));
  node.style.setProperty("--line", `var(${label.line.colour})`);
  node.style.maxWidth = unit.px(Math.min(label.room, INSIDE), 0);
}

// A value beside its name. A change, and what is counted in thousands or millions, is said to a tenth while it is
// small.
export function reading({ pane }, value, scale, view) {
  const { digits, size } = scale;
  const fine = size > 1 || (pane === "prices" && view.scale === "change");
  return chartPanes.text(
    { ...scale, digits: fine && Math.abs(value) < 99.95 * size ? Math.max(1, digits) : digits },
    value,
    view,
    pane,
  );
}

// The names as large as the pane has room for them all: usual, small, or one line each.
function fit(labels, host, room) {
  const outside = labels.filter(({ inside }) => !inside);
  for (const size of SIZES) {
    for (const label of labels) label.height = heightOf(label, host, size);
    const gap = size === "small" ? 0 : GAP;
    if (outside.reduce((sum, { height }) => sum + height + gap, 0) <= room) return sized(host, size, gap);
  }
  for (const label of outside) label.height = Math.min(label.height, room / outside.length);
  return sized(host, "line", 0);
}

function sized(host, size, gap) {
  if (host.dataset.size !== size) host.dataset.size = size;
  return gap;
}

// Reading a height makes the browser lay out, so each is read once for a name and a width.
function heightOf({ key, line, room }, host, size) {
  const name = `${size} ${line.short} ${Math.min(room, INSIDE).toFixed(0)}`;
  if (!heights.has(name)) {
    sized(host, size);
    heights.set(name, unit.of(dom.kept(host, key).offsetHeight));
  }
  return heights.get(name);
}

// Labels that would overlap share the room around the middle of where they belong, in the order of their lines.
export function place(labels, height, gap) {
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

function topOf({ middle, size }, height) {
  return Math.max(0, Math.min(middle - size / 2, height - size));
}

function settle(groups, height) {
  while (groups.length > 1) {
    const [above, below] = groups.slice(-2);
    if (topOf(above, height) + above.size <= topOf(below, height)) return;
    const labels = [...above.labels, ...below.labels];
    const middle = labels.reduce((sum, label) => sum + label.wanted, 0) / labels.length;
    groups.splice(-2, 2, { labels, size: above.size + below.size, middle });
  }
}

function drawLeaders(pane, labels) {
  const host = chartPanes.layer(pane.node, "leaders");
  host.setAttribute("viewBox", `0 0 ${pane.width} ${pane.height}`);
  const drawn = labels.filter(
    ({ inside, x, y, from, wanted }) => !inside && x > from && (Math.abs(y - wanted) > 4 || x - from > 12),
  );
  dom.reconcile(
    host,
    drawn,
    () => document.createElementNS(SVG, "path"),
    (path, { from, x, wanted, y, line }) => {
      const bend = Math.max(from, x - 8);
      path.setAttribute(
        "d",
        `M${(from + 1).toFixed(1)} ${wanted.toFixed(1)}H${bend.toFixed(1)}L${(x - 1).toFixed(1)} ${y.toFixed(1)}`,
      );
      path.style.stroke = `var(${line.colour})`;
      path.classList.toggle("far", x - from > NEAR_EDGE);
    },
  );
}

// The values of a day beside the names; null brings back the last ones in view.
export function show(day) {
  for (const { labels, scale, view, host } of shown.values()) {
    if (!host.isConnected) continue;
    host.classList.toggle("pane-labels--reading", day !== null);
    for (const label of labels) {
      fill(
        dom.kept(host, label.key),
        label,
        day === null ? label.value : chartLines.valueAt(label.line, day),
        scale,
        view,
      );
    }
  }
}

// What the lines say on a day, in words.
export function said(day) {
  const values = [...shown.values()]
    .filter(({ host }) => host.isConnected && host.offsetHeight)
    .flatMap(({ labels, scale, view }) =>
      labels.map(({ line }) => {
        const value = chartLines.valueAt(line, day);
        return value === null
          ? ""
          : words.say("charts.cursor.value", { label: line.short, value: reading(line, value, scale, view) });
      }),
    )
    .filter(Boolean);
  return words.say("charts.cursor.text", {
    day: words.day(day, "long"),
    values: values.length ? `${words.list(values)}.` : words.say("charts.cursor.none"),
  });
}
