// When a drag is over although no release of its button was seen.

import assert from "node:assert/strict";
import { test } from "node:test";
import { listen } from "../../assets/base/lost-pointer.js";

const host = new EventTarget();
const within = new EventTarget();
const window = (globalThis.window = new EventTarget());
let lost = 0;
listen(host, () => {
  lost += 1;
});

/** @type {[string, EventTarget, string, Record<string, unknown>, number][]} */
const SIGNS = [
  ["the pointer was cancelled", host, "pointercancel", {}, 1],
  ["something else captured it", host, "lostpointercapture", {}, 1],
  ["it moves with no button held", host, "pointermove", { buttons: 0 }, 1],
  ["the window lost the focus", window, "blur", {}, 1],
  ["Escape was pressed", window, "keydown", { key: "Escape" }, 1],
  ["it moves with its button held", host, "pointermove", { buttons: 1 }, 0],
  ["another key was pressed", window, "keydown", { key: "Shift" }, 0],
  ["something else lost a pointer", within, "lostpointercapture", {}, 0],
];

for (const [why, target, type, fields, ends] of SIGNS) {
  test(`a drag ${ends ? "is over" : "goes on"} when ${why}`, () => {
    lost = 0;
    target.dispatchEvent(Object.assign(new Event(type), fields));
    assert.equal(lost, ends);
  });
}
