// The tables of tests/cases, as tests in node read them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

/** A table by its name. */
export function table(noun) {
  return JSON.parse(readFileSync(new URL(`../cases/${noun}.json`, import.meta.url), "utf8"));
}

/** Makes one test of each case: `checks` has a function for each list of the table that is to be passed. */
export function passes(noun, checks) {
  const cases = table(noun);
  for (const [kind, check] of Object.entries(checks)) {
    assert.ok(cases[kind].length, `${noun} has no ${kind}`);
    cases[kind].forEach((one, at) => test(`${noun}, ${kind}: ${one.name ?? at}`, () => check(one, cases)));
  }
}
