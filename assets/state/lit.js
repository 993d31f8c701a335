// Owns whether an event is only lit: a phrase of the page round an embed points at it, and its card has no room.

import { context } from "../base/context.js";

/** @type {(id: Entente.EventId) => boolean} */
export function isLit(id) {
  const pointed = context.hydrated?.pointed;
  return Boolean(id && pointed && pointed.event === id && !pointed.room);
}
