// Owns how a move, a window and a missing figure are spelt. Twin of layouts/event_study/shown.py (`heading`).

import * as words from "../../base/words.js";
import { say } from "../../base/words.js";

/** @type {(key: string) => string} */
export const reason = (key) => say(`study.reason.${key}`);
/** @type {(value: number, digits?: number) => string} */
export const percent = (value, digits = 2) => words.number(value, { percent: true, digits, sign: true });
/** @type {(number: number) => string} */
const signed = (number) => words.number(number, { sign: true });

/** @type {(window: [number, number]) => string} */
export function heading([first, last]) {
  return first === last
    ? say(`study.window.day.${first}`)
    : say("study.window", { first: signed(first), last: signed(last) });
}
