// Owns where a briefing stands: its steps, which of them is shown, and how the link wants it shown.

let steps = [];
let at = 0;
let wanted = null;

export function begin(found, asked) {
  steps = found;
  wanted = asked;
}

export function set(place) {
  at = place;
}

export const step = () => steps[at];
export const now = () => ({ steps, at, step: steps[at], mode: wanted });

export const last = () => steps.length - 1;
export const mode = () => wanted;
