// Owns how a move and a missing figure are spelt.

import * as words from "../../base/words.js";
import { say } from "../../base/words.js";

/** @type {(key: string) => string} */
export const reason = (key) => say(`study.reason.${key}`);
/** @type {(value: number) => string} */
export const percent = (value) => words.number(value, { percent: true, digits: 2, sign: true });
