// What the keys of a briefing are called, whatever layout, input method or remote control writes them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { nameOf } from "../../assets/surfaces/briefing/key-names.js";

/** @type {[string, string, boolean, string][]} */
const KEYS = [
  ["b", "KeyB", false, "b"],
  ["B", "KeyB", true, "b"],
  ["n", "KeyL", false, "n"],
  ["ㅠ", "KeyB", false, "b"],
  ["ㅃ", "KeyQ", true, "q"],
  ["こ", "KeyB", false, "b"],
  ["ﾐ", "KeyN", false, "n"],
  ["и", "KeyB", false, "b"],
  ["Т", "KeyN", true, "n"],
  ["ש", "KeyA", false, "a"],
  ["لا", "KeyB", false, "b"],
  ["𞤁", "KeyN", false, "n"],
  ["Process", "KeyF", false, "f"],
  ["Unidentified", "KeyS", false, "s"],
  ["\u3000", "Space", false, " "],
  ["Process", "Space", false, " "],
  ["Process", "Enter", false, "Enter"],
  ["Process", "NumpadEnter", false, "Enter"],
  ["Unidentified", "ArrowRight", false, "ArrowRight"],
  ["Unidentified", "PageDown", false, "PageDown"],
  ["。", "Period", false, "."],
  ["؟", "Slash", true, "?"],
  ["、", "Slash", false, ""],
  ["?", "Digit7", true, "?"],
  ["é", "Digit2", false, "Digit2"],
  ["Unidentified", "", false, ""],
];

for (const [key, code, shiftKey, name] of KEYS) {
  test(`${key} on ${code || "no key"} is "${name}"`, () => assert.equal(nameOf({ key, code, shiftKey }), name));
}
