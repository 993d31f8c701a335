// Days as numbers pass the table that Python passes.

import assert from "node:assert/strict";
import * as days from "../../assets/base/days.js";
import { passes } from "./table.js";

const day = days.ordinal;
const iso = (list) => list.map(days.iso);

passes("days", {
  parse: (one) => assert.equal(days.parse(one.text), one.day),
  shift: (one) => assert.equal(days.shift(one.text, one.days), one.shifted),
  around: ({ text, month, year }) => {
    assert.deepEqual(iso([days.monthStart(day(text)), days.monthEnd(day(text))]), month);
    assert.deepEqual(iso([days.yearStart(day(text)), days.yearEnd(day(text))]), year);
  },
  shift_months: (one) => assert.equal(days.iso(days.shiftMonths(day(one.text), one.months)), one.shifted),
  span: (one) => assert.deepEqual(iso(days.span(one.date, one.precision, one.end)), one.span),
});
