// Owns what draws from the View, in which order. A surface draws what its bundles bring; a later bundle's take their
// places.

/** @type {Entente.Drawing[]} */
const all = [];

/**
 * Adds what a bundle brings, when it begins.
 *
 * @type {(found: Entente.Drawing[]) => void}
 */
export function add(found) {
  all.push(...found);
  all.sort(([first], [second]) => first - second);
}

/**
 * Draws all from a state. One that fails says so in the console and leaves the others standing.
 *
 * @type {(state: Entente.State) => void}
 */
export function every(state) {
  for (const [, name, draw] of all) one(name, draw, state);
}

/**
 * Draws one.
 *
 * @type {(name: string, draw: (state: Entente.State) => void, state: Entente.State) => void}
 */
export function one(name, draw, state) {
  try {
    draw(state);
  } catch (error) {
    console.error(`${name} could not be drawn`, error);
  }
}
