// Where marks, names, phases and arcs are placed passes the tables that Python passes.

import assert from "node:assert/strict";
import * as axis from "../../assets/base/axis.js";
import * as days from "../../assets/base/days.js";
import { place as placeLabels } from "../../assets/panels/charts/label-places.js";
import { join } from "../../assets/panels/timeline/arcs.js";
import * as layout from "../../assets/panels/timeline/layout.js";
import * as markPlace from "../../assets/panels/timeline/mark-place.js";
import { momentName } from "../../assets/panels/timeline/moments.js";
import * as phaseNames from "../../assets/panels/timeline/phase-names.js";
import * as staggered from "../../assets/panels/timeline/stagger.js";
import { important } from "../../assets/surfaces/embed/named.js";
import { passes } from "./table.js";

passes("timeline-layout", {
  dodge: ({ events, rows, scale, marks }) => {
    const found = layout
      .dodge(events, rows, scale)
      .map(({ ids, x, width, row, cluster }) => ({ ids, x, width, row, cluster }));
    assert.deepEqual(found, marks);
  },
  beside: ({ x, middle, half, found }) => assert.equal(markPlace.beside({ x }, middle, half).x, found),
  bands: ({ phases, left, right, bands }) => {
    const plain = { x: (day) => day, left, width: right, right: 0 };
    const spans = phases.map(([key, first, end]) => ({ key, first, end }));
    const found = layout.bands(spans, plain).map(({ key, from, to, row }) => [key, from, to, row]);
    assert.deepEqual(found, bands);
  },
  phaseNames: ({ bands, left, right, places }) => {
    const named = bands.map(([key, from, to, row, width]) => ({ key, from, to, row, width }));
    assert.deepEqual(Object.fromEntries(phaseNames.place(named, left, right)), places);
  },
  names: ({ labels, height, gap, middles }) => {
    placeLabels(labels, height, gap);
    assert.deepEqual(
      labels.map(({ y }) => y),
      middles,
    );
  },
  spots: ({ date, precision, date_end, axis: { first, end, ...room }, x, width, soft }) => {
    const [start, last] = days.span(date, precision, date_end);
    const event = { id: [""], start: [start], end: [last], precision: [precision] };
    const found = markPlace.place(event, 0, axis.make({ first: days.parse(first), end: days.parse(end) }, room));
    assert.deepEqual([found.x, found.width, found.soft], [x, width, soft]);
  },
  moments: (one) => assert.equal(momentName(one.label, one.title, one), one.text),
});

passes("arcs", {
  joins: ({ from, to, line, tip }) => {
    const lines = { arc: "", tip: "" };
    join(lines, from, to);
    const numbers = (path) => (path.match(/-?[0-9.]+/g) || []).map(Number);
    assert.deepEqual([numbers(lines.arc), numbers(lines.tip)], [line, tip]);
  },
});

passes("stagger", {
  stagger: ({ labels, rows, bounds: [left, right], placed }) => {
    const found = staggered.stagger(labels, rows, { left, right });
    assert.deepEqual(spots(found), placed);
  },
  rows: ({ labels, rows, bounds: [left, right], beside, placed, gone }) => {
    const found = staggered.inRows(labels, rows, { left, right }, { beside });
    assert.deepEqual(spots(found.placed), placed);
    assert.deepEqual(
      found.gone.map(({ key }) => key),
      gone,
    );
  },
  stand_ins: (one) =>
    assert.deepEqual(
      [...staggered.standIns(one.days, one.weights, one.span)].sort(([a], [b]) => a - b),
      one.ranks,
    ),
  priority: (one) => assert.equal(staggered.priority(one.weight, one), one.priority),
});

passes("key-moments", {
  important: (one) => {
    const [id, weight, pivotal] = [0, 1, 2].map((at) => one.events.map((event) => event[at]));
    const columns = { id, weight, label: pivotal.map((is) => (is ? "a label" : null)) };
    const found = important({ columns, selection: { indices: [...id.keys()] }, view: { event: one.focus } });
    assert.deepEqual(found, one.important);
  },
});

function spots(placed) {
  return placed.map(({ key, row, side }) => [key, row, side]);
}
