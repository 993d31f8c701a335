// Owns where a briefing stands: its steps, which of them is shown, and how the link wants it shown.

/** @type {Entente.Step[]} */
let steps = [];
let at = 0;
/** @type {Entente.BriefingMode | null} */
let wanted = null;

/**
 * @param {Entente.Step[]} found
 * @param {Entente.BriefingMode} asked
 */
export function begin(found, asked) {
  steps = found;
  wanted = asked;
}

/** @param {number} place */
export function set(place) {
  at = place;
}

export const step = () => steps[at];

/**
 * Where the briefing stands; throws before it has begun.
 *
 * @returns {Entente.BriefingPosition}
 */
export function now() {
  if (!wanted) throw new Error("the briefing has not begun");
  return { steps, at, step: steps[at], mode: wanted };
}

export const hasBegun = () => wanted !== null;

export const last = () => steps.length - 1;
export const mode = () => wanted;
