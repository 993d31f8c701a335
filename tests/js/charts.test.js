// Index values, percent changes and the marks of a value axis pass the tables that Python passes.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as logAxis from "../../assets/panels/charts/log-axis.js";
import { lineStyles } from "../../assets/panels/charts/line-style.js";
import * as nice from "../../assets/panels/charts/nice.js";
import { scaleOf } from "../../assets/panels/charts/value-scale.js";
import * as scale from "../../assets/panels/charts/scale.js";
import * as fills from "../../assets/panels/charts/fills.js";
import { absences } from "../../assets/panels/charts/years.js";
import { passes } from "./table.js";

passes("scale", {
  rebase: (one) => near(scale.rebase(one.values, one.base), one.scaled),
  change: (one) => near(scale.change(one.values, one.base), one.scaled),
  mean_index: (one) => near(scale.meanIndex(one.periods, one.values, one.year), one.scaled),
  session_before: (one) => assert.equal(scale.sessionBefore(one.sessions, one.day, one.values), one.place),
});

test("what is not a number stays a gap", () => {
  assert.deepEqual(scale.rebase([5, NaN, undefined], 0), [100, null, null]);
  assert.deepEqual(scale.rebase([NaN, 5], 0), [null, null]);
});

test("the values in view have an extent: both ends count, gaps do not", () => {
  const months = ["2019-01", "2019-02", "2019-03", "2019-04"];
  assert.deepEqual(scale.visibleExtent(months, [3, -1, 2, null]), [-1, 3]);
  assert.deepEqual(scale.visibleExtent(months, [9, 1, 2, -9], "2019-02", "2019-03"), [1, 2]);
  assert.equal(scale.visibleExtent(["2019-01", "2019-02"], [null, NaN]), null);
  assert.equal(scale.visibleExtent(months, [9, 1, 2, -9], "2020-01"), null);
});

passes("nice", {
  fit: ({ extent, zero, range, step, values }) => assert.deepEqual(nice.fit(extent, zero), { range, step, values }),
  digits: ({ step, digits }) => assert.equal(nice.digits(step), digits),
  multiple: ({ high, multiple }) => assert.deepEqual(nice.multiple(high), multiple),
  scale: (one) => {
    const points = one.extent && { start: [0, 1], end: [1, 2], value: one.extent };
    const part = { lines: one.extent ? [{ points, marks: null }] : [] };
    const found = scaleOf({ name: one.pane, height: 100 }, part, { first: 0, end: 2 }, one);
    for (const name of ["values", "size", "multiple", "digits"]) assert.deepEqual(found[name], one[name]);
  },
});

passes("log-axis", {
  chosen: (one) => assert.equal(logAxis.isLog(one.pane, one.extent, one.measured, one.log), one.is_log),
  fit: ({ extent, zeros, range, zero, values }) => {
    const found = logAxis.fit(extent, zeros);
    near([...found.range, found.zero], [...range, zero]);
    near(found.values, values);
  },
  labelled: ({ places, room, told }) => assert.deepEqual(logAxis.labelled(places, room), told),
});

test("a logarithmic axis draws ratios as equal heights, and zero at its foot", () => {
  const points = { start: [0, 1, 2], end: [1, 2, 3], value: [0, 10, 100] };
  const view = { measure: "quantity", scale: "index", log: ["shipments"] };
  const axis = scaleOf(
    { name: "shipments", height: 100 },
    { lines: [{ points, marks: null }] },
    { first: 0, end: 3 },
    view,
  );
  assert.ok(Math.abs(axis.y(10) - axis.y(20) - (axis.y(50) - axis.y(100))) < 1e-9);
  assert.ok(axis.y(0) < 100 && axis.y(0) > axis.y(10) + 5);
});

/** Both are the same but for the last digits of what was divided. */
function near(found, wanted) {
  if (found === null || wanted === null) return assert.equal(found, wanted);
  assert.equal(found.length, wanted.length);
  wanted.forEach((value, at) => {
    const same = value === null ? found[at] === null : Math.abs(found[at] - value) <= 1e-6 * Math.abs(value) + 1e-12;
    assert.ok(same, `${found[at]} at ${at}, not ${value}`);
  });
}

passes("fill", {
  tinted: (one) => assert.equal(fills.isTinted(one), one.tinted),
  outlines: ({ points, span: [first, end], outlines }) => {
    const [start, ends, value] = [0, 1, 2].map((at) => points.map((point) => point[at]));
    assert.deepEqual(fills.outlines({ start, end: ends, value }, { first, end }), outlines);
  },
});

passes("line-style", {
  lines: ({ series, usual, accented, styles }) => {
    const found = lineStyles(series, usual, accented);
    assert.deepEqual(
      series.map(({ id }) => found.get(id).id),
      styles,
    );
  },
  styles: ({ id, colour, name_colour: nameColour, width, dash }) => {
    const many = Array.from({ length: 9 }, (_, at) => ({ id: `${at}` }));
    const all = [lineStyles(many, [], false), lineStyles([...many, { id: "b", kind: "index" }], [], true)];
    const found = all.flatMap((styles) => [...styles.values()]).find((style) => style.id === id);
    assert.deepEqual(found, { id, colour: `--${colour}`, nameColour: `--${nameColour}`, width, dash });
  },
});

passes("year-words", {
  absences: (one) => {
    const columns = (rows) =>
      Object.fromEntries(["start", "end", "value"].map((n, at) => [n, rows.map((row) => row[at])]));
    const points = { ...columns(one.months), period: one.months.map(() => one.period) };
    const found = absences({ points, marks: one.marks.length ? columns(one.marks) : null });
    assert.deepEqual(
      found.map(({ years, start, end, middle }) => [years, start, end, middle]),
      one.gaps,
    );
  },
});
